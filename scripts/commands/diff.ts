import path from "node:path";
import { type Compared, diff, type Side } from "../diff.js";
import type { Diagnostic } from "../model/diagnostic.js";
import { folderInMemory } from "../model/folder-in-memory.js";
import { readPageCorrections } from "../parse/page-corrections.js";
import { collector, type Report } from "../parse/report.js";
import type { World } from "../prepare.js";
import { diffLines } from "./diff-words.js";
import { readDeck } from "./read-deck.js";
import { diagnosticsAsJson, report as print, type Terminal } from "./terminal.js";
import { openWorld } from "./world.js";

/** One of the two as the command line has it. */
export interface Named extends Side {
  readonly name: string;
  /** Of a deck. */
  readonly version?: string;
  readonly toldTo?: string;
  /** How many events were corrected in the open deck; the lecture that it carries does not have them. */
  readonly corrected: number;
}

/** Says what has changed between two lectures. Returns the exit code, as diff(1) does: 0 nothing, 1 something, 2 nobody can tell. */
export function diffCommand(older: string, newer: string, terminal: Terminal): number {
  for (const [name, value] of [
    ["OLD", older],
    ["NEW", newer],
  ])
    if (value === "") {
      terminal.err(`diff: expected ${name}, got an empty text\n`);
      return 2;
    }
  const { world, builtIn } = openWorld();
  const { diagnostics, report } = collector();
  const [was, now] = [older, newer].map((name) => open(name, world, report));
  const result = was && now ? diff(was, now, builtIn) : { older: [], newer: [] };
  const compared = "differences" in result ? result : undefined;
  const found =
    "differences" in result ? [] : [...under(older, result.older), ...under(newer, result.newer)];
  const problems = [...diagnostics, ...found];
  const isSame = compared?.differences.length === 0 && compared.reformatted.length === 0;
  if (terminal.json)
    terminal.out(`${JSON.stringify(asJson(compared, problems, was, now), null, 2)}\n`);
  else {
    print(problems, terminal);
    if (was && now && compared && !(terminal.quiet && isSame))
      for (const line of diffLines(was, now, compared, terminal)) terminal.out(`${line}\n`);
  }
  return compared === undefined ? 2 : isSame ? 0 : 1;
}

/** A folder, or a deck as the folder that it carries. */
function open(name: string, world: World, report: Report): Named | undefined {
  const root = path.resolve(name);
  const { effects } = world;
  if (effects.kind(root) === "folder") return { name, root, world, corrected: 0 };
  const deck = readDeck(name, effects, report, "a lecture's folder or a deck");
  if (!deck) return undefined;
  const { provenance, files, stripped, page } = deck;
  return {
    ...{ name, root, version: provenance.version },
    world: { ...world, effects: folderInMemory(root, files, effects) },
    corrected: readPageCorrections(page)?.events.length ?? 0,
    ...(stripped && { toldTo: provenance.audience }),
  };
}

/** Problems of one side, by where it is; what is no error says nothing here. */
function under(name: string, diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics
    .filter(({ level }) => level === "error")
    .map((one) => ({
      ...one,
      location: { ...one.location, file: path.join(name, one.location.file) },
    }));
}

function asJson(
  compared: Compared | undefined,
  problems: readonly Diagnostic[],
  ...sides: readonly (Named | undefined)[]
) {
  const [old, fresh] = sides.map(
    (side) =>
      side && {
        ...{ name: side.name, version: side.version ?? null },
        ...{ toldTo: side.toldTo ?? null, corrected: side.corrected },
      },
  );
  return {
    ...{ old: old ?? null, new: fresh ?? null },
    differences: compared?.differences ?? null,
    reformatted: compared?.reformatted ?? null,
    diagnostics: diagnosticsAsJson(problems),
  };
}
