import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

/*
 * The same talk for each tool: a title, then slides of a heading, a sentence,
 * three points and a speaker note. For ours every tenth is about a dated event
 * besides, and the last one is a timeline of them all.
 */

const TOPICS = ["canals", "railways", "telegraphs", "harbours", "bridges", "lighthouses", "mills"];

/** The words of slide number `index`, the same for every tool. */
function words(index) {
  const topic = TOPICS[index % TOPICS.length];
  const year = 1700 + ((index * 37) % 300);
  return {
    year,
    title: `Slide ${index}: what ${topic} changed by ${year}`,
    sentence: `In ${year} the **${topic}** were still young, and hardly anybody *counted* on them.`,
    points: [
      `They moved about ${index + 3} times as much for a third of the price.`,
      `Those who paid were seldom those who gained; see the case of ${year - 12}.`,
      `What followed from the ${topic} took another generation, until ${year + 28}.`,
    ],
    note: `Pause here. Ask for an example of ${topic} from the room, and go on after a minute.`,
  };
}

function all(count) {
  return Array.from({ length: count - 1 }, (_, index) => words(index + 1));
}

function markdown({ title, sentence, points }) {
  return `# ${title}\n\n${sentence}\n\n${points.map((point) => `- ${point}`).join("\n")}\n`;
}

/** For Marp, Slidev and reveal-md: one Markdown file, slides parted by rules; notes in each tool's own way. */
export function writeMarkdownDeck(file, count, head, note) {
  const slides = all(count).map((slide) => `${markdown(slide)}\n${note(slide.note)}\n`);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, [`${head}\n# A talk of ${count} slides\n`, ...slides].join("\n---\n\n"));
}

/** For ours: a lecture's folder with four audiences that all see every slide. `kindOf`: the layout of each, and what it needs. */
export function writeLecture(folder, count, kindOf = plainKind) {
  rmSync(folder, { recursive: true, force: true });
  for (const part of ["slides/en", "slides/audiences", "timeline-data"]) {
    mkdirSync(path.join(folder, part), { recursive: true });
  }
  const put = (name, text) => writeFileSync(path.join(folder, name), text);
  put(
    "slides/deck.yaml",
    `title: { en: A talk of ${count} slides }
lecturer: A. Lecturer
date: 2026-01-01
languages: [en]
lanes:
${["square", "circle", "diamond", "triangle"].map((tone, lane) => `  - { id: lane-${lane}, title: { en: Lane ${lane} }, tone: ${tone} }`).join("\n")}
`,
  );
  const depths = { one: "standard", two: "brief", three: "scholarly", four: "standard" };
  for (const [name, depth] of Object.entries(depths)) {
    put(
      `slides/audiences/${name}.yaml`,
      `title: { en: Audience ${name} }\nminutes: ${count * 2}\ndepth: ${depth}\n`,
    );
  }
  const slides = all(count);
  const events = slides
    .map((slide, index) => ({ ...slide, index }))
    .filter(({ index }) => index % 10 === 1);
  put("timeline-data/events.yaml", events.map(event).join(""));
  put(
    "timeline-data/references.yaml",
    "- { id: source, type: book, title: A book of sources, issued: '1999' }\n",
  );
  const written = slides.map((slide, index) => ourSlide(slide, index, kindOf(index, count)));
  const perFile = 40;
  const opening = `---\nid: opening\nlayout: title\nminutes: 1\n---\n# A talk of ${count} slides\n`;
  for (let at = 0; at < written.length; at += perFile) {
    const name = `slides/en/${String(at).padStart(5, "0")}.md`;
    put(name, `${at === 0 ? `${opening}\n` : ""}${written.slice(at, at + perFile).join("\n")}`);
  }
}

function event({ year, title, index, date = year }) {
  return `- id: event-${index}
  title: { en: "${title}" }
  short: { en: Event ${index} }
  date: ${date}
  lane: lane-${index % 4}
  summary:
    standard: { en: Something happened in ${year} that can be told in one sentence. }
  cites: [source]
`;
}

function plainKind(index, count) {
  if (index === count - 2) return { head: "layout: timeline" };
  if (index % 10 === 1) return { head: `layout: event\nevents: [event-${index}]` };
  return { head: "layout: bullets" };
}

function ourSlide(slide, index, { head, write = markdown }) {
  return `---\nid: slide-${index}\n${head}\nminutes: 1\n---\n${write(slide)}\nNote:\n${slide.note}\n`;
}

/** For ours: the same with slides as a lecture has them: headings, events, claims, quotes, two sides, and a timeline every twenty. */
export function writeMixedLecture(folder, count) {
  writeLecture(folder, count, mixedKind);
}

function mixedKind(index, count) {
  const claim = ({ title, sentence }) => `# ${title}\n\n${sentence}\n`;
  const sides = (slide) =>
    `# ${slide.title}\n\n${["Before", "After"].map((side, at) => `## ${side}\n\n${slide.points[at]}\n`).join("\n")}`;
  const kinds = {
    0: { head: "layout: section", write: ({ title }) => `# ${title}\n` },
    3: { head: "layout: statement", write: claim },
    5: {
      head: "layout: quote",
      write: ({ title, points }) => `# ${title}\n\n> ${points[0]}\n`,
    },
    7: { head: "layout: comparison", write: sides },
    19: { head: "layout: timeline", write: claim },
  };
  return kinds[index % 20] ?? plainKind(index, count);
}

/** A lecture of one audience whose last slide is a timeline of `count` events over a thousand years; the slides before it have none. */
export function writeTimeline(folder, count) {
  writeLecture(folder, 3);
  const put = (name, text) => writeFileSync(path.join(folder, name), text);
  for (const name of ["two", "three", "four"]) rmSync(`${folder}/slides/audiences/${name}.yaml`);
  const events = Array.from({ length: count }, (_, index) => {
    const { title } = words(index);
    return event({ title, index, year: yearOf(index, count), date: dateOf(index, count) });
  });
  put("timeline-data/events.yaml", events.join(""));
  const idle = (id) => `---\nid: ${id}\nlayout: bullets\n---\n# ${id}\n\n- Nothing yet\n`;
  put(
    "slides/en/00000.md",
    `${idle("opening")}\n${idle("between")}\n---\nid: many\nlayout: timeline\n---\n# ${count} events\n`,
  );
}

/** Spread evenly, and out of order. */
function yearOf(index, count) {
  return 1000 + Math.floor((((index * 617) % count) / count) * 1000);
}

/** A day, two years and a span in turn. */
function dateOf(index, count) {
  const year = yearOf(index, count);
  const two = (number) => String(number).padStart(2, "0");
  if (index % 4 === 0) return `${year}-${two(1 + (index % 12))}-${two(1 + (index % 28))}`;
  return index % 4 === 3 ? `${year}/${year + 1 + (index % 9)}` : year;
}
