/*
 * What `dist/cli.js` runs: the bundled tool, with the code that V8 compiled for it
 * when it was made. That saves a third of a small build's time, and where another
 * version of Node rejects the cache, the tool runs all the same.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import Module, { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { setFlagsFromString } from "node:v8";
import { Script } from "node:vm";

// Most of what a build makes is garbage at once; a nursery that never grows keeps the peak
// of memory a quarter lower at no cost in time. Nor does a run live long enough for V8 to
// optimise all that it would: a budget four times as large saves a fifth of a small run.
// First, for the cache holds for these flags only.
setFlagsFromString("--semi-space-growth-factor=1 --interrupt-budget=500000");

const folder = path.dirname(fileURLToPath(import.meta.url));
const tool = path.join(folder, "tool.cjs");
const cache = path.join(folder, "tool.cache");
/** Where the cache is being made: the arguments of the runs whose code it shall hold. */
const warmUp: readonly (readonly string[])[] | undefined =
  process.env.CHRONODECK_MAKE_CACHE && JSON.parse(process.env.CHRONODECK_MAKE_CACHE);
const cachedData = !warmUp && existsSync(cache) ? readFileSync(cache) : undefined;
const script = new Script(Module.wrap(readFileSync(tool, "utf8")), {
  filename: tool,
  ...(cachedData && { cachedData }),
});
// At the end, so that it holds what real runs have compiled.
if (warmUp) process.on("exit", () => writeFileSync(cache, script.createCachedData()));
for (const args of warmUp ?? [process.argv.slice(2)]) {
  process.argv = [...process.argv.slice(0, 2), ...args];
  const module = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(tool), module, tool, folder);
}
