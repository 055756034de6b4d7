import type { Block, Overflow, SlideOverflow } from "../model/overflow.js";
import { type Box, framesOf, grown, type Ink, linesOf, windowOf } from "./ink.js";

/** Where content may stand: the margins of the grid, and as much below as above. */
const SAFE: Box = { left: 64, top: 48, right: 1216, bottom: 664 };

/** What has its place in the margins, above and below. */
const MARGINS: Box = { ...SAFE, top: 0, bottom: 720 };
const MARGINAL = ".terms, .ribbon, .footer, .draft-mark, .logo";

/** Pixels that nobody sees: bearings of letters, rounding. */
const SLACK = 5;
const TOUCH = 2;

/**
 * What does not fit on a slide that is laid out at its size, whether shown or not: the
 * worst of each kind. `room` is how many pixels words keep from pictures and chips; those
 * in the margins, which are close by design and never grow, need none.
 */
export function overflowsOf(section: Element, room = 0): readonly Overflow[] {
  const lines = linesOf(section);
  const frames = framesOf(section);
  const found = [
    ...beyondSafe([...lines, ...frames.filter(({ owner }) => owner.matches("img, .chip"))]),
    ...clipped(lines, section),
    ...meetings(lines, frames, room),
  ];
  const worst = new Map<string, Overflow>();
  for (const overflow of found) {
    const known = worst.get(overflow.kind);
    if (!known || overflow.pixels > known.pixels) worst.set(overflow.kind, overflow);
  }
  return [...worst.values()];
}

/** Every slide of the page that does not fit. */
export function allOverflows(): readonly SlideOverflow[] {
  return [...document.querySelectorAll(".reveal .slides section")]
    .map((section) => ({
      slide: section.id.replace(/--\d+$/, ""),
      overflows: overflowsOf(section),
    }))
    .filter(({ overflows }) => overflows.length > 0);
}

function beyondSafe(ink: readonly Ink[]): Overflow[] {
  return ink.flatMap((box) =>
    over(box, isMarginal(box) ? MARGINS : SAFE, SLACK).map((edge) => ({
      ...edge,
      block: block(box.owner),
    })),
  );
}

function clipped(lines: readonly Ink[], section: Element): Overflow[] {
  const windows = new Map<Element, Box>();
  return lines.flatMap((line) => {
    const seen = windows.get(line.owner) ?? windowOf(line.owner, section);
    windows.set(line.owner, seen);
    const pixels = Math.max(0, ...over(line, seen, TOUCH).map((edge) => edge.pixels));
    return pixels > 0 ? [{ kind: "clipped" as const, pixels, block: block(line.owner) }] : [];
  });
}

function over(box: Box, edge: Box, slack: number) {
  const sides = [
    { kind: "left", pixels: edge.left - box.left },
    { kind: "top", pixels: edge.top - box.top },
    { kind: "right", pixels: box.right - edge.right },
    { kind: "bottom", pixels: box.bottom - edge.bottom },
  ] as const;
  return sides
    .filter(({ pixels }) => pixels > slack)
    .map(({ kind, pixels }) => ({ kind, pixels: Math.round(pixels) }));
}

function meetings(lines: readonly Ink[], frames: readonly Ink[], room: number): Overflow[] {
  const found: Overflow[] = [];
  const roomy = room === 0 ? frames : frames.map((frame) => grown(frame, room));
  lines.forEach((line, index) => {
    const others = [...(isMarginal(line) ? frames : roomy), ...lines.slice(index + 1)];
    for (const other of others) {
      const pixels = Math.min(
        Math.min(line.right, other.right) - Math.max(line.left, other.left),
        Math.min(line.bottom, other.bottom) - Math.max(line.top, other.top),
      );
      // Asked last: of a timeline's labels there are tens of thousands of pairs.
      if (pixels <= TOUCH || isPartOf(line.owner, other.owner)) continue;
      found.push({
        kind: "meets",
        pixels: Math.round(pixels),
        block: block(line.owner),
        other: block(other.owner),
      });
    }
  });
  return found;
}

function isPartOf(one: Element, other: Element): boolean {
  return one.contains(other) || other.contains(one);
}

function isMarginal({ owner }: Ink): boolean {
  return owner.closest(MARGINAL) !== null;
}

function block(element: Element): Block {
  const words = (element.textContent ?? "").replace(/\s+/g, " ").trim();
  return {
    tag: element.localName,
    name: element.classList[0] ?? "",
    text: words || (element.getAttribute("alt") ?? ""),
  };
}
