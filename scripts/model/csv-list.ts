/** Several texts in one cell, parted by ` | `; a backslash leads what is no parting of ours. */
export function joinList(items: readonly string[]): string {
  return items.map((item) => item.replace(/[\\|]/g, "\\$&")).join(" | ");
}

/** The texts that `joinList` put into a cell; none where it is empty. */
export function splitList(cell: string): readonly string[] {
  if (cell === "") return [];
  const items = [""];
  for (const [part] of cell.matchAll(/\\[\s\S]|[^\\|]+|[\\|]/g)) {
    if (part === "|") items.push("");
    else items.push(`${items.pop()}${part}`);
  }
  return items.map((item, index) => {
    const begun = index === 0 ? item : item.replace(/^ /, "");
    const own = index < items.length - 1 ? begun.replace(/ $/, "") : begun;
    return own.replace(/\\([\s\S])/g, "$1");
  });
}
