import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { readList } from "../scripts/parse/list-file.js";
import { referencesFile } from "../scripts/parse/references-file.js";
import { collector } from "../scripts/parse/report.js";
import { citationParts, shortCitation } from "../scripts/render/citation.js";
import { messagesOf, patternsOf } from "../scripts/render/messages.js";
import { ROOT } from "./support/cli.js";
import { memoryEffects } from "./support/memory-effects.js";

/* Works as a list of references prints them. */

const messages = (language: string) =>
  messagesOf(
    patternsOf(readFileSync(path.join(ROOT, `templates/messages/${language}.yaml`), "utf8")),
    language,
  );

function printed(yaml: string, language = "en"): string {
  const findings = collector();
  const files = new Map([["/r/timeline-data/references.yaml", new TextEncoder().encode(yaml)]]);
  const [work] = readList(referencesFile("en"), "/r", memoryEffects(files), ["en"], findings);
  expect(findings.diagnostics).toEqual([]);
  if (!work) throw new Error("no work");
  const { note, ...rest } = work;
  const reference = { ...rest, mark: 1, ...(note && { note: note.en ?? "" }) };
  const {
    authors,
    title,
    rest: where,
    issued,
    note: said,
    url,
  } = citationParts(reference, messages(language));
  const end = issued ? `${where ? "," : ""} ${issued}.` : where ? "." : "";
  return `${shortCitation(reference)} | ${authors} ${title} ${where}${end}${said ? ` (${said})` : ""} ${url}`.trim();
}

describe("a work is printed", () => {
  test.each([
    [
      "an article, by its DOI",
      `- { id: a, type: article-journal, title: Heat, author: [{ family: Doe, given: Jane }, { family: Roe, given: R. }], container-title: Nature, volume: 12, issue: 3, page: 101-120, issued: 2010-03, DOI: 10.1000/xyz, URL: "https://example.org" }`,
      "Doe & Roe | Doe, Jane; Roe, R. Heat. Nature 12(3), 101–120, March 2010. https://doi.org/10.1000/xyz",
    ],
    [
      "a chapter, in its book",
      `- { id: a, type: chapter, title: A chapter, author: [{ family: Jones, given: Ann }], editor: [{ family: Ed, given: One }, { family: Two, given: Bea }], container-title: The whole book, edition: 2, page: 1-10, publisher: Springer, publisher-place: Berlin, issued: 1999~ }`,
      "Jones | Jones, Ann. A chapter. In One Ed, Bea Two (eds), The whole book, 2nd edition, Berlin: Springer, pp. 1–10, about 1999.",
    ],
    [
      "a book that has editors alone",
      `- { id: a, type: book, title: The whole book, editor: [{ family: Ed, given: One }], volume: 3, publisher: Springer, issued: "1999" }`,
      "Ed | Ed, One (ed.). The whole book. vol. 3, Springer, 1999.",
    ],
    [
      "a thesis",
      `- { id: a, type: thesis, title: On rockets, author: [{ family: Roe, given: Richard }], genre: PhD thesis, publisher: MIT, issued: 1985? }`,
      "Roe | Roe, Richard. On rockets. PhD thesis, MIT, uncertain: 1985.",
    ],
    [
      "a report",
      `- { id: a, type: report, title: Space policy, author: [{ literal: Congressional Research Service }], genre: technical report, publisher: CRS, number: R43882, issued: "2015" }`,
      "Congressional Research Service | Congressional Research Service. Space policy. technical report, CRS, R43882, 2015.",
    ],
    [
      "a page of the net, with the day on which it was read",
      `- { id: a, type: webpage, title: A page, container-title: A site, URL: "https://example.org/p", accessed: 2020-01-02, note: { en: gone since } }`,
      "A site |  A page. A site. (gone since; accessed 2 January 2020) https://example.org/p",
    ],
    [
      "a translation by several, whom its list does not all name",
      `- { id: a, type: book, title: A novel, author: [{ family: Poe, given: E. }, { literal: et al. }], translator: [{ family: Roe, given: R. }], edition: revised edition, issued: "1845" }`,
      "Poe et al. | Poe, E.; et al. A novel. translated by R. Roe, revised edition, 1845.",
    ],
  ])("%s", (_, yaml, expected) => {
    expect(printed(yaml)).toBe(expected);
  });

  test("in Spanish", () => {
    const yaml = `- { id: a, type: chapter, title: A chapter, author: [{ family: Jones, given: Ann }], editor: [{ family: Ed, given: One }, { family: Two, given: Bea }], container-title: The whole book, edition: 2, page: 1-10, accessed: 2020-01-02, issued: "1999" }`;
    expect(printed(yaml, "es")).toBe(
      "Jones | Jones, Ann. A chapter. En One Ed, Bea Two (eds.), The whole book, 2.ª edición, pp. 1–10, 1999. (consulta: 2 de enero de 2020)",
    );
  });
});

test("a DOI is one, without an address before it", () => {
  const findings = collector();
  const yaml = "- { id: a, type: book, title: A, DOI: https://doi.org/10.1/x }\n";
  const files = new Map([["/r/timeline-data/references.yaml", new TextEncoder().encode(yaml)]]);
  readList(referencesFile("en"), "/r", memoryEffects(files), ["en"], findings);
  expect(findings.diagnostics.map(({ message }) => message)).toEqual([
    'DOI: expected a DOI such as 10.1000/182, without an address before it, got "https://doi.org/10.1/x"',
  ]);
});
