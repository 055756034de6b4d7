import { randomBytes } from "node:crypto";
import { createServer } from "node:http";
import type { Diagnostic } from "../model/diagnostic.js";
import type { Effects } from "../model/effects.js";
import { broadcast } from "./broadcast.js";
import { current } from "./current.js";
import { requestHandler } from "./handler.js";
import { listen } from "./listen.js";
import type { Reading } from "./session.js";
import { watchLecture } from "./watch.js";

export interface DevServerOptions {
  /** The lecture's folder, absolute. */
  readonly root: string;
  /** The first port tried; the next free one is taken where it is in use. 0: any. */
  readonly port: number;
  /** Reads the lecture as it now is. */
  readonly read: () => Reading;
  /** Code of what runs in served pages besides, from `browser/dev/`. */
  readonly client: string;
  /** Reads the lines that an error stands in. */
  readonly effects: Pick<Effects, "read" | "size">;
  /** Folders to watch besides the lecture's own, absolute, such as the built-in templates. */
  readonly watch?: readonly string[];
  /** Told when what is looked at has been made anew, and once more when all other decks have. */
  readonly onBuild?: (built: Built) => void;
  /** Told where the system does not tell of changes, so that files are looked at again and again. */
  readonly onWatchError?: (error: unknown) => void;
}

export interface Built {
  readonly diagnostics: readonly Diagnostic[];
  /** Paths of the pages made. */
  readonly pages: readonly string[];
  readonly ms: number;
  /** Absolute paths of what has changed; none at first, and for the rest of the decks. */
  readonly changed: readonly string[];
  /** The decks that nobody looks at. */
  readonly isRest: boolean;
}

export interface DevServer {
  readonly url: string;
  readonly port: number;
  close(): Promise<void>;
}

/** Milliseconds of rest before decks are made that nobody looks at, and between two of them: a save comes first. */
const REST = 1500;
const BETWEEN = 10;
/** Readings made for practice, once. */
const PRACTICE = 20;
/** Milliseconds in which a request must have come in whole. */
const SLOW = 10_000;

/**
 * Serves a lecture's pages on 127.0.0.1 from memory, and makes them anew when a file changes: first those that
 * are open, then, for their problems, the others. An error of the lecture never ends it: the last good pages stay, with the problems over them.
 */
export async function startDevServer(
  options: DevServerOptions,
): Promise<DevServer | { readonly problem: string }> {
  const { root, read, client, effects, onBuild } = options;
  const pages = broadcast();
  const now = current(read, root, effects);
  const token = randomBytes(24).toString("base64url");
  let port = 0;
  const handle = requestHandler({
    ...{ client, token, pages, now },
    port: () => port,
    onSaved: () => watching.look(),
  });
  const server = createServer({ requestTimeout: SLOW, headersTimeout: SLOW }, handle);
  server.on("clientError", (_, socket) => {
    if (socket.writable) socket.end("HTTP/1.1 400 Bad Request\r\nconnection: close\r\n\r\n");
    else socket.destroy();
  });
  const listening = await listen(server, options.port);
  if (typeof listening === "object") {
    pages.close();
    return listening;
  }
  port = listening;

  let rest: NodeJS.Timeout | undefined;

  /** After a save always, since what was hidden comes back with the next one; else only news. */
  function tell(always: boolean): void {
    for (const path of pages.paths()) pages.send(path, now.state(path), always);
  }

  function rebuild(changed: readonly string[]): void {
    clearTimeout(rest);
    const start = performance.now();
    now.renew();
    const open = pages.paths();
    tell(true);
    const ms = performance.now() - start;
    onBuild?.({ diagnostics: now.diagnostics(), pages: open, ms, changed, isRest: false });
    rest = setTimeout(makeRest, open.length > 0 ? REST : 0);
  }

  function makeRest(made: readonly string[] = [], ms = 0): void {
    const [next] = now.unmade();
    if (next === undefined) {
      if (made.length === 0) return;
      onBuild?.({ diagnostics: now.diagnostics(), pages: made, ms, changed: [], isRest: true });
      // Their problems are everybody's.
      tell(false);
      practise();
      return;
    }
    const start = performance.now();
    now.page(next);
    const took = ms + performance.now() - start;
    rest = setTimeout(() => makeRest([...made, next], took), BETWEEN);
  }

  let practised = 0;

  /** Code that has run some twenty times is twice as fast: until somebody saves, nothing is better done with the time. */
  function practise(): void {
    if (practised >= PRACTICE) return;
    practised += 1;
    try {
      const reading = read();
      reading.page(
        pages.paths().find((path) => now.decks().includes(path)) ?? now.decks()[0] ?? "",
      );
    } catch {
      // What is wrong is said when a save asks for it.
    }
    rest = setTimeout(practise, BETWEEN);
  }

  const watching = watchLecture(root, options.watch ?? [], {
    changed: rebuild,
    failed: (error) => options.onWatchError?.(error),
  });
  rebuild([]);
  return {
    url: `http://127.0.0.1:${port}/`,
    port,
    async close() {
      clearTimeout(rest);
      pages.close();
      watching.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
