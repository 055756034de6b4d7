import type { FontMetrics } from "../model/scene.js";
import { byRank, type Item } from "./items.js";
import { widestLabel } from "./label-places.js";
import {
  BASELINE,
  DENSITIES,
  type Density,
  KERNING,
  type Label,
  type LabelLine,
} from "./labels.js";
import { type FitInput, type Fitted, nameOf, packAll } from "./pack.js";
import { textWidth, wrapText } from "./text.js";

/** What a block says below an event's name: its date in words, and a text. */
export interface BlockText {
  readonly words: string;
  readonly text: string;
}

/** How much of its block an event shows: its name in one line, name and date, or the text too. */
type Part = "name" | "date" | "text";

/** Pixels. */
const WIDTH = 300;
/** Narrower, a text is hard to read: the name alone is better. */
const NARROWEST = 120;
const AIR = 8;
/** Pixels that the date and the text are smaller than the name. */
const STEP = 2;
/** Font sizes from one line to the next. */
const LEADING = 1.22;

/** Events in a row whose texts found no room: the others' will find none either. */
const PATIENCE = 40;

/** Blocks are set at the size of a roomy timeline, or not at all. */
const ROOMY = DENSITIES.filter(({ size, cap }) => size === 18 && cap === 1);

/**
 * Every event with its block where they all fit; else the least important
 * lose their texts, then the dates below their names. Undefined where not even
 * the names fit.
 */
export function fitBlocks(
  input: FitInput,
  blocks: ReadonlyMap<string, BlockText>,
): Fitted | undefined {
  for (const density of ROOMY) {
    const labels = blockLabels(input, density, blocks);
    const fitted = packAll(input, density, (item) => labels(item, "text"));
    if (fitted) return fitted;
  }
  const tight = ROOMY.at(-1);
  if (!tight) return undefined;
  const labels = blockLabels(input, tight, blocks);
  const packWith = (part: (item: Item) => Part) =>
    packAll(input, tight, (item) => labels(item, part(item)));
  return withMore("text", "date", packWith, input) ?? withMore("date", "name", packWith, input);
}

/** All with `less`, and with `more` as many as can be, the most important first. */
function withMore(
  more: Part,
  less: Part,
  packWith: (part: (item: Item) => Part) => Fitted | undefined,
  { items }: FitInput,
): Fitted | undefined {
  let best = packWith(() => less);
  if (!best) return undefined;
  const chosen = new Set<Item>();
  let refused = 0;
  for (const item of [...items.values()].flat().sort(byRank)) {
    chosen.add(item);
    const fitted = packWith((one) => (chosen.has(one) ? more : less));
    if (fitted) best = fitted;
    else chosen.delete(item);
    refused = fitted ? 0 : refused + 1;
    if (refused > PATIENCE) break;
  }
  return best;
}

/** Labels of blocks, each wrapped once. */
function blockLabels(
  input: FitInput,
  density: Density,
  blocks: ReadonlyMap<string, BlockText>,
): (item: Item, part: Part) => Label | undefined {
  const make = (item: Item, part: Part) => {
    const block = blocks.get(item.events[0].id);
    const width = Math.min(WIDTH, widestLabel(item, input.room.breaks));
    return !block || part === "name" || width < NARROWEST
      ? nameOf(item, density, input)
      : blockOf(item, part === "text" ? block : { ...block, text: "" }, width, density, input);
  };
  const known: Readonly<Record<Part, Map<Item, Label | undefined>>> = {
    name: new Map(),
    date: new Map(),
    text: new Map(),
  };
  return (item, part) => {
    const labels = known[part];
    if (!labels.has(item)) labels.set(item, make(item, part));
    return labels.get(item);
  };
}

function blockOf(
  { events: [event] }: Item,
  { words, text }: BlockText,
  width: number,
  { size, rowHeight }: Density,
  { metrics }: FitInput,
): Label {
  const small = size - STEP;
  const name = `${event.differs ? "≠ " : ""}${event.label}`;
  const wrap = (font: LabelLine["font"], fontSize: number, what: string, muted?: true) =>
    wrapText(metrics, font, fontSize, what, width / KERNING).map((line) => ({
      text: line,
      font,
      size: fontSize,
      ...(muted && { muted }),
    }));
  const lines = stack([
    ...wrap("sans-bold", size, name),
    ...wrap("sans", small, words, true),
    ...wrap("sans", small, text),
  ]);
  const low = (lines.at(-1)?.dy ?? 0) + small * 0.25 + AIR;
  return {
    lines,
    width: Math.max(...lines.map((line) => widthOf(line, metrics))),
    rows: Math.ceil((low + rowHeight / 2) / rowHeight),
  };
}

function stack(lines: readonly Omit<LabelLine, "dy">[]): LabelLine[] {
  let dy = 0;
  return lines.map((line, i) => {
    dy += i === 0 ? line.size * BASELINE : line.size * LEADING;
    return { ...line, dy };
  });
}

function widthOf({ text, font, size }: LabelLine, metrics: FontMetrics): number {
  return textWidth(metrics, font, size, text) * KERNING;
}
