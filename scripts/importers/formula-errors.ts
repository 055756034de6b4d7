const ERROR =
  /^#[¡¿]?(?:NULL|NUL|NULO|DIV\/0|VALUE|VALOR|VALEUR|WERT|REF|BEZUG|NAME|NOMBRE|NOM|NUM|ZAHL|SPILL|CALC|ERROR)[!?]$|^#(?:N\/[AD]|NV)$/;

/** What is wrong with the cells of a row that a spreadsheet could not work out or show, by column: message and remedy. */
export function formulaErrors(
  cells: readonly string[],
): ReadonlyMap<number, readonly [message: string, hint: string]> {
  const faults = new Map<number, readonly [string, string]>();
  for (const [column, cell] of cells.entries()) {
    if (!cell.startsWith("#")) continue;
    const text = cell.trim();
    if (ERROR.test(text))
      faults.set(column, [
        `expected a value, got the formula error ${text}`,
        "mend the formula, or write the value in its place",
      ]);
    else if (/^#{3,}$/.test(text))
      faults.set(column, [
        `expected a value, got ${text.slice(0, 12)}, which a spreadsheet shows where a column is too narrow`,
        "widen the column and save the file again",
      ]);
  }
  return faults;
}
