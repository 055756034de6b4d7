// Preloaded into a measured process: writes its peak resident memory (KiB) when it ends.
const { appendFileSync } = require("node:fs");
process.on("exit", () => {
  appendFileSync(process.env.BENCH_PEAK_FILE, `${process.resourceUsage().maxRSS}\n`);
});
