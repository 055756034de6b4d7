import type { IncomingMessage, ServerResponse } from "node:http";
import { type Drag, VERSION_HEADER } from "../model/dev-plan.js";
import type { Broadcast } from "./broadcast.js";
import type { Current } from "./current.js";
import { devPage } from "./page.js";
import { placeholder } from "./placeholder.js";
import { readPosted } from "./posted.js";
import { refusalOf } from "./refusal.js";
import { saveRequest } from "./save-request.js";

interface Served {
  readonly port: () => number;
  readonly client: string;
  /** What a page must say that asks for something to be written. */
  readonly token: string;
  readonly pages: Broadcast;
  readonly now: Current;
  /** After a file was written. */
  readonly onSaved: () => void;
}

const HEADERS = {
  "cache-control": "no-store",
  "cross-origin-resource-policy": "same-origin",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
  "x-frame-options": "SAMEORIGIN",
};
const EVENTS = "/_dev/events";
const HTML = "text/html; charset=utf-8";
const JSON_TYPE = "application/json; charset=utf-8";

interface Reply {
  readonly status: number;
  readonly type: string;
  readonly body: string;
  /** Of an outline. */
  readonly version?: string;
}

/** Answers requests from memory: a name is looked up, never a path on the disk. */
export function requestHandler(
  served: Served,
): (request: IncomingMessage, response: ServerResponse) => void {
  const shown = new Set<string>();
  return (request, response) => {
    // Who goes away in the middle is no failure of ours.
    request.on("error", () => {});
    response.on("error", () => {});
    const answer = ({ status, type, body, version }: Reply) => {
      response.writeHead(status, {
        ...HEADERS,
        ...(status === 405 && { allow: "GET, HEAD" }),
        ...(version !== undefined && { [VERSION_HEADER]: version }),
        "content-type": type,
        "content-length": Buffer.byteLength(body),
      });
      response.end(request.method === "HEAD" ? undefined : body);
    };
    const path = decoded(request.url ?? "/");
    const { method = "", headers } = request;
    const refusal = refusalOf({ method, path: path ?? "", headers }, served.port(), served.token);
    if (refusal) answer(text(refusal.status, refusal.message));
    else if (path === undefined) answer(text(400, "That address cannot be read."));
    else if (method === "POST")
      readPosted(request, (posted) => answer(tried(() => saved(posted, served))));
    else if (path === EVENTS) {
      const { page } = questions(request);
      response.writeHead(200, { ...HEADERS, "content-type": "text/event-stream" });
      if (method === "HEAD") response.end();
      else served.pages.add(response, page, served.now.state(page));
    } else answer(tried(() => replyTo(path, request, served, shown)));
  };
}

/** `shown`: paths of the pages that were given out so far. */
function replyTo(
  path: string,
  request: IncomingMessage,
  { now, client, token }: Served,
  shown: Set<string>,
): Reply {
  const { page, drag } = questions(request);
  if (path === "/_dev/client.js")
    return { status: 200, type: "text/javascript; charset=utf-8", body: client };
  if (path === "/_dev/outline") {
    const made = now.page(page);
    const status = made ? 200 : 404;
    return { status, type: HTML, body: made?.outline() ?? "", version: made?.version ?? "none" };
  }
  if (path === "/_dev/plan") {
    const plan = now.plan(page, drag);
    return { status: plan ? 200 : 404, type: JSON_TYPE, body: JSON.stringify(plan ?? null) };
  }
  const made = now.page(path);
  if (made) {
    shown.add(path);
    const body = devPage(made.html(), { version: made.version, token });
    return { status: 200, type: HTML, body };
  }
  const { status, html } = placeholder(now, path, shown.has(path));
  return { status, type: HTML, body: devPage(html, { version: "none", token }) };
}

function saved(posted: string | undefined, { now, onSaved }: Served): Reply {
  if (posted === undefined) return text(413, "That is too much to save.");
  const wanted = saveRequest(posted);
  if (!wanted) return text(400, "That cannot be saved.");
  const answer = now.save(wanted);
  if (answer.kind === "saved") onSaved();
  return { status: 200, type: JSON_TYPE, body: JSON.stringify(answer) };
}

/** A failure of ours is an answer too. */
function tried(make: () => Reply): Reply {
  try {
    return make();
  } catch (error) {
    return text(500, error instanceof Error ? error.message : String(error));
  }
}

function text(status: number, words: string): Reply {
  return { status, type: "text/plain; charset=utf-8", body: `${words}\n` };
}

/** What a request asks besides its path. */
function questions(request: IncomingMessage): {
  readonly page: string;
  readonly drag: Drag | undefined;
} {
  const asked = new URLSearchParams((request.url ?? "").split("?")[1] ?? "");
  const to = (["talk", "end", "out"] as const).find((place) => place === asked.get("to"));
  return {
    page: asked.get("page") ?? "",
    drag: to && { to, slide: asked.get("slide") ?? "" },
  };
}

/** The path of a request's target; undefined where it is malformed. */
function decoded(target: string): string | undefined {
  try {
    return decodeURIComponent(target.replace(/[?#].*$/s, ""));
  } catch {
    return undefined;
  }
}
