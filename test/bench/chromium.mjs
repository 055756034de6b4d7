import sparticuz from "@sparticuz/chromium";
import { chromium } from "playwright-core";

/** Its own arguments serve a renderer of one process; what is timed here is an ordinary browser. */
const UNWANTED = /disable-web-security|insecure|single-process|no-zygote/;

/** Pixels of the window. */
const VIEWPORT = { width: 1280, height: 720 };

export async function launch() {
  return chromium.launch({
    executablePath: await sparticuz.executablePath(),
    args: [
      ...sparticuz.args.filter((argument) => !UNWANTED.test(argument)),
      "--disable-dev-shm-usage",
    ],
    headless: true,
  });
}

/** A fresh page on a file, with the means to read how long its main thread has worked. */
export async function openPage(browser, address) {
  const context = await browser.newContext({ viewport: VIEWPORT, reducedMotion: "reduce" });
  const page = await context.newPage();
  page.setDefaultTimeout(240_000);
  const session = await context.newCDPSession(page);
  await session.send("Performance.enable");
  await page.goto(address, { timeout: 240_000 });
  /** Milliseconds of script, style, layout and paint so far. */
  const worked = async () => {
    const { metrics } = await session.send("Performance.getMetrics");
    return metrics.find(({ name }) => name === "TaskDuration").value * 1000;
  };
  return { page, worked, close: () => context.close() };
}

/** Waits until the main thread rests, and returns how long it has worked in all, in ms. */
export async function settled({ page, worked }) {
  for (let before = -1; ; ) {
    const now = await worked();
    // A poll itself is work, of some tenths of a millisecond.
    if (now - before < 1) return now;
    before = now;
    await page.waitForTimeout(80);
  }
}
