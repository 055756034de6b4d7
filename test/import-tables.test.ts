import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import type { ImportWishes } from "../scripts/importers/importer.js";
import { FIXTURES } from "./support/cli.js";
import { lectureInMemory } from "./support/importing.js";

/* Tables of anybody's: what their columns, dates and letters become, and what of them is refused. */

const fixture = (name: string) => new Uint8Array(readFileSync(path.join(FIXTURES, "import", name)));

describe("files as people have them", () => {
  test.each(["google-sheets.csv", "excel-es.csv", "timelinejs.csv", "libreoffice.xlsx"])(
    "%s becomes events, and a second time changes nothing",
    async (name) => {
      const lecture = lectureInMemory();
      const { problems, notes } = lecture.import(name, fixture(name));
      const told = [...problems, ...notes].map((line) => `# ${line.replaceAll("\n", "\n# ")}\n`);
      await expect(`${told.join("")}\n${lecture.events()}`).toMatchFileSnapshot(
        `golden/import/${name}.yaml`,
      );
      const [events, lock] = [lecture.events(), lecture.lock()];
      const again = lecture.import(name, fixture(name));
      expect(again.changes).toEqual([]);
      expect(again.files.size).toBe(0);
      expect([lecture.events(), lecture.lock()]).toEqual([events, lock]);
    },
  );
});

describe("columns", () => {
  const imported = (csv: string, map: readonly (readonly [string, string])[] = []) =>
    lectureInMemory().import("a.csv", csv, { map: new Map(map) });

  test("are guessed, shown, and set", () => {
    expect(imported("Name;When;Kind;Colour\nA;1990;Law;red\n").notes[0]).toBe(
      "columns: title ← Name, date ← When, lane ← Kind; left out: Colour (--map field=Column changes it)",
    );
    const map = [
      ["title", "Foo"],
      ["date", "moment"],
      ["lane", ""],
    ] as const;
    const { notes, changes } = imported("Foo\tMoment\tGroup\nA\t1990\tLaw\n", map);
    expect(notes[0]).toBe(
      "columns: title ← Foo, date ← Moment; left out: Group (--map field=Column changes it)",
    );
    expect(changes.map(({ id, now }) => [id, now])).toEqual([["a", "A"]]);
  });

  test.each([
    [
      "Headlin,Moment\nA,1990\n",
      ["title", "Headline"],
      "a.csv:1:1  error  columns  --map title: expected a column of the file, got Headline\n    → did you mean Headlin? columns: Headlin, Moment",
    ],
    [
      "Title,Date\nA,1990\n",
      ["datum", "Date"],
      "a.csv:1:1  error  columns  --map: expected a field of an event, got datum\n    → did you mean date? fields: id, title, short, date, end, year, month, day, endYear, endMonth, endDay, displayDate, lane, summary, place, tags, cites, importance, kind",
    ],
    [
      "Foo,Date\nA,1990\n",
      ["place", ""],
      "a.csv:1:1  error  columns  expected a column for the title, got Foo, Date\n    → name the columns in the first line, or say which it is: --map title=COLUMN; fields that a column can have: id, title, short, date, end, year, month, day, endYear, endMonth, endDay, displayDate, lane, summary, place, tags, cites, importance",
    ],
    [
      "Title,Date\n",
      ["place", ""],
      "a.csv:1:1  error  empty  expected events, got a line of names alone\n    → write a line for each event below the names of the columns",
    ],
  ] as const)("%j with %j is refused", (csv, pair, words) => {
    const { problems, files } = imported(csv, [pair]);
    expect(problems).toEqual([words]);
    expect(files.size).toBe(0);
  });

  test.each([
    [
      "Ereignis;Datum;Beschreibung;Bereich;Ort\nA;406 v. Chr.;Ein Text;Law;Athen\n",
      "title ← Ereignis, date ← Datum, lane ← Bereich, summary ← Beschreibung, place ← Ort",
      "-0405",
    ],
    [
      "Titel;Beginn;Ende;Gruppe;Zusammenfassung;Schlagwörter;Quellen\nA;März 1999;Mai 2001;;;;\n",
      "title ← Titel, date ← Beginn, end ← Ende, lane ← Gruppe, summary ← Zusammenfassung, tags ← Schlagwörter, cites ← Quellen",
      "1999-03/2001-05",
    ],
    [
      "Überschrift;Jahr;Monat;Tag;Kategorie;Schauplatz\nA;1999;März;5;;\n",
      "title ← Überschrift, date ← Jahr/Monat/Tag, lane ← Kategorie, place ← Schauplatz",
      "1999-03-05",
    ],
    [
      "Événement;Date de début;Date de fin;Résumé;Domaine;Lieu\nA;mars 1999;mai 2001;;;\n",
      "title ← Événement, date ← Date de début, end ← Date de fin, lane ← Domaine, summary ← Résumé, place ← Lieu",
      "1999-03/2001-05",
    ],
    [
      "Titre;Année;Mois;Jour;Groupe;Texte;Mots-clés\nA;1999;août;5;;;\n",
      "title ← Titre, date ← Année/Mois/Jour, lane ← Groupe, summary ← Texte, tags ← Mots-clés",
      "1999-08-05",
    ],
  ])("have German and French names: %j", (csv, columns, date) => {
    const lecture = lectureInMemory();
    const { notes, problems } = lecture.import("a.csv", csv);
    expect(problems).toEqual([]);
    expect(notes[0]).toBe(`columns: ${columns} (--map field=Column changes it)`);
    expect(lecture.events()).toContain(`  date: ${date}\n`);
  });

  test("above the head there may be a title, and a first line may say the delimiter", () => {
    expect(imported("My table,\n,\nTitle,Date\nA,1990\n").changes).toHaveLength(1);
    expect(imported("sep=;\nTitle;Date\nA;1990\n").changes).toHaveLength(1);
  });
});

