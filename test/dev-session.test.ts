import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { build } from "../scripts/build.js";
import { moreWords, slideWords } from "../scripts/commands/explain-words.js";
import { openWorld } from "../scripts/commands/world.js";
import type { SaveRequest } from "../scripts/model/dev-plan.js";
import { session } from "../scripts/server/session.js";
import { copyOf, temporaryFolder } from "./support/cli.js";

const { world, builtIn } = openWorld();
const SCHOOL = "/school.en.html";
const OBSERVATORY = "/observatory.en.html";

function reader(root: string) {
  const words = { slide: slideWords, more: moreWords };
  return session({ root, builtIn, world, words });
}

/** The lecture, what reads it, and a way to change one of its files. */
function comet() {
  const root = copyOf("comet");
  const at = (file: string) => path.join(root, file);
  const edit = (file: string, from: string, to: string) => {
    const text = readFileSync(at(file), "utf8");
    expect(text).toContain(from);
    writeFileSync(at(file), text.replace(from, to));
  };
  return { root, at, edit, read: reader(root) };
}

describe("a warm process", () => {
  test("makes after every change what a first build would, to the byte", () => {
    const { root, at, edit, read } = comet();
    const steps = [
      () => {},
      () => edit("slides/en/02-after.md", "far end", "end · far away"),
      () => edit("slides/en/01-before.md", "note: annals, lane", "note: old annals, lane"),
      () => edit("slides/en/01-before.md", "note: old annals, lane", "note: annals, lane"),
      () => edit("slides/audiences/school.yaml", "theme: hall", 'theme: paper\naccent: "#8e2408"'),
      () => edit("timeline-data/events.yaml", "lane: sightings", "lane: ideas"),
      () => {
        mkdirSync(at("templates/themes"), { recursive: true });
        const paper = readFileSync(path.join(builtIn, "themes/paper.css"), "utf8");
        writeFileSync(at("templates/themes/paper.css"), paper.replace("#211c17", "#102030"));
      },
      () => rmSync(at("templates"), { recursive: true }),
      () => renameSync(at("slides/en/02-after.md"), at("slides/en/03-after.md")),
    ];
    for (const [step, change] of steps.entries()) {
      change();
      const cold = build({ root, builtIn, draft: true }, world);
      const errors = cold.diagnostics.filter(({ level }) => level === "error");
      expect([step, errors]).toEqual([step, []]);
      expect(cold.files.size).toBe(3);
      const warm = read();
      // Twice, as a page is loaded and then compared.
      for (const _ of [1, 2])
        for (const [file, html] of cold.files)
          expect([step, file, warm.page(`/${file}`)?.html() === html]).toEqual([step, file, true]);
      expect(warm.page("/")?.html()).toBe(cold.files.get("index.html"));
    }
  }, 30_000);

  test("makes no page but those of the lecture", () => {
    const now = comet().read();
    expect(now.decks).toEqual([OBSERVATORY, SCHOOL]);
    for (const path of [
      "/school.fr.html",
      "/nobody.en.html",
      "/slides/deck.yaml",
      "/school.en",
      "",
    ])
      expect([path, now.page(path), now.plan(path)]).toEqual([path, undefined, undefined]);
  });

  test("holds a page to what was read, whatever happens to the files meanwhile", () => {
    const { edit, read } = comet();
    const before = read();
    const first = read().page(SCHOOL)?.html();
    edit("slides/en/02-after.md", "far end", "near end");
    expect(before.page(SCHOOL)?.html()).toBe(first);
    const again = read().page(SCHOOL);
    expect(again?.html()).not.toBe(first);
    expect(again?.version).not.toBe(before.page(SCHOOL)?.version);
    expect(again?.outline()).not.toContain("font/woff2");
  });
});

