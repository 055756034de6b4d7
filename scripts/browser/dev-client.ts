/*
 * Runs in pages that the dev server serves, never in a built file: reloads the
 * page when its build is out of date, and shows problems over it. The address
 * keeps the slide, since the deck writes it after the #.
 */
import type { DevState } from "../model/dev-state.js";
import { devOverlay } from "./dev-overlay.js";

const own = document.currentScript?.dataset.build;

const overlay = devOverlay();
new EventSource("/_dev/events").addEventListener("message", ({ data }) => {
  const state: DevState = JSON.parse(data);
  overlay.show(state.problems);
  if (state.problems.length === 0 && state.build !== own) location.reload();
});
