import { scaleLinear } from "d3-scale";

/**
 * The longest scale in which every bar has its value's text (so many pixels
 * wide) outside its end. The widest text need not be at the longest bar, so
 * the length of a unit is found by halving.
 */
export function barScale(
  values: readonly number[],
  widths: readonly number[],
  left: number,
  right: number,
): (value: number) => number {
  const reach = (unit: number, sign: 1 | -1) =>
    Math.max(
      0,
      ...values.map((value, i) =>
        value * sign > 0 || (value === 0 && sign > 0) ? value * sign * unit + (widths[i] ?? 0) : 0,
      ),
    );
  const largest = Math.max(...values.map(Math.abs), Number.MIN_VALUE);
  let [low, high] = [0, (right - left) / largest];
  for (let i = 0; i < 50; i++) {
    const unit = (low + high) / 2;
    if (reach(unit, 1) + reach(unit, -1) <= right - left) low = unit;
    else high = unit;
  }
  const zero = left + reach(low, -1);
  return scaleLinear([0, largest], [zero, zero + largest * low]);
}
