/** Prints a table and how its targets were met; a target without a limit is for information. */
export function print({ title, columns, rows, targets }) {
  const first = Math.max(12, ...rows.map(([name]) => String(name).length + 2));
  const line = ([name, ...cells]) =>
    `${String(name).padEnd(first)}${cells.map((cell) => String(cell).padStart(8)).join("")}`;
  console.log(`${title}\n`);
  for (const row of [columns, ...rows]) console.log(line(row));
  console.log("");
  for (const target of targets) {
    const { text, value, limit, unit, least } = target;
    const bound = limit === undefined ? "" : `, at ${least ? "least" : "most"} ${limit}`;
    const figures = `${value.toFixed(unit === "MB" ? 0 : 3)} ${unit}${bound}`;
    console.log(`${verdict(target)}  ${text.padEnd(64)} ${figures}`);
  }
  console.log("");
}

export function isMet({ value, limit, least }) {
  if (limit === undefined) return true;
  return least ? value >= limit : value <= limit;
}

function verdict(target) {
  if (target.limit === undefined) return "    ";
  return isMet(target) ? "pass" : "FAIL";
}
