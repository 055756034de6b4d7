import path from "node:path";
import { loadDevParts } from "../host/assets.js";
import { systemWords } from "../model/system-words.js";
import { type Built, startDevServer } from "../server/dev-server.js";
import { openBrowser } from "../server/open-browser.js";
import { session } from "../server/session.js";
import { moreWords, slideWords } from "./explain-words.js";
import { count, report, type Terminal } from "./terminal.js";
import { openWorld } from "./world.js";

export interface DevOptions {
  readonly root: string;
  readonly port: number;
  readonly open?: boolean;
}

/** Serves the decks and makes them anew on save, until it is interrupted. Returns the exit code where it cannot start. */
export async function devCommand(options: DevOptions, terminal: Terminal): Promise<number> {
  const { world, builtIn, folder } = openWorld();
  const root = path.resolve(options.root);
  const { client, deckScript } = loadDevParts(folder);
  // The same deck, which lets the page's bar get at it.
  const assets = Object.create(world.assets, { deckScript: { get: deckScript } });
  const server = await startDevServer({
    root,
    port: options.port,
    // Evidence is for the day before the lecture; here a slide in the making must be seen.
    read: session({
      ...{ root, builtIn },
      world: { ...world, assets },
      words: { slide: slideWords, more: moreWords },
    }),
    client,
    effects: world.effects,
    watch: [builtIn],
    onBuild: teller(root, terminal),
    onWatchError: (error) =>
      terminal.err(
        `the system does not tell of changes (${systemWords(error) ?? error}); files are looked at three times a second instead\n`,
      ),
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

/** Files that a line names. */
const NAMED = 3;

/** Says what each build found, once, and in a line what was made, of what, and how long it took. */
function teller(root: string, terminal: Terminal): (built: Built) => void {
  let said = "";
  return ({ diagnostics, pages, ms, changed, isRest }) => {
    const now = JSON.stringify(diagnostics);
    if (now !== said || !isRest) report(diagnostics, terminal);
    said = now;
    if (terminal.quiet || (pages.length === 0 && changed.length === 0)) return;
    const decks = pages.filter((page) => page.endsWith(".html") || page.includes(";"));
    const [only] = decks;
    const what = decks.length === 1 ? only?.slice(1) : count(decks.length, "deck");
    const files = changed.map((file) => path.relative(root, file));
    const more = files.length > NAMED ? `, and ${files.length - NAMED} more` : "";
    const of = files.length > 0 ? `  ${files.slice(0, NAMED).join(", ")}${more}` : "";
    terminal.err(`${isRest ? "the rest: " : ""}${what} in ${Math.round(ms)} ms${of}\n`);
  };
}
