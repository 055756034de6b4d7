import path from "node:path";
import { build } from "../build.js";
import { hasErrors } from "../model/diagnostic.js";
import type { DeckSummary } from "../render/index-page.js";
import { inFolder } from "./in-folder.js";
import { readMinutes } from "./minutes-flag.js";
import { count, diagnosticsAsJson, report, type Terminal } from "./terminal.js";
import { unknownNames } from "./unknown-names.js";
import { openWorld } from "./world.js";

interface BuildOptions {
  readonly root: string;
  readonly out?: string;
  readonly audience?: readonly string[];
  readonly lang?: readonly string[];
  readonly minutes?: string;
  readonly draft?: boolean;
  readonly allowMissing?: boolean;
}

/** Builds the decks and writes them. Returns the exit code. */
export function buildCommand(options: BuildOptions, terminal: Terminal): number {
  if (options.out === "") {
    terminal.err("--out: expected a folder, got an empty text\n");
    return 2;
  }
  const minutes = readMinutes(options.minutes);
  if (typeof minutes === "object") {
    terminal.err(`${minutes.usage}\n`);
    return 2;
  }
  const root = path.resolve(options.root);
  const out = path.resolve(options.out ?? path.join(root, "out"));
  const { world, builtIn } = openWorld();
  const { audience: audiences, lang: languages, draft = false, allowMissing = false } = options;
  const result = build(
    {
      root,
      builtIn,
      draft,
      allowMissing,
      carry: true,
      ...(audiences && { audiences }),
      ...(languages && { languages }),
      ...(minutes !== undefined && { minutes }),
    },
    world,
  );
  const usage = unknownNames(result.lecture, options);
  if (usage) {
    terminal.err(`${usage}\n`);
    return 2;
  }
  world.effects.write(inFolder(out, result.files));
  if (terminal.json) {
    const decks = result.decks.map(({ title: _, file, ...deck }) => ({
      ...deck,
      file: path.relative(process.cwd(), path.join(out, file)),
    }));
    terminal.out(
      `${JSON.stringify({ decks, diagnostics: diagnosticsAsJson(result.diagnostics) }, null, 2)}\n`,
    );
  } else {
    report(result.diagnostics, terminal);
    if (!terminal.quiet && result.decks.length > 0) terminal.out(summary(result.decks, out));
  }
  return hasErrors(result.diagnostics) || !result.lecture ? 1 : 0;
}

/** A line for each deck, and their sum. */
function summary(decks: readonly DeckSummary[], out: string): string {
  const sum = (of: (deck: DeckSummary) => number) =>
    Math.round(decks.reduce((total, deck) => total + of(deck), 0) * 100) / 100;
  const all = `${count(decks.length, "deck")}  ${sum(({ minutes }) => minutes)} of ${sum(({ budget }) => budget)} min`;
  return `${[...decks.map((deck) => line(deck, out)), all].join("\n")}\n`;
}

/** Names of slides that a line has room for. */
const NAMED = 3;

function line(deck: DeckSummary, out: string) {
  const { file, slides, backup, minutes, budget, bytes, cut, proven } = deck;
  const atEnd = backup > 0 ? ` + ${backup}` : "";
  const where = path.relative(process.cwd(), path.join(out, file));
  const more = cut.length > NAMED ? ", …" : "";
  const names = `  ${cut.length} cut: ${cut.slice(0, NAMED).join(", ")}${more}`;
  const doubt = proven ? "" : "  a better choice may exist";
  return `${where}  ${slides - backup}${atEnd} slides  ${minutes} of ${budget} min  ${Math.round(bytes / 1000)} KB${cut.length > 0 ? names : ""}${doubt}`;
}
