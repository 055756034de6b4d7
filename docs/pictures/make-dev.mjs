/* Takes the picture of `chronodeck dev`, its bar and the cut report: `npm run compile && node docs/pictures/make-dev.mjs`. */
import { spawn } from "node:child_process";
import path from "node:path";
import sparticuz from "@sparticuz/chromium";
import { chromium } from "playwright-core";

const here = import.meta.dirname;
const root = path.join(here, "../..");
const cli = path.join(root, "dist/cli.js");
const server = spawn(process.execPath, [cli, "dev", "--root", root, "--port", "0", "--json"]);
const address = await new Promise((found) => {
  server.stdout.once("data", (said) => found(JSON.parse(said).url));
});
const browser = await chromium.launch({
  executablePath: await sparticuz.executablePath(),
  args: sparticuz.args.filter(
    (argument) => !/single-process|no-zygote|disable-web-security/.test(argument),
  ),
});
const page = await browser.newPage({
  viewport: { width: 1280, height: 720 },
  reducedMotion: "reduce",
});
// As somebody leaves it who has half an hour, wants one slide more and another one not.
await page.goto(`${address}students.en.html;minutes=30;in=long-border;out=oil-north#/nafta-two-dates`);
await page.locator(".reveal.ready").waitFor();
await page.getByRole("button", { name: /^Slides/ }).click();
const slides = page.getByRole("complementary", { name: "Slides of the talk" });
await slides.locator(".is-here").waitFor();
// What is told, and where the talk ends.
await slides.locator("section[data-where=end]").evaluate((group) => {
  const list = group.closest(".body");
  list.scrollTop += group.getBoundingClientRect().top - list.getBoundingClientRect().top - 230;
});
await page.waitForTimeout(500);
await page.screenshot({ path: path.join(here, "dev.png") });
await browser.close();
server.kill();
