import path from "node:path";
import { fileText } from "../host/file-text.js";
import { byPlace, type Diagnostic, distinct } from "../model/diagnostic.js";
import { readProvenance } from "../parse/provenance.js";
import type { World } from "../prepare.js";
import { type Verdict, verify } from "../verify.js";
import { diagnosticsAsJson, report, type Terminal } from "./terminal.js";
import { verdictLines } from "./verify-words.js";
import { openWorld } from "./world.js";

type State = Verdict | { readonly state: "not-ours" | "missing" | "unknown" };

/** Says of each file whether the lecture would make it so today. Returns the exit code: 0 where all are fresh. */
export function verifyCommand(
  files: readonly string[],
  options: { readonly root: string },
  terminal: Terminal,
): number {
  const { world, builtIn } = openWorld();
  const folders = { root: path.resolve(options.root), builtIn };
  const stopped: Diagnostic[] = [];
  const verdicts = files.map((file) => ({ file, ...verdictOf(file, folders, world, stopped) }));
  const diagnostics = [...distinct(stopped)].sort(byPlace);
  if (terminal.json) {
    const result = { files: verdicts, diagnostics: diagnosticsAsJson(diagnostics) };
    terminal.out(`${JSON.stringify(result, null, 2)}\n`);
  } else {
    report(diagnostics, terminal);
    for (const { file, ...verdict } of verdicts)
      if (!terminal.quiet || verdict.state !== "fresh")
        for (const line of verdictLines(file, verdict)) terminal.out(`${line}\n`);
  }
  return verdicts.every(({ state }) => state === "fresh") ? 0 : 1;
}

function verdictOf(
  file: string,
  folders: { readonly root: string; readonly builtIn: string },
  world: World,
  stopped: Diagnostic[],
): State {
  const bytes = world.effects.kind(file) === "file" ? world.effects.read(file) : undefined;
  if (!bytes) return { state: "missing" };
  const found = readProvenance(fileText(bytes));
  if (!found) return { state: "not-ours" };
  const verdict = verify(found, folders, world);
  if (!("diagnostics" in verdict)) return verdict;
  stopped.push(...verdict.diagnostics);
  return { state: "unknown" };
}
