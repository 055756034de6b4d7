import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { ROOT, temporaryFolder } from "./cli.js";
import { type Files, SMALL_LECTURE } from "./small-lecture.js";

const LAYOUT = "{{!-- fields: title, motto, events? 1..2 --}}\n<h2>{{{title}}}</h2>\n";

/** The message file of the built-in English under another name: what is tested is not its words. */
export const MESSAGES = readFileSync(path.join(ROOT, "templates/messages/en.yaml"), "utf8");

/** The small lecture in two languages as a folder, with some files put in the place of its own. */
export function bilingual(changes: Files = {}): string {
  const folder = temporaryFolder();
  const files = {
    ...SMALL_LECTURE,
    "templates/messages/es.yaml": MESSAGES,
    "templates/layouts/motto.hbs": LAYOUT,
    ...changes,
  };
  for (const [name, content] of Object.entries(files)) {
    if (content === undefined) continue;
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  }
  return folder;
}
