import path from "node:path";
import { type ExportResult, exportFiles, type Helpers, type Refusal } from "../export.js";
import { EXPORTERS } from "../exporters/index.js";
import { latePrinter } from "../host/assets.js";
import { byPlace, hasErrors, stopsAll } from "../model/diagnostic.js";
import { prepare, type World } from "../prepare.js";
import { publish } from "../publish.js";
import { type ExportFlags, readFlags, unknownParts } from "./figure-flags.js";
import { inFolder } from "./in-folder.js";
import { lossLines } from "./loss-words.js";
import { foreignPage, leftFromEarlier, siteAddress, siteFolder } from "./site.js";
import { count, diagnosticsAsJson, report, type Terminal } from "./terminal.js";
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
  readonly url?: string;
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
  const { world, builtIn, folder } = openWorld();
  const place = placeOf(options, root, world);
  if ("usage" in place) return wrong(place.usage);
  const { audience: audiences, lang: languages } = options;
  const request = {
    root,
    builtIn,
    draft: false,
    allowMissing: options.allowMissing ?? false,
    ...(audiences && { audiences }),
    ...(languages && { languages }),
    ...flags.wish,
    ...{ address: place.address, forOthers: options.site !== undefined },
    ...sourceDate(process.env.SOURCE_DATE_EPOCH),
  };
  const { prepared, diagnostics: found } = prepare(request, world);
  const usage =
    unknownNames(prepared?.lecture, options) ?? (prepared && unknownParts(prepared, options));
  if (usage) return wrong(usage);
  const make = options.all || options.site !== undefined ? publish : exportFiles;
  const { print, close } = latePrinter(folder, options.browser);
  const { progress, end } = progressOn(terminal);
  const made =
    prepared &&
    (await make(prepared, request, world, { print, progress }).finally(() => {
      end();
      return close();
    }));
  const diagnostics = [...found, ...(made?.diagnostics ?? [])].sort(byPlace);
  const lossy = options.strict === true && made !== undefined && hasLosses(made);
  const refused = lossy
    ? "nothing was written: under --strict a loss is an error"
    : made?.refused && refusalLine(made.refused);
  const whole = stopsAll(diagnostics) || lossy ? undefined : made;
  const left =
    whole && options.site !== undefined
      ? leftFromEarlier(place.folder, whole.files, world)
      : undefined;
  if (whole) world.effects.write(inFolder(place.folder, whole.files));
  const exported = (whole?.exported ?? []).map((one) => ({
    ...one,
    file: path.relative(process.cwd(), path.join(place.folder, one.file)),
  }));
  if (terminal.json) {
    const lost = lossy ? (made?.exported ?? []).filter(({ losses }) => losses.length > 0) : [];
    const result = {
      ...{ files: exported, diagnostics: diagnosticsAsJson(diagnostics) },
      refused: refused ?? null,
      ...(lossy && { lost: lost.map(({ file, losses }) => ({ file, losses })) }),
    };
    terminal.out(`${JSON.stringify(result, null, 2)}\n`);
  } else {
    report(diagnostics, terminal);
    if (lossy || !terminal.quiet)
      for (const { file, losses } of made?.exported ?? [])
        for (const line of lossLines(file, losses)) terminal.err(`${line}\n`);
    if (!terminal.quiet)
      for (const { file, bytes } of [...exported, ...besides(whole, place.folder)])
        terminal.out(`${file}  ${Math.max(1, Math.round(bytes / 1000))} KB\n`);
  }
  if (left !== undefined && !terminal.quiet) terminal.err(`${left}\n`);
  if (refused !== undefined) terminal.err(`${refused}\n`);
  return hasErrors(diagnostics) || refused !== undefined ? 1 : 0;
}

/** Where to write, and at what address that will be found; a usage error in words. */
function placeOf(
  { out, site, url }: ExportCommand,
  root: string,
  world: World,
): { readonly folder: string; readonly address: string } | { readonly usage: string } {
  const usual = path.join(root, "out");
  if (site === undefined) {
    if (url !== undefined)
      return { usage: "--url: expected --site beside it, of whose folder it is the address" };
    return { folder: path.resolve(out ?? usual), address: "" };
  }
  if (out !== undefined)
    return { usage: "--out: expected no --site beside it, which says where to write" };
  const folder = siteFolder(site, [usual], world);
  if ("usage" in folder) return folder;
  const foreign = foreignPage(folder.folder, world);
  if (foreign !== undefined) return { usage: foreign };
  const address = siteAddress(url);
  return "usage" in address ? address : { ...folder, ...address };
}

/** A line that moves, where somebody sees it, and what clears it. */
function progressOn({ json, quiet, err }: Terminal): Required<Pick<Helpers, "progress">> & {
  readonly end: () => void;
} {
  const isSeen = !json && !quiet && process.stderr.isTTY === true;
  const show = (line: string) => isSeen && err(`\r\u001b[K${line}`);
  return { progress: (file, made, of) => show(`${made} of ${of}  ${file}`), end: () => show("") };
}

function refusalLine({ files: [first = "", ...more], reason }: Refusal): string {
  const others = more.length > 0 ? ` and ${count(more.length, "other file")}` : "";
  return `${first}${others}: not written: ${reason}`;
}

/** What was written beside decks and exports: the page that leads to them, pictures for links, the archive. */
function besides(made: ExportResult | undefined, folder: string) {
  const known = new Set(made?.exported.map(({ file }) => file));
  return [...(made?.files ?? [])]
    .filter(([name]) => !known.has(name))
    .map(([name, content]) => ({
      file: path.relative(process.cwd(), path.join(folder, name)),
      bytes: Buffer.byteLength(content),
    }));
}

function hasLosses({ exported }: ExportResult): boolean {
  return exported.some(({ losses }) => losses.length > 0);
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
