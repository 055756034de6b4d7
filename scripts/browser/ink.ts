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
      if (rect.width < 1 || rect.height < 1) continue;
      const box = within(rect, at);
      lines.push({
        ...box,
        top: box.top + ROOM.above * rect.height,
        bottom: box.bottom - ROOM.below * rect.height,
        owner,
      });
    }
  }
  return lines;
}

/** Frames of pictures and of whatever else words must not touch. */
export function framesOf(section: Element): readonly Ink[] {
  const at = section.getBoundingClientRect();
  return [...section.querySelectorAll("img, svg:not(svg svg), .chip, .footer")]
    .filter((element) => !element.closest(UNSEEN))
    .map((owner) => ({ ...within(owner.getBoundingClientRect(), at), owner }))
    .filter(({ left, right, top, bottom }) => right > left && bottom > top);
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

function within({ left, top, right, bottom }: Box, at: Box): Box {
  return {
    left: left - at.left,
    top: top - at.top,
    right: right - at.left,
    bottom: bottom - at.top,
  };
}
