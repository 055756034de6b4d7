import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

/** What a deck without us would not have: pictures of time, and what stands around them. */
const OURS = "svg, [data-timeline], .timeline-step, .chips, .draft-mark, .footer";

/**
 * Writes a bare reveal.js deck of a built deck's slides: the same words, lists, pictures and notes in the
 * same order, reveal.js as it is published with its theme "white", all in the one file; no fonts, no timeline.
 */
export async function writeRevealPage(browser, file, deck) {
  const slides = await slidesOf(browser, deck);
  const dist = path.join(import.meta.dirname, "../../node_modules/reveal.js/dist");
  const read = (name) => readFileSync(path.join(dist, name), "utf8");
  const style = ["reset.css", "reveal.css", "theme/white.css"]
    .map((name) => read(name).replace(/@import[^;]*;/g, ""))
    .join("\n");
  const script = read("reveal.js").replaceAll("</script", "<\\/script");
  writeFileSync(
    file,
    `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Bare</title>
<style>${style}</style>
<div class="reveal"><div class="slides">${slides}</div></div>
<script>${script}</script>
<script>Reveal.initialize({ width: 1280, height: 720, hash: true, transition: "none" });</script>
`,
  );
}

async function slidesOf(browser, deck) {
  // Without scripts, so that the slides are as the build wrote them.
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(pathToFileURL(deck).href);
  const html = await page.evaluate((selector) => {
    const slides = document.querySelector(".slides");
    for (const element of slides.querySelectorAll(selector)) element.remove();
    return slides.innerHTML;
  }, OURS);
  await context.close();
  return html;
}
