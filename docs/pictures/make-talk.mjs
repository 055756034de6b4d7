/* Takes the pictures of docs/giving-the-talk.md: `npm run build && node docs/pictures/make-talk.mjs`. */
import path from "node:path";
import { pathToFileURL } from "node:url";
import sparticuz from "@sparticuz/chromium";
import { chromium } from "playwright-core";

const here = import.meta.dirname;
const DECK = pathToFileURL(path.join(here, "../../out/students.en.html")).href;
const NINE = Date.parse("2026-11-30T09:00:00Z");
const MINUTE = 60_000;
const browser = await chromium.launch({
  executablePath: await sparticuz.executablePath(),
  args: sparticuz.args.filter((argument) => !/single-process|disable-web-security/.test(argument)),
});

/** A deck at nine o'clock, whose clock goes only when it is told to. */
async function open(at = "") {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 720 },
    timezoneId: "UTC",
    reducedMotion: "reduce",
  });
  await context.clock.install({ time: NINE - 5000 });
  const page = await context.newPage();
  await page.goto(DECK + at);
  await page.waitForSelector(".reveal.ready");
  await page.addStyleTag({ content: ".controls { visibility: hidden }" });
  await context.clock.pauseAt(NINE);
  return { context, page, pass: (ms) => context.clock.runFor(ms) };
}

const shoot = (page, name) => page.screenshot({ path: path.join(here, `${name}.png`) });

{
  const { context, page, pass } = await open();
  const [speaker] = await Promise.all([context.waitForEvent("page"), page.keyboard.press("s")]);
  await speaker.setViewportSize({ width: 1200, height: 760 });
  await speaker.locator("[data-speaker=clock]:not(:empty)").waitFor();
  await speaker.getByRole("button", { name: "Start" }).click();
  await speaker.getByRole("button", { name: "Keep", exact: true }).click();
  // A little slow in the first section, and then for long on one slide.
  for (const minutes of [1, 1, 2.5]) {
    await pass(minutes * MINUTE);
    await page.keyboard.press("ArrowRight");
  }
  await pass(1.5 * MINUTE);
  await shoot(speaker, "speaker");
  while ((await page.locator("section.present").getAttribute("id")) !== "without-mexico-slide") {
    await pass(MINUTE);
    await page.keyboard.press("ArrowRight");
  }
  await pass(4 * MINUTE);
  await page.keyboard.press("ArrowRight");
  await pass(MINUTE);
  await shoot(speaker, "cuts");
  await context.close();
}
{
  const { context, page, pass } = await open("#/which-first");
  await page.locator(".present .question-grip").nth(1).press("Space");
  await pass(500);
  await shoot(page, "order");
  await context.close();
}
{
  const { context, page, pass } = await open("#/oil-north");
  await page.keyboard.press("/");
  await page.keyboard.type("merdia");
  await pass(500);
  await shoot(page, "search");
  await context.close();
}
{
  const { context, page, pass } = await open("#/almost-everything-dated");
  await pass(2000);
  await page.locator(".present .timeline-picture [data-event=nafta] > text").click();
  await pass(500);
  await page.keyboard.press("e");
  await page.locator("#card form input[name=date]").fill("1994-01-01");
  await pass(500);
  await shoot(page, "correct");
  await context.close();
}
await browser.close();
