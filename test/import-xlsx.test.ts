import { expect, test } from "vitest";
import { zip } from "../scripts/exporters/zip.js";
import { lectureInMemory } from "./support/importing.js";
import { rowOf, xlsxOf } from "./support/xlsx-of.js";

/* Workbooks, part by part: cells of every kind, sheets, rows that cannot be taken, and what is no workbook. */

const HEAD = rowOf(1, ["Event", "Date", "Lane", "Note"]);
const number = (value: string, style = 0) => `<c s="${style}"><v>${value}</v></c>`;

const BOOK = xlsxOf(
  [
    { name: "Notes", rows: rowOf(1, ["just", "words"]) },
    {
      name: "Sheet 1",
      rows: [
        HEAD,
        rowOf(2, ['<c t="s"><v>0</v></c>', number("34457", 1), "law", "a day"]),
        rowOf(3, ['<c t="s"><v>1</v></c>', number("34457", 2), "law", "a year"]),
        rowOf(4, ["Month", number("34457", 3), "law", "a month"]),
        rowOf(5, ["Plain", number("1994"), "law", "a number"]),
        rowOf(6, ["Err", '<c t="e"><f>A1/0</f><v>#REF!</v></c>', "law"]),
        rowOf(7, ["Formula", '<c t="str"><f>"19"&amp;"95"</f><v>1995</v></c>', "law", "cached"]),
        rowOf(8, ["Leap", number("60", 1), "law"]),
        rowOf(9, ["Hidden", number("1999"), "law"], ' hidden="1"'),
        rowOf(10, ["Section"]),
        rowOf(11, ["Upper", number("2001"), "art", "merged"]),
        rowOf(12, ["Lower", number("2002"), "", '<c t="b"><v>1</v></c>']),
        rowOf(13, ["Never", "<c><f>A1</f></c>", "law"]),
        rowOf(14, ["First", number("1", 1), "law", '<c t="e"><v>#N/A</v></c>']),
        rowOf(15, ["March", number("61", 1), "law", "after the day that was not"]),
      ].join(""),
      behind:
        '<mergeCells count="2"><mergeCell ref="A10:D10"/><mergeCell ref="C11:C12"/></mergeCells>',
    },
    { name: "Old", rows: HEAD + rowOf(2, ["Old", number("1900")]), state: "hidden" },
  ],
  [
    "<t>Shared</t>",
    '<r><t>Rich </t></r><r><rPr><b/></rPr><t xml:space="preserve">text</t></r><rPh sb="0" eb="1"><t>spoken</t></rPh>',
  ],
);

test("cells of every kind are taken, and rows that cannot be are named by their cell", () => {
  const lecture = lectureInMemory();
  const { problems, notes, changes } = lecture.import("b.xlsx", BOOK);
  expect(problems).toEqual([
    "b.xlsx:6:2  error  cell  Sheet 1!B6: expected a value, got the formula error #REF!\n    → mend the formula, or write the value in its place",
    "b.xlsx:8:2  error  cell  Sheet 1!B8: expected a date, got 60 in the format of one\n    → write the date as a text, such as 1850-03-15: a spreadsheet counts from 1900",
    "b.xlsx:10:1  error  cell  expected a cell of its own, got cells that are merged, A10:D10\n    → take the merging away, and write into each cell what it says",
    "b.xlsx:13:2  error  cell  Sheet 1!B13: expected a value, got a formula that was never worked out\n    → open the file in a spreadsheet, which works it out, and save it",
    "b.xlsx:14:4  error  cell  Sheet 1!D14: expected a value, got the formula error #N/A\n    → mend the formula, or write the value in its place",
  ]);
  expect(notes).toEqual([
    "sheet: Sheet 1, and not Notes, Old (--sheet chooses)",
    "merged cells count for each of their rows: C11:C12",
    "columns: title ← Event, date ← Date, lane ← Lane, summary ← Note (--map field=Column changes it)",
    "hidden rows are left out: 9 (show them to have them taken)",
  ]);
  expect(changes.map(({ now }) => now)).toEqual(
    "Shared,Rich text,Month,Plain,Formula,Upper,Lower,March".split(","),
  );
  const dates = [...(lecture.events() ?? "").matchAll(/date: (.*)/g)].map(([, date]) => date);
  expect(dates).toEqual("1994-05-03 1994 1994-05 1994 1995 2001 2002 1900-03-01".split(" "));
  expect(lecture.events()).toContain("title: Lower\n  date: 2002\n  lane: art\n");
  expect(lecture.import("b.xlsx", BOOK).changes).toEqual([]);
});

test("what is wrong in a column that is left out does no harm", () => {
  const map = new Map([["summary", ""]]);
  const { problems } = lectureInMemory().import("b.xlsx", BOOK, { map });
  expect(problems.filter((line) => line.includes("D14"))).toEqual([]);
});

