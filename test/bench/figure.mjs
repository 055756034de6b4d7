import path from "node:path";
import { timeLayouts } from "./figure-layout.mjs";
import { measure, median } from "./measure.mjs";

/* The timeline as a figure: the commands as whole processes, and layout with SVG alone. */

const COUNTS = [10, 100, 1000, 10_000, 100_000];
/** What 10,000 events may take to lay out and draw, in ms. */
const MANY = 1500;
/** Growth beside that of n log n, noise allowed for. */
const GROWTH = 1.5;

export async function figureBench({ root, work, cli, rounds, tell }) {
  const out = path.join(work, "figure");
  const of = (format) => path.join(out, `students.en.timeline.${format}`);
  const exporting = (format) => ({
    name: `export ${format}`,
    args: [cli, "export", format, "--root", root, "--audience", "students", "--out", out],
    output: of(format),
  });
  const shot = path.join(out, "chromium.png");
  // In this order: the browser takes its picture of the SVG that the export has just made.
  const jobs = [
    { name: "--version", args: [cli, "--version"], output: "" },
    exporting("svg"),
    exporting("png"),
    {
      name: "Chromium, png",
      args: [path.join(import.meta.dirname, "screenshot.mjs"), of("svg"), shot],
      output: shot,
    },
  ].map((job) => ({ ...job, runs: [] }));
  for (let round = 0; round < rounds; round += 1) {
    for (const job of jobs) {
      tell(`round ${round + 1}: ${job.name}`);
      job.runs.push(await measure({ ...job, cwd: root, scratch: work }));
    }
  }
  const layouts = await timeLayouts(root, work, COUNTS, tell);
  const medians = [
    ...jobs.map(({ name, runs }) => ({ tool: name, ms: median(runs.map((run) => run.ms)) })),
    ...layouts.map((ms, index) => ({ tool: `layout, ${COUNTS[index]} events`, ms })),
  ];
  return {
    title:
      "The figure: whole processes, the shipped lecture; and layout with SVG of many events, in one process.",
    columns: ["what", "ms"],
    rows: medians.map(({ tool, ms }) => [tool, ms.toFixed(ms < 10 ? 1 : 0)]),
    targets: targetsOf(medians, layouts),
    medians,
  };
}

function targetsOf(medians, layouts) {
  const ms = (tool) => medians.find((run) => run.tool === tool)?.ms ?? Number.NaN;
  const growth = (from, to) => {
    const [few = 1, many = 1] = [COUNTS[from], COUNTS[to]];
    const line = (many * Math.log(many)) / (few * Math.log(few));
    return layouts[to] / layouts[from] / line;
  };
  return [
    {
      text: "export svg ÷ --version",
      value: ms("export svg") / ms("--version"),
      limit: 2.5,
      unit: "×",
    },
    {
      text: "Chromium's picture of the SVG ÷ export png",
      value: ms("Chromium, png") / ms("export png"),
      limit: 5,
      least: true,
      unit: "×",
    },
    { text: "10,000 events: layout and SVG", value: layouts[3], limit: MANY, unit: "ms" },
    {
      text: "growth, 1,000 to 10,000 events, beside n log n",
      value: growth(2, 3),
      limit: GROWTH,
      unit: "×",
    },
    {
      text: "growth, 10,000 to 100,000 events, beside n log n",
      value: growth(3, 4),
      limit: GROWTH,
      unit: "×",
    },
  ];
}
