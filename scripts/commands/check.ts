import path from "node:path";
import { build } from "../build.js";
import { hasErrors } from "../model/diagnostic.js";
import { checkPaper } from "../parse/check-paper.js";
import { LOCK_FILE } from "../parse/evidence-status.js";
import { TRANSLATION_LOCK } from "../parse/translation-lock.js";
import type { World } from "../prepare.js";
import { count, diagnosticsAsJson, report, type Terminal } from "./terminal.js";
import { openWorld } from "./world.js";

interface CheckOptions {
  readonly root: string;
  readonly paper?: string;
  readonly strict?: boolean;
}

/** Checks everything that a build would, and the evidence against the paper. Returns the exit code. */
export function checkCommand(options: CheckOptions, terminal: Terminal): number {
  if (options.paper === "") {
    terminal.err("--paper: expected a file, got an empty text\n");
    return 2;
  }
  const root = path.resolve(options.root);
  const { world, builtIn } = openWorld();
  const paper = options.paper === undefined ? undefined : path.resolve(options.paper);
  const built = build(
    { root, builtIn, draft: false, ...(paper !== undefined && { evidence: "unread" as const }) },
    world,
  );
  const checked =
    paper === undefined ? undefined : checkPaper(built.lecture, paper, world.effects, root);
  const diagnostics = [...built.diagnostics, ...(checked?.diagnostics ?? [])].map((diagnostic) =>
    options.strict && diagnostic.id === "unverified"
      ? { ...diagnostic, level: "error" as const }
      : diagnostic,
  );
  const failed = hasErrors(diagnostics);
  if (checked?.lock && !failed) {
    world.effects.write(path.join(root, LOCK_FILE), checked.lock);
  }
  const translations = failed ? undefined : built.translationLock?.();
  const lockFile = path.join(root, TRANSLATION_LOCK);
  if (translations !== undefined && textAt(lockFile, world) !== translations)
    world.effects.write(lockFile, translations);
  if (terminal.json) {
    terminal.out(`${JSON.stringify({ diagnostics: diagnosticsAsJson(diagnostics) }, null, 2)}\n`);
  } else {
    report(diagnostics, terminal);
    if (!failed && !terminal.quiet)
      terminal.out(`${verdict(built.lecture?.events.length ?? 0, checked?.verified)}\n`);
  }
  return failed || !built.lecture ? 1 : 0;
}

function textAt(file: string, { effects }: Pick<World, "effects">): string | undefined {
  const bytes = effects.read(file);
  return bytes && new TextDecoder().decode(bytes);
}

function verdict(events: number, verified: number | undefined): string {
  return verified === undefined
    ? `${count(events, "event")} checked, no error`
    : `${count(events, "event")} checked, ${count(verified, "quote")} found in the paper, no error; evidence.lock.yaml is written`;
}
