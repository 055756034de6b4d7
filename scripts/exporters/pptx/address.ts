import type { Target } from "./element.js";

/** An address as a file may refer to it: written out whole, and of a kind that leaves the file; none for any other. */
export function address(href: string): Extract<Target, { readonly address: string }> | undefined {
  if (!/^(https?:|mailto:)/i.test(href) || !URL.canParse(href)) return undefined;
  const { href: whole, host } = new URL(href);
  const path = host ? whole.indexOf(host) + host.length : 0;
  // With these in its path it is no address to PowerPoint, which then repairs the file.
  const rest = whole.slice(path).replace(/[[\]{}|\\^`"<> ]/g, encodeURIComponent);
  return { address: whole.slice(0, path) + rest };
}
