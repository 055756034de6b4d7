import type { ServerResponse } from "node:http";
import type { DevState } from "../model/dev-state.js";

/** Milliseconds between two signs of life, so that nothing between takes the line for dead. */
const PULSE = 20_000;
/** Bytes that wait for a page which does not read; more, and it is let go. It asks again when it wakes. */
const MOST_WAITING = 4_000_000;

/** The open pages, each on a line of server-sent events. */
export interface Broadcast {
  /** Takes a page's request: the current state at once, later ones as they come. `path`: of the page. */
  add(response: ServerResponse, path: string, state: DevState): void;
  /** Paths of the open pages, each once. */
  paths(): readonly string[];
  /** Tells the pages of a path; unless `always`, those that have not been told the same. */
  send(path: string, state: DevState, always: boolean): void;
  close(): void;
}

export function broadcast(): Broadcast {
  const pages = new Map<ServerResponse, { readonly path: string; last: string }>();
  const write = (page: ServerResponse, text: string) => {
    if (page.destroyed || page.writableLength > MOST_WAITING) {
      pages.delete(page);
      page.destroy();
    } else page.write(text);
  };
  const pulse = setInterval(() => {
    for (const page of pages.keys()) write(page, ":\n\n");
  }, PULSE);
  pulse.unref();
  const message = (state: DevState) => `data: ${JSON.stringify(state)}\n\n`;
  return {
    add(response, path, state) {
      const first = message(state);
      pages.set(response, { path, last: first });
      response.on("close", () => pages.delete(response));
      response.on("error", () => pages.delete(response));
      write(response, `retry: 500\n${first}`);
    },
    paths: () => [...new Set([...pages.values()].map(({ path }) => path))],
    send(path, state, always) {
      const text = message(state);
      for (const [page, own] of pages) {
        if (own.path !== path || (!always && own.last === text)) continue;
        own.last = text;
        write(page, text);
      }
    },
    close() {
      clearInterval(pulse);
      for (const page of pages.keys()) page.end();
    },
  };
}
