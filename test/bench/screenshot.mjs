/* node screenshot.mjs FILE.svg FILE.png: a browser's picture of an SVG, two pixels to each of its own. */
import path from "node:path";
import { pathToFileURL } from "node:url";
import { launch } from "./chromium.mjs";

const [svg = "", png = ""] = process.argv.slice(2);
const browser = await launch();
const page = await browser.newPage({
  viewport: { width: 1280, height: 720 },
  deviceScaleFactor: 2,
});
await page.goto(pathToFileURL(path.resolve(svg)).href);
await page.screenshot({ path: png });
await browser.close();
