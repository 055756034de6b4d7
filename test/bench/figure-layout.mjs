import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { median } from "./measure.mjs";

/** A figure of more events than this is laid out once and not several times. */
const LARGE = 10_000;
const TIMES = 5;
const TONES = ["square", "circle", "diamond", "triangle"];
/** Days of a thousand years, and the first of them. */
const SPAN = 365_242;
const START = -354_285;

/** Milliseconds that layout and SVG take for each of these numbers of events, without reading or writing files. */
export async function timeLayouts(root, work, counts, tell) {
  const { layoutFigure, renderSvg, tickLabels } = await bundle(root, work);
  const metrics = JSON.parse(readFileSync(path.join(root, "dist/assets/metrics.json"), "utf8"));
  const draw = (events) => {
    const { scene } = layoutFigure({
      size: "slide",
      words: { title: `${events.length} events`, subtitle: "", source: ["A source."] },
      timeline: {
        events,
        lanes: TONES.map((tone) => ({ id: tone, title: `Lane ${tone}`, tone, glyph: "" })),
        start: START,
        end: START + SPAN,
        metrics,
        tickLabel: tickLabels(
          "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" "),
          "{year} BC",
          "en",
        ),
        description: "",
      },
    });
    return renderSvg(scene, { idPrefix: "figure" });
  };
  // The first draws compile the code.
  draw(events(1000));
  draw(events(1000));
  return counts.map((count) => {
    tell(`layout of ${count} events`);
    const all = events(count);
    const times = Array.from({ length: count > LARGE ? 1 : TIMES }, () => {
      const began = performance.now();
      draw(all);
      return performance.now() - began;
    });
    return median(times);
  });
}

async function bundle(root, work) {
  const outfile = path.join(work, "figure.mjs");
  const { outputFiles } = await build({
    stdin: {
      contents: `export { layoutFigure } from "./layout/figure.ts";
export { tickLabels } from "./layout/ticks.ts";
export { renderSvg } from "./render/svg.ts";`,
      resolveDir: path.join(root, "scripts"),
    },
    bundle: true,
    format: "esm",
    platform: "node",
    write: false,
  });
  writeFileSync(outfile, outputFiles[0].contents);
  return import(pathToFileURL(outfile).href);
}

/** Days, years and spans, spread evenly and out of order. */
function events(count) {
  return Array.from({ length: count }, (_, index) => {
    const start = START + Math.floor((((index * 617) % count) / count) * SPAN);
    const mark = ["day", "box", "box", "span"][index % 4];
    const days = { day: 1, box: 365, span: 365 * (1 + (index % 9)) }[mark];
    return {
      id: `event-${index}`,
      lane: TONES[(index * 7 + (index >> 2)) % TONES.length],
      label: `Event ${index}`,
      words: "its date",
      start,
      end: start + days,
      mark,
      startSign: "exact",
      endSign: "exact",
      context: false,
      differs: false,
      unverified: false,
      record: [],
      importance: 1 + (index % 5),
    };
  });
}
