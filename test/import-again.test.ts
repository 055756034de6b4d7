import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { importInWords } from "../scripts/commands/import-words.js";
import { lectureInMemory } from "./support/importing.js";

/* The same table, again and again: which of its rows is which event, and whose words count. */

type Lecture = ReturnType<typeof lectureInMemory>;
interface Entry {
  readonly id: string;
  readonly title: string;
  readonly date: string | number;
  readonly summary: { readonly standard: string };
  readonly tags?: readonly string[];
}

const entries = (lecture: Lecture) => (parse(lecture.events() ?? "[]") ?? []) as readonly Entry[];
const dates = (lecture: Lecture) =>
  Object.fromEntries(entries(lecture).map(({ id, date }) => [id, String(date)]));
const kept = (notes: readonly string[]) => notes.filter((note) => note.startsWith("kept"));
const edit = (lecture: Lecture, from: string, to: string) => {
  const text = lecture.events() ?? "";
  expect(text).toContain(from);
  lecture.put("/lecture/timeline-data/events.yaml", text.replace(from, to));
};

describe("an event without an id is known by its title and its date", () => {
  const two = "Title,Date\nSummit,1994\nSummit,1999\n";

  test("a row above, or another order, moves no id", () => {
    const lecture = lectureInMemory();
    lecture.import("a.csv", two);
    lecture.import("a.csv", "Title,Date\nSummit,1990\nSummit,1999\nSummit,1994\n");
    const ids = { summit: "1994", "summit-1999": "1999", "summit-1990": "1990" };
    expect(dates(lecture)).toEqual(ids);
  });

  test("a date that was mended keeps its event, and the words that a person wrote on it", () => {
    const lecture = lectureInMemory();
    lecture.import("a.csv", "Title,Date\nSummit,1994\nWar,1999\n");
    edit(lecture, "standard: Summit", "standard: Mine");
    const { notes } = lecture.import("a.csv", "Title,Date\nWar,1999\nSummit,1995\n");
    expect(kept(notes)).toEqual([]);
    expect(dates(lecture)).toEqual({ summit: "1995", war: "1999" });
    expect(entries(lecture)[0]?.summary.standard).toBe("Mine");
  });

  test("of several of one title, what else they say tells which has a new date; what is in doubt is new", () => {
    const lecture = lectureInMemory();
    lecture.import("a.csv", "Title,Date,Text\nSummit,1994,In Rome.\nSummit,1999,In Oslo.\n");
    lecture.import("a.csv", "Title,Date,Text\nSummit,2000,In Oslo.\nSummit,1995,In Rome.\n");
    expect(dates(lecture)).toEqual({ summit: "1995", "summit-1999": "2000" });
    const { notes } = lecture.import(
      "a.csv",
      "Title,Date,Text\nSummit,1995,In Rome.\nSummit,2010,In Bonn.\n",
    );
    expect(dates(lecture)).toEqual({
      summit: "1995",
      "summit-1999": "2000",
      "summit-2010": "2010",
    });
    expect(notes).toContain(
      "no longer in a.csv: summit-1999; what is not wanted must be removed from timeline-data/events.yaml",
    );
  });

  test("an event by hand of the same name is another, unless its date is the same", () => {
    const byHand =
      "- id: summit\n  title: Summit\n  date: 1815\n  lane: art\n  summary: { standard: Mine. }\n";
    const lecture = lectureInMemory(byHand);
    const { notes } = lecture.import("a.csv", "Title,Date\nSummit,2020\nSummit,1815\n");
    expect(kept(notes)).toEqual([]);
    expect(lecture.events()?.startsWith(byHand)).toBe(true);
    expect(dates(lecture)).toEqual({ summit: "1815", "summit-2020": "2020" });
  });

  test("without the lock it is known by what events.yaml says", () => {
    const lecture = lectureInMemory();
    lecture.import("a.csv", two);
    lecture.put("/lecture/timeline-data/import.lock.yaml", "");
    expect(lecture.import("a.csv", "Title,Date\nSummit,1999\nSummit,1994\n").changes).toEqual([]);
  });

  test("another file's namesake is another event; the same file under a new name is the same", () => {
    const lecture = lectureInMemory();
    lecture.import("a.csv", "Title,Date\nSummit,1994\nWar,1999\n");
    lecture.import("b.csv", "Title,Date\nSummit,2001\nPeace,2002\n");
    expect(dates(lecture)).toEqual({
      summit: "1994",
      war: "1999",
      "summit-2001": "2001",
      peace: "2002",
    });
    lecture.import("c.csv", "Title,Date\nSummit,1995\nWar,1999\n");
    expect(dates(lecture)).toMatchObject({ summit: "1995", "summit-2001": "2001" });
  });
});

