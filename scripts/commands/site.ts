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
