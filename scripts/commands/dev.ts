import path from "node:path";
import { build } from "../build.js";
import { loadDevClient } from "../host/assets.js";
import { startDevServer } from "../server/dev-server.js";
import { openBrowser } from "../server/open-browser.js";
import { count, report, type Terminal } from "./terminal.js";
import { openWorld } from "./world.js";

export interface DevOptions {
  readonly root: string;
  readonly port: number;
  readonly open?: boolean;
}

/** Serves the decks and rebuilds them on save, until it is interrupted. Returns the exit code where it cannot start. */
export async function devCommand(options: DevOptions, terminal: Terminal): Promise<number> {
  const { world, builtIn, folder } = openWorld();
  const server = await startDevServer({
    root: path.resolve(options.root),
    port: options.port,
    // Evidence is for the day before the lecture; here a slide in the making must be seen.
    build: (root) => build({ root, builtIn, draft: true }, world),
    client: loadDevClient(folder),
    effects: world.effects,
    watch: [builtIn],
    onBuild: ({ files, diagnostics }, ms) => {
      report(diagnostics, terminal);
      if (!terminal.quiet && files.size > 0) {
        terminal.err(`built ${count(files.size - 1, "deck")} in ${Math.round(ms)} ms
`);
      }
    },
    onWatchError: (error) =>
      terminal.err(`files cannot be watched: ${error instanceof Error ? error.message : error}\n`),
  });
  if ("problem" in server) {
    terminal.err(`${server.problem}\n`);
    return 1;
  }
  if (options.port !== 0 && server.port !== options.port) {
    terminal.err(`port ${options.port} is in use\n`);
  }
  terminal.out(
    `${terminal.json ? JSON.stringify({ url: server.url }) : `${server.url}  (Ctrl+C ends it)`}\n`,
  );
  if (options.open) openBrowser(server.url);
  return 0;
}
