/*
 * Compiles the tool into dist/: the command line, what runs in the deck, the
 * font subsets and the shapes of the countries. Run by prebuild and pretest.
 */
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { build } from "esbuild";
import { precompile } from "./precompile.js";
import { compileFonts, FONT_RECIPE } from "./fonts.js";

const root = process.cwd();
const dist = path.join(root, "dist");
const require = createRequire(path.join(root, "package.json"));

/** The parts that end up inside every deck, named in its About panel. */
const EMBEDDED = ["reveal.js", "vis-timeline", "vis-data", "moment"];

// Chunks are named by their content: those of an earlier compile would stay for ever.
rmSync(path.join(dist, "chunks"), { recursive: true, force: true });
await Promise.all([compileTool(), compileTemplateCompiler(), compileBrowser()]);
precompile(path.join(root, "templates"), path.join(dist, "precompiled.cjs"));
copyAssets();
await fonts();

async function compileTool(): Promise<void> {
  await build({
    entryPoints: { cli: "scripts/cli.ts" },
    outdir: dist,
    bundle: true,
    splitting: true,
    chunkNames: "chunks/[name]-[hash]",
    platform: "node",
    target: "node20",
    format: "esm",
    minify: true,
    legalComments: "none",
    // Built-in templates come precompiled; the compiler stands in a file of its own.
    alias: { handlebars: "handlebars/dist/cjs/handlebars.runtime.js" },
    external: ["esbuild", "fsevents", "playwright-core", "@sparticuz/chromium"],
    // Some bundled packages are CommonJS and call require for Node's own modules.
    banner: {
      js: 'import{createRequire as __cr}from"node:module";const require=__cr(import.meta.url);',
    },
  });
}

async function compileTemplateCompiler(): Promise<void> {
  await build({
    entryPoints: { "template-compiler": "scripts/host/template-compiler.ts" },
    outdir: dist,
    outExtension: { ".js": ".cjs" },
    bundle: true,
    platform: "node",
    target: "node20",
    format: "cjs",
    minify: true,
    legalComments: "none",
    // Not Handlebars' Node entry: it registers require hooks that a bundle cannot serve.
    alias: { handlebars: "handlebars/dist/cjs/handlebars.js" },
  });
}

async function compileBrowser(): Promise<void> {
  const common = {
    outdir: path.join(dist, "browser"),
    bundle: true,
    minify: true,
    target: "es2022",
    legalComments: "none",
    tsconfig: "scripts/browser/tsconfig.json",
  } as const;
  const entryPoints = ["deck", "vis", "dev-client"]
    .map((name) => `scripts/browser/${name}.ts`)
    .filter((file) => existsSync(file));
  await Promise.all([
    build({ ...common, format: "iife", entryPoints, alias: { xss: "./scripts/browser/xss.ts" } }),
    build({
      ...common,
      entryPoints: {
        reveal: require.resolve("reveal.js/reveal.css"),
        timeline: "scripts/browser/timeline.css",
      },
    }),
  ]);
}

function copyAssets(): void {
  const assets = path.join(dist, "assets");
  mkdirSync(assets, { recursive: true });
  for (const scale of ["110m", "50m"]) {
    copyFileSync(
      require.resolve(`world-atlas/countries-${scale}.json`),
      path.join(assets, `countries-${scale}.json`),
    );
  }
  const manifest = JSON.parse(readFileSync("package.json", "utf8"));
  const parts = EMBEDDED.map((name) => {
    const { version, license } = JSON.parse(
      readFileSync(`node_modules/${name}/package.json`, "utf8"),
    );
    return { name, version, licence: license };
  });
  writeFileSync(
    path.join(assets, "parts.json"),
    JSON.stringify({ version: manifest.version, parts }),
  );
}

async function fonts(): Promise<void> {
  const stamp = path.join(dist, "assets", "fonts.stamp");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === FONT_RECIPE) return;
  await compileFonts(path.join(dist, "assets"), require);
  writeFileSync(stamp, FONT_RECIPE);
}
