import path from "node:path";
import { type BuildResult, build } from "../build.js";
import { openMeasure } from "../host/assets.js";
import { byPlace, hasErrors } from "../model/diagnostic.js";
import { checkPaper } from "../parse/check-paper.js";
import { LOCK_FILE } from "../parse/evidence-status.js";
import { TRANSLATION_LOCK } from "../parse/translation-lock.js";
import type { World } from "../prepare.js";
import { checkLayout } from "./check-layout.js";
import { count, diagnosticsAsJson, report, type Terminal } from "./terminal.js";
import { openWorld } from "./world.js";

export interface CheckOptions {
  readonly root: string;
  readonly paper?: string;
  readonly strict?: boolean;
  /** Renders every slide and finds what does not fit. */
  readonly layout?: boolean;
  /** The browser to do so with. */
  readonly browser?: string;
}

/** Checks everything that a build would, and the evidence against the paper. Returns the exit code. */
export async function checkCommand(options: CheckOptions, terminal: Terminal): Promise<number> {
  if (options.paper === "") {
    terminal.err("--paper: expected a file, got an empty text\n");
    return 2;
  }
  if (options.browser !== undefined && !options.layout) {
    terminal.err("--browser: expected --layout beside it, which alone needs a browser\n");
    return 2;
  }
  const root = path.resolve(options.root);
  const { world, builtIn, folder } = openWorld();
  const paper = options.paper === undefined ? undefined : path.resolve(options.paper);
  const request = {
    root,
    builtIn,
    draft: false,
    ...(paper !== undefined && { evidence: "unread" as const }),
  };
  const built = build(request, world);
  // What is wrong in the files is to be mended before what they look like.
  const wished = options.layout && built.lecture !== undefined;
  const fit = wished
    ? await checkLayout(request, built.themes, world, () => openMeasure(folder, options.browser))
    : undefined;
  if (fit && "refused" in fit) {
    terminal.err(`${fit.refused}\n`);
    return 1;
  }
  const checked =
    paper === undefined ? undefined : checkPaper(built.lecture, paper, world.effects, root);
  const diagnostics = [
    ...built.diagnostics,
    ...(checked?.diagnostics ?? []),
    ...(fit?.diagnostics ?? []),
  ]
    .sort(byPlace)
    .map((diagnostic) =>
      options.strict && diagnostic.id === "unverified"
        ? { ...diagnostic, level: "error" as const }
        : diagnostic,
    );
  const failed = hasErrors(diagnostics);
  if (checked?.lock && !failed) {
    world.effects.write(new Map([[path.join(root, LOCK_FILE), checked.lock]]));
  }
  const translations = failed ? undefined : built.translationLock?.();
  const lockFile = path.join(root, TRANSLATION_LOCK);
  if (translations !== undefined && textAt(lockFile, world) !== translations)
    world.effects.write(new Map([[lockFile, translations]]));
  if (terminal.json) {
    terminal.out(`${JSON.stringify({ diagnostics: diagnosticsAsJson(diagnostics) }, null, 2)}\n`);
  } else {
    report(diagnostics, terminal);
    if (!failed && !terminal.quiet) {
      terminal.out(`${verdict(built.lecture?.events.length ?? 0, checked?.verified)}\n`);
      if (fit) terminal.out(`${fitVerdict(built)}\n`);
    }
  }
  return failed || !built.lecture ? 1 : 0;
}

function textAt(file: string, { effects }: Pick<World, "effects">): string | undefined {
  const bytes = effects.read(file);
  return bytes && new TextDecoder().decode(bytes);
}

function fitVerdict({ decks, themes }: BuildResult): string {
  const slides = decks.reduce((sum, deck) => sum + deck.slides, 0);
  return `${count(slides, "slide")} of ${count(decks.length, "deck")} fit in ${count(themes.length, "theme")}`;
}

function verdict(events: number, verified: number | undefined): string {
  return verified === undefined
    ? `${count(events, "event")} checked, no error`
    : `${count(events, "event")} checked, ${count(verified, "quote")} found in the paper, no error; evidence.lock.yaml is written`;
}
