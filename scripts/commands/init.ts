import { readdirSync } from "node:fs";
import path from "node:path";
import { loadStarter } from "../host/assets.js";
import { diskEffects } from "../host/effects.js";
import { exampleLecture, lectureFrom } from "../init/new-lecture.js";
import type { About } from "../init/starter.js";
import { hasErrors } from "../model/diagnostic.js";
import { isLanguageTag, TAG } from "../parse/language-tag.js";
import { ask, type Person } from "./ask.js";
import { type ImportFlags, readImportFlags } from "./import-flags.js";
import { inFolder } from "./in-folder.js";
import { count, diagnosticsAsJson, report, type Terminal } from "./terminal.js";
import { openWorld } from "./world.js";

export interface InitOptions extends ImportFlags {
  readonly title?: string;
  readonly author?: string;
  readonly languages?: readonly string[];
  readonly from?: string;
}

/** What may stand in a folder before a lecture does, and is left as it is. */
const HARMLESS = [".git", "node_modules", "package.json", "package-lock.json", "LICENSE"];

/** Makes a lecture in a folder that is empty or not there. Returns the exit code. */
export async function initCommand(
  dir: string,
  options: InitOptions,
  terminal: Terminal,
): Promise<number> {
  const wrong = usageOf(dir, options);
  if (wrong !== undefined) {
    terminal.err(`${wrong}\n`);
    return 2;
  }
  const flags = readImportFlags(options);
  if ("refused" in flags) {
    terminal.err(`${flags.refused}\n`);
    return 2;
  }
  const { map, dates, encoding, sheet } = options;
  if (options.from === undefined && [map, dates, encoding, sheet].some((flag) => flag)) {
    terminal.err("--map, --dates, --encoding and --sheet: expected --from with a file, got none\n");
    return 2;
  }
  const root = path.resolve(dir);
  const refused = whyNot(root, options.from);
  if (refused !== undefined) {
    terminal.err(`${refused}\nnothing is written\n`);
    return 1;
  }
  const about = await aboutOf(root, options, terminal);
  if (!about) {
    terminal.err("\nnothing is written\n");
    return 130;
  }
  if ("usage" in about) {
    terminal.err(`${about.usage}\n`);
    return 2;
  }
  const { world, folder } = openWorld();
  const { effects, assets } = world;
  const made = { effects, assets, starter: loadStarter(folder) };
  const { files, diagnostics, notes } =
    options.from === undefined
      ? exampleLecture(about, made)
      : await lectureFrom({ file: options.from, wishes: flags.wishes }, root, about, made);
  const clash = [...files.keys()].find((file) => effects.kind(path.join(root, file)) !== undefined);
  if (clash !== undefined) {
    terminal.err(
      `${path.join(root, clash)}: expected no such file, got one\n    → choose another folder, or move it\nnothing is written\n`,
    );
    return 1;
  }
  effects.write(inFolder(root, files));
  if (terminal.json) {
    const written = [...files.keys()].sort();
    terminal.out(
      `${JSON.stringify({ dir: root, files: written, notes, diagnostics: diagnosticsAsJson(diagnostics) }, null, 2)}\n`,
    );
  } else {
    report(diagnostics, terminal);
    if (files.size === 0) terminal.err("nothing is written\n");
    else if (!terminal.quiet)
      terminal.out(inWords(dir, files.size, [...notes, ...guesses(options, about)]));
  }
  return files.size === 0 ? 1 : hasErrors(diagnostics) ? 1 : 0;
}

function usageOf(dir: string, { title, author, languages, from }: InitOptions): string | undefined {
  if (dir === "") return "init: expected a folder, got an empty text";
  if (title?.trim() === "") return "--title: expected a title, got an empty text";
  if (author?.trim() === "") return "--author: expected a name, got an empty text";
  if (from === "") return "--from: expected a file, got an empty text";
  return languages && wrongLanguages(languages);
}

function wrongLanguages(tags: readonly string[]): string | undefined {
  const wrong = tags.find((tag) => !isLanguageTag(tag));
  if (wrong !== undefined)
    return `--languages: expected ${TAG.error}, got ${wrong || "an empty text"}`;
  const twice = tags.find((tag, index) => tags.indexOf(tag) !== index);
  if (twice !== undefined) return `--languages: expected each once, got ${twice} again`;
  return undefined;
}

/** Why no lecture can be made there. The file that it is made of may stand in it. */
function whyNot(root: string, from: string | undefined): string | undefined {
  const kind = diskEffects.kind(root);
  if (kind === undefined) return undefined;
  if (kind !== "folder")
    return `${root}: expected a folder, got a ${kind}\n    → choose another name`;
  const source = from === undefined ? undefined : path.resolve(from);
  const others = readdirSync(root).filter(
    (name) => !HARMLESS.includes(name) && path.join(root, name) !== source,
  );
  if (others.length === 0) return undefined;
  const names = others.sort().slice(0, 4).join(", ") + (others.length > 4 ? ", …" : "");
  return `${root}: expected an empty folder, got ${names}\n    → choose another folder, or empty this one`;
}

/** What was given, and what a person at a terminal answers to the rest; undefined where that person leaves. */
async function aboutOf(
  root: string,
  { title, author, languages }: InitOptions,
  terminal: Terminal,
): Promise<About | { readonly usage: string } | undefined> {
  const wanted = [
    { given: title, text: "Title", otherwise: nameOf(root) },
    { given: author, text: "Who gives it", otherwise: "Your name" },
    { given: languages?.join(" "), text: "Languages, such as en or en, es", otherwise: "en" },
  ];
  const open = wanted.filter(({ given }) => given === undefined);
  const answers = await ask(open, open.length > 0 ? personAt(terminal) : undefined);
  if (!answers) return undefined;
  const [theTitle = "", theAuthor = "", tags = ""] = wanted.map(
    (one) => one.given ?? answers[open.indexOf(one)] ?? one.otherwise,
  );
  const list = tags.split(/[\s,]+/).filter(Boolean);
  const usage = wrongLanguages(list);
  return usage === undefined
    ? { title: theTitle, author: theAuthor, languages: list, date: today() }
    : { usage };
}

/** Asked on stderr, so that stdout keeps results alone. */
function personAt({ json, quiet }: Terminal): Person | undefined {
  const { stdin: input, stderr: output } = process;
  return !json && !quiet && input.isTTY && output.isTTY ? { input, output } : undefined;
}

/** The folder's name as words: `peloponnesian-war` → Peloponnesian war. */
function nameOf(root: string): string {
  const words =
    path
      .basename(root)
      .replace(/[-_.\s]+/g, " ")
      .trim() || "A lecture";
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** By the clock on the wall, not in Greenwich. */
function today(): string {
  const now = new Date();
  const two = (number: number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** What nobody has said. */
function guesses({ title, author }: InitOptions, about: About): readonly string[] {
  const open = [
    ...(title === undefined ? [`the title, “${about.title}”`] : []),
    ...(author === undefined ? [`who gives it, “${about.author}”`] : []),
  ];
  return open.length > 0 ? [`Look at slides/deck.yaml: ${open.join(", and ")}.`] : [];
}

function inWords(dir: string, files: number, notes: readonly string[]): string {
  const where = dir === "." ? "" : `  cd ${/\s/.test(dir) ? `"${dir}"` : dir}\n`;
  const said = notes.map((note) => `${note}\n`).join("");
  return `${said}${count(files, "file")} in ${dir}\n\n${where}  chronodeck dev --open     shows the decks, and follows as you write\n  chronodeck build          makes them: out/*.html\n\nREADME.md says what is what.\n`;
}
