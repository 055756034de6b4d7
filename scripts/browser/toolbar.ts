import type { TimelineMount } from "./timeline-mount.js";

const ZOOM_STEP = 1.6;
const PAN_STEP = 0.25;

/** What can be done with a timeline, by the names of its buttons. */
export const ACTIONS: Readonly<Record<string, (mount: TimelineMount) => void>> = {
  "zoom-in": (mount) => mount.zoom(ZOOM_STEP),
  "zoom-out": (mount) => mount.zoom(1 / ZOOM_STEP),
  earlier: (mount) => mount.pan(-PAN_STEP),
  later: (mount) => mount.pan(PAN_STEP),
  whole: (mount) => mount.whole(),
  links(mount) {
    const shown = mount.toggleLinks();
    mount.figure.querySelector("[data-action=links]")?.setAttribute("aria-pressed", String(shown));
  },
};

/** Free of reveal.js and of clickers: none of these is theirs. */
const KEYS: Readonly<Record<string, string>> = {
  "+": "zoom-in",
  "=": "zoom-in",
  "-": "zoom-out",
  "−": "zoom-out",
  "0": "whole",
  a: "links",
  A: "links",
};

/** Theirs, unless somebody is at work in the timeline. */
const KEYS_WITHIN: Readonly<Record<string, string>> = {
  ArrowLeft: "earlier",
  ArrowRight: "later",
};

/** Makes the buttons work. */
export function toolbar(mount: TimelineMount): void {
  mount.figure.addEventListener("click", ({ target }) => {
    const button = target instanceof Element ? target.closest("[data-action]") : null;
    ACTIONS[button?.getAttribute("data-action") ?? ""]?.(mount);
  });
}

/**
 * Moves the timeline by a key: + − 0 on a timeline slide, A for its links (arrows), Shift with the left
 * and right arrows while the focus is in the timeline. True where the key was one.
 */
export function timelineKey(event: KeyboardEvent, mount: TimelineMount): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  const within = mount.figure.contains(document.activeElement);
  const action = KEYS[event.key] ?? (within && event.shiftKey ? KEYS_WITHIN[event.key] : undefined);
  if (action === undefined) return false;
  ACTIONS[action]?.(mount);
  return true;
}
