import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { quotedText } from "../../scripts/model/quoted-text.js";
import { temporaryFolder } from "./cli.js";

/** Texts that break files which do not take care, each the title of an event of its own. */
export const HOSTILE: Readonly<Record<string, string>> = {
  formula: '=HYPERLINK("http://evil.example","click")',
  "led-formula": "'=1+1",
  "twice-led": "''=1+1",
  apostrophe: "'tis a plain word",
  minus: "-2+3",
  at: "@SUM(A1)",
  "full-width": "\uff1d1+1",
  spaced: "  =1+1",
  tabbed: "\t=1+1",
  quotes: 'She said "no", twice, and; left',
  lines: "one\ntwo\n\nfour",
  carriage: "one\rtwo",
  cdata: "R&D ]]> <b>bold</b> &amp; <img src=x onerror=alert(1)>",
  arabic: "\u0645\u0639\u0627\u0647\u062f\u0629 (2008)",
  emoji: "👩‍👩‍👧‍👦🇲🇽 flags",
  bars: "one | two \\ three \\| four",
  markup: "“]: [x](y) {{curly}} `tick`",
  yaml: "key: value # no comment",
  yes: "yes",
  number: "1994",
  long: "word ".repeat(2000).trim(),
};

const PICTURE = `
  image: { src: media/dot.svg, alt: "A dot & <more>", credit: B. Lecturer, licence: CC0 }`;

/** Dates that not every format holds. */
const DATES: readonly string[] = [
  "-0043-03-15",
  "-0043",
  "../2015~",
  "1986/..",
  "1990/",
  "2003?",
  "2004-06%",
  "198X",
  "2015-33",
  "2001-21",
  "0001-01-01",
  "9999-12-31",
  "9999-12-30",
  "Y12000",
  "18XX",
  "2008-02-29",
];

const texts = (text: string) => `{ en: ${quotedText(text)}, es: ${quotedText(`es ${text}`)} }`;

function events(): string {
  const hostile = Object.entries(HOSTILE).map(
    ([id, text], index) => `- id: ${id}
  title: ${texts(text)}
  short: ${texts(`short ${text}`.slice(0, 40))}
  date: ${1900 + index}
  lane: ${index % 2 === 0 ? "water" : "law"}
  importance: ${1 + (index % 5)}
  origin: context
  summary: { standard: ${texts(text)} }
  cites: [survey, web]
  differs: ${texts(text)}
  place: ${texts(text)}
  actors: [${texts(text)}, ${texts("Somebody")}]
  record:
    - { type: signed, date: 1899~, source: survey }
    - { type: corrected, value: ${texts(text)}, source: web }
  amounts: [{ value: 2.5, unit: ${texts("{n} bn")}, label: ${texts(text)}, approximate: true }]
  tags: [rain, "${index}"]${id === "emoji" ? PICTURE : ""}
  links: [{ to: date-0, relation: leads-to }, { to: date-7, relation: part-of }]
`,
  );
  const dated = DATES.map(
    (date, index) => `- id: date-${index}
  title: ${texts(`Dated ${date}`)}
  date: ${JSON.stringify(date)}
  lane: water
  summary: { standard: ${texts("It rained.")} }
  evidence:
    - { quote: "it | rained", supports: [date], inferred: ${texts("It | follows.")} }
`,
  );
  return `# Hostile.\n${[...hostile, ...dated].join("\n")}`;
}

/** A lecture in a folder with all of it; `languages` as in deck.yaml. */
export function hostileLecture(): string {
  const root = temporaryFolder();
  const write = (name: string, text: string) => {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    writeFileSync(path.join(root, name), text);
  };
  write(
    "slides/deck.yaml",
    `title: { en: "Rain, & \\"law\\"; twice", es: Lluvia }
lecturer: B. Lecturer
date: 2026-03-15
languages: [en, es]
paper: { author: C. Author, title: On floods, language: en }
lanes:
  - { id: water, title: { en: "Water <&> Rain", es: Agua }, tone: circle }
  - { id: law, title: { en: "=Law", es: Ley }, tone: square }
`,
  );
  write(
    "slides/media/dot.svg",
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 2"><circle cx="1" cy="1" r="1"/></svg>',
  );
  write(
    "timeline-data/references.yaml",
    `- { id: survey, type: report, title: "A survey, part; 1", author: [{ literal: Water Office }], issued: 0079 }
- { id: web, type: webpage, title: A page, author: [{ family: "O'Neil" }], URL: "https://example.org/a?b=1&c=é" }
`,
  );
  write(
    "timeline-data/periods.yaml",
    '- { id: wet, title: { en: "Wet <years>", es: Lluvia }, date: 1990/1999 }\n- { id: dry, title: { en: Dry, es: Seco }, date: 2000/.. }\n',
  );
  write("timeline-data/events.yaml", events());
  write(
    "slides/audiences/all.yaml",
    "title: { en: Everybody, es: Todos }\nminutes: 20\nimportance: 1\n",
  );
  for (const language of ["en", "es"])
    write(
      `slides/${language}/1.md`,
      `---\nid: start\n${language === "en" ? "layout: title\nminutes: 1\n" : ""}---\n# Rain\n`,
    );
  return root;
}
