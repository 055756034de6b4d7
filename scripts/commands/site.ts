import path from "node:path";
import { buildDecks } from "../build.js";
import type { ExportResult } from "../export.js";
import type { Prepared, Request, World } from "../prepare.js";

/** The folder that a site is written to, absolute, or a usage error in words; `decks` is where the lecturer's own decks stand. */
export function siteFolder(
  site: string,
  decks: readonly string[],
  { effects: { kind } }: Pick<World, "effects">,
): { readonly folder: string } | { readonly usage: string } {
  if (site === "") return { usage: "--site: expected a folder, got an empty text" };
  const folder = path.resolve(site);
  if (decks.includes(folder))
    return {
      usage: `--site: expected another folder than ${site}, where the decks with notes are written`,
    };
  let there = folder;
  while (kind(there) === undefined && path.dirname(there) !== there) there = path.dirname(there);
  if (kind(there) !== "folder")
    return { usage: `--site: expected a folder, got the file ${path.relative("", there)}` };
  return { folder };
}

/** Every deck without notes and answers, and the page that leads to them. Writes nothing. */
export function exportSite(prepared: Prepared, request: Request, world: World): ExportResult {
  const { files, decks, diagnostics } = buildDecks(
    prepared,
    { ...request, forOthers: true },
    world,
  );
  const exported = decks.map(({ audience, lang, file, bytes }) => ({
    format: "site",
    ...{ audience, lang, file, bytes, losses: [] },
  }));
  return { files, exported, diagnostics };
}
