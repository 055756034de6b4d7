import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import { csvLines } from "../scripts/exporters/csv-lines.js";
import { readAsHtml } from "../scripts/exporters/html-text.js";
import { cleanText } from "../scripts/model/clean-text.js";
import { chronodeck, FIXTURES, ROOT, temporaryFolder } from "./support/cli.js";
import { hostileLecture } from "./support/hostile-lecture.js";

const schema = JSON.parse(readFileSync(path.join(ROOT, "docs/timeline.schema.json"), "utf8"));
const check = new Ajv({ allErrors: true }).compile(schema);

function exported(root: string, ...flags: readonly string[]) {
  const out = temporaryFolder();
  const run = chronodeck(["export", "json", "--root", root, "--out", out, ...flags]);
  expect(run.code, run.err).toBe(0);
  const files = new Map(
    readdirSync(out).map((name) => [name, readFileSync(path.join(out, name), "utf8")]),
  );
  return (name: string) => JSON.parse(files.get(name) ?? "");
}

describe("timeline.json is as docs/timeline.schema.json says", () => {
  let made: ReturnType<typeof exported> | undefined;
  const read = (name: string) => {
    made ??= exported(ROOT, "--audience", "seminar,public");
    return made(name);
  };

  test.each(["seminar.en", "seminar.es", "public.es"])("%s", (name) => {
    check(read(`${name}.timeline.json`));
    expect(check.errors).toBeNull();
  });

  test("a hostile lecture, which loses a picture's file, and one before our era", () => {
    const hostile = exported(hostileLecture())("all.es.timeline.json");
    expect(hostile.provenance.losses).toEqual([{ kind: "image", id: "emoji" }]);
    for (const file of [
      hostile,
      exported(path.join(FIXTURES, "comet"))("observatory.en.timeline.json"),
    ]) {
      check(file);
      expect(check.errors).toBeNull();
    }
  });

  test("a schema that finds nothing would be none", () => {
    const file = read("seminar.en.timeline.json");
    expect(check({ ...file, version: 2 })).toBe(false);
    expect(check({ ...file, events: [{ ...file.events[0], date: 1994 }] })).toBe(false);
    expect(check({ ...file, note: "private" })).toBe(false);
  });

  test("it holds what the audience is told, and names only what is in it", () => {
    const { events, lanes, references, periods, figures, provenance, depth } =
      read("public.es.timeline.json");
    expect([depth, provenance.format, provenance.losses]).toEqual(["brief", "json", []]);
    const ids = (all: readonly { readonly id: string }[]) => all.map(({ id }) => id);
    for (const { lane, cites, links, record } of events) {
      expect(ids(lanes)).toContain(lane);
      for (const cite of [...cites, ...record.map(({ source }: { source: string }) => source)])
        expect(ids(references)).toContain(cite);
      for (const { to } of links) expect(ids(events)).toContain(to);
    }
    expect(ids(periods)).toContain("obama");
    expect(figures.length).toBeGreaterThan(0);
    const nafta = events.find(({ id }: { id: string }) => id === "nafta");
    expect(nafta.record[0]).toEqual({
      ...{ type: "signed", words: "firma: 17 de diciembre de 1992" },
      ...{ date: "1992-12-17", source: "nafta-text" },
    });
  });
});

test("what no file may hold is taken out of texts", () => {
  expect(cleanText("a\u0000b\u001bc\u007fd\u0085e\ud83df\ufffeg")).toBe("abcdefg");
  expect(csvLines([["a\u0001\ud83d", "\u0007=1"]])).toBe("\ufeffa,=1\r\n".replace("=1", "'=1"));
  expect(readAsHtml("<b>\u0001&\n]]>")).toBe("&lt;b&gt;&amp;<br>]]&gt;");
  expect(cleanText("a\tb\nc\r\nd\re 😀 \u0645")).toBe("a\tb\nc\nd\ne 😀 \u0645");
});

test("data is the same whatever the machine's zone, language and folder", () => {
  const of = (root: string, env: NodeJS.ProcessEnv) => {
    const out = temporaryFolder();
    const flags = ["--audience", "all", "--languages", "all", "--out", out];
    const run = chronodeck(
      ["export", "csv", "json", "ics", "timelinejs", "--root", root, ...flags],
      {
        env: { ...process.env, ...env },
      },
    );
    expect(run.code, run.err).toBe(0);
    return readdirSync(out).map((name) => [name, readFileSync(path.join(out, name), "utf8")]);
  };
  const one = of(hostileLecture(), { TZ: "America/Mexico_City", LC_ALL: "es_MX.UTF-8" });
  expect(one).toHaveLength(8);
  expect(of(hostileLecture(), { TZ: "Asia/Almaty", LC_ALL: "ar_EG.UTF-8" })).toEqual(one);
});
