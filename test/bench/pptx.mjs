import { spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import path from "node:path";
import sparticuz from "@sparticuz/chromium";
import { writeLecture, writeMarkdownDeck } from "./content.mjs";
import { measure, median } from "./measure.mjs";
import { peerScript } from "./peers.mjs";

/* Slides for PowerPoint: whole processes on the same content, beside pandoc and Marp where they are on the machine. */

const COUNTS = [20, 200];
/** MB, of a million bytes. */
const MEMORY = 150;

export async function pptxBench({ bench, work, cli, rounds, tell }) {
  const hasPandoc = spawnSync("pandoc", ["--version"]).status === 0;
  const hasMarp = existsSync(path.join(bench, "node_modules/@marp-team/marp-cli"));
  // As Marp knows them; it would not start as root otherwise.
  if (hasMarp)
    Object.assign(process.env, {
      CHROME_PATH: await sparticuz.executablePath(),
      CHROME_NO_SANDBOX: "1",
    });
  const jobs = COUNTS.flatMap((count) => [
    { name: "export pptx", count, ...ours(work, cli, count) },
    ...(hasPandoc ? [{ name: "pandoc", count, run: pandoc(work, count) }] : []),
    ...(hasMarp ? [{ name: "marp --pptx", count, once: true, ...marp(work, bench, count) }] : []),
  ]).map((job) => ({ ...job, runs: [] }));
  for (let round = 0; round < rounds; round += 1) {
    for (const job of jobs) {
      if (round > 0 && job.once) continue;
      tell(`round ${round + 1}: ${job.name} ${job.count}`);
      try {
        job.runs.push(job.run ? job.run() : await measure({ ...job, scratch: work }));
      } catch (error) {
        // Marp drives a browser, which a busy machine may lose; that is no fault of ours.
        if (!job.once) throw error;
        console.error(`\n${job.name}, ${job.count} slides: ${error.message.split("\n").at(-2)}`);
      }
    }
  }
  const ended = jobs.filter(({ runs }) => runs.length > 0);
  const medians = ended.map(({ name, count, runs }) => ({
    tool: name,
    count,
    ms: median(runs.map((run) => run.ms)),
    mb: Math.max(...runs.map((run) => run.mb ?? Number.NaN)),
    kib: runs[0].bytes / 1024,
  }));
  return {
    title: `Slides for PowerPoint: whole process${hasPandoc ? "" : "; pandoc is not on this machine"}${hasMarp ? "" : "; Marp is not installed (it is with `-- --only marp`)"}`,
    columns: ["tool", "slides", "ms", "MB", "KiB"],
    rows: medians.map(({ tool, count, ms, mb, kib }) => [
      tool,
      count,
      ms.toFixed(0),
      Number.isNaN(mb) ? "" : mb.toFixed(0),
      kib.toFixed(0),
    ]),
    targets: targetsOf(medians),
    medians,
  };
}

function ours(work, cli, count) {
  const root = path.join(work, `pptx-ours-${count}`);
  writeLecture(root, count);
  const out = path.join(work, `pptx-ours-${count}-out`);
  const args = [
    cli,
    "export",
    "pptx",
    "--quiet",
    "--root",
    root,
    "--audience",
    "one",
    "--out",
    out,
  ];
  return { args, cwd: root, output: path.join(out, "one.en.pptx") };
}

function pandoc(work, count) {
  const cwd = path.join(work, `pptx-pandoc-${count}`);
  writeMarkdownDeck(path.join(cwd, "slides.md"), count, "", (text) => `::: notes\n${text}\n:::\n`);
  return () => {
    const start = process.hrtime.bigint();
    const { status, stderr } = spawnSync("pandoc", ["slides.md", "-o", "slides.pptx"], { cwd });
    const ms = Number(process.hrtime.bigint() - start) / 1e6;
    if (status !== 0) throw new Error(`pandoc: ${stderr}`);
    return { ms, bytes: statSync(path.join(cwd, "slides.pptx")).size };
  };
}

function marp(work, bench, count) {
  const cwd = path.join(work, `pptx-marp-${count}`);
  const output = path.join(cwd, "slides.pptx");
  const head = "---\nmarp: true\n---\n";
  writeMarkdownDeck(path.join(cwd, "slides.md"), count, head, (text) => `<!-- ${text} -->\n`);
  const script = peerScript(bench, "@marp-team/marp-cli", "marp");
  const args = [script, "--no-stdin", "--pptx", "slides.md", "-o", output];
  return { args, cwd, output };
}

function targetsOf(medians) {
  const at = (tool, count) => medians.find((run) => run.tool === tool && run.count === count);
  const many = COUNTS.at(-1);
  const own = at("export pptx", many);
  const ratio = (tool, limit) => {
    const other = at(tool, many);
    return other
      ? [
          {
            text: `${many} slides: export pptx ÷ ${tool}`,
            value: own.ms / other.ms,
            limit,
            unit: "×",
          },
        ]
      : [];
  };
  return [
    ...ratio("pandoc", 0.4),
    ...ratio("marp --pptx", 0.02),
    { text: `${many} slides: memory`, value: own.mb, limit: MEMORY, unit: "MB" },
  ];
}
