import type { IncomingHttpHeaders } from "node:http";

export interface Refusal {
  readonly status: number;
  readonly message: string;
}

/**
 * Why a request is refused, or undefined. The lecture is unpublished: only a
 * browser of this machine that was pointed here may read it, not a page of
 * another site through that browser, nor a name that somebody lets lead here.
 */
export function refusalOf(
  method: string,
  headers: IncomingHttpHeaders,
  port: number,
): Refusal | undefined {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  if (!hosts.includes(headers.host ?? "")) {
    return {
      status: 403,
      message: `Open http://127.0.0.1:${port}/ instead: no other host name is served.`,
    };
  }
  const origin = headers.origin;
  if (origin !== undefined && !hosts.some((host) => origin === `http://${host}`)) {
    return { status: 403, message: "Pages of other origins may not read the lecture." };
  }
  const site = headers["sec-fetch-site"];
  const foreign = site === "cross-site" || site === "same-site";
  // A link that somebody follows is fine; a picture, script or frame elsewhere is not.
  if (foreign && headers["sec-fetch-dest"] !== "document") {
    return { status: 403, message: "Pages of other origins may not embed the lecture." };
  }
  if (method !== "GET" && method !== "HEAD") {
    return { status: 405, message: "Only GET and HEAD are answered." };
  }
  return undefined;
}
