import { measure, median } from "./measure.mjs";
import { installPeers, peerVersions } from "./peers.mjs";
import { targets } from "./targets.mjs";
import { tools } from "./tools.mjs";

/** Our build beside its peers' on the same content, round-robin. `only`: the peers wanted; ours always run, for a peer alone says nothing. */
export async function buildsBench({ bench, work, cli, rounds, counts, only, tell }) {
  installPeers(bench);
  const chosen = tools(bench, cli).filter(
    ({ name, rounds: bound }) => !only || bound === undefined || only.includes(name),
  );
  const jobs = counts.flatMap((count) =>
    chosen.map((tool) => ({ tool, count, ...tool.prepare(count), runs: [] })),
  );
  for (let round = 0; round < rounds; round += 1) {
    for (const job of jobs) {
      if (round >= (job.tool.rounds ?? rounds)) continue;
      tell(`round ${round + 1}: ${job.tool.name} ${job.count}`);
      job.runs.push(await measure({ ...job, scratch: work }));
    }
  }
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
  const versions = Object.entries(peerVersions())
    .filter(([name]) => name !== "decktape")
    .map(([name, version]) => `${name} ${version}`);
  return {
    title: `The build: whole process; medians of the time, the largest peak of memory. ${versions.join(", ")}`,
    columns: ["tool", "slides", "ms", "± ms", "CPU ms", "MB", "KiB", "files", "rounds"],
    rows: medians.map((run) => [
      run.tool,
      run.count,
      ...[run.ms, run.spread / 2, run.cpu, run.mb, run.kib].map((number) => number.toFixed(0)),
      run.files,
      run.rounds,
    ]),
    targets: targets(at, counts),
    medians,
  };
}
