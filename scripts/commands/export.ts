import path from "node:path";
import { type ExportResult, exportFiles } from "../export.js";
import { EXPORTERS } from "../exporters/index.js";
import { latePrinter } from "../host/assets.js";
import { byPlace, hasErrors, stopsAll } from "../model/diagnostic.js";
import { prepare } from "../prepare.js";
import { type ExportFlags, readFlags, unknownParts } from "./figure-flags.js";
import { lossLines } from "./loss-words.js";
import { exportSite, siteFolder } from "./site.js";
import { diagnosticsAsJson, report, type Terminal } from "./terminal.js";
import { unknownNames } from "./unknown-names.js";
import { openWorld } from "./world.js";

export interface ExportCommand extends ExportFlags {
  readonly root: string;
  readonly out?: string;
  readonly audience?: readonly string[];
  readonly lang?: readonly string[];
  readonly list?: boolean;
  readonly allowMissing?: boolean;
  readonly strict?: boolean;
  readonly browser?: string;
}

/** Exports the timeline in other formats, or the decks for others, and writes the files. Returns the exit code. */
export async function exportCommand(
  formats: readonly string[],
  options: ExportCommand,
  terminal: Terminal,
): Promise<number> {
  if (options.list) {
    terminal.out(listOfFormats(terminal.json));
    return 0;
  }
  const wrong = (usage: string): number => {
    terminal.err(`${usage}\n`);
    return 2;
  };
  if (options.out === "") return wrong("--out: expected a folder, got an empty text");
  const flags = readFlags(formats, options);
  if ("usage" in flags) return wrong(flags.usage);
  const root = path.resolve(options.root);
  const out = path.resolve(options.out ?? path.join(root, "out"));
  const { world, builtIn, folder } = openWorld();
  const decks = [out, path.join(root, "out")];
  const site = options.site === undefined ? undefined : siteFolder(options.site, decks, world);
  if (site && "usage" in site) return wrong(site.usage);
  const { audience: audiences, lang: languages } = options;
  const request = {
    root,
    builtIn,
    draft: false,
    allowMissing: options.allowMissing ?? false,
    ...(audiences && { audiences }),
    ...(languages && { languages }),
    ...flags.wish,
    ...sourceDate(process.env.SOURCE_DATE_EPOCH),
  };
  const { prepared, diagnostics: found } = prepare(request, world);
  const usage =
    unknownNames(prepared?.lecture, options) ?? (prepared && unknownParts(prepared, options));
  if (usage) return wrong(usage);
  const parts: { readonly folder: string; readonly made: ExportResult }[] = [];
  if (prepared && request.exporters.length > 0) {
    const printer = latePrinter(folder, options.browser);
    try {
      const made = await exportFiles(prepared, request, world, printer.print);
      parts.push({ folder: out, made });
    } finally {
      await printer.close();
    }
  }
  if (prepared && site)
    parts.push({ folder: site.folder, made: exportSite(prepared, request, world) });
  const diagnostics = [...found, ...parts.flatMap(({ made }) => made.diagnostics)].sort(byPlace);
  const lossy = options.strict === true && parts.some(hasLosses);
  const whole = stopsAll(diagnostics) || lossy ? [] : parts;
  for (const { folder: to, made } of whole)
    for (const [name, content] of made.files) world.effects.write(path.join(to, name), content);
  const exported = whole.flatMap(({ folder: to, made }) =>
    made.exported.map((one) => ({
      ...one,
      file: path.relative(process.cwd(), path.join(to, one.file)),
    })),
  );
  if (terminal.json) {
    const result = { files: exported, diagnostics: diagnosticsAsJson(diagnostics) };
    terminal.out(`${JSON.stringify(result, null, 2)}\n`);
  } else {
    report(diagnostics, terminal);
    if (lossy || !terminal.quiet)
      for (const { file, losses } of parts.flatMap(({ made }) => made.exported))
        for (const line of lossLines(file, losses)) terminal.err(`${line}\n`);
    if (lossy) terminal.err("nothing was written: under --strict a loss is an error\n");
    if (!terminal.quiet)
      for (const { file, bytes } of exported)
        terminal.out(`${file}  ${Math.round(bytes / 1000)} KB\n`);
  }
  const [refused] = parts.flatMap(({ made }) => made.refused ?? []);
  if (refused !== undefined) terminal.err(`${refused}\n`);
  return hasErrors(diagnostics) || lossy || refused !== undefined ? 1 : 0;
}

function hasLosses({ made }: { readonly made: ExportResult }): boolean {
  return made.exported.some(({ losses }) => losses.length > 0);
}

/** Seconds since 1970, as reproducible-builds.org has it. */
function sourceDate(epoch: string | undefined): { readonly date?: string } {
  if (epoch === undefined || !/^\d{1,11}$/.test(epoch)) return {};
  return { date: new Date(Number(epoch) * 1000).toISOString() };
}

function listOfFormats(json: boolean): string {
  const formats = EXPORTERS.map(({ format, summary }) => ({ format, summary }));
  if (json) return `${JSON.stringify({ formats }, null, 2)}\n`;
  const width = Math.max(...formats.map(({ format }) => format.length));
  return formats.map(({ format, summary }) => `${format.padEnd(width)}  ${summary}\n`).join("");
}
