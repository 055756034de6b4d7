/** Pixels from the slide's top left corner. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** One line of a block's words, or a picture. */
export interface Ink extends Box {
  /** The block, for HTML; the label, within a picture. */
  readonly owner: Element;
}

/** Pixels of every slide. */
const WIDTH = 1280;

/** What is there for those who listen, for the lecturer, or on demand. */
const UNSEEN =
  ".notes, .visually-hidden, .timeline-list, .timeline-mount, .timeline-step, .export-menu > div";

/**
 * Parts of a line's box above the tallest letter and below the deepest: fonts leave room
 * for accents and for the line itself, which may overlap where letters do not.
 */
const ROOM = { above: 0.19, below: 0.12 };

/** Every line of words on a slide, by the ink of its letters. */
export function linesOf(section: Element): readonly Ink[] {
  const at = section.getBoundingClientRect();
  const walker = document.createTreeWalker(section, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  const lines: Ink[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!parent || !node.nodeValue?.trim() || parent.closest(UNSEEN)) continue;
    const owner = ownerOf(parent);
    range.selectNodeContents(node);
    for (const rect of range.getClientRects()) {
      const { left, right, top, bottom } = within(rect, at);
      const height = bottom - top;
      if (right - left < 1 || height < 1) continue;
      lines.push({
        left,
        right,
        top: top + ROOM.above * height,
        bottom: bottom - ROOM.below * height,
        owner,
      });
    }
  }
  return lines;
}

/** Pixels around what words may not even touch. */
const AROUND = 3;

/** Frames of pictures, which words must not run into, and of what they must not touch. */
export function framesOf(section: Element): readonly Ink[] {
  const at = section.getBoundingClientRect();
  return [...section.querySelectorAll("img, svg:not(svg svg), .chip, .footer")]
    .filter((element) => !element.closest(UNSEEN))
    .map((owner) => ({ ...within(owner.getBoundingClientRect(), at), owner }))
    .filter(({ left, right, top, bottom }) => right > left && bottom > top)
    .map((frame) =>
      frame.owner.matches(".chip, .ribbon, .footer") ? grown(frame, AROUND) : frame,
    );
}

/** The same with so many pixels around it. */
export function grown({ owner, left, top, right, bottom }: Ink, by: number): Ink {
  return { owner, left: left - by, top: top - by, right: right + by, bottom: bottom + by };
}

/** What is left to see of a block in the boxes around it that cut off what is beyond them. */
export function windowOf(owner: Element, section: Element): Box {
  const at = section.getBoundingClientRect();
  let seen: Box = { left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity };
  for (let box: Element | null = owner; box && box !== section; box = box.parentElement) {
    if (getComputedStyle(box).overflow === "visible") continue;
    const edge = within(box.getBoundingClientRect(), at);
    seen = {
      left: Math.max(seen.left, edge.left),
      top: Math.max(seen.top, edge.top),
      right: Math.min(seen.right, edge.right),
      bottom: Math.min(seen.bottom, edge.bottom),
    };
  }
  return seen;
}

function ownerOf(parent: Element): Element {
  let owner = parent;
  if (owner instanceof SVGElement) return owner.closest("text") ?? owner;
  while (owner.parentElement && getComputedStyle(owner).display === "inline")
    owner = owner.parentElement;
  return owner;
}

/** However large the slide, at `at`, stands on the screen. */
function within({ left, top, right, bottom }: Box, at: Box): Box {
  const scale = (at.right - at.left) / WIDTH;
  return {
    left: (left - at.left) / scale,
    top: (top - at.top) / scale,
    right: (right - at.left) / scale,
    bottom: (bottom - at.top) / scale,
  };
}
