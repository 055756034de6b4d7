import path from "node:path";
import { pathToFileURL } from "node:url";
import { launch } from "./chromium.mjs";
import { writeMixedLecture } from "./content.mjs";
import { measure, median } from "./measure.mjs";
import { writeRevealPage } from "./reveal-page.mjs";
import { WATCH } from "./watch-page.mjs";

/* Giving a talk, in Chromium from `file://`: how soon the deck is ready, how soon a key shows the next slide, and whether anything ever keeps a key waiting. */

const SLIDES = 200;
/** Milliseconds: from a key to the next slide; of a task that a person notices. */
const STEP = 50;
/** How much longer than a bare reveal.js deck of the same slides ours may take to be ready. */
const READY = 1.25;
/** Milliseconds between what is painted and the next key: nobody goes faster, and what is done in idle time has begun. */
const PAUSE = 60;

/** One table and its targets. */
export async function lectureBench({ root, work, cli, rounds, tell }) {
  const long = path.join(work, `lecture-${SLIDES}`);
  writeMixedLecture(long, SLIDES);
  const decks = [
    { name: `${SLIDES} slides`, ...(await built(cli, work, long, "one")) },
    { name: "shipped lecture", ...(await built(cli, work, root, "students")) },
  ];
  const browser = await launch();
  try {
    for (const deck of decks) await writeRevealPage(browser, deck.bare, deck.file);
    const [mixed, shipped] = decks;
    const readies = [];
    for (const deck of decks) readies.push(await ready(browser, deck, rounds, tell));
    const steps = [];
    for (let round = 0; round < Math.min(rounds, 3); round += 1) {
      for (const walk of WALKS) {
        tell(`round ${round + 1}: ${walk.name}`);
        steps.push(...(await walkThrough(browser, mixed, walk)).map((step) => ({ ...step, walk })));
      }
    }
    const talks = [];
    for (let round = 0; round < rounds; round += 1) {
      tell(`round ${round + 1}: a talk with everything`);
      talks.push(await giveTalk(browser, shipped));
    }
    return report(readies, steps, talks);
  } finally {
    await browser.close();
  }
}

async function built(cli, work, folder, audience) {
  const output = path.join(work, `lecture-${audience}`);
  await measure({
    args: [cli, "build", "--root", folder, "--audience", audience, "--lang", "en", "--out", output],
    ...{ cwd: folder, output, scratch: work },
  });
  return { file: path.join(output, `${audience}.en.html`), bare: path.join(output, "bare.html") };
}

/** A fresh page that is watched from the beginning, once it is ready. */
async function open(browser, file) {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 720 },
    // Then the first frame after a key shows the slide in full, and not the beginning of a fade.
    reducedMotion: "reduce",
  });
  await context.addInitScript(WATCH);
  const page = await context.newPage();
  await page.goto(pathToFileURL(file).href);
  await page.waitForFunction(() => globalThis.benchWatch.ready !== undefined);
  return { page, context, watched: (text) => page.evaluate(`benchWatch.${text}`) };
}

/** Ours and the bare deck in turn, each first as often as the other. */
async function ready(browser, { name, file, bare }, rounds, tell) {
  const times = { ours: [], bare: [] };
  const once = async (which, address) => {
    const { page, context, watched } = await open(browser, address);
    times[which].push(await watched("ready"));
    await mustTurn(page, `${name}, ${which}`);
    await context.close();
  };
  // The first of each warms the browser and is not counted.
  for (let round = 0; round <= rounds * 2; round += 1) {
    tell(`ready, round ${round}: ${name}`);
    const pair = [() => once("ours", file), () => once("bare", bare)];
    for (const one of round % 2 === 0 ? pair : pair.reverse()) await one();
  }
  const [ours, theirs] = [times.ours.slice(1), times.bare.slice(1)];
  return {
    name,
    ours: median(ours),
    bare: median(theirs),
    ratio: median(ours.map((ms, index) => ms / theirs[index])),
    rounds: ours.length,
  };
}

/** The keys are live, or what was measured means nothing. */
async function mustTurn(page, name) {
  const at = "document.querySelector('.slides section.present')?.id";
  const before = await page.evaluate(at);
  await page.keyboard.press("ArrowRight");
  const after = await page.evaluate(at);
  if (!before || before === after) throw new Error(`${name}: no key works at ${before}`);
}

const WALKS = [
  { name: "forwards", key: "ArrowRight" },
  { name: "backwards", key: "ArrowLeft", from: "End" },
  { name: "forwards, speaker's window open", key: "ArrowRight", speaker: true },
];

