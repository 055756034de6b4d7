import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { Ajv, type ValidateFunction } from "ajv";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { loadAssets } from "../scripts/host/assets.js";
import { FIELD_WORDS } from "../scripts/parse/field-words.js";
import { jsonSchema } from "../scripts/parse/json-schema.js";
import { FILE_SCHEMAS } from "../scripts/parse/schemas.js";
import { allSchemas } from "../scripts/schemas.js";
import { chronodeck, ROOT, temporaryFolder } from "./support/cli.js";

const SCHEMAS = allSchemas(loadAssets(ROOT));
const LECTURES = [".", "test/fixtures/comet", "test/fixtures/garden", "test/fixtures/minimal"];

function validatorOf(name: string): ValidateFunction {
  const found = SCHEMAS.find((one) => one.name === name);
  return new Ajv({ strict: false }).compile(found?.schema ?? false);
}

function matching(folder: string, pattern: string): readonly string[] {
  const names = new RegExp(`^${pattern.replaceAll(".", "\\.").replaceAll("*", "[^/]+")}$`);
  return readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) =>
    names.test(file.split(path.sep).join("/")),
  );
}

describe("the schemas of a lecture's files", () => {
  test("take every file of every lecture here", () => {
    let seen = 0;
    for (const { name, files } of FILE_SCHEMAS.filter((kind) => kind.files.endsWith(".yaml"))) {
      const valid = validatorOf(name);
      for (const lecture of LECTURES) {
        const folder = path.join(ROOT, lecture);
        // The lecture's own folders alone: the shipped one's holds all others.
        const own = [path.dirname(files)].filter((one) => existsSync(path.join(folder, one)));
        for (const inner of own) {
          for (const file of matching(path.join(folder, inner), path.basename(files))) {
            const whole = path.join(folder, inner, file);
            expect(valid(parse(readFileSync(whole, "utf8"))), whole).toBe(true);
            seen += 1;
          }
        }
      }
    }
    expect(seen).toBeGreaterThan(20);
  });

  test("take the front matter of every slide, in the first language and in others", () => {
    const [slides, translations] = [validatorOf("slides"), validatorOf("translations")];
    let seen = 0;
    for (const lecture of LECTURES) {
      for (const language of ["en", "es"]) {
        const folder = path.join(ROOT, lecture, "slides", language);
        for (const file of existsSync(folder) ? readdirSync(folder) : []) {
          const text = readFileSync(path.join(folder, file), "utf8");
          for (const [, head = ""] of text.matchAll(/^---\n(id:[\s\S]*?)\n---$/gm)) {
            const valid = language === "en" ? slides : translations;
            expect(valid(parse(head)), `${file}: ${head}`).toBe(true);
            seen += 1;
          }
        }
      }
    }
    expect(seen).toBeGreaterThan(80);
  });

  test.each([
    ["events", "- id: One\n  title: A\n  date: 1994\n  lane: law\n  summary: { standard: B }\n"],
    ["events", "- id: one\n  titel: A\n  date: 1994\n  lane: law\n  summary: { standard: B }\n"],
    ["events", "- id: one\n  title: A\n  lane: law\n  summary: { standard: B }\n"],
    ["audience", "title: A\nminutes: 10\ndepth: deep\n"],
    ["deck", "title: A\nlecturer: B\ndate: 2026-01-01\nlanguages: []\nlanes: []\n"],
    ["figures", "- id: one\n"],
    ["slides", "id: one\nlayout: event\npriority: 6\n"],
    ["messages", "no-such-key: word\n"],
  ])("refuse what check refuses: %s", (name, yaml) => {
    expect(validatorOf(name)(parse(yaml))).toBe(false);
  });

  test("say of each key what it is for, and of nothing else", () => {
    const used = new Set<string>();
    const walk = (schema: unknown, keys: readonly string[]): void => {
      if (typeof schema !== "object" || schema === null) return;
      const { properties, items, anyOf } = schema as Record<string, never>;
      for (const [key, inner] of Object.entries(properties ?? {})) {
        const here = [...keys, key];
        const ends = here.map((_, index) => here.slice(index).join("."));
        const words = ends.find((end) => FIELD_WORDS[end] !== undefined);
        expect(words, here.join(".")).toBeDefined();
        expect((inner as { description?: string }).description).toBe(FIELD_WORDS[words ?? ""]);
        used.add(words ?? "");
        walk(inner, here);
      }
      for (const one of [items ?? [], anyOf ?? []].flat()) walk(one, keys);
    };
    for (const kind of FILE_SCHEMAS) walk(jsonSchema(kind), [kind.name]);
    expect(Object.keys(FIELD_WORDS).filter((words) => !used.has(words))).toEqual([]);
  });

  test("of this lecture are those that the tool writes, and its files lead to them", () => {
    const out = temporaryFolder();
    expect(chronodeck(["schema", "--out", out, "--quiet"])).toEqual({ code: 0, out: "", err: "" });
    const own = path.join(ROOT, ".schemas");
    expect(readdirSync(own)).toEqual(readdirSync(out));
    for (const file of readdirSync(out)) {
      expect(readFileSync(path.join(own, file), "utf8"), file).toBe(
        readFileSync(path.join(out, file), "utf8"),
      );
    }
    for (const { name, files } of FILE_SCHEMAS.filter((kind) => kind.files.endsWith(".yaml"))) {
      for (const file of matching(path.join(ROOT, path.dirname(files)), path.basename(files))) {
        const place = path.join(ROOT, path.dirname(files), file);
        const [first = ""] = readFileSync(place, "utf8").split("\n");
        const [, target = ""] = /^# yaml-language-server: \$schema=(\S+)$/.exec(first) ?? [];
        expect(path.resolve(path.dirname(place), target), place).toBe(
          path.join(own, `${name}.json`),
        );
      }
    }
  });
});

describe("chronodeck schema", () => {
  test("prints the schema of one kind of file, as draft-07", () => {
    const { code, out } = chronodeck(["schema", "deck"]);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      $schema: "http://json-schema.org/draft-07/schema#",
      type: "object",
      required: ["title", "lecturer", "date", "languages", "lanes"],
    });
  });

  test("names the kinds there are where one is misspelt", () => {
    expect(chronodeck(["schema", "event"])).toEqual({
      code: 2,
      out: "",
      err: "expected a kind of file, got event\n    → did you mean events?\n",
    });
  });

  test("writes into a lecture's folder alone, unless it is told where", () => {
    const { code, err } = chronodeck(["schema", "--root", temporaryFolder()]);
    expect(code).toBe(2);
    expect(err).toBe(
      "expected a lecture's folder, got one without slides/deck.yaml\n    → name it with --root, or a folder for the schemas with --out\n",
    );
  });
});
