/** Contrast of two colours, `#rrggbb`, from 1 to 21, as WCAG 2.2 reckons it. */
export function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

/** The colour nearest to the first, on the way to the second, that has the contrast; undefined where none has. */
export function withContrast(
  colour: string,
  towards: string,
  ground: string,
  least: number,
): string | undefined {
  for (let step = 0; step <= 20; step += 1) {
    const mixed = mix(colour, towards, step / 20);
    if (contrast(mixed, ground) >= least) return mixed;
  }
  return undefined;
}

/** `#abc` and `#AABBCC` as `#aabbcc`; undefined for colours said in another way. */
export function sixDigits(colour: string): string | undefined {
  if (!/^#([0-9a-f]{3}|[0-9a-f]{6})$/i.test(colour)) return undefined;
  const lower = colour.toLowerCase();
  return lower.length === 7 ? lower : `#${lower.slice(1).replaceAll(/./g, "$&$&")}`;
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function mix(one: string, other: string, share: number): string {
  const others = channels(other);
  const mixed = channels(one).map((value, at) =>
    Math.round(value + ((others[at] ?? 0) - value) * share),
  );
  return `#${mixed.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
}

function channels(colour: string): readonly number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}
