import path from "node:path";
import { fileText } from "../host/file-text.js";
import { byPlace, type Diagnostic, distinct } from "../model/diagnostic.js";
import { readProvenance } from "../parse/provenance.js";
import type { World } from "../prepare.js";
import { openVerifier, type Verdict } from "../verify.js";
import { diagnosticsAsJson, report, type Terminal } from "./terminal.js";
import { verdictLines } from "./verify-words.js";
import { openWorld } from "./world.js";

type State = Verdict | { readonly state: "not-ours" | "missing" | "unknown" };

/** Says of each file whether its source is still as it was. Returns the exit code: 0 where all are fresh. */
export function verifyCommand(
  files: readonly string[],
  options: { readonly root: string },
  terminal: Terminal,
): number {
  const { world, builtIn } = openWorld();
  const verify = openVerifier({ root: path.resolve(options.root), builtIn }, world);
  const stopped: Diagnostic[] = [];
  const verdicts = files.map((file) => ({ file, ...verdictOf(file, verify, world, stopped) }));
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

/** Bytes; nothing of ours is a tenth as large, and what is larger would not fit into a text. */
const LARGEST = 200_000_000;

function verdictOf(
  file: string,
  verify: ReturnType<typeof openVerifier>,
  { effects }: World,
  stopped: Diagnostic[],
): State {
  if (effects.kind(file) !== "file") return { state: "missing" };
  if ((effects.size(file) ?? 0) > LARGEST) return { state: "not-ours" };
  const found = readProvenance(fileText(effects.read(file) ?? new Uint8Array()));
  if (!found) return { state: "not-ours" };
  const verdict = verify(found);
  if (!("diagnostics" in verdict)) return verdict;
  stopped.push(...verdict.diagnostics);
  return { state: "unknown" };
}
