import type { RecordRow } from "./event-row.js";

type Entry = Pick<RecordRow, "date" | "value" | "source"> & { readonly type: string };

/** An entry of the record in a cell: `signed: 1992-12-17 [treaty]`, a value in quotation marks. */
export function recordItem({ type, date, value, source }: Entry): string {
  return [`${type}:`, date, value === undefined ? undefined : `“${value}”`, `[${source}]`]
    .filter((part) => part !== undefined)
    .join(" ");
}

/** What `recordItem` wrote; undefined where it is something else. */
export function readRecordItem(item: string): Entry | undefined {
  const found = /^\s*([a-z-]+):(?: ([^\s“[]+))?(?: “([\s\S]*)”)? \[([^\]\s]+)\]\s*$/.exec(item);
  if (!found) return undefined;
  const [, type = "", date, value, source = ""] = found;
  return {
    ...{ type, source },
    ...(date !== undefined && { date }),
    ...(value !== undefined && { value }),
  };
}
