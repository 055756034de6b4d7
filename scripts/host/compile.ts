/*
 * Compiles the tool into dist/: the command line, what runs in the deck, the
 * font subsets and the shapes of the countries. Run by prebuild and pretest.
 */
import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { build, type Plugin } from "esbuild";
import { compileFonts, FONT_RECIPE } from "./fonts.js";
import { precompile } from "./precompile.js";
import { revealLibrary } from "./reveal-library.js";
import { revealStyle } from "./reveal-style.js";
import { timelineLibrary } from "./timeline-library.js";

const root = process.cwd();
const dist = path.join(root, "dist");
const require = createRequire(path.join(root, "package.json"));

/**
 * markdown-it is shipped with its class fields as calls of a helper that defines
 * properties one by one; plain assignment halves the time of its tokens.
 */
const plainFields: Plugin = {
  name: "plain-fields",
  setup({ onLoad }) {
    onLoad({ filter: /markdown-it[\\/]dist[\\/]markdown-it\.mjs$/ }, ({ path: file }) => {
      const source = readFileSync(file, "utf8");
      const helper = /function _defineProperty\(e, r, t\) \{[\s\S]*?\n\}/;
      if (!helper.test(source))
        throw new Error("markdown-it no longer has _defineProperty: remove this plugin");
      return {
        contents: source.replace(
          helper,
          "function _defineProperty(e, r, t) { e[r] = t; return e; }",
        ),
        loader: "js",
      };
    });
  },
};

/** Libraries that few runs need: each in a file of its own, read when it is imported. */
const LATE = [
  ...["pdfkit", "fontkit", "bidi-js", "htmlparser2", "ical.js", "saxes"],
  ...["@markwhen/parser", "@citation-js/core", "@citation-js/plugin-bibtex"],
];
/** Those of them that are ECMAScript modules alone. */
const MODULES: readonly string[] = ["htmlparser2"];
/** A name as a file's. */
const fileOf = (name: string) => name.replace(/^@/, "").replace("/", "-");

const lateLibraries: Plugin = {
  name: "late-libraries",
  setup({ onResolve }) {
    const filter = new RegExp(`^(${LATE.join("|")})$`);
    onResolve({ filter }, ({ path: name, kind }) =>
      kind === "entry-point" ? undefined : { path: `./${fileOf(name)}.cjs`, external: true },
    );
  },
};

/** What a library would load from the net with: nothing that is imported is looked up there. */
const noNet: Plugin = {
  name: "no-net",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(sync-fetch|node-fetch)$/ }, ({ path: name }) => ({
      path: name,
      namespace: "no-net",
    }));
    onLoad({ filter: /.*/, namespace: "no-net" }, () => ({ contents: "module.exports = {};" }));
  },
};

const FOR_NODE = {
  outdir: dist,
  bundle: true,
  platform: "node",
  target: "node20",
  minify: true,
  legalComments: "none",
} as const;

const [embedded] = await Promise.all([
  compileBrowser(),
  compileTool(),
  compileTemplateCompiler(),
  compileHeadless(),
  compileLateLibraries(),
]);
copyAssets(embedded);
precompile(path.join(root, "templates"), dist);
await fonts();
makeCodeCache();

async function compileTool(): Promise<void> {
  await Promise.all([
    build({
      ...FOR_NODE,
      entryPoints: { tool: "scripts/cli.ts" },
      outExtension: { ".js": ".cjs" },
      format: "cjs",
      // Built-in templates come precompiled; the compiler stands in a file of its own.
      alias: { handlebars: "handlebars/dist/cjs/handlebars.runtime.js" },
      define: { "import.meta.url": "toolUrl" },
      banner: { js: 'const toolUrl=require("node:url").pathToFileURL(__filename).href;' },
      plugins: [plainFields, lateLibraries],
      // The tool runs as a script, which has no import() of its own.
      supported: { "dynamic-import": false },
      external: ["fsevents", "@resvg/resvg-js"],
    }),
    build({
      ...FOR_NODE,
      entryPoints: { cli: "scripts/host/start.ts" },
      format: "esm",
      banner: { js: "#!/usr/bin/env node" },
    }),
  ]);
}

