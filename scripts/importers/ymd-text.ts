/** Year, month and day as EDTF, as much of them as there is. Whether there is such a day, is not asked. */
export function ymdText(year: number, month?: number, day?: number): string {
  const sign = year < 0 ? "-" : "";
  const digits = String(Math.abs(year)).padStart(4, "0");
  const two = (value: number | undefined) =>
    value === undefined ? "" : `-${String(value).padStart(2, "0")}`;
  return `${digits.length > 4 ? `Y${sign}${digits}` : sign + digits}${two(month)}${two(day)}`;
}
