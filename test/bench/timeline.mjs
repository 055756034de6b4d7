import { readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { launch, openPage, settled } from "./chromium.mjs";
import { writeTimeline } from "./content.mjs";
import { measure, median } from "./measure.mjs";
import { writeVisPage } from "./vis-page.mjs";
import { watchDraw } from "./watch-draw.mjs";

/* The interactive timeline of a deck beside vis-timeline alone, with the same events, in one browser. */

/** Events, and how much of the library's time ours may take. */
const SIZES = [
  [20, 1],
  [1000, 0.6],
  [10_000, 0.1],
];
/** The library with this many events and its window given takes more than a minute. */
const ONCE = 10_000;

const OURS = "ours";
const GIVEN = "vis, window given";
const FITS = "vis, fits itself";

/** From within the page, as the library is moved: a real key would cost the browser's own work too. */
const press = (page, key) =>
  page.evaluate(
    `document.activeElement.dispatchEvent(new KeyboardEvent("keydown", ${JSON.stringify({ ...key, bubbles: true, cancelable: true })})); 0`,
  );

const inVis = (name, windowGiven) => ({
  name,
  file: "vis.html",
  marks: '[...document.querySelectorAll(".vis-item")]',
  start: `start(${windowGiven})`,
  ready: async (page) => page.evaluate("whole()"),
  zoom: (page, factor) => page.evaluate(`zoom(${factor})`),
  pan: (page, part) => page.evaluate(`pan(${part})`),
});

/** How each is begun and moved: zoom by 1.6 and back, pan by a quarter and back. */
const PLAYERS = [
  {
    name: OURS,
    file: "out/one.en.html",
    // The picture that the build drew stands first; the live one must take its place unseen.
    marks: `[...document.querySelectorAll((document.querySelector("#many .is-live")
      ? "#many .timeline-picture" : "#many .timeline-static") + " :is([data-event], [data-members])")]`,
    start: 'location.hash = "#/many"',
    ready: (page) => page.evaluate('document.querySelector("#many [data-action]").focus()'),
    zoom: (page, factor) => press(page, { key: factor > 1 ? "+" : "-" }),
    pan: (page, part) =>
      press(page, { key: part > 0 ? "ArrowRight" : "ArrowLeft", shiftKey: true }),
  },
  inVis(GIVEN, true),
  inVis(FITS, false),
];

/** One table and its targets. */
export async function timelineBench({ work, cli, rounds, tell }) {
  const jobs = [];
  for (const [count] of SIZES) {
    const folder = path.join(work, `timeline-${count}`);
    writeTimeline(folder, count);
    const output = path.join(folder, "out");
    await measure({
      args: [cli, "build", "--root", folder, "--out", output],
      cwd: folder,
      output,
      scratch: work,
    });
    const deck = readFileSync(path.join(output, "one.en.html"), "utf8");
    await writeVisPage(path.join(folder, "vis.html"), deck);
    for (const player of PLAYERS) jobs.push({ player, count, folder, runs: [] });
  }
  const browser = await launch();
  try {
    for (let round = 0; round < rounds; round += 1) {
      for (const job of jobs) {
        if (round > 0 && job.player.name === GIVEN && job.count >= ONCE) continue;
        tell(`round ${round + 1}: ${job.player.name}, ${job.count} events`);
        job.runs.push(await play(browser, job));
      }
    }
  } finally {
    await browser.close();
  }
  const medians = jobs.map(({ player, count, runs }) => ({
    tool: player.name,
    count,
    ...Object.fromEntries(
      ["first", "correct", "zoom", "pan"].map((key) => [key, median(runs.map((run) => run[key]))]),
    ),
    rounds: runs.length,
  }));
  return {
    title:
      "The timeline in Chromium: ms to its first and to its first correct draw, and ms of work a step.",
    columns: ["timeline", "events", "first", "correct", "zoom", "pan", "rounds"],
    rows: medians.map((run) => [
      run.tool,
      run.count,
      ...[run.first, run.correct].map((ms) => ms.toFixed(0)),
      ...[run.zoom, run.pan].map((ms) => ms.toFixed(1)),
      run.rounds,
    ]),
    targets: SIZES.flatMap(([count, limit]) => targetsOf(count, limit, medians)),
    medians,
  };
}

/** Milliseconds of the draw (wall) and of each kind of step (work of the main thread). */
async function play(browser, { player, folder }) {
  const file = path.join(folder, player.file);
  const opened = await openPage(browser, pathToFileURL(file).href);
  const { page, close } = opened;
  await settled(opened);
  const draw = await page.evaluate(watchDraw(player.start, player.marks));
  await player.ready(page);
  let before = await settled(opened);
  const worked = async (step) => {
    await step;
    const now = await settled(opened);
    const ms = now - before;
    before = now;
    return ms;
  };
  const zooms = [];
  const pans = [];
  for (let time = 0; time < 2; time += 1) {
    zooms.push(await worked(player.zoom(page, 1.6)));
    pans.push(await worked(player.pan(page, 0.25)));
    pans.push(await worked(player.pan(page, -0.25)));
    zooms.push(await worked(player.zoom(page, 1 / 1.6)));
  }
  await close();
  return { ...draw, zoom: median(zooms), pan: median(pans) };
}

function targetsOf(count, limit, medians) {
  const of = (tool) => medians.find((run) => run.tool === tool && run.count === count);
  const ours = of(OURS);
  const given = of(GIVEN);
  const ratio = (text, value, most = limit) => ({
    text: `${count} events: ${text}`,
    value,
    limit: most,
    unit: "×",
  });
  return [
    ratio("first correct draw ÷ vis's first, window given", ours.correct / given.first),
    ratio("first correct draw ÷ vis's first, fitting itself", ours.correct / of(FITS).first),
    ratio("what shifts after the first draw: correct ÷ first", ours.correct / ours.first, 1),
    ratio("zoom step ÷ vis", ours.zoom / given.zoom),
    ratio("pan step ÷ vis", ours.pan / given.pan),
  ];
}
