import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import path from "node:path";

const PRELOAD = new URL("./peak.cjs", import.meta.url).pathname;
const LIMIT_MS = 120_000;

/**
 * Runs a Node script once, alone. Resolves to its wall time in ms (spawn to
 * exit), CPU time in ms, peak memory in MB (the largest of its processes) and what it wrote.
 */
export async function measure({ args, cwd, output, scratch }) {
  if (output) rmSync(output, { recursive: true, force: true });
  const peakFile = path.join(scratch, "peak.txt");
  mkdirSync(scratch, { recursive: true });
  rmSync(peakFile, { force: true });
  const environment = {
    ...process.env,
    BENCH_PEAK_FILE: peakFile,
    NODE_OPTIONS: `--require=${PRELOAD}`,
    NODE_ENV: "production",
  };
  // Reading extra certificates adds to the start of every Node process.
  delete environment.NODE_EXTRA_CA_CERTS;
  const { ms, code, said } = await run(args, cwd, environment);
  if (code !== 0 || (output && !existsSync(output))) {
    throw new Error(`node ${args.join(" ")}\nended with ${code}\n${said.slice(-2000)}`);
  }
  const ended = readFileSync(peakFile, "utf8").trim().split("\n");
  const processes = ended.map((line) => line.split(" ").map(Number));
  const mb = (Math.max(...processes.map(([peak]) => peak)) * 1024) / 1e6;
  const cpu = processes.reduce((sum, [, time]) => sum + time, 0);
  return { ms, cpu, mb, ...size(output) };
}

function run(args, cwd, environment) {
  return new Promise((resolve, reject) => {
    const start = process.hrtime.bigint();
    const child = spawn(process.execPath, args, {
      cwd,
      env: environment,
      stdio: ["ignore", "pipe", "pipe"],
      timeout: LIMIT_MS,
    });
    let said = "";
    const hear = (chunk) => {
      said += chunk;
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    child.on("error", reject);
    let ms = 0;
    child.on("exit", () => {
      ms = Number(process.hrtime.bigint() - start) / 1e6;
    });
    child.on("close", (code, signal) => resolve({ ms, code: code ?? signal, said }));
  });
}

/** Bytes and number of files of a file or a folder. */
function size(output) {
  if (!output) return { bytes: 0, files: 0 };
  const stat = statSync(output);
  if (stat.isFile()) return { bytes: stat.size, files: 1 };
  const files = readdirSync(output, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const bytes = files.reduce(
    (sum, file) => sum + statSync(path.join(file.parentPath, file.name)).size,
    0,
  );
  return { bytes, files: files.length };
}

export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
