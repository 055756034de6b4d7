import path from "node:path";
import { build } from "../build.js";
import { hasErrors } from "../model/diagnostic.js";
import type { DeckSummary } from "../render/index-page.js";
import { diagnosticsAsJson, report, type Terminal } from "./terminal.js";
import { unknownNames } from "./unknown-names.js";
import { openWorld } from "./world.js";

interface BuildOptions {
  readonly root: string;
  readonly out?: string;
  readonly audience?: readonly string[];
  readonly lang?: readonly string[];
  readonly draft?: boolean;
  readonly allowMissing?: boolean;
}

/** Builds the decks and writes them. Returns the exit code. */
export function buildCommand(options: BuildOptions, terminal: Terminal): number {
  if (options.out === "") {
    terminal.err("--out: expected a folder, got an empty text\n");
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
      ...(audiences && { audiences }),
      ...(languages && { languages }),
    },
    world,
  );
  const usage = unknownNames(result.lecture, options);
  if (usage) {
    terminal.err(`${usage}\n`);
    return 2;
  }
  for (const [name, page] of result.files) world.effects.write(path.join(out, name), page);
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
    if (!terminal.quiet) for (const deck of result.decks) terminal.out(`${line(deck, out)}\n`);
  }
  return hasErrors(result.diagnostics) || !result.lecture ? 1 : 0;
}

function line({ file, slides, minutes, budget, bytes }: DeckSummary, out: string): string {
  const where = path.relative(process.cwd(), path.join(out, file));
  const over = minutes > budget ? `, ${Math.round((minutes - budget) * 10) / 10} over` : "";
  return `${where}  ${slides} slides  ${minutes} of ${budget} min${over}  ${Math.round(bytes / 1000)} KB`;
}
