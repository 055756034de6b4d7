/*
 * npm run bench [-- --rounds 5 --sizes 20,200,1000 --only marp,timeline,figure,pptx,select,lecture,print,dev,all,import --json FILE]
 * Ten parts, each in one run and held against its targets: our build beside its
 * peers' on the same content (`marp`, `reveal-md`, `slidev`), the timeline in
 * Chromium beside the library alone (`timeline`), the figure (`figure`), slides for
 * PowerPoint beside pandoc (`pptx`), the choice of the slides that fit (`select`), giving a talk beside a bare
 * reveal.js deck (`lecture`), slides as PDF beside Marp and decktape (`print`), a save to its paint beside
 * the watch modes of Marp and Slidev (`dev`), and tables taken in (`import`). Builds, `print` and
 * `dev` need the network once, to install the peers into .bench/. Exit 1 where
 * a target is missed.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { allBench } from "./all.mjs";
import { buildsBench } from "./builds.mjs";
import { devBench } from "./dev.mjs";
import { figureBench } from "./figure.mjs";
import { importBench } from "./import.mjs";
import { lectureBench } from "./lecture.mjs";
import { pptxBench } from "./pptx.mjs";
import { printBench } from "./print.mjs";
import { isMet, print } from "./report.mjs";
import { selectBench } from "./select.mjs";
import { timelineBench } from "./timeline.mjs";

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
const work = path.join(bench, "work");
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
mkdirSync(work, { recursive: true });

const OTHERS = {
  timeline: timelineBench,
  figure: figureBench,
  pptx: pptxBench,
  select: selectBench,
  lecture: lectureBench,
  print: printBench,
  dev: devBench,
  all: allBench,
  import: importBench,
};
const only = options.only?.split(",");
const parts = [
  ...(!only || only.some((name) => !(name in OTHERS)) ? [buildsBench] : []),
  ...Object.entries(OTHERS).flatMap(([name, part]) => (!only || only.includes(name) ? [part] : [])),
];
const tell = (text) => {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}`);
};
const cli = path.join(root, "dist/cli.js");

console.log(`Node ${process.versions.node}, ${os.cpus().length} × ${os.cpus()[0]?.model ?? "?"}`);
// Times of two processors that others use as well say little.
if ((os.loadavg()[0] ?? 0) > os.cpus().length * 0.4)
  console.log("The machine was busy when this began: repeat it in a quiet moment.");
console.log("");
const found = [];
for (const part of parts) {
  const result = await part({ root, bench, work, cli, rounds, counts, only, tell });
  tell("");
  print(result);
  found.push(result);
}
const results = found.flatMap(({ targets }) =>
  targets.map((target) => ({ ...target, pass: isMet(target) })),
);
if (options.json) {
  const medians = found.flatMap((part) => part.medians);
  writeFileSync(options.json, `${JSON.stringify({ medians, results }, null, 2)}\n`);
}
process.exitCode = results.every(({ pass }) => pass) ? 0 : 1;
