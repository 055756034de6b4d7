import type { IncomingMessage, ServerResponse } from "node:http";
import type { DevState } from "../model/dev-state.js";
import type { Broadcast } from "./broadcast.js";
import { CLIENT_PATH, devPage, EVENTS_PATH, placeholder } from "./page.js";
import { refusalOf } from "./refusal.js";

export interface Served {
  /** Name → page, of the last build that went well. */
  readonly files: ReadonlyMap<string, string>;
  readonly state: DevState;
}

const HEADERS = {
  "cache-control": "no-store",
  "cross-origin-resource-policy": "same-origin",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
  "x-frame-options": "SAMEORIGIN",
};
const HTML = "text/html; charset=utf-8";
const TEXT = "text/plain; charset=utf-8";

/** Answers requests from memory: a name is looked up, never a path on the disk. */
export function requestHandler(
  port: () => number,
  client: string,
  pages: Broadcast,
  served: () => Served,
): (request: IncomingMessage, response: ServerResponse) => void {
  return (request, response) => {
    const answer = (status: number, type: string, body: string) => {
      const allow = status === 405 ? { allow: "GET, HEAD" } : {};
      response.writeHead(status, {
        ...HEADERS,
        ...allow,
        "content-type": type,
        "content-length": Buffer.byteLength(body),
      });
      response.end(request.method === "HEAD" ? undefined : body);
    };
    const refusal = refusalOf(request.method ?? "", request.headers, port());
    if (refusal) return answer(refusal.status, TEXT, `${refusal.message}\n`);
    const name = nameOf(request.url ?? "/");
    const { files, state } = served();
    if (name === undefined) return answer(400, TEXT, "That address cannot be read.\n");
    if (name === CLIENT_PATH.slice(1)) return answer(200, "text/javascript; charset=utf-8", client);
    if (name === EVENTS_PATH.slice(1)) {
      response.writeHead(200, { ...HEADERS, "content-type": "text/event-stream" });
      if (request.method === "HEAD") response.end();
      else pages.add(response, state);
      return;
    }
    const page = files.get(name === "" ? "index.html" : name);
    if (page !== undefined) return answer(200, HTML, devPage(page, state.build));
    if (files.size === 0)
      return answer(503, HTML, placeholder("Nothing is built yet", [], state.build));
    answer(404, HTML, placeholder("There is no such deck", [...files.keys()], state.build));
  };
}

/** The path of a request's target, decoded and without its first slash; undefined where it is malformed. */
function nameOf(target: string): string | undefined {
  try {
    return decodeURIComponent(target.replace(/[?#].*$/s, "")).replace(/^\//, "");
  } catch {
    return undefined;
  }
}
