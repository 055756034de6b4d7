/* Compiled to a file of its own: the library that drives a browser takes 0.4 s to load. */
import { statSync } from "node:fs";
import type { Browser, LaunchOptions, Page } from "playwright-core";
import type { LayoutBrowser, SlideOverflow } from "../model/overflow.js";
import { findBrowser } from "./find-browser.js";

/** Milliseconds for one page, from its text to the measure. */
const PAGE_LIMIT = 30_000;

/** Any address of which nothing is ever asked: the page itself is handed over. */
const ADDRESS = "http://deck.invalid/";

/** What keeps `@sparticuz/chromium` in one process, lowers its guards, or has the processor play a graphics card. */
const UNWANTED = /disable-web-security|insecure|single-process|no-zygote|use-gl|angle|shader|gpu/;

const NO_BROWSER =
  "expected a browser to measure with, got none: install Chrome, Chromium or Edge, or run `npm install @sparticuz/chromium`; a browser elsewhere is named with --browser PATH or in CHROME_PATH";

/** Starts a browser. `script` measures within a page. A reason in words where there is no browser, or it does not start. */
export async function openLayoutBrowser(
  asked: string | undefined,
  script: string,
): Promise<LayoutBrowser | { readonly refused: string }> {
  const found = findBrowser(asked, { env: process.env, platform: process.platform, isFile });
  if (found && "refused" in found) return found;
  const options = found ? { executablePath: found.path } : await packaged();
  if (!options) return { refused: NO_BROWSER };
  const { chromium } = await import("playwright-core");
  let browser: Browser | undefined;
  try {
    browser = await chromium.launch({ ...options, headless: true, timeout: PAGE_LIMIT });
    const page = await browser.newPage({
      viewport: { width: 1280, height: 720 },
      reducedMotion: "reduce",
    });
    page.setDefaultTimeout(PAGE_LIMIT);
    const close = browser.close.bind(browser);
    let shown: Themed | undefined;
    return {
      measure(html) {
        const before = shown;
        shown = themed(html);
        const isShown = before !== undefined && before.rest === shown.rest;
        return inTime(isShown ? measureAgain(page, shown) : measure(page, html, script));
      },
      close,
    };
  } catch (error) {
    await browser?.close();
    return { refused: `expected ${options.executablePath} to start, got: ${reasonOf(error)}` };
  }
}

async function measure(
  page: Page,
  html: string,
  script: string,
): Promise<readonly SlideOverflow[]> {
  await page.unrouteAll();
  await page.route("**", (route) =>
    route.request().url() === ADDRESS
      ? route.fulfill({ contentType: "text/html; charset=utf-8", body: html })
      : route.abort(),
  );
  await page.goto(ADDRESS);
  await page.waitForSelector(".reveal.ready");
  await page.evaluate(script);
  return page.evaluate("chronodeckMeasure()");
}

/** A page as what its theme sets, and all the rest. */
interface Themed {
  readonly theme: string;
  readonly styles: string;
  readonly rest: string;
}

function themed(html: string): Themed {
  const end = html.indexOf("</head>");
  const head = html.slice(0, Math.max(0, end));
  const [root = ""] = /<html[^>]*>/.exec(head) ?? [];
  const [, theme = ""] = / data-theme="([^"]*)"/.exec(root) ?? [];
  const styles = (head.match(/<style[^>]*>[\s\S]*?<\/style>/g) ?? []).join("");
  const rest = root.replace(` data-theme="${theme}"`, "") + html.slice(Math.max(0, end));
  return { theme, styles, rest };
}

/** The page that is there in another theme: to load it anew takes several times as long. */
async function measureAgain(
  page: Page,
  { theme, styles }: Themed,
): Promise<readonly SlideOverflow[]> {
  await page.evaluate(`(async () => {
    for (const style of document.head.querySelectorAll("style")) style.remove();
    document.head.insertAdjacentHTML("beforeend", ${JSON.stringify(styles)});
    document.documentElement.dataset.theme = ${JSON.stringify(theme)};
    // What is laid out by script is so anew, with the next frame.
    dispatchEvent(new Event("resize"));
    for (let frames = 0; frames < 2; frames += 1) await new Promise(requestAnimationFrame);
  })()`);
  return page.evaluate("chronodeckMeasure()");
}

/** What is not done by then will not be done; a page that fails says why. */
async function inTime<T>(work: Promise<T>): Promise<T | { readonly refused: string }> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer in ${PAGE_LIMIT / 1000} s`)), PAGE_LIMIT);
  });
  try {
    return await Promise.race([work, late]);
  } catch (error) {
    return { refused: `expected the browser to show the deck, got: ${reasonOf(error)}` };
  } finally {
    clearTimeout(timer);
  }
}

/** The first line of what the library says, without the name of its own function. */
function reasonOf(error: unknown): string {
  const [line = ""] = (error as Error).message.split("\n");
  return line.replace(/^\w+\.\w+: /, "");
}

/** The browser that comes as a package, where it is installed. */
async function packaged(): Promise<LaunchOptions | undefined> {
  try {
    const { default: chromium } = await import("@sparticuz/chromium");
    return {
      executablePath: await chromium.executablePath(),
      args: [
        ...chromium.args.filter((argument) => !UNWANTED.test(argument)),
        "--disable-dev-shm-usage",
        "--disable-gpu",
      ],
    };
  } catch {
    return undefined;
  }
}

function isFile(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;
}
