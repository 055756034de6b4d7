import path from "node:path";
import pc from "picocolors";
import { examine, type Finding } from "./examine.js";
import type { Terminal } from "./terminal.js";
import { openWorld } from "./world.js";

export interface DoctorOptions {
  readonly root: string;
  readonly browser?: string;
}

/** Says on one screen what works on this machine and what does not. The exit code is 1 where something that everybody needs does not. */
export async function doctorCommand(options: DoctorOptions, terminal: Terminal): Promise<number> {
  const { world, folder } = openWorld();
  const findings = await examine(
    { root: path.resolve(options.root), folder, browser: options.browser },
    world,
  );
  const failed = findings.some(({ state }) => state === "failed");
  if (terminal.json) {
    const checks = findings.map((finding) => ({ hint: null, ...finding }));
    terminal.out(`${JSON.stringify({ checks }, null, 2)}\n`);
  } else {
    const shown = terminal.quiet ? findings.filter(({ state }) => state === "failed") : findings;
    for (const finding of shown) terminal.out(line(finding, terminal.color));
    if (!terminal.quiet) terminal.out(`${conclusion(findings)}\n`);
  }
  return failed ? 1 : 0;
}

const SIGNS = { ok: "✓", missing: "–", failed: "✗" } as const;

function line({ id, state, message, hint }: Finding, color: boolean): string {
  const { green, yellow, red, cyan } = pc.createColors(color);
  const paint = { ok: green, missing: yellow, failed: red }[state];
  const remedy = hint === undefined ? "" : `\n              ${cyan("→")} ${hint}`;
  return `${paint(SIGNS[state])} ${id.padEnd(11)} ${message}${remedy}\n`;
}

function conclusion(findings: readonly Finding[]): string {
  const failed = findings.filter(({ state }) => state === "failed").map(({ id }) => id);
  const missing = findings.filter(({ state }) => state === "missing").map(({ id }) => id);
  if (failed.length > 0) return `Mend first: ${failed.join(", ")}.`;
  if (missing.length > 0)
    return `Everything that every lecture needs is there; not there: ${missing.join(", ")}.`;
  return "Everything is there.";
}
