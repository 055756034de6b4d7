/* Takes the pictures of the walk-through: `npm run compile && node docs/pictures/make-own.mjs`. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import sparticuz from "@sparticuz/chromium";
import { chromium } from "playwright-core";

const here = import.meta.dirname;
const folder = mkdtempSync(path.join(tmpdir(), "chronodeck-own-"));
const lecture = path.join(folder, "crispr");
const tool = (...args) =>
  spawnSync(process.execPath, [path.join(here, "../../dist/cli.js"), ...args], { stdio: "inherit" });
const about = ["--title", "CRISPR, from a riddle to a cure", "--author", "A. Biologist"];
tool("init", lecture, "--from", path.join(here, "../examples/crispr.xlsx"), ...about);
tool("build", "--root", lecture, "--quiet");
const browser = await chromium.launch({
  executablePath: await sparticuz.executablePath(),
  args: sparticuz.args.filter((argument) => !/single-process|disable-web-security/.test(argument)),
});
const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
const deck = pathToFileURL(path.join(lecture, "out/class.en.html")).href;
await page.goto(`${deck}#/all-of-time`);
await page.waitForTimeout(1500);
// The fifth step of the walk.
for (let step = 0; step < 5; step += 1) {
  await page.keyboard.press("ArrowRight");
  await page.waitForTimeout(1200);
}
await page.screenshot({ path: path.join(here, "own-timeline.png") });
await browser.close();
rmSync(folder, { recursive: true });