/** Real keys, from end to end: for each the ms to what was painted on it, and the same as Event Timing has it. */
async function walkThrough(browser, { file }, { key, from, speaker }) {
  const { page, context, watched } = await open(browser, file);
  if (speaker) {
    const [second] = await Promise.all([context.waitForEvent("page"), page.keyboard.press("s")]);
    await second.waitForSelector("[data-speaker=current] section");
    await page.bringToFront();
  }
  if (from) await page.keyboard.press(from);
  await page.waitForTimeout(1000);
  const began = await page.evaluate("performance.now()");
  for (let count = 1; count < SLIDES; count += 1) {
    const before = await watched("steps.length");
    await page.keyboard.press(key);
    await page.waitForFunction((count) => globalThis.benchWatch.steps.length > count, before);
    await page.waitForTimeout(PAUSE);
  }
  // Event Timing tells of what was painted some frames later.
  await page.waitForTimeout(300);
  const steps = (await watched("steps")).filter(({ start }) => start > began);
  const timed = new Map((await watched("timed")).map(({ start, ms }) => [start, ms]));
  await context.close();
  if (steps.length !== SLIDES - 1) throw new Error(`${steps.length} keys of ${SLIDES - 1} came`);
  // It leaves out what took less than its least, 16 ms, and all that it cannot see, as under another window.
  return steps.map(({ start, ms }) => ({ ms, timed: timed.get(start) ?? Math.max(16, ms) }));
}

/** All that a lecturer may do, on every slide. Returns the long tasks up to the first slide, and those after. */
async function giveTalk(browser, { file }) {
  const { page, context, watched } = await open(browser, file);
  const start = await watched("ready");
  const rest = (ms = 300) => page.waitForTimeout(ms);
  const press = async (...keys) => {
    for (const key of keys) {
      await page.keyboard.press(key);
      await rest();
    }
  };
  await rest(1500);
  await press("s");
  await page.bringToFront();
  for (let last = ""; ; ) {
    const at = await page.evaluate("location.hash");
    if (at === last) break;
    last = at;
    const chip = page.locator("section.present [data-open-card]:visible").first();
    if (await chip.count()) {
      await chip.click();
      await rest();
      await press("Escape");
    }
    await press("ArrowRight");
  }
  await press("Home", "ArrowRight", "w", "+", "-", "a", "0", "w");
  await press("c", "c", "z", "ArrowRight", "z", "x", "x", "x", "t", "t", "?", "Escape", "/");
  await press("n", "a", "f", "t", "a", "Escape", "Escape", "o", "Escape", "b", "b", "End", "Home");
  const tasks = await watched("tasks");
  await context.close();
  return {
    start: tasks.filter((task) => task.start < start).map(({ ms }) => ms),
    after: tasks.filter((task) => task.start >= start),
  };
}

function report(readies, steps, talks) {
  const at = (numbers, part) =>
    numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length * part)];
  const walks = WALKS.map((walk) => {
    const own = steps.filter((step) => step.walk === walk);
    const [ms, timed] = ["ms", "timed"].map((key) => own.map((step) => step[key]));
    return {
      tool: `key: ${walk.name}`,
      count: SLIDES,
      ...{ ms: median(ms), p95: at(ms, 0.95), timed: median(timed), timed95: at(timed, 0.95) },
      rounds: own.length / (SLIDES - 1),
    };
  });
  const longest = (tasks) => Math.max(0, ...tasks);
  const after = talks.map((talk) => talk.after.map(({ ms }) => ms));
  // Others use the machine too: a task that is long of itself is so each time.
  const fewest = Math.min(...after.map((tasks) => tasks.length));
  const target = (text, value, limit, unit) => ({ text, value, limit, unit });
  return {
    title: "Giving a talk in Chromium: ms",
    columns: ["", "slides", "ms", "p95", "timed", "p95", "rounds"],
    rows: [
      ...walks.map((walk) => [
        walk.tool,
        walk.count,
        ...[walk.ms, walk.p95, walk.timed, walk.timed95].map((ms) => ms.toFixed(0)),
        walk.rounds,
      ]),
      ...readies.flatMap(({ name, ours, bare, rounds }) => [
        [`ready: ${name}`, "", ours.toFixed(0), "", "", "", rounds],
        [`ready: ${name}, bare`, "", bare.toFixed(0), "", "", "", rounds],
      ]),
    ],
    targets: [
      ...walks.map(({ tool, timed }) => target(`${tool}: Event Timing, median`, timed, STEP, "ms")),
      ...readies.map(({ name, ratio }) =>
        target(`ready: ${name}, ours ÷ bare reveal.js`, ratio, READY, "×"),
      ),
      target("tasks over 50 ms after start, the best of the talks", fewest, 0, ""),
      target("the longest of them, the best and", Math.min(...after.map(longest)), undefined, "ms"),
      target("the worst of the talks", Math.max(...after.map(longest)), undefined, "ms"),
      target(
        "the longest task before the first slide",
        median(talks.map(({ start }) => longest(start))),
        undefined,
        "ms",
      ),
    ],
    medians: [...walks, ...readies, ...talks],
  };
}
