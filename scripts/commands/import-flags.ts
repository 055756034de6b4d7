import type { DateOrder, ImportWishes } from "../importers/importer.js";

/** What of an import's flags stands beside the file. */
export interface ImportFlags {
  /** `field=Column`, several parted by commas. */
  readonly map?: readonly string[];
  readonly encoding?: string;
  readonly dates?: string;
  readonly sheet?: string;
  readonly worksAsEvents?: boolean;
}

const ORDERS: readonly DateOrder[] = ["dmy", "mdy", "ymd"];

/** What the user wishes, or what is wrong with how they said it. */
export function readImportFlags(
  flags: ImportFlags,
): { readonly wishes: ImportWishes } | { readonly refused: string } {
  const { encoding, sheet, worksAsEvents = false } = flags;
  const map = new Map<string, string>();
  for (const pair of (flags.map ?? []).flatMap(pairsOf)) {
    const at = pair.indexOf("=");
    if (at < 1) return { refused: `--map: expected field=Column, got ${pair || "an empty text"}` };
    map.set(pair.slice(0, at).trim(), pair.slice(at + 1).trim());
  }
  const dates = ORDERS.find((order) => order === flags.dates);
  if (flags.dates !== undefined && dates === undefined)
    return {
      refused: `--dates: expected dmy, mdy or ymd, got ${flags.dates || "an empty text"}`,
    };
  for (const [flag, value] of [["--encoding", encoding] as const, ["--sheet", sheet] as const])
    if (value === "") return { refused: `${flag}: expected a name, got an empty text` };
  return {
    wishes: {
      ...{ map, worksAsEvents },
      ...(encoding !== undefined && { encoding }),
      ...(sheet !== undefined && { sheet }),
      ...(dates && { dates }),
    },
  };
}

/** A comma parts pairs only where another field begins behind it: a column may have one in its name. */
function pairsOf(text: string): readonly string[] {
  return text.split(/,(?=\s*[A-Za-z]+=)/).map((pair) => pair.trim());
}
