import type { Printer, PrintJob } from "../model/printer.js";
import { openPage } from "./browser-page.js";
import { type BrowserProcess, startBrowser } from "./browser-process.js";
import { browserProgram } from "./browser-program.js";
import { inTime } from "./in-time.js";
import { inTurn } from "./in-turn.js";

/** Milliseconds for one document, and for the browser to start. */
const LIMIT = 30_000;
/** Documents at a time: two processors have no use for more, and each would take the longer. */
const AT_ONCE = 2;

/** A printer whose browser starts with the first document. One that fails once is not asked again: each would wait as long. */
export function openPrinter(asked: string | undefined, limit = LIMIT): Printer {
  let opened: Promise<Opened> | undefined;
  let broken: string | undefined;
  const open = () => {
    opened ??= start(asked, limit);
    return opened;
  };
  const turn = inTurn(AT_ONCE);
  const print = async (job: PrintJob): ReturnType<Printer["print"]> => {
    const printing = await open();
    if ("refused" in printing) return printing;
    if (broken !== undefined) return { refused: broken };
    try {
      return await inTime(printed(printing.browser, job), limit);
    } catch (error) {
      broken ??= `expected ${printing.program} to print, got: ${(error as Error).message}`;
      await printing.browser.close();
      return { refused: broken };
    }
  };
  return {
    print: (job) => turn(() => print(job)),
    async close() {
      const printing = await opened;
      if (printing && "browser" in printing) await printing.browser.close();
    },
  };
}

/** Loads all fonts: what is laid out for paper alone asks for none before it is printed. */
const FONTS = "Promise.allSettled([...document.fonts].map((face) => face.load())).then(() => 0)";

type Opened =
  | { readonly program: string; readonly browser: BrowserProcess }
  | { readonly refused: string };

async function start(asked: string | undefined, limit: number): Promise<Opened> {
  const program = await browserProgram(asked, "to print with");
  if ("refused" in program) return program;
  let browser: BrowserProcess | undefined;
  try {
    browser = startBrowser(program.path);
    await inTime(browser.send("Browser.getVersion"), limit);
    return { program: program.path, browser };
  } catch (error) {
    await browser?.close();
    return { refused: `expected ${program.path} to start, got: ${(error as Error).message}` };
  }
}

async function printed(browser: BrowserProcess, { html }: PrintJob): Promise<Uint8Array> {
  const page = await openPage(browser);
  await page.show(html);
  await page.evaluate(FONTS);
  const { data } = await page.send("Page.printToPDF", {
    preferCSSPageSize: true,
    printBackground: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  });
  await page.close();
  return Buffer.from(String(data), "base64");
}
