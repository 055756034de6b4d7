/* Compiled to a file of its own, which may import a package that is not there. */
import type { LayoutBrowser, SlideOverflow } from "../model/overflow.js";
import { type BrowserPage, openPage } from "./browser-page.js";
import { type BrowserProcess, startBrowser } from "./browser-process.js";
import { browserProgram } from "./browser-program.js";
import { inTime } from "./in-time.js";

export { browserVersion } from "./browser-version.js";
export { openPrinter } from "./printer.js";

/** Milliseconds for one page, from its text to the measure. */
const PAGE_LIMIT = 30_000;

/** Starts a browser. `script` measures within a page. A reason in words where there is no browser, or it does not start. */
export async function openLayoutBrowser(
  asked: string | undefined,
  script: string,
): Promise<LayoutBrowser | { readonly refused: string }> {
  const program = await browserProgram(asked, "to measure with");
  if ("refused" in program) return program;
  let browser: BrowserProcess | undefined;
  try {
    const started = startBrowser(program.path);
    browser = started;
    const page = await inTime(openPage(started), PAGE_LIMIT);
    let shown: Themed | undefined;
    return {
      async measure(html) {
        const before = shown;
        shown = themed(html);
        const isShown = before !== undefined && before.rest === shown.rest;
        try {
          const work = isShown ? measureAgain(page, shown) : measure(page, html, script);
          return await inTime(work, PAGE_LIMIT);
        } catch (error) {
          return { refused: `expected the browser to show the deck, got: ${reasonOf(error)}` };
        }
      },
      close: () => started.close(),
    };
  } catch (error) {
    await browser?.close();
    return { refused: `expected ${program.path} to start, got: ${reasonOf(error)}` };
  }
}

/** When the deck says that it is ready. */
const READY = `new Promise((resolve) => {
  const look = () => (document.querySelector(".reveal.ready") ? resolve() : setTimeout(look, 10));
  look();
})`;

const MEASURE = "chronodeckMeasure()";

async function measure(
  page: BrowserPage,
  html: string,
  script: string,
): Promise<readonly SlideOverflow[]> {
  await page.show(html);
  await page.evaluate(READY);
  await page.evaluate(`${script};0`);
  return (await page.evaluate(MEASURE)) as readonly SlideOverflow[];
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
  page: BrowserPage,
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
  return (await page.evaluate(MEASURE)) as readonly SlideOverflow[];
}

function reasonOf(error: unknown): string {
  return (error as Error).message;
}
