import { exportCommand } from "../../scripts/commands/export.js";
import type { Run } from "./cli.js";

const LISTS: readonly string[] = ["lanes", "events", "audience", "lang"];

/** `chronodeck export` without a process of its own: formats first, then flags. */
export async function exporting(root: string, args: readonly string[]): Promise<Run> {
  const at = args.findIndex((arg) => arg.startsWith("--"));
  const [formats, rest] = at < 0 ? [args, []] : [args.slice(0, at), args.slice(at)];
  const options = rest.flatMap((arg, index): [string, unknown][] => {
    if (!arg.startsWith("--")) return [];
    const name = arg.slice(2).replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
    const value = rest[index + 1];
    if (value === undefined || value.startsWith("--")) return [[name, true]];
    return [[name, LISTS.includes(name) ? value.split(",") : value]];
  });
  const said = { out: "", err: "" };
  const code = await exportCommand(
    formats,
    { root, ...Object.fromEntries(options) },
    {
      ...{ json: false, quiet: false, color: false },
      out: (text) => {
        said.out += text;
      },
      err: (text) => {
        said.err += text;
      },
    },
  );
  return { code, ...said };
}
