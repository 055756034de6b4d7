import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach } from "vitest";
import type { DevState } from "../../scripts/model/dev-state.js";
import type { Level } from "../../scripts/model/diagnostic.js";
import { type DevServer, startDevServer } from "../../scripts/server/dev-server.js";
import type { Reading } from "../../scripts/server/session.js";

/* A dev server over a made-up build, for the tests of what it answers and tells. */

const PAGE = (body: string) => `<!doctype html><html><head>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'unsafe-inline'; connect-src 'none'">
</head><body>${body}</body></html>`;

/** One slide file is the whole lecture; a line with `wrong` in it is an error there, one with `doubt` a warning. */
function read(): Reading {
  const text = readFileSync(path.join(root, "slides/en/a.md"), "utf8");
  if (text.includes("crash")) throw new Error("a bug");
  const line = text.split("\n").findIndex((one) => /wrong|doubt/.test(one)) + 1;
  const level: Level = text.includes("wrong") ? "error" : "warning";
  const diagnostic = {
    ...{ id: "wrong-word", level, message: "not this word", hint: "take another" },
    location: { file: "slides/en/a.md", line, column: 3 },
  };
  const pages = new Map([
    ["/", PAGE("index")],
    ["/all.en.html", PAGE(text)],
  ]);
  return {
    diagnostics: line > 0 ? [diagnostic] : [],
    isReadable: level !== "error" || line === 0,
    decks: ["/all.en.html"],
    page(at) {
      const html = pages.get(at);
      if (html === undefined) return undefined;
      const version = createHash("sha256").update(html).digest("hex").slice(0, 16);
      return { version, diagnostics: [], html: () => html, outline: () => `outline of ${html}` };
    },
    plan: () => undefined,
    save: ({ address }) => {
      asked.push(address);
      return { kind: "saved", file: "slides/audiences/all.yaml", address };
    },
  };
}

/** What was asked to be saved. */
export let asked: string[] = [];
export let root: string;
export let server: DevServer;

beforeEach(async () => {
  root = mkdtempSync(path.join(tmpdir(), "chronodeck-server-"));
  mkdirSync(path.join(root, "slides/en"), { recursive: true });
  save("# One");
  asked = [];
});
afterEach(async () => {
  await server?.close();
  rmSync(root, { recursive: true, force: true });
});

export const save = (text: string) => writeFileSync(path.join(root, "slides/en/a.md"), text);

export async function start(port = 0): Promise<DevServer> {
  const started = await startDevServer({
    root,
    port,
    read,
    client: "/* the client */",
    effects: {
      read: (file) => readFileSync(file),
      size: (file) => readFileSync(file).length,
    },
  });
  if ("problem" in started) throw new Error(started.problem);
  server = started;
  return started;
}

interface Answer {
  readonly status: number;
  readonly body: string;
  readonly headers: Record<string, unknown>;
}

/** Bare HTTP: fetch would not send these headers, and would mend the path. */
export function ask(
  target: string,
  headers: Record<string, string> = {},
  method = "GET",
  body?: string,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(
      { host: "127.0.0.1", port: server.port, path: target, method, headers, agent: false },
      (response) => {
        let body = "";
        response.setEncoding("utf8");
        response.on("data", (chunk) => {
          body += chunk;
        });
        response.on("end", () =>
          resolve({ status: response.statusCode ?? 0, body, headers: response.headers }),
        );
      },
    );
    sent.on("error", reject);
    sent.end(body);
  });
}

/** The states that a page hears, one at each call. */
export async function listen(page = "/all.en.html"): Promise<() => Promise<DevState>> {
  const { body } = await fetch(`${server.url}_dev/events?page=${encodeURIComponent(page)}`);
  const reader = (body ?? new ReadableStream<Uint8Array>()).getReader();
  let text = "";
  return async () => {
    for (;;) {
      const end = text.indexOf("\n\n");
      if (end >= 0) {
        const message = text.slice(0, end);
        text = text.slice(end + 2);
        const data = /^data: (.*)$/m.exec(message)?.[1];
        if (data !== undefined) return JSON.parse(data);
      } else {
        const { value, done } = await reader.read();
        if (done) throw new Error("the line ended");
        text += new TextDecoder().decode(value);
      }
    }
  };
}