test("one bad row never loses the rest", () => {
  const lecture = lectureInMemory();
  const { problems, changes } = lecture.import(
    "a.csv",
    `Title,Date,Group,Text
A,1990,Law,"open
B,1991,Law,"fine"
C,1992,Law,x,y
,1993,Law,
E,,Law,
F,31/02/1994,Law,
G,1995,Batallas,
H,1996,Batallas,
I,1997,lwa,
J,1998,fine art,"goes" on
K,1999,,
`,
  );
  expect(problems).toEqual([
    "a.csv:2:1  error  csv  expected a cell in quotation marks, got one that is open or goes on behind them\n    → put quotation marks round the whole cell, and write those in it twice",
    "a.csv:4:1  error  cell  expected 4 cells, got 5\n    → put quotation marks round cells with a comma",
    "a.csv:5:1  error  missing  title: expected a title; there is none\n    → write it, or remove the row",
    "a.csv:6:1  error  date  date: expected a date; there is none\n    → write it as 1994, 1994-05, 1994-05-03, 1994/1998, 1850s, c. 1850, 44 BC or 431-404 BC",
    'a.csv:7:1  error  date  date: expected a date; “31/02/1994”: "1994-02-31" does not exist: February of 1994 has 28 days\n    → write 1994-02-28, or 1994-02 where the day is not known',
    "a.csv:8:1  error  unknown-lane  expected a lane of the lecture, got Batallas (2 events)\n    → import again with --add-lanes, or add it to lanes: in slides/deck.yaml: - { id: batallas, title: Batallas, tone: diamond }",
    "a.csv:10:1  error  unknown-lane  expected a lane of the lecture, got lwa\n    → did you mean law? else import again with --add-lanes, or add it to lanes: in slides/deck.yaml: - { id: lwa, title: lwa, tone: triangle }",
    "a.csv:11:1  error  csv  expected a cell in quotation marks, got one that is open or goes on behind them\n    → put quotation marks round the whole cell, and write those in it twice",
  ]);
  expect(changes.map(({ id }) => id)).toEqual(["b", "k"]);
});