/** Runs a real build and export once and keeps what V8 compiled for them. A lecture that fails leaves a smaller cache, no more. */
function makeCodeCache(): void {
  const lecture = path.join(root, "test/fixtures/comet");
  const out = path.join(dist, "warm");
  const common = ["--quiet", "--root", lecture, "--out", out];
  const runs = [
    ["build", ...common],
    ["export", "svg", ...common],
    ["export", "pptx", ...common],
  ];
  spawnSync(process.execPath, [path.join(dist, "cli.js")], {
    env: { ...process.env, CHRONODECK_MAKE_CACHE: JSON.stringify(runs) },
    stdio: "ignore",
  });
  rmSync(out, { recursive: true, force: true });
}

async function compileTemplateCompiler(): Promise<void> {
  await build({
    ...FOR_NODE,
    entryPoints: { "template-compiler": "scripts/host/template-compiler.ts" },
    outExtension: { ".js": ".cjs" },
    format: "cjs",
    // Not Handlebars' Node entry: it registers require hooks that a bundle cannot serve.
    alias: { handlebars: "handlebars/dist/cjs/handlebars.js" },
  });
}

/** Of CommonJS that keeps its import(): what it drives a browser with comes from node_modules, if at all. */
async function compileHeadless(): Promise<void> {
  await build({
    ...FOR_NODE,
    entryPoints: { headless: "scripts/host/headless.ts" },
    outExtension: { ".js": ".cjs" },
    format: "cjs",
    packages: "external",
  });
}

async function compileLateLibraries(): Promise<void> {
  await build({
    ...FOR_NODE,
    // Their CommonJS entries, which find their own files as this one does.
    entryPoints: Object.fromEntries(
      LATE.map((name) => [fileOf(name), MODULES.includes(name) ? name : require.resolve(name)]),
    ),
    outExtension: { ".js": ".cjs" },
    format: "cjs",
    plugins: [lateLibraries, noNet],
  });
}

/** Returns the names of the packages whose code goes into every deck, for its About panel. */
async function compileBrowser(): Promise<ReadonlySet<string>> {
  const common = {
    outdir: path.join(dist, "browser"),
    bundle: true,
    minify: true,
    target: "es2022",
    legalComments: "none",
    tsconfig: "scripts/browser/tsconfig.json",
  } as const;
  const entryPoints = ["deck", "page", "vis", "measure", "dev/dev-client", "dev/dev-deck"]
    .map((name) => `scripts/browser/${name}.ts`)
    .filter((file) => existsSync(file));
  const [scripts] = await Promise.all([
    build({
      ...common,
      format: "iife",
      entryPoints,
      // What the timeline library would draw and store with; here it does neither.
      alias: {
        xss: "./scripts/browser/xss.ts",
        moment: "./scripts/browser/library-time.ts",
        "vis-data/esnext/esm/vis-data.js": "./scripts/browser/library-unused.ts",
        keycharm: "./scripts/browser/library-unused.ts",
        // Large words of reveal.js's, which no layout asks for.
        fitty: "./scripts/browser/library-unused.ts",
      },
      metafile: true,
      plugins: [timelineLibrary, revealLibrary],
    }),
    build({
      ...common,
      entryPoints: {
        reveal: require.resolve("reveal.js/reveal.css"),
        timeline: "scripts/browser/timeline.css",
        page: "scripts/browser/page.css",
      },
    }),
  ]);
  const reveal = path.join(dist, "browser", "reveal.css");
  writeFileSync(reveal, revealStyle(readFileSync(reveal, "utf8")));
  const files = Object.keys(scripts.metafile.inputs);
  return new Set(
    files.flatMap((file) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1] ?? []),
  );
}

function copyAssets(embedded: ReadonlySet<string>): void {
  const assets = path.join(dist, "assets");
  mkdirSync(assets, { recursive: true });
  const countries = "countries-110m.json";
  copyFileSync(require.resolve(`world-atlas/${countries}`), path.join(assets, countries));
  // A check of the names need not read the shapes.
  const { geometries } = JSON.parse(readFileSync(path.join(assets, countries), "utf8")).objects
    .countries;
  const names = geometries.map(
    ({ properties }: { properties: { name: string } }) => properties.name,
  );
  writeFileSync(path.join(assets, "country-names.json"), JSON.stringify(names));
  const manifest = JSON.parse(readFileSync("package.json", "utf8"));
  const parts = [...embedded].sort().map((name) => {
    const about = JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8"));
    const licence = String(about.license).replace(/^\((.*)\)$/, "$1");
    return { name, version: about.version, licence };
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
