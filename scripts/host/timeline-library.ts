import { readFileSync } from "node:fs";
import path from "node:path";
import type { Plugin } from "esbuild";

/** Classes that stand-ins take the place of (scripts/browser/library-parts.ts). */
const REPLACED = [
  ...["TimeAxis", "CurrentTime", "CustomTime", "ItemSet", "Configurator", "Validator"],
] as const;

/** Whose methods are hung on them by statements, for which alone a bundler must keep them. */
const UNREACHED = [
  ...["Graph2d", "LineGraph", "Legend", "GraphGroup", "Line", "Bargraph", "Points"],
  ...["ItemSet", "Item", "RangeItem", "BackgroundItem", "ClusterItem"],
] as const;

/** What it adds itself to the tools that it takes from vis-util. */
const OWN_TOOLS = ["convert", "setupXSSProtection", "xss"];

/**
 * vis-timeline ships as one file, in which whatever draws items, axes and line charts
 * holds together by statements that a bundler cannot shake off. Without these, and with
 * stand-ins for what the timeline makes but does not use here, the bundler leaves out
 * all that nothing reaches, which is two thirds of the library.
 */
export const timelineLibrary: Plugin = {
  name: "timeline-library",
  setup({ onLoad }) {
    onLoad({ filter: /vis-timeline-graph2d\.mjs$/ }, ({ path: file }) => {
      const parts = path.resolve("scripts/browser/library-parts.ts");
      const importParts = `import { ${REPLACED.join(", ")} } from ${JSON.stringify(parts)};\n`;
      const contents = importParts + withoutUnreached(readFileSync(file, "utf8"));
      return { contents, loader: "js" };
    });
  },
};

/** The library's text less what is never reached; throws where it is not written as this expects. */
function withoutUnreached(source: string): string {
  let text = source;
  // What stands at the top level ends at the next bracket that stands at the margin.
  for (const name of REPLACED)
    text = cut(text, new RegExp(`^class ${name} [\\s\\S]*?^}$`, "m"), `class ${name}`);
  for (const name of UNREACHED)
    text = cut(
      text,
      new RegExp(`^${name}\\.(?:[^{\\n]*;|[\\s\\S]*?^};)$`, "gm"),
      `methods of ${name}`,
    );
  // Of the tools beside it only those that are named.
  const tools = Array.from(text.matchAll(/\bavailableUtils\.(\w+)/g), ([, name = ""]) => name);
  const named = [...new Set(tools)].filter((name) => !OWN_TOOLS.includes(name));
  const list = named.map((name) => `  ${name}: util.${name},`).join("\n");
  return cut(text, /^ {2}\.\.\.util,$/m, "its tools", list);
}

function cut(text: string, pattern: RegExp, what: string, instead = ""): string {
  const rest = text.replace(pattern, () => instead);
  if (rest === text) throw new Error(`vis-timeline no longer has ${what}: look at this step anew`);
  return rest;
}
