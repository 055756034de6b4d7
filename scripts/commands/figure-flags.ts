import type { ExportRequest } from "../export.js";
import type { Exporter } from "../exporters/exporter.js";
import { EXPORTERS } from "../exporters/index.js";
import { FIGURE_SIZES } from "../layout/figure-sizes.js";
import type { DayNumber } from "../model/date.js";
import { parseDate } from "../parse/edtf.js";
import { didYouMean } from "../parse/nearest.js";
import type { Prepared } from "../prepare.js";
import { type PrintFlags, readPrintFlags } from "./print-flags.js";

/** Flags of `export` as they are typed. */
export interface ExportFlags extends PrintFlags {
  readonly all?: boolean;
  readonly site?: string;
  readonly size?: string;
  readonly theme?: string;
  readonly lanes?: readonly string[];
  readonly events?: readonly string[];
  readonly from?: string;
  readonly to?: string;
  readonly fold?: boolean;
  readonly links?: boolean;
  readonly outline?: boolean;
  readonly ratio?: string;
  readonly tiles?: string;
  readonly languages?: string;
}

type Wish = Pick<
  ExportRequest,
  "exporters" | "size" | "wanted" | "fold" | "links" | "options" | "allLanguages"
> & {
  readonly theme?: string;
};

const RATIO = { least: 0.5, most: 8, usual: 2 };

/** Flags that say something of a format. */
const OF_FORMATS: readonly (keyof ExportFlags)[] = [
  "size",
  "theme",
  "lanes",
  "events",
  "from",
  "to",
  "fold",
  "links",
  "outline",
  "ratio",
  "tiles",
  "steps",
  "paperSize",
  "languages",
];

/** Says it where a flag would be lost on every format that is asked for. */
function withoutUse(flags: ExportFlags, chosen: readonly Exporter[]): string | undefined {
  const idle = OF_FORMATS.find((name) => flags[name] !== undefined);
  if (idle && chosen.length === 0)
    return `--${idle === "paperSize" ? "paper-size" : idle}: expected a format that it is for, got --site alone`;
  if (flags.ratio !== undefined && !chosen.some(({ format }) => format === "png"))
    return "--ratio: expected the format png, which alone has pixels";
  if (flags.languages !== undefined && !chosen.some(({ format }) => format === "csv"))
    return "--languages: expected the format csv, which alone has a column for each language";
  const narrowing = (["lanes", "events", "from", "to"] as const).find((name) => flags[name]);
  const names = chosen.map(({ format }) => format).join(", ");
  if (narrowing && chosen.length > 0 && chosen.every(({ of }) => of === "slides"))
    return `--${narrowing}: expected a format of the timeline, got ${names}, which has the slides that its audience is told`;
  if (chosen.length === 0 || chosen.some(({ of }) => of === "figure")) return undefined;
  const flag = (["size", "fold", "links", "outline"] as const).find((name) => flags[name]);
  return flag && `--${flag}: expected a figure (svg, png or pdf), got ${names}`;
}

