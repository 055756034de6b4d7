import { createHash } from "node:crypto";
import { createServer } from "node:http";
import type { DevState } from "../model/dev-state.js";
import type { Diagnostic } from "../model/diagnostic.js";
import { hasErrors } from "../model/diagnostic.js";
import type { Effects } from "../model/effects.js";
import { broadcast } from "./broadcast.js";
import { requestHandler, type Served } from "./handler.js";
import { listen } from "./listen.js";
import { crash, problemsOf } from "./problems.js";
import { watchLecture } from "./watch.js";

export interface Built {
  /** Name → page; not looked at where there is an error. */
  readonly files: ReadonlyMap<string, string>;
  readonly diagnostics: readonly Diagnostic[];
}

export interface DevServerOptions {
  /** The lecture's folder, absolute. */
  readonly root: string;
  /** The first port tried; the next free one is taken where it is in use. 0: any. */
  readonly port: number;
  readonly build: (root: string) => Built;
  /** Code of the live-reload client, from `browser/dev-client.ts`. */
  readonly client: string;
  /** Reads the lines that an error stands in. */
  readonly effects: Pick<Effects, "read" | "size">;
  /** Folders to watch besides the lecture's own, absolute, such as the built-in templates. */
  readonly watch?: readonly string[];
  /** Told after each build: what it found, the milliseconds it took, and the files that made it run (none at first). */
  readonly onBuild?: (built: Built, ms: number, changed: readonly string[]) => void;
  /** Told where files cannot be watched. */
  readonly onWatchError?: (error: unknown) => void;
}

export interface DevServer {
  readonly url: string;
  readonly port: number;
  close(): Promise<void>;
}

/**
 * Builds the lecture, serves its pages on 127.0.0.1 from memory, and builds again
 * when a file changes. An error of the lecture never ends it: the last good
 * pages stay, with the problems over them.
 */
export async function startDevServer(
  options: DevServerOptions,
): Promise<DevServer | { readonly problem: string }> {
  const pages = broadcast();
  let served: Served = { files: new Map(), state: { build: "none", problems: [] } };
  let port = 0;
  const server = createServer(
    requestHandler(
      () => port,
      options.client,
      pages,
      () => served,
    ),
  );
  const listening = await listen(server, options.port);
  if (typeof listening === "object") {
    pages.close();
    return listening;
  }
  port = listening;

  const rebuild = (changed: readonly string[]) => {
    served = builtState(options, served, changed);
    pages.send(served.state);
  };
  const watching = watchLecture(options.root, options.watch ?? [], rebuild, (error) =>
    options.onWatchError?.(error),
  );
  // After the watch stands, so that no save falls between.
  await watching.ready;
  rebuild([]);
  return {
    url: `http://127.0.0.1:${port}/`,
    port,
    async close() {
      pages.close();
      await watching.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** What is served after another build: its pages, or the earlier ones and why. */
function builtState(options: DevServerOptions, before: Served, changed: readonly string[]): Served {
  const { root, build, effects, onBuild } = options;
  const start = performance.now();
  try {
    const built = build(root);
    onBuild?.(built, performance.now() - start, changed);
    const problems = problemsOf(built.diagnostics, root, effects);
    if (hasErrors(built.diagnostics)) {
      return { files: before.files, state: { build: before.state.build, problems } };
    }
    return { files: built.files, state: { build: fingerprint(built.files), problems } };
  } catch (error) {
    const state: DevState = { build: before.state.build, problems: [crash(error)] };
    return { files: before.files, state };
  }
}

function fingerprint(files: ReadonlyMap<string, string>): string {
  const hash = createHash("sha256");
  for (const [name, page] of files) hash.update(`${name}\0${page.length}\0`).update(page);
  return hash.digest("hex").slice(0, 16);
}
