export type LabelStyle = "normal" | "italic";

/** Pixels. */
const SIZE = 18;

/** Waits for the faces that labels are set in, or for their failure; then widths are true. */
export async function labelFaces(): Promise<void> {
  const styles: readonly LabelStyle[] = ["normal", "italic"];
  await Promise.allSettled(styles.map((style) => document.fonts.load(face(style))));
}

/** Widths in pixels at the size of labels, 18, in the deck's own reading face. */
export function labelMeasure(): (text: string, style?: LabelStyle) => number {
  const context = document.createElement("canvas").getContext("2d");
  const known = new Map<string, number>();
  return (text, style = "normal") => {
    const key = `${style} ${text}`;
    const before = known.get(key);
    if (before !== undefined || !context) return before ?? text.length * SIZE * 0.5;
    context.font = face(style);
    // A pixel more, for rounding at other scales.
    const width = Math.ceil(context.measureText(text).width) + 1;
    known.set(key, width);
    return width;
  };
}

function face(style: LabelStyle): string {
  const family = getComputedStyle(document.documentElement).getPropertyValue("--sans").trim();
  return `${style} 400 ${SIZE}px ${family || "sans-serif"}`;
}
