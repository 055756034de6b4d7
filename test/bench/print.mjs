import path from "node:path";
import { pathToFileURL } from "node:url";
import sparticuz from "@sparticuz/chromium";
import { launch } from "./chromium.mjs";
import { writeLecture, writeMarkdownDeck } from "./content.mjs";
import { measure, median } from "./measure.mjs";
import { installPeers, peerScript, peerVersions } from "./peers.mjs";
import { writeRevealPage } from "./reveal-page.mjs";

/* Slides as PDF, whole processes, all with the same browser: ours, marp --pdf, and decktape on a bare reveal.js deck of the same slides. */

/** Time beside that of a peer, at most. */
const BESIDE_MARP = 0.7;
const BESIDE_DECKTAPE = { slides: 200, limit: 0.2 };

export async function printBench({ bench, work, cli, rounds, counts, tell }) {
  installPeers(bench);
  const program = await sparticuz.executablePath();
  // As Marp knows them; it would not start as root otherwise.
  Object.assign(process.env, { CHROME_PATH: program, CHROME_NO_SANDBOX: "1" });
  const few = counts.filter((count) => count <= BESIDE_DECKTAPE.slides);
  const jobs = [];
  for (const count of few) jobs.push(...(await jobsOf({ bench, work, cli, count, program })));
  for (let round = 0; round < rounds; round += 1) {
    for (const job of jobs) {
      tell(`round ${round + 1}: ${job.name} ${job.count}`);
      job.runs.push(await measure({ ...job, scratch: work }));
    }
  }
  const medians = jobs.map(({ name, count, runs }) => ({
    tool: name,
    count,
    ms: median(runs.map((run) => run.ms)),
    mb: Math.max(...runs.map((run) => run.mb)),
    kib: runs[0].bytes / 1024,
  }));
  const { marp, decktape } = peerVersions();
  return {
    title: `Slides as PDF: whole processes, medians; memory of Node alone. marp ${marp}, decktape ${decktape} (pause 0)`,
    columns: ["tool", "slides", "ms", "MB", "KiB"],
    rows: medians.map((run) => [
      run.tool,
      run.count,
      ...[run.ms, run.mb, run.kib].map((number) => number.toFixed(0)),
    ]),
    targets: targetsOf(medians, few),
    medians,
  };
}

async function jobsOf({ bench, work, cli, count, program }) {
  const root = path.join(work, `print-${count}`);
  writeLecture(root, count);
  const out = path.join(work, `print-${count}-out`);
  await measure({
    args: [cli, "build", "--root", root, "--audience", "one", "--out", out],
    ...{ cwd: root, output: out, scratch: work },
  });
  const bare = path.join(out, "bare.html");
  const browser = await launch();
  await writeRevealPage(browser, bare, path.join(out, "one.en.html"));
  await browser.close();
  const head = "---\nmarp: true\n---\n";
  writeMarkdownDeck(path.join(root, "marp.md"), count, head, (text) => `<!-- ${text} -->\n`);
  const to = (name) => path.join(out, `${name}.pdf`);
  const job = (name, args, output) => ({ name, args, output, count, cwd: root, runs: [] });
  const pages = ["slides-pdf", "--root", root, "--audience", "one", "--out", out];
  return [
    job("slides-pdf", [cli, "export", ...pages, "--browser", program], to("one.en.slides")),
    job(
      "marp --pdf",
      [
        peerScript(bench, "@marp-team/marp-cli", "marp"),
        ...["--no-stdin", "marp.md", "--pdf", "-o", to("marp")],
      ],
      to("marp"),
    ),
    job(
      "decktape",
      [
        peerScript(bench, "decktape", "decktape"),
        ...["--chrome-path", program, "--chrome-arg=--no-sandbox", "--size", "1280x720"],
        ...["--pause", "0", "reveal", pathToFileURL(bare).href, to("decktape")],
      ],
      to("decktape"),
    ),
  ];
}

function targetsOf(medians, counts) {
  const at = (tool, count) =>
    medians.find((run) => run.tool === tool && run.count === count)?.ms ?? Number.NaN;
  const ratio = (count, peer, limit) => ({
    text: `${count} slides: slides-pdf ÷ ${peer}`,
    value: at("slides-pdf", count) / at(peer, count),
    limit,
    unit: "×",
  });
  return counts.flatMap((count) => [
    ratio(count, "marp --pdf", BESIDE_MARP),
    ...(count === BESIDE_DECKTAPE.slides ? [ratio(count, "decktape", BESIDE_DECKTAPE.limit)] : []),
  ]);
}
