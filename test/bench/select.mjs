import path from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { median } from "./measure.mjs";

/** Milliseconds. */
const LIMIT = 100;
const TIMES = 7;
const LOCATION = { file: "bench", line: 1, column: 1 };

/** Lectures whose slides ask for more time than there is, each with another unit of minutes and other requirements. */
const LECTURES = [
  [
    "200 slides, 60 min: sections, half minutes, requirements near by",
    200,
    60,
    50,
    (n) => (n % 4 === 3 ? [n - 2] : []),
  ],
  [
    "200 slides, 60 min: a tree of requirements across sections, tenths",
    200,
    60,
    10,
    (n) => (n > 3 && n % 3 === 0 ? [(n * 7) % n] : []),
  ],
  [
    "200 slides, 180 min: requirements near by, odd hundredths",
    200,
    180,
    1,
    (n) => (n % 4 === 3 ? [n - 2] : []),
  ],
  [
    "200 slides, 60 min: two requirements each, half minutes",
    200,
    60,
    50,
    (n) => (n > 9 && n % 5 === 0 ? [n - 4, n - 8] : []),
  ],
];

/** Choosing the slides that fit, without reading or writing files. */
export async function selectBench({ root, work, tell }) {
  const planTalk = await bundle(root, work);
  const measured = LECTURES.map(([text, count, minutes, unit, requires]) => {
    tell(text);
    const lecture = lectureOf(count, unit, requires);
    const audience = audienceOf(minutes);
    planTalk(lecture, audience);
    const plans = Array.from({ length: TIMES }, () => {
      const began = performance.now();
      const { proven } = planTalk(lecture, audience);
      return { ms: performance.now() - began, proven };
    });
    return { text, ms: median(plans.map(({ ms }) => ms)), proven: plans[0].proven };
  });
  return {
    title: "The slides that fit",
    columns: ["", "ms", "proven"],
    rows: measured.map(({ text, ms, proven }) => [text, ms.toFixed(1), proven ? "yes" : "no"]),
    targets: measured.map(({ text, ms }) => ({ text, value: ms, limit: LIMIT, unit: "ms" })),
    medians: measured,
  };
}

function lectureOf(count, unit, requires) {
  const slides = Array.from({ length: count }, (_, n) => {
    const isHeading = n % 10 === 0;
    // From one to three minutes, in whole units of so many hundredths.
    const standard = isHeading ? 0.5 : (Math.round((100 + ((n * 37) % 199)) / unit) * unit) / 100;
    return {
      id: `s${n}`,
      layout: isHeading ? "section" : "bullets",
      ...{ events: [], figures: [], steps: [], text: { en: {} }, location: LOCATION },
      minutes: { brief: standard, standard, scholarly: standard },
      priority: 1 + ((n * 3) % 5),
      ...{ required: false, backup: false },
      requires: isHeading ? [] : requires(n).map((other) => `s${other}`),
    };
  });
  return { slides, events: [], languages: ["en"] };
}

function audienceOf(minutes) {
  const all = { out: [] };
  return {
    ...{ id: "all", minutes, reserve: 0, depth: "standard", lead: [], importance: 1 },
    ...{ slides: all, lanes: all, tags: all, context: "all", backup: "keep", at: {} },
  };
}

async function bundle(root, work) {
  const outfile = path.join(work, "select.mjs");
  await build({
    entryPoints: [path.join(root, "scripts/select/plan.ts")],
    ...{ bundle: true, platform: "node", format: "esm", outfile, logLevel: "silent" },
  });
  const { planTalk } = await import(pathToFileURL(outfile).href);
  return planTalk;
}