describe("what a person has edited since", () => {
  const CSV =
    "Title,Date,Text\nAccord,1990,It is signed.\nWar,1991,It begins.\nPeace,1992,It ends.\n";

  test("is kept, and said; what is removed does not come back; what has gone from the file is named", () => {
    const lecture = lectureInMemory();
    lecture.import("a.csv", CSV);
    const edited = (lecture.events() ?? "")
      .replace("title: Accord", "title: The Accord   # mine")
      .replace(/- id: war[\s\S]*?\n\n/, "");
    lecture.put("/lecture/timeline-data/events.yaml", edited);
    const next = CSV.replace("It is signed.", "It was signed.").replace(/Peace.*\n/, "");
    const { problems, notes, changes } = lecture.import("a.csv", next);
    expect(problems).toEqual([]);
    expect(notes.slice(1)).toEqual([
      "kept: title of accord was edited here; the file says “Accord”",
      "not brought back, since removed here: war (to have one again, remove its line from timeline-data/import.lock.yaml)",
      "no longer in a.csv: peace; what is not wanted must be removed from timeline-data/events.yaml",
    ]);
    expect(changes.map(({ id, field, now }) => [id, field, now])).toEqual([
      ["accord", "summary", "It was signed."],
    ]);
    expect(lecture.events()).toBe(edited.replace("It is signed.", "It was signed."));
  });

  test("an entry written by hand keeps its words, and gets what it lacks", () => {
    const lecture = lectureInMemory(
      "- id: accord\n  title: Mine\n  date: 1989\n  lane: art\n  summary: { standard: Mine too. }\n",
    );
    const { notes } = lecture.import("a.csv", "Title,Date,Place\nAccord,1990,Geneva\n");
    expect(notes.slice(1)).toEqual([
      "kept: title of accord was edited here; the file says “Accord”",
      "kept: date of accord was edited here; the file says “1990”",
    ]);
    expect(lecture.events()).toBe(
      "- id: accord\n  title: Mine\n  date: 1989\n  lane: art\n  summary: { standard: Mine too. }\n  place: Geneva\n",
    );
  });

  test("a lock that is none is named, and nothing is changed", () => {
    const lecture = lectureInMemory();
    lecture.put("/lecture/timeline-data/import.lock.yaml", "version: 1\nfiles:\n<<<<<<< HEAD\n");
    const { problems, files } = lecture.import("a.csv", CSV);
    expect(problems).toEqual([
      "timeline-data/import.lock.yaml:3:1  error  lock  expected a lock as chronodeck import writes it, got something else\n    → take it back from version control; or remove it: then what differs from a file counts as edited here, and is kept",
    ]);
    expect(files.size).toBe(0);
  });
});

test("what is doubtful is marked in the file and reported where it stands", () => {
  const lecture = lectureInMemory();
  const csv = "Title,Date\nA,3/4/2010\nB,1990\n";
  expect(lecture.import("a.csv", csv).problems).toEqual([
    "timeline-data/events.yaml:3:1  warning  review  a: 3/4/2010 may be 3 April or 4 March; taken as 3 April\n    → look at it, then delete the comment",
  ]);
  expect(lecture.events()).toContain(
    "  title: A\n  # review: 3/4/2010 may be 3 April or 4 March; taken as 3 April\n  date: 2010-04-03\n",
  );
  const changed = lecture.import("a.csv", csv.replace("B,1990", "B,5/6/2010"));
  expect(changed.problems).toEqual([
    "timeline-data/events.yaml:10:9  warning  review  b: 5/6/2010 may be 5 June or 6 May; taken as 5 June\n    → look at it, then delete the comment",
  ]);
  expect(lecture.events()).toContain(
    "  title: B\n  # review: 5/6/2010 may be 5 June or 6 May; taken as 5 June\n  date: 2010-06-05\n",
  );
  // The column decides, or the user.
  const order = (text: string, wishes: Partial<ImportWishes> = {}) =>
    lectureInMemory().import("a.csv", text, wishes).problems;
  expect(order("Title,Date\nA,3/4/2010\nB,13/4/2010\n")).toEqual([]);
  expect(order("Title,Date\nA,3/4/2010\n", { dates: "mdy" })).toEqual([]);
});

