/** Minutes and seconds of a stretch of time in milliseconds, such as `12:05`; without a sign. */
export function minutes(milliseconds: number): string {
  const seconds = Math.round(Math.abs(milliseconds) / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