/** What is asked for, or a usage error in words. Whether the lecture has it, `unknownParts` says. */
export function readFlags(
  formats: readonly string[],
  flags: ExportFlags,
): { readonly wish: Wish } | { readonly usage: string } {
  const exporters = flags.all
    ? EXPORTERS
    : formats.map((name) => EXPORTERS.find(({ format }) => format === name));
  const known = EXPORTERS.map(({ format }) => format);
  if (flags.all && formats.length > 0)
    return { usage: `--all: expected no format beside it, got ${formats.join(", ")}` };
  const stranger = flags.all ? undefined : formats.find((name) => !known.includes(name));
  if (stranger !== undefined)
    return {
      usage: `expected a known format, got ${shown(stranger)} (${didYouMean(stranger, known, "format")})`,
    };
  if (exporters.length === 0 && flags.site === undefined)
    return {
      usage: `expected a format (known: ${known.join(", ")}; --list says what each is, --all takes all)`,
    };
  const size = FIGURE_SIZES.find((name) => name === (flags.size ?? "slide"));
  if (!size)
    return {
      usage: `--size: expected a known size, got ${shown(flags.size ?? "")} (${didYouMean(flags.size ?? "", FIGURE_SIZES, "size")})`,
    };
  const from = readDay("from", flags.from);
  if (typeof from === "string") return { usage: from };
  const to = readDay("to", flags.to);
  if (typeof to === "string") return { usage: to };
  if (from !== undefined && to !== undefined && from >= to)
    return {
      usage: `--from: expected a day before that of --to, got ${flags.from} and ${flags.to}`,
    };
  const ratio = Number(flags.ratio ?? RATIO.usual);
  if (!(ratio >= RATIO.least && ratio <= RATIO.most))
    return {
      usage: `--ratio: expected a number from ${RATIO.least} to ${RATIO.most}, got ${shown(flags.ratio ?? "")}`,
    };
  const chosen = exporters.filter((exporter): exporter is Exporter => exporter !== undefined);
  const lost = withoutUse(flags, chosen);
  if (lost) return { usage: lost };
  const { tiles } = flags;
  if (tiles !== undefined && tiles !== "a4")
    return { usage: `--tiles: expected a4, got ${shown(tiles)}` };
  if (tiles !== undefined && !chosen.some(({ format }) => format === "pdf"))
    return { usage: "--tiles: expected the format pdf, which alone has pages" };
  if (tiles !== undefined && (size === "a4" || size === "column"))
    return { usage: `--tiles: expected a size larger than ${tiles}, got ${size}` };
  const printing = readPrintFlags(flags, chosen);
  if ("usage" in printing) return printing;
  const { languages } = flags;
  if (languages !== undefined && languages !== "all")
    return {
      usage: `--languages: expected all, got ${shown(languages)}; --lang names the language of a file`,
    };
  return {
    wish: {
      allLanguages: languages === "all",
      exporters: [...new Set(chosen)],
      size,
      ...(flags.theme !== undefined && { theme: flags.theme }),
      wanted: {
        ...(flags.lanes && { lanes: flags.lanes }),
        ...(flags.events && { events: flags.events }),
        ...(from !== undefined && { from }),
        ...(to !== undefined && { to }),
      },
      fold: flags.fold ?? false,
      links: flags.links ?? false,
      options: {
        outline: flags.outline ?? false,
        ratio,
        ...(tiles && { tiles }),
        ...printing.options,
      },
    },
  };
}

/** The first day that a text in EDTF can mean, or the day after the last one; a usage error where it is no date. */
function readDay(flag: "from" | "to", text: string | undefined): DayNumber | undefined | string {
  if (text === undefined) return undefined;
  const parsed = parseDate(text);
  if (!("extent" in parsed)) return `--${flag}: ${parsed.problem} (${parsed.hint})`;
  const day = flag === "from" ? parsed.extent.start : parsed.extent.end;
  return Number.isFinite(day) ? day : `--${flag}: expected a day, got ${text}, which is open there`;
}

/** A usage error where a theme, lane or event is asked for that the lecture does not have. */
export function unknownParts({ lecture, set }: Prepared, flags: ExportFlags): string | undefined {
  const missing = (
    kind: string,
    flag: string,
    asked: readonly string[],
    known: readonly string[],
  ) => {
    const name = asked.find((one) => !known.includes(one));
    return name === undefined
      ? undefined
      : `--${flag}: expected a known ${kind}, got ${shown(name)} (${didYouMean(name, known, kind)})`;
  };
  const ids = (all: readonly { readonly id: string }[]) => all.map(({ id }) => id);
  return (
    missing("theme", "theme", flags.theme === undefined ? [] : [flags.theme], [
      ...set.themes.keys(),
    ]) ??
    missing("lane", "lanes", flags.lanes ?? [], ids(lecture.lanes)) ??
    missing("event", "events", flags.events ?? [], ids(lecture.events))
  );
}

function shown(text: string): string {
  return text === "" ? "an empty text" : text;
}
