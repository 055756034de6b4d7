import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { build } from "esbuild";

const require = createRequire(import.meta.url);

/** The library alone as one script, as its own package offers it. */
async function library() {
  const { outputFiles } = await build({
    stdin: {
      contents:
        'import moment from "moment"; import { Timeline } from "vis-timeline/esnext"; globalThis.vis = { moment, Timeline };',
      resolveDir: import.meta.dirname,
    },
    bundle: true,
    minify: true,
    format: "iife",
    write: false,
    legalComments: "none",
  });
  return outputFiles[0].text;
}

/**
 * Writes a bare page with the library, its own style, and the events of a built
 * deck. As in the deck the library is inert text until `start()`. It is as high as
 * it wants to be: in a lower frame it would leave out the lanes that do not fit.
 */
export async function writeVisPage(file, deck) {
  const data = /<script type="application\/json" id="deck-data">(.*?)<\/script>/s.exec(deck)[1];
  const style = readFileSync(
    path.join(
      path.dirname(require.resolve("vis-timeline/package.json")),
      "styles/vis-timeline-graph2d.min.css",
    ),
    "utf8",
  );
  const script = (await library()).replaceAll("</script", "<\\/script");
  writeFileSync(
    file,
    `<!doctype html>
<meta charset="utf-8">
<style>${style}</style>
<style>body { margin: 0; font: 18px sans-serif; } #mount { margin: 100px 64px; width: 1152px; }</style>
<div id="mount"></div>
<script type="application/json" id="deck-data">${data}</script>
<script type="text/plain" id="library">${script}</script>
<script>
const data = JSON.parse(document.getElementById("deck-data").textContent);
const DAY = 86400000;
const items = data.events.map((event) => ({
  id: event.id,
  group: event.lane,
  content: event.label,
  start: event.start * DAY,
  ...(event.mark !== "day" && { end: event.end * DAY }),
  type: event.mark === "day" ? "box" : "range",
}));
const groups = data.lanes.map(({ id, title }) => ({ id, content: title }));
const days = { start: data.range.start * DAY, end: data.range.end * DAY };
let timeline;
/** With the window given it shows later and is right; without, it shows at once and fits itself at its poll. */
function start(windowGiven) {
  const script = document.createElement("script");
  script.textContent = document.getElementById("library").textContent;
  document.head.append(script);
  const { Timeline, moment } = globalThis.vis;
  timeline = new Timeline(document.getElementById("mount"), items, groups, {
    moment: (date) => moment.utc(date),
    // Where it has to find out the direction of writing it hides itself until its poll.
    rtl: false,
    ...(windowGiven && days),
  });
}
function whole() {
  timeline.setWindow(days.start, days.end, { animation: false });
}
function zoom(factor) {
  const { start, end } = timeline.getWindow();
  const middle = (start.valueOf() + end.valueOf()) / 2;
  const half = (end - start) / 2 / factor;
  timeline.setWindow(middle - half, middle + half, { animation: false });
}
function pan(part) {
  const { start, end } = timeline.getWindow();
  const step = (end - start) * part;
  timeline.setWindow(start.valueOf() + step, end.valueOf() + step, { animation: false });
}
</script>
`,
  );
}
