import { escapeHtml } from "../model/escape-html.js";
export const CLIENT_PATH = "/_dev/client.js";
export const EVENTS_PATH = "/_dev/events";

const POLICY = /(<meta http-equiv="Content-Security-Policy" content=")([^"]*)"/i;

/**
 * A built page as the dev server serves it: with the live-reload client, and a
 * content security policy that lets it load and listen. All else stays as built.
 */
export function devPage(html: string, build: string): string {
  const open = html.replace(
    POLICY,
    (_, head: string, policy: string) => `${head}${relax(policy)}"`,
  );
  const client = `<script src="${CLIENT_PATH}" data-build="${build}" defer></script>\n`;
  const end = open.lastIndexOf("</body>");
  return end < 0 ? open + client : open.slice(0, end) + client + open.slice(end);
}

function relax(policy: string): string {
  return policy
    .replace("connect-src 'none'", "connect-src 'self'")
    .replace(/script-src (?!'self')/, "script-src 'self' ");
}

/** Stands in where there is no such page: no build went well yet, or no deck has that name. */
export function placeholder(title: string, names: readonly string[], build: string): string {
  const links = names.map(
    (name) => `<li><a href="/${encodeURIComponent(name)}">${escapeHtml(name)}</a></li>`,
  );
  return devPage(
    `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title>
<style>body{font:20px/1.5 system-ui,sans-serif;margin:64px;color:#211c17;background:#faf7f0}a{color:inherit}</style>
</head><body><h1>${escapeHtml(title)}</h1><ul>${links.join("")}</ul></body></html>
`,
    build,
  );
}
