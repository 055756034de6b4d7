import type { ServerResponse } from "node:http";
import type { DevState } from "../model/dev-state.js";

/** Milliseconds between two signs of life, so that nothing between takes the line for dead. */
const PULSE = 20_000;

/** The open pages, each on a line of server-sent events. */
export interface Broadcast {
  /** Takes a page's request: the current state at once, later ones as they come. */
  add(response: ServerResponse, state: DevState): void;
  send(state: DevState): void;
  close(): void;
}

export function broadcast(): Broadcast {
  const pages = new Set<ServerResponse>();
  const pulse = setInterval(() => {
    for (const page of pages) page.write(":\n\n");
  }, PULSE);
  pulse.unref();
  const message = (state: DevState) => `data: ${JSON.stringify(state)}\n\n`;
  return {
    add(response, state) {
      pages.add(response);
      response.on("close", () => pages.delete(response));
      response.on("error", () => pages.delete(response));
      response.write(`retry: 500\n${message(state)}`);
    },
    send(state) {
      for (const page of pages) page.write(message(state));
    },
    close() {
      clearInterval(pulse);
      for (const page of pages) page.end();
    },
  };
}
