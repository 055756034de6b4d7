import { timingSafeEqual } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import { TOKEN_HEADER } from "../model/dev-plan.js";

export interface Refusal {
  readonly status: number;
  readonly message: string;
}

/** The one address that takes a POST. */
const SAVE_PATH = "/_dev/save";
/** Bytes of what may be posted. */
export const MOST_POSTED = 64_000;

interface Asked {
  readonly method: string;
  /** The path, decoded. */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
}

/**
 * Why a request is refused, or undefined. The lecture is unpublished: no page of
 * another site may read it through a browser of this machine, nor a name that
 * somebody lets lead here. Programs and other users of this machine are not kept out.
 */
export function refusalOf(
  { method, path, headers }: Asked,
  port: number,
  token: string,
): Refusal | undefined {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  if (!hosts.includes(headers.host ?? "")) {
    return {
      status: 403,
      message: `Open http://127.0.0.1:${port}/ instead: no other host name is served.`,
    };
  }
  const origin = headers.origin;
  if (origin !== undefined && origin !== `http://${headers.host}`) {
    return { status: 403, message: "Pages of other origins may not read the lecture." };
  }
  const site = headers["sec-fetch-site"];
  const foreign = site === "cross-site" || site === "same-site";
  // A link that somebody follows is fine; a picture, script or frame elsewhere is not.
  if (foreign && (headers["sec-fetch-dest"] !== "document" || method === "POST")) {
    return { status: 403, message: "Pages of other origins may not embed the lecture." };
  }
  if (method === "POST" && path === SAVE_PATH) return refusalOfSave(headers, token);
  if (method !== "GET" && method !== "HEAD") {
    return { status: 405, message: "Only GET and HEAD are answered." };
  }
  return undefined;
}

/** Writing needs more than reading: a page of this very server, which knows its word, and JSON, which no form sends. */
function refusalOfSave(headers: IncomingHttpHeaders, token: string): Refusal | undefined {
  if (headers.origin === undefined)
    return { status: 403, message: "Only pages of this server may save." };
  if (!isSame(String(headers[TOKEN_HEADER] ?? ""), token))
    return { status: 403, message: "This page is of an earlier run: reload it." };
  if (!/^application\/json\s*(;|$)/i.test(headers["content-type"] ?? ""))
    return { status: 415, message: "Only JSON is taken." };
  if (Number(headers["content-length"] ?? 0) > MOST_POSTED)
    return { status: 413, message: "That is too much to save." };
  return undefined;
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
