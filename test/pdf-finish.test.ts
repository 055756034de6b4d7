import { expect, test } from "vitest";
import { finishPdf } from "../scripts/exporters/pdf-finish.js";

const INFO = {
  Title: "A (b) é",
  Author: "A",
  Subject: "B",
  Creator: "C",
  Producer: "D",
  date: "2026-03-15",
  Provenance: "mark:e30=",
};

/** Objects, their table and a trailer, as a browser writes them. */
function pdfOf(objects: readonly string[]): Uint8Array {
  let text = "%PDF-1.4\n";
  const places = objects.map((object, index) => {
    const place = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, "0")} 00000 n \n`;
  });
  const count = objects.length + 1;
  const table = `xref\n0 ${count}\n0000000000 65535 f \n${places.join("")}`;
  const end = `trailer\n<</Size ${count}\n/Root 3 0 R\n/Info 1 0 R>>\nstartxref\n${text.length}\n%%EOF\n`;
  return Buffer.from(text + table + end, "latin1");
}

const OBJECTS = [
  "<</Title <FEFF0041>\n/Creator (Chromium)\n/CreationDate (D:20261129143341+00'00')>>",
  "<</Title (Two linesof one)\n/Dest [3 0 R]>>",
  "<</Type /Catalog\n/Names (node00000042) (node00000017)>>",
];

test("the table of objects leads to where they are after the change", () => {
  const made = Buffer.from(finishPdf(pdfOf(OBJECTS), INFO, ["Two lines of one"]) ?? []);
  const text = made.toString("latin1");
  const [, tableAt = ""] = /startxref\n(\d+)/.exec(text) ?? [];
  expect(text.slice(Number(tableAt), Number(tableAt) + 8)).toBe("xref\n0 4");
  const places = [...text.matchAll(/(\d{10}) 00000 n /g)].map(([, place]) => Number(place));
  places.forEach((place, index) => {
    expect(text.slice(place, place + 7)).toBe(`${index + 1} 0 obj`);
  });
});

test("nothing of the clock and of the browser's name is left, titles are whole, names begin at 1", () => {
  const text = Buffer.from(finishPdf(pdfOf(OBJECTS), INFO, ["Two lines of one"]) ?? []).toString(
    "latin1",
  );
  expect(text).not.toMatch(/20261129|Chromium/);
  expect(text).toContain("/CreationDate (D:20260315000000Z)\n/ModDate (D:20260315000000Z)");
  const title = Buffer.from("\ufeffTwo lines of one", "utf16le").swap16().toString("hex");
  expect(text).toContain(`<</Title <${title.toUpperCase()}>\n/Dest`);
  expect(text).toContain("(node00000002) (node00000001)");
  expect(text).toMatch(/\/ID \[<([0-9A-F]{32})> <\1>\]/);
});

test("a file that is built in another way is not touched", () => {
  expect(finishPdf(Buffer.from("%PDF-1.7\nstartxref\n9\n%%EOF\n"), INFO, [])).toBeUndefined();
  expect(finishPdf(Buffer.from(""), INFO, [])).toBeUndefined();
});