describe("rows that tell an event again", () => {
  test("the same in each cell is left out, the same title and date alone are not; both are said", () => {
    const { problems, changes } = lectureInMemory().import(
      "a.csv",
      "Title,Date,Group,Text\nB,1990,,\nC,1991,,\n B ,1990,,\nC,1991,Law,More\nC,1992,,\n",
    );
    expect(problems).toEqual([
      "a.csv:4:1  warning  same-row  expected each row once, got line 2 again; left out\n    → remove it, or write into it what tells the two apart",
      "a.csv:5:1  warning  same-row  expected each event once, got “C” of 1991 again, as on line 3; both are taken\n    → if they are one event, remove a row; else say in the title which is which",
    ]);
    expect(changes.map(({ id }) => id)).toEqual(["b", "c", "c-1991", "c-1992"]);
  });

  test("what has an id of its own is another event", () => {
    const { problems, changes } = lectureInMemory().import(
      "a.csv",
      "Key,Event,When\none,B,1990\ntwo,B,1990\none,B,1990\n",
    );
    expect(problems).toEqual([
      "a.csv:4:1  warning  same-row  expected each row once, got line 2 again; left out\n    → remove it, or write into it what tells the two apart",
    ]);
    expect(changes.map(({ id }) => id)).toEqual(["one", "two"]);
  });

  test("of many the rest is counted", () => {
    const { problems } = lectureInMemory().import("a.csv", `Title,Date\n${"B,1990\n".repeat(24)}`);
    expect(problems).toHaveLength(21);
    expect(problems[20]).toBe(
      "a.csv:25:1  warning  same-row  3 more rows tell an event again\n    → look at these first",
    );
  });
});

test("what a spreadsheet could not work out is no title and no date", () => {
  const { problems, changes } = lectureInMemory().import(
    "a.csv",
    "Title,Date,Colour\n#NAME?,1990,\nB,#REF!,\nC,########,\nD,1993,#WERT!\n#1 of all,1994,\n",
  );
  const mend = "mend the formula, or write the value in its place";
  expect(problems).toEqual([
    `a.csv:2:1  error  cell  expected a value, got the formula error #NAME?\n    → ${mend}`,
    `a.csv:3:1  error  cell  expected a value, got the formula error #REF!\n    → ${mend}`,
    "a.csv:4:1  error  cell  expected a value, got ########, which a spreadsheet shows where a column is too narrow\n    → widen the column and save the file again",
  ]);
  expect(changes.map(({ now }) => now)).toEqual(["D", "#1 of all"]);
});

test("times of day are left out, and said; midnight is none", () => {
  const { notes } = lectureInMemory().import(
    "a.csv",
    "Title,Date\nA,2020-03-04T12:00:00Z\nB,2020-03-05 00:00:00\nC,6/13/2020 9:30\nD,1/1/1994 0:00\n",
  );
  expect(notes[1]).toBe("left out: times of day (“A”, “C”)");
});