test("files of one name in two folders do not answer for each other's events", () => {
  const lecture = lectureInMemory();
  lecture.import("x/events.csv", "Title,Date\nA,1994\nB,1995\n");
  const gone = (notes: readonly string[]) => notes.filter((note) => note.startsWith("no longer"));
  expect(gone(lecture.import("y/events.csv", "Title,Date\nC,1996\nA,1994\n").notes)).toEqual([]);
  expect(gone(lecture.import("x/events.csv", "Title,Date\nB,1995\n").notes)).toEqual([]);
  expect(lecture.lock()).toContain('- file: "../in/x/events.csv"');
  expect(gone(lecture.import("y/events.csv", "Title,Date\nA,1994\n").notes)).toEqual([
    "no longer in events.csv: c; what is not wanted must be removed from timeline-data/events.yaml",
  ]);
});

describe("what nobody has edited is not said to be", () => {
  const csv = (tags: string, place = "", importance = "") =>
    `Title,Date,Tags,Place,Importance,Text\nAlpha,1990,${tags},${place},${importance},\n`;

  test("lists that grow shorter and longer, cells that are emptied and filled again", () => {
    const lecture = lectureInMemory();
    const run = (...cells: Parameters<typeof csv>) => {
      expect(kept(lecture.import("a.csv", csv(...cells)).notes)).toEqual([]);
      expect(lecture.import("a.csv", csv(...cells))).toMatchObject({
        changes: [],
        files: new Map(),
      });
      return lecture.events();
    };
    run("a;b", "Paris", "3");
    expect(run("a")).toContain("tags: [a, b]");
    expect(run("a;c", "", "4")).toMatch(/place: Paris\n {2}tags: \[a, c\]\n {2}importance: 4/);
    expect(run("c;a", "Oslo", "3")).toMatch(/place: Oslo\n {2}tags: \[a, c\]\n {2}importance: 3/);
  });

  test("a lane and a summary that the file gave later take the place of those that were put in", () => {
    const lecture = lectureInMemory();
    lecture.import("a.csv", "Title,Date,Group,Text\nAlpha,1990,,\n");
    const { notes } = lecture.import("a.csv", "Title,Date,Group,Text\nAlpha,1990,art,Told.\n");
    expect(kept(notes)).toEqual([]);
    expect(entries(lecture)[0]).toMatchObject({ lane: "art", summary: { standard: "Told." } });
  });

  test("what a person did edit stays, and is said in words; lists too", () => {
    const lecture = lectureInMemory();
    lecture.import("a.csv", csv("a;b", "Paris"));
    edit(lecture, "[a, b]", "[a, b, mine]");
    expect(lecture.import("a.csv", csv("a", "Paris")).changes).toEqual([]);
    edit(lecture, "Paris", "Rome");
    lecture.import("a.csv", csv("a"));
    const { notes } = lecture.import("a.csv", csv("a;c", "Oslo"));
    expect(kept(notes)).toEqual([
      "kept as edited here: place of alpha; the file says “Oslo”",
      "kept as edited here: tags of alpha; the file says “a, c”",
    ]);
    expect(entries(lecture)[0]).toMatchObject({ tags: ["a", "b", "mine"], place: "Rome" });
  });
});

test("works and events are counted apart", async () => {
  const lecture = lectureInMemory();
  const works = JSON.stringify([
    { id: "a", type: "book", title: "A", issued: { "date-parts": [[1990]] } },
  ]);
  const wishes = { worksAsEvents: true };
  await lecture.importLate("a.json", works, wishes);
  const again = await lecture.importLate("a.json", works, wishes);
  expect(importInWords(again, "reference", false)).toMatch(
    /already applied: 1 reference, 1 event\n$/,
  );
});

/* Any table, changed once and again, where nobody edits events.yaml. */