test("a sheet is chosen by its name, hidden or not", () => {
  const { changes } = lectureInMemory().import("b.xlsx", BOOK, { sheet: "Old" });
  expect(changes.map(({ now }) => now)).toEqual(["Old"]);
  expect(lectureInMemory().import("b.xlsx", BOOK, { sheet: "Sheet1" }).problems).toEqual([
    "b.xlsx:1:1  error  sheet  --sheet: expected a sheet of the file, got Sheet1\n    → did you mean Sheet 1? sheets: Notes, Sheet 1, Old",
  ]);
});

test("days that count from 1904 are doubtful where nothing else in the row bears them out", () => {
  const rows = [
    HEAD,
    rowOf(2, ["In 1994", number("32995", 1)]),
    rowOf(3, ["Other", number("32995", 1)]),
  ];
  const book = xlsxOf([{ name: "S", rows: rows.join("") }], [], true);
  const lecture = lectureInMemory();
  const { problems, notes } = lecture.import("m.xlsx", book);
  expect(problems).toEqual([
    "timeline-data/events.yaml:9:1  warning  review  other: 1994-05-03 counts from 1904; it may be 1990-05-02\n    → look at it, then delete the comment",
  ]);
  expect(notes[0]).toBe(
    "dates in this workbook count from 1904; those that were pasted from one that counts from 1900 are four years and a day late",
  );
  expect(lecture.events()).toContain("date: 1994-05-03\n");
});

const bytes = (text: string) => new TextEncoder().encode(text);
const archive = (...names: readonly string[]) =>
  zip(names.map((name) => ({ name, isPacked: false, content: bytes("<x/>") })));
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const AS_XLSX = "open it in a spreadsheet and save it as XLSX or CSV";

/** A workbook whose list says another unpacked size of its sheet. */
function lying(size: number): Uint8Array {
  const book = Buffer.from(
    xlsxOf([{ name: "S", rows: HEAD + rowOf(2, ["A".repeat(5000), number("1990")]) }]),
  );
  const entry = book.lastIndexOf("xl/worksheets/sheet1.xml") - 46;
  book.writeUInt32LE(size, entry + 24);
  return book;
}

test.each([
  [
    "old.xls",
    new Uint8Array([...OLE, 0, 0]),
    "expected a workbook (XLSX), got an old one (XLS) or another old office file",
    AS_XLSX,
  ],
  [
    "locked.xlsx",
    new Uint8Array([...OLE, ...Buffer.from("EncryptedPackage", "utf16le")]),
    "expected a workbook (XLSX), got one that is protected by a password",
    "open it in a spreadsheet, take the password away and save it",
  ],
  [
    "a.ods",
    archive("mimetype", "content.xml"),
    "expected a workbook (XLSX), got an OpenDocument file, such as ODS",
    AS_XLSX,
  ],
  [
    "a.numbers",
    archive("Index/Document.iwa"),
    "expected a workbook (XLSX), got a Numbers file",
    "export it from Numbers as Excel or CSV",
  ],
  [
    "a.xlsb",
    archive("xl/workbook.bin"),
    "expected a workbook (XLSX), got a binary one (XLSB)",
    AS_XLSX,
  ],
  [
    "a.docx",
    archive("word/document.xml"),
    "expected a workbook (XLSX), got a text document (DOCX)",
    "copy the table into a spreadsheet and save it as XLSX or CSV",
  ],
  [
    "a.zip",
    archive("a.txt"),
    "expected a workbook (XLSX), got another zip archive",
    "unpack it and import the file in it",
  ],
  [
    "cut.xlsx",
    BOOK.subarray(0, BOOK.length - 100),
    "expected a workbook, got an archive that is cut off or broken",
    "save or download it again",
  ],
  [
    "bomb.xlsx",
    lying(4_000_000_000),
    "expected a workbook of at most 400 MB, got one that unpacks to more",
    "is this the right file? else save the sheet as CSV",
  ],
  [
    "liar.xlsx",
    lying(10),
    "expected a workbook of at most 400 MB, got one that unpacks to more",
    "is this the right file? else save the sheet as CSV",
  ],
  [
    "empty.xlsx",
    xlsxOf([{ name: "S", rows: "" }]),
    "expected a sheet with rows, got none",
    "is this the right file?",
  ],
])("%s is refused, and nothing is written", (name, content, problem, hint) => {
  const { problems, files } = lectureInMemory().import(name, content);
  const id = name === "empty.xlsx" ? "empty" : "xlsx";
  expect(problems).toEqual([`${name}:1:1  error  ${id}  ${problem}\n    → ${hint}`]);
  expect(files.size).toBe(0);
});

test("of a sheet that breaks off, the rows before are taken, and it is said", () => {
  const rows = `${HEAD}${rowOf(2, ["A", number("1990")])}<row`;
  const { problems, changes } = lectureInMemory().import("a.xlsx", xlsxOf([{ name: "S", rows }]));
  expect(problems).toEqual([
    "a.xlsx:1:1  error  xlsx  expected a sheet, got one that is broken; the rows before it breaks are taken\n    → open the file in a spreadsheet and save it again",
  ]);
  expect(changes.map(({ id }) => id)).toEqual(["a"]);
});