test("what a minus before years means is asked once for a file", () => {
  const lecture = lectureInMemory();
  const { problems, notes } = lecture.import(
    "a.csv",
    "Year,Month,Day,Headline,Type\n,,,The war,title\n-431,,,A,\n-421,,,B,\n-404,,,C,\n",
  );
  expect(problems).toEqual([
    "timeline-data/events.yaml:3:1  warning  review  a: -431 may be 431 BC or 432 BC; taken as 431 BC, and so each year with a minus in this file\n    → look at it, then delete the comment",
  ]);
  expect(notes.slice(1, 3)).toEqual([
    "line 2 is the title of the timeline, no event: “The war”",
    "years with a minus are taken as BC: -431 is 431 BC (3 rows)",
  ]);
  expect(lecture.events()?.match(/# review/g)).toHaveLength(1);
});

test("an end before our era that comes before its beginning is told without counting from 1 BC", () => {
  const { problems } = lectureInMemory().import(
    "a.csv",
    "Titel;Beginn;Ende\nA;404 v. Chr.;431 v. Chr.\nB;431;404 v. Chr.\n",
  );
  expect(problems).toEqual([
    "a.csv:2:1  error  date  date: expected a date; it ends before it begins\n    → write the earlier date first: before our era the greater number is the earlier year",
    "a.csv:3:1  error  date  date: expected a date; it ends before it begins\n    → write BC behind both, or the earlier date first",
  ]);
});

test("of parts that are no month and no day, those are named that stand in the file", () => {
  const { problems } = lectureInMemory().import(
    "a.csv",
    "Year,Month,Day,Title\n-421,13,,A\n-421,2,30,B\n1994,4,0,C\n",
  );
  const hint =
    "\n    → write year, month and day as numbers, such as 1994, 5 and 3; leave empty what is not known";
  expect(problems).toEqual([
    `a.csv:2:1  error  date  date: expected a date; “13” is no month, which is 1 to 12${hint}`,
    `a.csv:3:1  error  date  date: expected a date; “30” is no day of February -421, which is 1 to 29${hint}`,
    `a.csv:4:1  error  date  date: expected a date; “0” is no day of April 1994, which is 1 to 30${hint}`,
  ]);
});

describe("letters", () => {
  const wide = (text: string, isBig: boolean) => {
    const bytes = Buffer.from(text, "utf16le");
    return new Uint8Array(isBig ? bytes.swap16() : bytes);
  };
  const western = (text: string) => new Uint8Array(Buffer.from(text, "latin1"));
  const titleOf = (bytes: Uint8Array, encoding?: string) => {
    const imported = lectureInMemory().import("a.csv", bytes, encoding ? { encoding } : {});
    return [imported.changes[0]?.now, ...imported.problems, ...imported.notes.slice(0, -2)];
  };

  test("UTF-8 and UTF-16, with a mark and without", () => {
    const text = "Title,Date\nMünster,1990\n";
    expect(titleOf(new TextEncoder().encode(`\ufeff${text}`))).toEqual(["Münster"]);
    expect(titleOf(wide(`\ufeff${text}`, false))).toEqual(["Münster"]);
    expect(titleOf(wide(`\ufeff${text}`, true))).toEqual(["Münster"]);
    expect(titleOf(wide(text, false))).toEqual(["Münster", "read as UTF-16LE"]);
    expect(titleOf(wide(text, true))).toEqual(["Münster", "read as UTF-16BE"]);
  });

  test("Windows-1252 is taken, and said", () => {
    expect(titleOf(western("Title,Date\nM\xfcnster \x96 caf\xe9,1990\n"))).toEqual([
      "Münster – café",
      "read as Windows-1252, since it is no UTF-8; if letters are wrong, say --encoding",
    ]);
  });

  test("what cannot be told is said with a word of it, and chosen", () => {
    const mac = western("Title,Date\nM\x9fnster caf\x8e,1990\n");
    expect(titleOf(mac)).toEqual([
      "MŸnster cafŽ",
      "a.csv:2:11  warning  encoding  expected UTF-8, got an encoding that cannot be told; taken for Windows-1252, which makes “cafŽ,1990”\n    → if letters are wrong, import it with --encoding windows-1250 (Polish, Czech, Hungarian …), macintosh (an old Mac) or windows-1251 (Cyrillic); --dry-run shows what comes of it",
    ]);
    expect(titleOf(mac, "macintosh")).toEqual(["Münster café"]);
    const russian = western("Title,Date\n\xcc\xee\xf1\xea\xe2\xe0,1990\n");
    expect(titleOf(russian)[1]).toContain("taken for Windows-1252, which makes “Ìîñêâà,1990”");
    expect(titleOf(russian, "windows-1251")).toEqual(["Москва"]);
    expect(titleOf(mac, "window-1252")).toEqual([
      undefined,
      "a.csv:1:1  error  encoding  --encoding: expected an encoding, got window-1252\n    → did you mean windows-1252?",
    ]);
  });
});
