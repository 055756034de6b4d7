import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { temporaryFolder } from "./cli.js";

/* A lecture with a slide of every layout, and for each an audience that is told that slide alone. */

/** Layout → its front matter and its words, as long as they well may be. */
const SLIDES: Readonly<Record<string, readonly [string, string]>> = {
  title: ["", "# Things that happened over a long time\n\nA subtitle that says more of them"],
  section: ["", "# A section that has a name of two lines\n\nSome words"],
  statement: ["", "# Something is stated here, at some length\n\nAnd a sentence beneath it."],
  bullets: [
    "",
    "# Points\n\n- One that takes a whole line of the slide, and then more than one\n- Two\n- Three",
  ],
  backup: [
    "",
    "# Backup\n\nSome words of it, as long as they are long, and then some more of them.",
  ],
  quote: ["", "# A quote\n\n> It is never too late to say what was never said\n\nSomebody"],
  event: ["events: [bridge]", "# An event\n\nIt happened, and a sentence says so at some length."],
  comparison: [
    "",
    "# Sides\n\n## One\n\n1. A claim of some length\n2. Two\n\n## Two\n\n1. An answer to it\n2. Two",
  ],
  figure: ["figures: [depths]", "# A figure\n\nHow to read it, in some words."],
  map: [
    "map: { countries: [{ name: Peru, label: Peru, lane: law }, { name: Chile, label: Chile }] }",
    "# A map\n\nWhat is seen on it, in some words.",
  ],
  image: ["image: { src: media/dot.svg, alt: A dot, credit: Somebody, licence: CC0 }", "# A dot"],
  timeline: ["", "# A timeline\n\nA line of words"],
  question: ["", "# A question\n\nWhat do you think of all this, and why?\n\n## Answer\n\nThis."],
  order: ["count: 5", "# Order\n\nPut them in order"],
  first: ["count: 3", "# First\n\nChoose one of these"],
  references: ["", "# References"],
  credits: ["", "# Credits"],
  evidence: ["", "# Evidence"],
};
export const LAYOUTS = Object.keys(SLIDES);

const EVENTS = [
  ["railway", "1901-02-03", "law", "A railway crosses the whole continent"],
  ["treaty", "1925~", "rule", "A treaty on the northern rivers"],
  ["war", "1940/1943", "law", "The long war about the fishing grounds"],
  ["women", "1960-05", "rule", "Women vote"],
  ["canal", "1980", "law", "A canal is handed over"],
  ["bridge", "2001-12", "rule", "A bridge is opened"],
];

const event = ([id, date, lane, title]: readonly string[]) => `- id: ${id}
  title: { en: ${title} }
  date: ${date}
  lane: ${lane}
  summary: { standard: { en: Something. } }
  evidence:
    - quote: some words that are quoted from it
      supports: [date]
      inferred: { en: "A reason why the date is so, which is given at some length." }
  record: [{ type: signed, date: ${date?.replace("~", "")}, source: book }]
  cites: [book]
`;

const reference = (id: string) => `- id: ${id}
  type: book
  title: A book of some length about the many things that are told in ${id}
  author: [{ family: Writer, given: A. }]
  URL: https://example.org/a/long/address/of/a/book/${id}
`;

/** Writes it into an empty folder; `more` is a line of every audience. */
export function everyLayout(link: string, more = ""): string {
  const root = temporaryFolder();
  const write = (name: string, text: string) => {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    writeFileSync(path.join(root, name), text);
  };
  write(
    "slides/deck.yaml",
    `title: { en: Things that happened }
lecturer: A. Lecturer
date: 2026-01-31
languages: [en]
link: ${link}
lanes:
  - { id: law, title: { en: Law }, tone: diamond }
  - { id: rule, title: { en: Rule }, tone: square }
`,
  );
  const books = ["book", "sea", "war", "law", "rule", "rivers", "roads", "votes", "ships"];
  write("timeline-data/events.yaml", EVENTS.map(event).join(""));
  write("timeline-data/references.yaml", books.map(reference).join(""));
  const values = ["first", "second", "third"].map(
    (label, at) =>
      `    - { label: { en: ${label} }, value: ${at + 2.5}, date: 199${at}, cites: [book] }`,
  );
  write(
    "timeline-data/figures.yaml",
    `- id: depths\n  title: { en: Depths }\n  unit: { en: "{n} m" }\n  values:\n${values.join("\n")}\n`,
  );
  write(
    "slides/media/dot.svg",
    '<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 5"><circle r="2" cx="4" cy="2"/></svg>\n',
  );
  for (const [layout, [structure, words]] of Object.entries(SLIDES)) {
    const id = `the-${layout}`;
    write(
      `slides/en/${layout}.md`,
      `---\nid: ${id}\nlayout: ${layout}\nminutes: 1\n${structure && `${structure}\n`}---\n${words}\n`,
    );
    write(
      `slides/audiences/${layout}.yaml`,
      `title: { en: For ${layout} }\nminutes: 9\nslides: { in: [${id}] }\n${more}`,
    );
  }
  return root;
}