describe("a choice", () => {
  test("is a deck of its own, in the words of explain", () => {
    const now = comet().read();
    const plan = now.plan(`${OBSERVATORY};minutes=22;theme=hall`);
    expect(plan).toMatchObject({
      address: `${OBSERVATORY};minutes=22;theme=hall`,
      ...{ minutes: 22, reserve: 5, budget: 17, theme: "hall", problems: [] },
      own: { minutes: 40, theme: "paper" },
      audiences: [
        { id: "observatory", title: "Friends of the observatory", languages: ["en"] },
        { id: "school", title: "A school class", languages: ["en"] },
      ],
    });
    expect(plan?.slides.find(({ id }) => id === "gaps")).toMatchObject({
      where: "talk",
      reason: "leads",
    });
    expect(plan?.slides.find(({ where }) => where === "end")?.reason).toMatch(
      /^(over time by [\d.]+ min|a backup slide)$/,
    );
    expect(plan?.more).toMatch(/^\d+(\.\d+)? more minutes? brings? in |^One more minute /);
    const page = now.page(`${OBSERVATORY};minutes=22;theme=hall`)?.html() ?? "";
    expect(page).toContain('data-theme="hall"');
    expect(now.page(OBSERVATORY)?.html()).toContain('data-theme="paper"');
    const told = plan?.slides.filter(({ where }) => where === "talk").map(({ id }) => id) ?? [];
    for (const id of told) expect(page).toContain(`<section id="${id}"`);
  });

  test("that cannot be is refused in words that name slides as the bar does", () => {
    const now = comet().read();
    const short = now.plan(`${OBSERVATORY};minutes=6`);
    expect(short?.problems).toEqual([
      {
        message: expect.stringMatching(
          /^6 min are too few: the slides that must be in take [\d.]+ min \(“A comet with a timetable” [\d.]+, .*“[^”]+” [\d.]+\), and 5 min are kept for questions\.$/,
        ),
        hint: expect.stringMatching(
          /^Choose at least [\d.]+ minutes, or take out one of these that is not required\.$/,
        ),
      },
    ]);
    expect(now.page(`${OBSERVATORY};minutes=6`)).toMatchObject({ version: "none" });
    expect(now.plan(`${OBSERVATORY};minutes=5`)?.problems).toEqual([
      {
        message: "5 min are too few: 5 min are kept for questions, and nothing is left to tell.",
        hint: "Choose more than 5 minutes. How many are kept for questions stands as “reserve” in the file slides/audiences/observatory.yaml.",
      },
    ]);
    expect(now.plan(OBSERVATORY, { to: "out", slide: "opening" })?.problems).toEqual([
      { message: "“A comet with a timetable” is required." },
    ]);
    const out = now.plan(`${OBSERVATORY};out=first-record`, { to: "talk", slide: "promise" });
    expect(out?.problems).toEqual([
      {
        message: expect.stringMatching(/^“[^”]+” needs “[^”]+”, which is out\.$/),
        hint: expect.stringMatching(/^Put “[^”]+” in first\.$/),
      },
    ]);
    const ways = new Map(now.plan(OBSERVATORY)?.slides.map((slide) => [slide.id, slide.ways]));
    expect([ways.get("opening"), ways.get("gaps"), ways.get("ask")]).toEqual([
      [],
      ["out"],
      ["out"],
    ]);
  });

  test("follows a drag: what leads is led no more, what requires it is out too", () => {
    const now = comet().read();
    const plan = now.plan(OBSERVATORY, { to: "out", slide: "gaps" });
    expect(plan?.address).toBe(`${OBSERVATORY};out=gaps`);
    expect(plan?.problems).toEqual([]);
    const without = now.plan(OBSERVATORY, { to: "out", slide: "first-record" });
    const reasons = new Map(without?.slides.map(({ id, reason }) => [id, reason]));
    expect(reasons.get("first-record")).toBe("left out by the audience");
    expect(reasons.get("promise")).toEqual(
      expect.stringMatching(/^requires “[^”]+”, which this audience leaves out$/),
    );
  });
});

