import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

/** The tools compared with, at exact versions. They are never dependencies of this package. */
const PEERS = {
  "@marp-team/marp-cli": "4.5.1",
  "@slidev/cli": "52.20.1",
  "@slidev/theme-default": "0.25.0",
  decktape: "3.16.1",
  "reveal-md": "6.1.4",
};

// What the peers themselves depend on is pinned by date: with later releases of
// its bundler and CSS engine, this Slidev no longer builds.
const BEFORE = "2026-09-28";

/** Installs the peers into the folder, once for each set of versions. */
export function installPeers(folder) {
  const manifest = `${JSON.stringify({ name: "chronodeck-bench", private: true, dependencies: PEERS }, null, 2)}\n`;
  const stamp = path.join(folder, "installed.txt");
  const wanted = `${BEFORE}\n${manifest}`;
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, "package.json"), manifest);
  console.error(`installing the peers into ${folder} (a minute, once)`);
  const { status } = spawnSync(
    "npm",
    [
      "install",
      `--before=${BEFORE}`,
      "--no-audit",
      "--no-fund",
      "--ignore-scripts",
      "--loglevel=error",
    ],
    { cwd: folder, stdio: ["ignore", "inherit", "inherit"], shell: process.platform === "win32" },
  );
  if (status !== 0) throw new Error("npm could not install the peers; see above.");
  writeFileSync(stamp, wanted);
}

/** `marp 4.5.1`, `slidev 52.20.1`, … for the head of the report. */
export function peerVersions() {
  return {
    marp: PEERS["@marp-team/marp-cli"],
    slidev: PEERS["@slidev/cli"],
    "reveal-md": PEERS["reveal-md"],
    decktape: PEERS.decktape,
  };
}

/** A peer's command, as a script for `node`. */
export function peerScript(folder, name, command) {
  const home = path.join(folder, "node_modules", name);
  const { bin } = JSON.parse(readFileSync(path.join(home, "package.json"), "utf8"));
  return path.join(home, typeof bin === "string" ? bin : bin[command]);
}
