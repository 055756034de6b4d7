/** Pixels of a slide of 1280 × 720 as English Metric Units: at 96 pixels an inch it is 13.33 × 7.5 inches, PowerPoint's own wide slide. */
export function emu(pixels: number): number {
  return Math.round(pixels * 9525);
}

/** A font size in pixels as hundredths of a point, within what the format allows. */
export function fontUnits(pixels: number): number {
  return Math.max(100, Math.min(400_000, Math.round(pixels * 75)));
}

/** A share as thousandths of a percent. */
export function percent(share: number): number {
  return Math.round(share * 100_000);
}