describe("saving", () => {
  const as = (name: string, replace = false): SaveRequest => ({
    address: `${OBSERVATORY};minutes=30;theme=hall;out=path`,
    as: { name, title: { en: "Evening class" }, replace },
  });

  test("writes a file that stands alone and that build takes", () => {
    const { root, at, read } = comet();
    writeFileSync(
      at("slides/audiences/observatory.yaml"),
      `# Friends: out/observatory.en.html\n${readFileSync(at("slides/audiences/observatory.yaml"), "utf8")}`,
    );
    const before = read();
    expect(before.save(as("evening-class"))).toEqual({
      kind: "saved",
      file: "slides/audiences/evening-class.yaml",
      address: "/evening-class.en.html",
    });
    const text = readFileSync(at("slides/audiences/evening-class.yaml"), "utf8");
    expect(text).toBe(`# Made of observatory.yaml in chronodeck dev, and changed where they differ.
# Friends: out/evening-class.en.html
title: { en: Evening class }
languages: [en]
minutes: 30
reserve: 5
depth: scholarly
lead: [gaps]
theme: hall
slides: { out: [path] }
`);
    const now = read();
    const built = build({ root, builtIn, draft: true, audiences: ["evening-class"] }, world);
    expect(built.diagnostics).toEqual(before.diagnostics);
    const chosen = before.plan(as("").address);
    expect(now.plan("/evening-class.en.html")?.slides).toEqual(chosen?.slides);
    // A copy of the copy says once where it is from.
    const again = now.save({
      address: "/evening-class.en.html;minutes=29",
      as: { name: "later", title: { en: "Later" }, replace: false },
    });
    expect(again.kind).toBe("saved");
    expect(readFileSync(at("slides/audiences/later.yaml"), "utf8").match(/Made of/g)).toHaveLength(
      1,
    );
  });

  test("of the audience's own choice changes its file alone", () => {
    const { at, read } = comet();
    const answer = read().save({ address: `${SCHOOL};minutes=18;out=gaps` });
    expect(answer).toEqual({
      kind: "saved",
      file: "slides/audiences/school.yaml",
      address: SCHOOL,
    });
    expect(readFileSync(at("slides/audiences/school.yaml"), "utf8")).toBe(
      "title: { en: A school class }\nminutes: 18\nreserve: 4\ndepth: brief\nlanes: { out: [ideas] }\nimportance: 3\ntheme: hall\ncontext: false\nslides: { out: [gaps] }\n",
    );
  });

  test("keeps a theme whose name a URL escapes", () => {
    const { root, at, read } = comet();
    mkdirSync(at("templates/themes"), { recursive: true });
    const paper = readFileSync(path.join(builtIn, "themes/paper.css"), "utf8");
    writeFileSync(at("templates/themes/año 50%.css"), paper);
    const now = read();
    const plan = now.plan(`${SCHOOL};theme=año 50%`);
    expect(plan?.theme).toBe("año 50%");
    expect(now.save({ address: plan?.address ?? "" })).toMatchObject({ kind: "saved" });
    expect(reader(root)().plan(SCHOOL)?.own.theme).toBe("año 50%");
  });

  test("does not undo what was written since the deck was made", () => {
    const { at, edit, read } = comet();
    const now = read();
    edit("slides/audiences/observatory.yaml", "lead: [gaps]", "lead: [gaps]\nkeep: [path]");
    const changed = readFileSync(at("slides/audiences/observatory.yaml"), "utf8");
    const own = { address: `${OBSERVATORY};minutes=39` };
    for (const request of [own, { ...as("evening-class"), ...own }])
      expect(now.save(request)).toEqual({
        kind: "refused",
        problems: [
          {
            message:
              "slides/audiences/observatory.yaml has changed since this deck was made; nothing was written",
            hint: "look at the deck as it is now, and save again",
          },
        ],
      });
    expect(readFileSync(at("slides/audiences/observatory.yaml"), "utf8")).toBe(changed);
    expect(existsSync(at("slides/audiences/evening-class.yaml"))).toBe(false);
    expect(read().save(own)).toMatchObject({ kind: "saved" });
    expect(readFileSync(at("slides/audiences/observatory.yaml"), "utf8")).toBe(
      changed.replace("minutes: 40", "minutes: 39"),
    );
  });

  test("asks before it replaces", () => {
    const { at, read } = comet();
    const now = read();
    expect(now.save(as("school"))).toEqual({ kind: "taken", file: "slides/audiences/school.yaml" });
    expect(readFileSync(at("slides/audiences/school.yaml"), "utf8")).toContain("A school class");
    expect(now.save(as("school", true))).toMatchObject({ kind: "saved" });
    expect(readFileSync(at("slides/audiences/school.yaml"), "utf8")).toContain("Evening class");
  });

  test.each(["", "Evening", "a/b", "../x", "a.b", "-a", "con", "clase-ñ"])(
    "under the name %j writes nothing",
    (name) => {
      const { at, read } = comet();
      expect(read().save(as(name))).toMatchObject({
        kind: "refused",
        problems: [
          {
            message: `expected a name of small letters, digits and hyphens, got ${name || "none"}`,
          },
        ],
      });
      expect(existsSync(at(`slides/audiences/${name}.yaml`))).toBe(false);
    },
  );

  test("what the lecture's checks refuse is not written", () => {
    const { at, read } = comet();
    const now = read();
    const titled = {
      ...as("twin"),
      as: { name: "twin", title: { en: "A school class" }, replace: false },
    };
    expect(now.save(titled)).toMatchObject({
      kind: "refused",
      problems: [
        {
          message:
            "title: expected a title that no other audience has in en, got A school class again",
        },
      ],
    });
    expect(now.save({ ...as("short"), address: `${OBSERVATORY};minutes=6` })).toMatchObject({
      kind: "refused",
    });
    expect(now.save({ address: "/nobody.en.html" })).toEqual({
      kind: "refused",
      problems: [{ message: "there is no such deck any more" }],
    });
    for (const name of ["twin", "short"])
      expect(existsSync(at(`slides/audiences/${name}.yaml`))).toBe(false);
  });
});

test("a folder without a lecture is read as such", () => {
  const now = reader(temporaryFolder())();
  expect(now).toMatchObject({ isReadable: false, decks: [] });
  expect(now.diagnostics.map(({ id }) => id)).toEqual(["no-lecture"]);
  expect(now.save({ address: SCHOOL })).toMatchObject({ kind: "refused" });
});
