/*
 * Runs in pages that the dev server serves, never in a built file: keeps the page as the newest build has it,
 * shows problems over it, and puts the bar beside a deck.
 */
import type { DevState } from "../../model/dev-state.js";
import { devBar } from "./bar.js";
import { devOverlay } from "./dev-overlay.js";
import { exchange } from "./exchange.js";
import { fetchOutline, type Outline } from "./outline.js";
import { pagePath } from "./server-api.js";
import { keepView, takeUpView } from "./view-state.js";

const { build: built = "", token = "" } = document.currentScript?.dataset ?? {};
const overlay = devOverlay();
const open = globalThis.chronodeckDev;
const bar = open && devBar(open, token);
let shown = built;
let outline: Outline | undefined;
let wanted = built;
let isAtWork = false;

if (open) {
  takeUpView(open);
  // By it the first change is found; until it has come, a change loads the page anew.
  void fetchOutline(pagePath()).then((found) => {
    if (found?.version === built) outline ??= found;
  });
}

function reload(): void {
  if (open) keepView(open);
  location.reload();
}

/** One change after the other, until the page is as the newest build has it. */
async function follow(): Promise<void> {
  if (isAtWork) return;
  isAtWork = true;
  try {
    while (shown !== wanted) {
      const next = open && outline && (await fetchOutline(pagePath()));
      if (!next || !outline || !open || !exchange(open, outline, next)) {
        reload();
        return;
      }
      outline = next;
      shown = next.version;
      // A newer one may have come between; what was told before it is old news.
      if (next.version !== wanted) await new Promise((resolve) => setTimeout(resolve, 20));
    }
    bar?.renew();
  } finally {
    isAtWork = false;
  }
}

const line = new EventSource(`/_dev/events?page=${encodeURIComponent(pagePath())}`);
line.addEventListener("message", ({ data }) => {
  const state: DevState = JSON.parse(data);
  overlay.show(state.problems);
  bar?.show(state);
  wanted = state.build;
  if (state.problems.length === 0 && wanted !== shown) void follow();
});
line.addEventListener("open", () => bar?.connected(true));
line.addEventListener("error", () => bar?.connected(false));
