import { spawn } from "node:child_process";
import { pathToFileURL } from "node:url";
import sparticuz from "@sparticuz/chromium";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";

export interface DeckView {
  readonly width?: number;
  readonly height?: number;
  /** IANA name, such as `Asia/Almaty`. */
  readonly timezone?: string;
  /** Query and fragment, such as `?print-pdf` or `#/last`. */
  readonly at?: string;
  readonly reducedMotion?: boolean;
  /** A screen that one touches. */
  readonly touch?: boolean;
  /** What `prefers-contrast` asks for. */
  readonly contrast?: "more" | "no-preference";
  /** A moment such as `2026-11-30T09:00:00Z` at which all clocks stand still, until a test moves them. */
  readonly clock?: string;
  /** A script that runs before those of the page, such as what takes something away from the browser. */
  readonly before?: string;
}

export interface OpenDeck {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Addresses asked for, the file's own apart. */
  readonly requests: readonly string[];
  /** Errors and warnings of the console, and exceptions. */
  readonly problems: readonly string[];
  close(): Promise<void>;
}

/*
 * Its arguments are for rendering anything in one process; ours is to be an
 * ordinary browser, that outlives its pages. A graphics card that the processor
 * plays takes as much time as all else.
 */
const UNWANTED = /disable-web-security|insecure|single-process|no-zygote|use-gl|angle|shader|gpu/;

/** Milliseconds that a deck is given before clocks stand still. */
const OPENING = 4000;

let browser: Promise<Browser> | undefined;

/** One browser for all tests of a file, started when first asked for. */
export function launch(): Promise<Browser> {
  browser ??= options().then((own) => chromium.launch(own));
  return browser;
}

async function options() {
  return {
    executablePath: await sparticuz.executablePath(),
    args: [
      ...sparticuz.args.filter((argument) => !UNWANTED.test(argument)),
      "--disable-dev-shm-usage",
      "--disable-gpu",
    ],
    headless: true,
  };
}

/** A browser of its own, which keeps what it stores in a folder, so that another can be started after it. */
export async function launchKept(folder: string) {
  const { executablePath, args } = await options();
  const own = ["--headless", "--remote-debugging-port=0", `--user-data-dir=${folder}`];
  const child = spawn(executablePath, [...args, ...own, "about:blank"]);
  const address = await new Promise<string>((found, fail) => {
    let said = "";
    child.stderr.on("data", (more) => {
      said += more;
      const [, at] = /listening on (ws:\S+)/.exec(said) ?? [];
      if (at) found(at);
    });
    child.once("exit", () => fail(new Error(`the browser did not start: ${said}`)));
  });
  const connected = await chromium.connectOverCDP(address);
  const [context] = connected.contexts();
  if (!context) throw new Error("the browser has no window");
  return {
    context,
    /** Ends it as a crash does: it gets to write nothing more. */
    async kill() {
      const gone = new Promise((done) => child.once("exit", done));
      child.kill("SIGKILL");
      await gone;
    },
  };
}

/** An empty page that writes down what it asks for and complains of; `own` is not counted. */
export async function newPage(
  {
    width = 1280,
    height = 720,
    timezone = "UTC",
    reducedMotion = true,
    touch = false,
    contrast = "no-preference",
    clock,
    before,
  }: DeckView = {},
  own: (address: string) => boolean = () => true,
): Promise<Pick<OpenDeck, "page" | "context"> & { requests: string[]; problems: string[] }> {
  const context = await (await launch()).newContext({
    viewport: { width, height },
    timezoneId: timezone,
    reducedMotion: reducedMotion ? "reduce" : "no-preference",
    hasTouch: touch,
    contrast,
  });
  if (clock) {
    const time = Date.parse(clock) - OPENING;
    await context.clock.install({ time });
    await context.clock.pauseAt(time);
  }
  if (before) await context.addInitScript(before);
  const requests: string[] = [];
  const problems: string[] = [];
  const watch = (page: Page) => {
    page.on("request", (request) => {
      if (!/^(data|blob|about):/.test(request.url()) && !own(request.url()))
        requests.push(request.url());
    });
    page.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) problems.push(message.text());
    });
    page.on("pageerror", (error) => problems.push(String(error.stack ?? error)));
  };
  context.on("page", watch);
  return { page: await context.newPage(), context, requests, problems };
}

/** Opens a built deck from its file, as a double click does, and waits until it is ready. */
export async function openDeck(file: string, view: DeckView = {}): Promise<OpenDeck> {
  const opened = await newPage(view, (address) => isDeck(address, file));
  const { page, context } = opened;
  await page.goto(pathToFileURL(file).href + (view.at ?? ""));
  if (view.clock) await context.clock.runFor(OPENING / 2);
  await page.waitForSelector(".reveal.ready");
  if (view.clock) await context.clock.pauseAt(Date.parse(view.clock));
  return { ...opened, close: () => context.close() };
}

function isDeck(address: string, file: string): boolean {
  return address.replace(/[?#].*$/, "") === pathToFileURL(file).href;
}

/** To be called after all tests of a file. */
export async function closeBrowser(): Promise<void> {
  const running = await browser;
  browser = undefined;
  await running?.close();
}
