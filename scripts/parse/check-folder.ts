import type { Effects } from "../model/effects.js";
import type { Language } from "../model/text.js";
import type { DeckFile } from "./deck-file.js";
import { didYouMean } from "./nearest.js";
import type { Findings } from "./report.js";

const EVENTS_FILE = "timeline-data/events.yaml";
/** Folders of slides/ that hold no language. */
const OTHER_FOLDERS = ["audiences", "media"];

/** The folders under slides/ that hold Markdown; for a lecture whose deck.yaml does not name its languages, the first alone. */
export function guessLanguages(root: string, effects: Effects): readonly Language[] {
  return markdownFolders(root, effects).slice(0, 1);
}

/** What a lecture must have, and files that nothing would read. */
export function checkFolder(
  root: string,
  effects: Effects,
  { languages, areAll }: DeckFile,
  { report, unread }: Findings,
): void {
  const start = (file: string) => ({ file, line: 1, column: 1 });
  if (effects.kind(`${root}/${EVENTS_FILE}`) === undefined) {
    report(
      "missing-file",
      `expected ${EVENTS_FILE}, got no such file`,
      start(EVENTS_FILE),
      "write it; [] stands for no events",
    );
    unread.add("event").add("tag");
  }
  const slides = effects.list(`${root}/slides`);
  const [first] = languages;
  if (
    first !== undefined &&
    !slides.some((name) => name.startsWith(`${first}/`) && name.endsWith(".md"))
  ) {
    report(
      "no-slides",
      "expected a slide, got none",
      start(`slides/${first}`),
      `write slides/${first}/01-opening.md`,
    );
  }
  if (!slides.some((name) => /^audiences\/[^/]+\.yaml$/.test(name))) {
    const hint = "write slides/audiences/students.yaml with title and minutes";
    report("no-audience", "expected an audience, got none", start("slides/audiences"), hint);
  }
  for (const folder of areAll ? markdownFolders(root, effects) : []) {
    if (languages.includes(folder)) continue;
    const hint = `${didYouMean(folder, languages, "language")} (slides/deck.yaml lists the languages)`;
    report(
      "unknown-language",
      `expected slides in a language of the lecture, got the folder ${folder}`,
      start(`slides/${folder}`),
      hint,
    );
  }
  for (const name of [
    ...slides.map((name) => `slides/${name}`),
    ...effects.list(`${root}/timeline-data`).map((name) => `timeline-data/${name}`),
  ]) {
    if (/\.yml$/i.test(name))
      report(
        "file-name",
        "expected a name that ends in .yaml, got .yml",
        start(name),
        `rename it to ${name.replace(/\.yml$/i, ".yaml")}`,
      );
    if (/^slides\/audiences\/.*\/[^/]+\.yaml$/.test(name))
      report(
        "file-name",
        "expected an audience in slides/audiences/ itself, got a file in a folder below it",
        start(name),
        "move it to slides/audiences/",
      );
    if (/^slides\/[^/]+\.md$/.test(name))
      report(
        "file-name",
        "expected slides in a language's folder, got a file beside it",
        start(name),
        `move it to slides/${first ?? "en"}/`,
      );
  }
}

function markdownFolders(root: string, effects: Effects): readonly string[] {
  const folders = effects
    .list(`${root}/slides`)
    .filter((name) => name.endsWith(".md") && name.includes("/"))
    .map((name) => name.slice(0, name.indexOf("/")));
  return [...new Set(folders)].filter((folder) => !OTHER_FOLDERS.includes(folder));
}
