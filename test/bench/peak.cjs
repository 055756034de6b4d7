// Preloaded into a measured process: writes its peak resident memory (KiB) and its CPU time (ms) when it ends.
const { appendFileSync } = require("node:fs");
process.on("exit", () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  appendFileSync(
    process.env.BENCH_PEAK_FILE,
    `${maxRSS} ${(userCPUTime + systemCPUTime) / 1000}\n`,
  );
});
