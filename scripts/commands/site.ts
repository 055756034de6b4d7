import path from "node:path";
import type { World } from "../prepare.js";

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

/** An address with a slash at its end, or a usage error in words. */
export function siteAddress(
  url: string | undefined,
): { readonly address: string } | { readonly usage: string } {
  if (url === undefined) return { address: "" };
  const isAddress = /^https?:\/\//i.test(url) && URL.canParse(url);
  if (!isAddress)
    return {
      usage: `--url: expected an address that begins with https:// or http://, got ${url || "an empty text"}`,
    };
  const { href } = new URL("./", url.endsWith("/") ? url : `${url}/`);
  return { address: href };
}

/** Names of what `--site` writes, of this run or another. */
const OURS =
  /^([^.]+\.[^.]+\.(html|timeline\.\w+|timelinejs\.json|slides\.pdf|handout\.pdf|pptx)|preview\..*\.png)$/;

/** A page that is not ours and would be overwritten, as a refusal in words. */
export function foreignPage(
  folder: string,
  { effects }: Pick<World, "effects">,
): string | undefined {
  const page = path.join(folder, "index.html");
  const bytes = effects.read(page);
  if (!bytes || Buffer.from(bytes).includes('content="Chronodeck')) return undefined;
  return `--site: ${path.relative("", page)} is not a page of ours: expected an empty folder or one of an earlier run, or move that page away`;
}

/** A warning that names files of earlier runs, which nothing of this one leads to; they may hold notes. */
export function leftFromEarlier(
  folder: string,
  written: ReadonlyMap<string, unknown>,
  { effects }: Pick<World, "effects">,
): string | undefined {
  const left = effects.list(folder).filter((name) => OURS.test(name) && !written.has(name));
  if (left.length === 0) return undefined;
  return `${path.relative("", folder)} holds files that are not of this run: ${left.join(", ")}; remove them if they are not to be seen`;
}
