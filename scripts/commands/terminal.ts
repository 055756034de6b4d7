import pc from "picocolors";
import type { Diagnostic } from "../model/diagnostic.js";

/** What every verb knows of how it was called. */
export interface Terminal {
  readonly json: boolean;
  readonly quiet: boolean;
  readonly color: boolean;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

/** `file:line:column  level  id  message`, then the remedy, indented. */
function formatDiagnostic(
  { id, level, message, location, hint }: Diagnostic,
  color: boolean,
): string {
  const { bold, cyan, dim, red, yellow } = pc.createColors(color);
  const place = `${location.file}:${location.line}:${location.column}`;
  const paint = level === "error" ? red : yellow;
  const remedy = hint ? `\n    ${cyan("→")} ${hint}` : "";
  return `${bold(place)}  ${paint(level)}  ${dim(id)}  ${message}${remedy}`;
}

/** Prints the diagnostics and a line that counts them to stderr. */
export function report(diagnostics: readonly Diagnostic[], terminal: Terminal): void {
  const shown = terminal.quiet ? diagnostics.filter(({ level }) => level === "error") : diagnostics;
  for (const diagnostic of shown) terminal.err(`${formatDiagnostic(diagnostic, terminal.color)}\n`);
  if (shown.length === 0) return;
  const errors = diagnostics.filter(({ level }) => level === "error").length;
  terminal.err(`${count(errors, "error")}, ${count(diagnostics.length - errors, "warning")}\n`);
}

export function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? "" : "s"}`;
}

/** The stable JSON form of diagnostics. */
export function diagnosticsAsJson(diagnostics: readonly Diagnostic[]) {
  return diagnostics.map(({ id, level, message, location, hint }) => ({
    id,
    level,
    message,
    ...location,
    hint: hint ?? null,
  }));
}
