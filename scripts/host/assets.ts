import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { Assets } from "../render/assets.js";

/** The package's folder: the nearest one above this file that holds the compiled assets. */
export function packageFolder(): string {
  let folder = path.dirname(fileURLToPath(import.meta.url));
  while (!existsSync(path.join(folder, "dist", "assets", "parts.json"))) {
    const parent = path.dirname(folder);
    if (parent === folder)
      throw new Error("the compiled assets are missing: run `npm run compile`");
    folder = parent;
  }
  return folder;
}

/** What the compile step made, read once a run. */
export function loadAssets(folder: string): Assets {
  const dist = path.join(folder, "dist");
  // Synchronous and at need, which import() is not.
  const require = createRequire(path.join(dist, "tool.cjs"));
  const text = (file: string) => readFileSync(path.join(dist, file), "utf8");
  const { version, parts } = JSON.parse(text("assets/parts.json"));
  return {
    version,
    parts,
    deckScript: text("browser/deck.js"),
    timelineScript: text("browser/vis.js"),
    revealStyle: text("browser/reveal.css"),
    timelineStyle: text("browser/timeline.css"),
    fonts: JSON.parse(text("assets/fonts.json")),
    metrics: JSON.parse(text("assets/metrics.json")),
    precompiled: require("./precompiled.cjs"),
    compileTemplate: (source) => require("./template-compiler.cjs").specOf(source),
    read: (file) => readFileSync(path.join(dist, "assets", file)),
  };
}

/** Code of the dev server's live-reload client. */
export function loadDevClient(folder: string): string {
  return readFileSync(path.join(folder, "dist/browser/dev-client.js"), "utf8");
}
