/* Takes the picture of the handout: `npm run compile && node docs/pictures/make-handout.mjs`. Needs pdftoppm. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import sparticuz from "@sparticuz/chromium";
import { chromium } from "playwright-core";

const here = import.meta.dirname;
const folder = mkdtempSync(path.join(tmpdir(), "chronodeck-handout-"));
const run = (program, ...args) => spawnSync(program, args, { stdio: "inherit" });
const cli = path.join(here, "../../dist/cli.js");
run(process.execPath, cli, "export", "handout", "--audience", "students", "--lang", "en", "--out", folder);
const pdf = path.join(folder, "students.en.handout.pdf");
run("pdftoppm", "-r", "96", "-png", pdf, path.join(folder, "page"));
const pages = readdirSync(folder).filter((name) => name.endsWith(".png")).sort();
const sizes = pages.map((name) => readFileSync(path.join(folder, name)).readUInt32BE(16));
const lying = sizes.findIndex((width) => width > 1000);
const shown = [pages[0], pages[3], pages[lying]];
const picture = (name) =>
  `<img style="height:480px;box-shadow:0 0 0 1px #857b6c" src="data:image/png;base64,${readFileSync(path.join(folder, name)).toString("base64")}">`;
const browser = await chromium.launch({
  executablePath: await sparticuz.executablePath(),
  args: sparticuz.args.filter((argument) => !/single-process|disable-web-security/.test(argument)),
});
const page = await browser.newPage({ viewport: { width: 1426, height: 512 } });
await page.setContent(
  `<body style="margin:0;padding:16px;background:#efe8da;display:flex;gap:16px;justify-content:center">${shown.map(picture).join("")}`,
);
await page.screenshot({ path: path.join(here, "handout.png"), fullPage: true });
await browser.close();
rmSync(folder, { recursive: true });
