import type { IncomingMessage } from "node:http";
import { MOST_POSTED } from "./refusal.js";

/** Reads what was posted; undefined where it is too much. Whoever stops in the middle is not answered. */
export function readPosted(
  request: IncomingMessage,
  done: (text: string | undefined) => void,
): void {
  const parts: Buffer[] = [];
  let size = 0;
  request.on("data", (part: Buffer) => {
    size += part.length;
    if (size <= MOST_POSTED) parts.push(part);
    else if (size - part.length <= MOST_POSTED) {
      done(undefined);
      request.destroy();
    }
  });
  request.on("end", () => {
    if (size <= MOST_POSTED) done(Buffer.concat(parts).toString("utf8"));
  });
}
