/*
 * npm run bench [-- --rounds 5 --sizes 20,200,1000 --only marp,slidev --json FILE]
 * Times our build beside its peers' on the same content, round-robin in one run,
 * and holds the medians against the targets. Needs the network once, to install
 * the peers into .bench/. Exit 1 where a target is missed.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { measure, median } from "./measure.mjs";
import { installPeers, peerVersions } from "./peers.mjs";
import { targets } from "./targets.mjs";
import { tools } from "./tools.mjs";

const { values: options } = parseArgs({
  options: {
    rounds: { type: "string", default: "5" },
    sizes: { type: "string", default: "20,200,1000" },
    only: { type: "string" },
    json: { type: "string" },
  },
});
const root = path.resolve(import.meta.dirname, "../..");
const bench = path.join(root, ".bench");
const rounds = Number(options.rounds);
const counts = options.sizes.split(",").map(Number);
if (
  ![rounds, ...counts].every((number) => Number.isInteger(number) && number > 0) ||
  counts.some((n) => n < 3)
) {
  console.error(
    "--rounds takes a number, --sizes numbers of slides from 3 on, such as 20,200,1000",
  );
  process.exit(2);
}
mkdirSync(path.join(bench, "work"), { recursive: true });
installPeers(bench);

// Times of two processors that others use as well say little.
const busy = (os.loadavg()[0] ?? 0) > os.cpus().length * 0.4;
const every = tools(bench, path.join(root, "dist/cli.js"));
// Ours always run: a peer alone says nothing.
const only = options.only?.split(",");
const chosen = every.filter(
  ({ name, rounds: bound }) => !only || bound === undefined || only.includes(name),
);
const jobs = counts.flatMap((count) =>
  chosen.map((tool) => ({ tool, count, ...tool.prepare(count), runs: [] })),
);

for (let round = 0; round < rounds; round += 1) {
  for (const job of jobs) {
    if (round >= (job.tool.rounds ?? rounds)) continue;
    if (process.stderr.isTTY)
      process.stderr.write(`\r\u001b[Kround ${round + 1}: ${job.tool.name} ${job.count}`);
    job.runs.push(await measure({ ...job, scratch: path.join(bench, "work") }));
  }
}
if (process.stderr.isTTY) process.stderr.write("\r\u001b[K");

const medians = jobs.map(({ tool, count, runs }) => ({
  tool: tool.name,
  count,
  ms: median(runs.map((run) => run.ms)),
  spread: Math.max(...runs.map((run) => run.ms)) - Math.min(...runs.map((run) => run.ms)),
  cpu: median(runs.map((run) => run.cpu)),
  mb: Math.max(...runs.map((run) => run.mb)),
  kib: runs[0].bytes / 1024,
  files: runs[0].files,
  rounds: runs.length,
}));
const at = (tool, count) => medians.find((run) => run.tool === tool && run.count === count);
const results = targets(at, counts).map((target) => ({
  ...target,
  pass: target.value <= target.limit,
}));
print();
if (options.json) writeFileSync(options.json, `${JSON.stringify({ medians, results }, null, 2)}\n`);
process.exitCode = results.every(({ pass }) => pass) ? 0 : 1;

function print() {
  const versions = Object.entries(peerVersions()).map(([name, version]) => `${name} ${version}`);
  console.log(
    `Node ${process.versions.node}, ${os.cpus().length} × ${os.cpus()[0]?.model ?? "?"}; ${versions.join(", ")}`,
  );
  console.log("Whole process; medians of the time, the largest peak of memory.\n");
  if (busy) console.log("The machine was busy when this began: repeat it in a quiet moment.\n");
  console.log(row(["tool", "slides", "ms", "± ms", "CPU ms", "MB", "KiB", "files", "rounds"]));
  for (const run of medians) {
    const numbers = [run.ms, run.spread / 2, run.cpu, run.mb, run.kib].map((number) =>
      number.toFixed(0),
    );
    console.log(row([run.tool, run.count, ...numbers, run.files, run.rounds]));
  }
  console.log("");
  for (const { text, value, limit, unit, pass } of results) {
    const figures = `${value.toFixed(unit === "MB" ? 0 : 3)} ${unit}, at most ${limit}`;
    console.log(`${pass ? "pass" : "FAIL"}  ${text.padEnd(52)} ${figures}`);
  }
}

function row([name, ...cells]) {
  return `${String(name).padEnd(12)}${cells.map((cell) => String(cell).padStart(8)).join("")}`;
}