interface Row {
  /** Who it is, which the file says in its text alone. */
  readonly self: number;
  readonly title: string;
  readonly date: number;
  readonly place: string;
  readonly tags: readonly string[];
}

const field = {
  title: fc.constantFrom("Summit", "War", "The war", "Ωδή"),
  date: fc.integer({ min: 1990, max: 1993 }),
  place: fc.constantFrom("", "Rome", "Oslo", "03.5"),
  tags: fc.subarray(["a", "b", "c"]),
};
const someRow = fc.record(field);
const at = fc.nat({ max: 100 });
const step = fc.oneof(
  fc.record({ kind: fc.constant("insert" as const), at, row: someRow }),
  fc.record({ kind: fc.constant("sort" as const), by: fc.constantFrom("title", "date", "place") }),
  fc.record({ kind: fc.constant("turn" as const) }),
  fc.record({
    kind: fc.constant("edit" as const),
    at,
    row: fc.oneof(
      ...(["title", "date", "place", "tags"] as const).map((name) =>
        fc.record({ [name]: field[name] }),
      ),
    ),
  }),
);

function changed(rows: readonly Row[], one: typeof step extends fc.Arbitrary<infer S> ? S : never) {
  if (one.kind === "turn") return [...rows].reverse();
  if (one.kind === "sort") {
    const by = (row: Row) => String(row[one.by as "title"]);
    return [...rows].sort((a, b) => by(a).localeCompare(by(b)));
  }
  const place = one.at % rows.length;
  if (one.kind === "insert") return rows.toSpliced(place, 0, { ...one.row, self: rows.length });
  return rows.map((row, index) =>
    index === place ? { ...row, ...(one.row as Partial<Row>) } : row,
  );
}

const asCsv = (rows: readonly Row[]) =>
  `Title,Date,Place,Tags,Text\n${rows.map(({ title, date, place, tags, self }) => `${title},${date},${place},${tags.join(";")},Row ${self}.\n`).join("")}`;

test("any table that is changed and imported again says what it says, and no id becomes another's", () => {
  let [edits, same] = [0, 0];
  fc.assert(
    fc.property(
      fc.array(someRow, { minLength: 1, maxLength: 6 }),
      fc.array(step, { maxLength: 6 }),
      (first, steps) => {
        const lecture = lectureInMemory();
        let rows: readonly Row[] = first.map((row, self) => ({ ...row, self }));
        const ids = new Map<number, string>();
        for (const one of [undefined, ...steps]) {
          const before = entries(lecture).length;
          if (one) rows = changed(rows, one);
          const { notes, problems } = lecture.import("a.csv", asCsv(rows));
          // Two rows of one title and date are told, and both are taken.
          expect(problems.filter((problem) => !/ same-row /.test(problem))).toEqual([]);
          expect(kept(notes)).toEqual([]);
          const now = entries(lecture);
          expect(new Set(now.map(({ id }) => id)).size).toBe(now.length);
          for (const [index, { self, title, date, place, tags }] of rows.entries()) {
            const found = now.filter(
              (entry) =>
                entry.summary.standard === `Row ${self}.` &&
                entry.title === title &&
                String(entry.date) === String(date),
            );
            expect(found).toHaveLength(1);
            expect(found[0]).toMatchObject({
              ...(place !== "" && { place }),
              ...(tags.length > 0 && { tags: expect.arrayContaining([...tags]) }),
            });
            const id = found[0]?.id ?? "";
            const isRenamed =
              one?.kind === "edit" && "title" in one.row && one.at % rows.length === index;
            if (!isRenamed) expect(id).toBe(ids.get(self) ?? id);
            ids.set(self, id);
          }
          expect(new Set(ids.values()).size).toBe(rows.length);
          // A mended title is a new event, as a new row is; nothing else is.
          const isNew = one?.kind === "insert" || (one?.kind === "edit" && "title" in one.row);
          if (one && !isNew) expect(now).toHaveLength(before);
          if (one?.kind === "edit") edits += 1;
          same += 1;
          const again = lecture.import("a.csv", asCsv(rows));
          expect([again.changes, again.files.size, again.already]).toEqual([[], 0, rows.length]);
        }
      },
    ),
    { numRuns: 80 },
  );
  expect(Math.min(edits, same)).toBeGreaterThan(30);
});
