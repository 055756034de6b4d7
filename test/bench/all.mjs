import { readdirSync } from "node:fs";
import path from "node:path";
import { measure, median } from "./measure.mjs";

/* Everything for every audience and language: in one run, and a run for each deck. */

/** How many times as fast one run must be as a run for each deck. */
const GAIN = 1.5;

export async function allBench({ root, work, cli, rounds, tell }) {
  const out = path.join(work, "all");
  const common = ["export", "--all", "--root", root, "--out", out];
  const decks = readdirSync(path.join(root, "slides/audiences")).flatMap((file) =>
    readdirSync(path.join(root, "slides"), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !["audiences", "media"].includes(entry.name))
      .map(({ name }) => ["--audience", file.replace(".yaml", ""), "--lang", name]),
  );
  const timed = async (args) =>
    (await measure({ args: [cli, ...common, ...args], cwd: root, scratch: work, output: out })).ms;
  const [together, apart] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    tell(`round ${round + 1}: export --all`);
    together.push(await timed([]));
    let sum = 0;
    for (const deck of decks) {
      tell(`round ${round + 1}: export --all ${deck.join(" ")}`);
      sum += await timed(deck);
    }
    apart.push(sum);
  }
  const medians = [
    { tool: `export --all, ${decks.length} decks`, ms: median(together) },
    { tool: `${decks.length} runs, a deck each`, ms: median(apart) },
  ];
  return {
    title: "Everything at once: whole processes, the shipped lecture, every format.",
    columns: ["what", "ms"],
    rows: medians.map(({ tool, ms }) => [tool, ms.toFixed(0)]),
    targets: [
      {
        text: "a run for each deck ÷ one run",
        ...{ value: medians[1].ms / medians[0].ms, limit: GAIN, least: true, unit: "×" },
      },
    ],
    medians,
  };
}
