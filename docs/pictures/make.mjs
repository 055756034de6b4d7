/* Takes the README's pictures from the built decks: `npm run build && node docs/pictures/make.mjs`. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import sparticuz from "@sparticuz/chromium";
import { chromium } from "playwright-core";

const here = import.meta.dirname;
const deck = (name) => pathToFileURL(path.join(here, "../../out", name)).href;
const browser = await chromium.launch({
  executablePath: await sparticuz.executablePath(),
  args: sparticuz.args.filter((argument) => !/single-process|disable-web-security/.test(argument)),
});
const context = await browser.newContext({ viewport: { width: 1280, height: 720 }, reducedMotion: "reduce" });

/** A slide as people see it, without the arrows at its sides. */
async function slide(file, id, act = async () => {}) {
  const page = await context.newPage();
  await page.goto(`${deck(file)}#/${id}`);
  await page.waitForSelector(".reveal.ready");
  await page.addStyleTag({ content: ".controls { visibility: hidden }" });
  await act(page);
  await page.waitForTimeout(600);
  const png = await page.screenshot();
  await page.close();
  return png;
}

const four = [
  await slide("students.en.html", "nafta-two-dates"),
  await slide("students.en.html", "without-mexico-slide"),
  await slide("public.en.html", "oil-north"),
  await slide("students.en.html", "five-claims"),
];
const sheet = await context.newPage();
await sheet.setViewportSize({ width: 1292, height: 732 });
const images = four.map((png) => `<img width="640" height="360" src="data:image/png;base64,${png.toString("base64")}">`);
await sheet.setContent(`<body style="margin:0;background:#857b6c;display:grid;grid:auto/640px 640px;gap:12px">${images.join("")}`);
await sheet.screenshot({ path: path.join(here, "deck.png") });

const timeline = await slide("students.en.html", "almost-everything-dated", async (page) => {
  await page.waitForSelector(".timeline.is-live");
  await page.locator(".timeline-picture [data-event=merida] > text").click();
});
await sheet.setViewportSize({ width: 1280, height: 720 });
await sheet.setContent(`<body style="margin:0"><img src="data:image/png;base64,${timeline.toString("base64")}">`);
await sheet.screenshot({ path: path.join(here, "timeline.png") });
const dock = await slide("public.en.html", "merida-two-birthdays", async (page) => {
  await page.keyboard.press("w");
  await page.waitForSelector("#dock .is-live");
});
await sheet.setContent(`<body style="margin:0"><img src="data:image/png;base64,${dock.toString("base64")}">`);
await sheet.screenshot({ path: path.join(here, "dock.png") });
for (const [name, file] of [
  ["audience-students", "students.en.html"],
  ["audience-public", "public.es.html"],
]) {
  const png = await slide(file, "nafta-two-dates");
  await sheet.setViewportSize({ width: 800, height: 450 });
  await sheet.setContent(`<body style="margin:0"><img width="800" src="data:image/png;base64,${png.toString("base64")}">`);
  await sheet.screenshot({ path: path.join(here, `${name}.png`) });
}

const folder = mkdtempSync(path.join(tmpdir(), "chronodeck-pictures-"));
const cli = path.join(here, "../../dist/cli.js");
spawnSync(process.execPath, [cli, "export", "--all", "--out", folder]);
await sheet.setViewportSize({ width: 1000, height: 760 });
await sheet.goto(pathToFileURL(path.join(folder, "index.html")).href);
await sheet.screenshot({ path: path.join(here, "index.png") });
await browser.close();

spawnSync(process.execPath, [cli, "export", "png", "--size", "a4", "--ratio", "1.25", "--audience", "students", "--out", folder]);
renameSync(path.join(folder, "students.en.timeline.a4.png"), path.join(here, "figure.png"));
rmSync(folder, { recursive: true });
