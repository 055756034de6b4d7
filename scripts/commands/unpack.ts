import path from "node:path";
import { correctionsYaml } from "../exporters/corrections-yaml.js";
import type { Effects } from "../model/effects.js";
import { readPageCorrections } from "../parse/page-corrections.js";
import { collector, type Report } from "../parse/report.js";
import { inFolder } from "./in-folder.js";
import { readDeck } from "./read-deck.js";
import { diagnosticsAsJson, report as print, type Terminal } from "./terminal.js";
import { unpackedWords } from "./unpacked-words.js";
import { openWorld } from "./world.js";

/** Where the corrections stand that were made in an open deck. */
const CORRECTIONS = "corrections.yaml";

/** Gives back the folder of the lecture that a deck carries, all of it or nothing. Returns the exit code. */
export function unpackCommand(file: string, dir: string, terminal: Terminal): number {
  for (const [name, value] of [
    ["DECK.html", file],
    ["DIR", dir],
  ])
    if (value === "") {
      terminal.err(`unpack: expected ${name}, got an empty text\n`);
      return 2;
    }
  const { effects, assets } = openWorld().world;
  const { diagnostics, report } = collector();
  const isFree = checkFree(dir, effects, report);
  const deck = isFree ? readDeck(file, effects, report) : undefined;
  const corrections = deck && readPageCorrections(deck.page);
  const files = new Map<string, string | Uint8Array>(deck?.files);
  if (corrections) files.set(CORRECTIONS, correctionsYaml(corrections));
  effects.write(inFolder(path.resolve(dir), files));
  const corrected = corrections?.events.length ?? 0;
  if (terminal.json) {
    const { lecture, audience, language, version } = deck?.provenance ?? {};
    const result = {
      dir: deck ? dir : null,
      files: [...files].map(([name, content]) => ({
        file: name,
        bytes: Buffer.byteLength(content),
      })),
      ...(deck && { lecture, audience, lang: language, version, stripped: deck.stripped }),
      ...{ corrected, diagnostics: diagnosticsAsJson(diagnostics) },
    };
    terminal.out(`${JSON.stringify(result, null, 2)}\n`);
  } else {
    print(diagnostics, terminal);
    if (deck && !terminal.quiet)
      for (const line of unpackedWords({ dir, file, deck, files, corrected, now: assets.version }))
        terminal.out(`${line}\n`);
  }
  return deck ? 0 : 1;
}

/** Whether nothing stands where the folder is to be written. */
function checkFree(dir: string, { kind, list }: Effects, report: Report): boolean {
  const there = kind(dir);
  const [first, ...more] = there === "folder" ? list(dir) : [];
  if (there === undefined || (there === "folder" && first === undefined)) return true;
  const others = more.length > 0 ? ` and ${more.length} more` : "";
  const got = there === "folder" ? `one that holds ${first}${others}` : `a ${there}`;
  const place = { file: dir, line: 1, column: 1 };
  const hint = "name another folder; nothing is written over what is there";
  report("not-empty", `expected an empty folder or none, got ${got}`, place, hint);
  return false;
}
