import path from "node:path";
import { didYouMean } from "../parse/nearest.js";
import { allSchemas, SCHEMAS_FOLDER, schemaFiles, schemaText } from "../schemas.js";
import { inFolder } from "./in-folder.js";
import { count, type Terminal } from "./terminal.js";
import { openWorld } from "./world.js";

export interface SchemaOptions {
  readonly root: string;
  /** Where they go; absent: `.schemas/` in the lecture's folder. */
  readonly out?: string;
}

/** Prints the schema of one kind of file, or writes those of all. Returns the exit code. */
export function schemaCommand(
  name: string | undefined,
  options: SchemaOptions,
  terminal: Terminal,
): number {
  if (options.out === "") {
    terminal.err("--out: expected a folder, got an empty text\n");
    return 2;
  }
  const { world } = openWorld();
  const schemas = allSchemas(world.assets);
  if (name !== undefined) {
    const found = schemas.find((one) => one.name === name);
    if (!found) {
      const names = schemas.map((one) => one.name);
      terminal.err(
        `expected a kind of file, got ${name}\n    → ${didYouMean(name, names, "kind")}\n`,
      );
      return 2;
    }
    terminal.out(schemaText(found.schema));
    return 0;
  }
  const root = path.resolve(options.root);
  if (options.out === undefined && world.effects.kind(`${root}/slides/deck.yaml`) === undefined) {
    terminal.err(
      `expected a lecture's folder, got one without slides/deck.yaml\n    → name it with --root, or a folder for the schemas with --out\n`,
    );
    return 2;
  }
  const out = path.resolve(options.out ?? path.join(root, SCHEMAS_FOLDER));
  const placed = inFolder(out, schemaFiles(schemas));
  world.effects.write(placed);
  const shown = [...placed.keys()].map((file) => path.relative(process.cwd(), file));
  if (terminal.json) terminal.out(`${JSON.stringify({ files: shown }, null, 2)}\n`);
  else if (!terminal.quiet) {
    terminal.out(
      `${[...shown, `${count(shown.length, "schema")}; docs/your-own-paper.md says how editors find them`].join("\n")}\n`,
    );
  }
  return 0;
}
