import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { Printer } from "../model/printer.js";
import type { Assets } from "../render/assets.js";
import type { Precompiled } from "../render/precompiled.js";
import type { browserVersion, openLayoutBrowser, openPrinter } from "./headless.js";

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

/** What the compile step made; each part is read once, when it is needed. */
export function loadAssets(folder: string): Assets {
  const dist = path.join(folder, "dist");
  // Synchronous and at need, which import() is not.
  const require = createRequire(path.join(dist, "tool.cjs"));
  const text = (file: string) => readFileSync(path.join(dist, file), "utf8");
  const json = (name: string) => JSON.parse(text(`assets/${name}.json`));
  return lazily<Assets>({
    version: () => json("parts").version,
    parts: () => json("parts").parts,
    deckScript: () => text("browser/deck.js"),
    timelineScript: () => text("browser/vis.js"),
    pageScript: () => text("browser/page.js"),
    pageStyle: () => text("browser/page.css"),
    revealStyle: () => text("browser/reveal.css"),
    timelineStyle: () => text("browser/timeline.css"),
    countryNames: () => json("country-names"),
    fonts: () => json("fonts"),
    fallbackFonts: () => json("fallback"),
    metrics: () => json("metrics"),
    officeMetrics: () => json("office-metrics"),
    precompiled: () =>
      lazily<Precompiled>({
        templates: () => require("./templates.cjs"),
        messages: () => json("messages"),
      }),
    compileTemplate: () => (source) => require("./template-compiler.cjs").specOf(source),
    commentsIn: () => (source) => require("./template-compiler.cjs").commentsIn(source),
    pathOf: () => (file) => path.join(dist, "assets", file),
    read: () => (file) => readFileSync(path.join(dist, "assets", file)),
  });
}

/** An object whose values are made when they are first asked for, so that a run reads only what it needs. */
function lazily<T extends object>(makers: { readonly [K in keyof T]: () => T[K] }): T {
  const made = {} as T;
  for (const key of Object.keys(makers) as (keyof T)[]) {
    Object.defineProperty(made, key, {
      configurable: true,
      get() {
        const value = makers[key]();
        Object.defineProperty(made, key, { value });
        return value;
      },
    });
  }
  return made;
}

/** Code of what runs in pages of the dev server: what keeps them up to date, and the deck that it can get at. */
export function loadDevParts(folder: string): {
  readonly client: string;
  readonly deckScript: () => string;
} {
  const read = (name: string) => readFileSync(path.join(folder, "dist/browser", name), "utf8");
  let deckScript: string | undefined;
  return {
    client: read("dev/dev-client.js"),
    deckScript() {
      deckScript ??= read("dev/dev-deck.js");
      return deckScript;
    },
  };
}

/** The module that drives a browser; few runs need it. */
function loadHeadless(folder: string): Headless {
  return createRequire(path.join(folder, "dist", "tool.cjs"))("./headless.cjs");
}

interface Headless {
  readonly browserVersion: typeof browserVersion;
  readonly openLayoutBrowser: typeof openLayoutBrowser;
  readonly openPrinter: typeof openPrinter;
}

/** A browser that measures, with what it runs within a page. */
export async function openMeasure(
  folder: string,
  browser: string | undefined,
): ReturnType<typeof openLayoutBrowser> {
  const script = readFileSync(path.join(folder, "dist/browser/measure.js"), "utf8");
  return loadHeadless(folder).openLayoutBrowser(browser, script);
}

/** A printer that nothing is loaded for until it is asked to print. `browser`: the program asked for. */
export function latePrinter(folder: string, browser: string | undefined): Printer {
  let printer: Printer | undefined;
  return {
    print(job) {
      printer ??= loadHeadless(folder).openPrinter(browser);
      return printer.print(job);
    },
    close: async () => printer?.close(),
  };
}

/** The browser that would print, started once, or why there is none. */
export function findBrowserVersion(
  folder: string,
  browser: string | undefined,
): ReturnType<typeof browserVersion> {
  return loadHeadless(folder).browserVersion(browser);
}

/** The files that a new lecture is made of: path in `starter/` → text. */
export function loadStarter(folder: string): ReadonlyMap<string, string> {
  const starter = path.join(folder, "starter");
  return new Map(
    readdirSync(starter, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .sort()
      .map((file) => [
        path.relative(starter, file).split(path.sep).join("/"),
        readFileSync(file, "utf8"),
      ]),
  );
}
