import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { measure, median } from "./measure.mjs";

/* Tables taken into a fresh lecture, and the same table once more: whole processes. */

/** Milliseconds for 100,000 rows, and once more for the same. */
const FRESH = 5000;
const AGAIN = 15_000;
/** MB, of a million bytes, for 200,000 rows. */
const MEMORY = 500;

const DECK = `title: A large table
lecturer: Nobody
date: 2026-01-01
languages: [en]
lanes:
  - { id: war, title: War, tone: square }
  - { id: peace, title: Peace, tone: circle }
`;

export async function importBench({ work, cli, rounds, tell }) {
  const folder = path.join(work, "import");
  const events = path.join(folder, "timeline-data/events.yaml");
  const run = async (rows, output) => {
    const file = path.join(work, `rows-${rows}.csv`);
    const args = [cli, "import", file, "--root", folder];
    return measure({ args, cwd: work, scratch: work, output });
  };
  const jobs = [
    { name: "import, 100,000 rows", rows: 100_000, isFresh: true, runs: [] },
    { name: "the same once more", rows: 100_000, isFresh: false, runs: [] },
    { name: "import, 200,000 rows", rows: 200_000, isFresh: true, runs: [] },
  ];
  for (const { rows } of jobs) writeFileSync(path.join(work, `rows-${rows}.csv`), table(rows));
  for (let round = 0; round < rounds; round += 1) {
    for (const job of jobs) {
      tell(`round ${round + 1}: ${job.name}`);
      if (job.isFresh) writeLecture(folder);
      job.runs.push(await run(job.rows, job.isFresh ? events : undefined));
    }
  }
  const medians = jobs.map(({ name, runs }) => ({
    tool: name,
    ms: median(runs.map(({ ms }) => ms)),
    mb: Math.max(...runs.map(({ mb }) => mb)),
  }));
  const [fresh, again, large] = medians;
  return {
    title: "Tables taken in: whole processes, CSV of six columns.",
    columns: ["what", "ms", "MB"],
    rows: medians.map(({ tool, ms, mb }) => [tool, ms.toFixed(0), mb.toFixed(0)]),
    targets: [
      { text: fresh.tool, value: fresh.ms, limit: FRESH, unit: "ms" },
      { text: again.tool, value: again.ms, limit: AGAIN, unit: "ms" },
      { text: `memory of ${large.tool}`, value: large.mb, limit: MEMORY, unit: "MB" },
    ],
    medians,
  };
}

function writeLecture(folder) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(path.join(folder, "slides"), { recursive: true });
  writeFileSync(path.join(folder, "slides/deck.yaml"), DECK);
}

/** As a spreadsheet writes it. */
function table(count) {
  const lines = ["Title,Date,Category,Description,Place,Tags"];
  for (let n = 0; n < count; n += 1) {
    const two = (number) => String(number).padStart(2, "0");
    const date = `${1500 + (n % 500)}-${two(1 + (n % 12))}-${two(1 + (n % 28))}`;
    const words = `"What happened on that day, told in a sentence or two: number ${n}."`;
    lines.push(
      `Event number ${n},${date},${n % 2 ? "War" : "Peace"},${words},Place ${n % 97},battle; year ${n % 500}`,
    );
  }
  return `${lines.join("\r\n")}\r\n`;
}
