import { urlOf } from "../../model/choice.js";
import type { DevPlan } from "../../model/dev-plan.js";
import type { DevState } from "../../model/dev-state.js";
import { isTypedInto } from "../commands.js";
import type { OpenDeck } from "../open-deck.js";
import { barControls } from "./bar-controls.js";
import { BAR, onBarKey } from "./bar-keys.js";
import { BAR_STYLE } from "./bar-style.js";
import { button, element, shadowHost } from "./element.js";
import { focusOn } from "./focus-on.js";
import { type KeptBar, keptBar } from "./kept-bar.js";
import { problemsView } from "./problems-view.js";
import { deckRoom } from "./room.js";
import { fetchPlan, pagePath } from "./server-api.js";
import { slidesView } from "./slides-view.js";
import { keepView } from "./view-state.js";

/** The bar beside a deck: for whom it is, how long, how it looks; what is in and what is out; problems. */
export interface DevBar {
  /** Asks what the newest lecture makes of the choice. */
  renew(): void;
  show(state: DevState): void;
  connected(isOn: boolean): void;
}

const KEY = "chronodeck-dev-bar";

export function devBar(open: OpenDeck, token: string): DevBar {
  const { host, tree } = shadowHost(BAR, BAR_STYLE);
  const room = deckRoom(host);
  let kept = keptBar(sessionStorage.getItem(KEY) ?? "");
  let plan = kept.plan?.address === pagePath() ? kept.plan : undefined;
  let warnings: DevState["warnings"] = [];

  const controls = barControls({
    onGo: (address) => void go(address),
    onDrawer: (name) => set({ drawer: kept.drawer === name ? "" : name }),
    onFold: () => set({ isFolded: true }),
    onRefuse: refuse,
  });
  const unfold = button("Show the bar (D)", "folded", () => set({ isFolded: false }));
  const slides = slidesView({
    open,
    token,
    onGo: (address) => void go(address),
    onPlan: take,
    onClose: close,
  });
  const problems = problemsView(close);
  const drawer = element("aside", "drawer");
  const said = element("p", "visually-hidden");
  said.setAttribute("role", "status");
  tree.append(drawer, controls.bar, unfold, said);
  document.documentElement.append(host);

  function close(): void {
    const name = kept.drawer;
    set({ drawer: "" });
    controls.focus(name);
  }

  function set(change: Partial<KeptBar>): void {
    kept = { ...kept, ...change };
    remember();
    lay();
  }

  function remember(): void {
    const scroll = drawer.querySelector(".body")?.scrollTop ?? kept.scroll;
    const focus = (tree.activeElement as HTMLElement | null)?.dataset.focus ?? "";
    kept = { ...kept, scroll, focus, ...(plan && { plan }) };
    sessionStorage.setItem(KEY, JSON.stringify(kept));
  }

  /** Another deck, in this tab: the page of it is loaded, and this bar comes again with it; unless there can be no such deck. */
  async function go(address: string): Promise<void> {
    if (address === pagePath()) return;
    const next = await fetchPlan(address);
    if (next && next.problems.length > 0) {
      refuse(next.problems);
      return;
    }
    // With it the next page's bar shows at once what holds.
    plan = next ?? plan;
    remember();
    keepView(open);
    location.assign(`${urlOf(address)}${location.hash}`);
  }

  /** What was asked cannot be had; the controls have again what holds. */
  function refuse(problems: DevPlan["problems"]): void {
    set({ drawer: "slides" });
    controls.reset();
    slides.refuse("That cannot be:", problems);
  }

  function take(next: DevPlan): void {
    plan = next;
    lay();
  }

  function lay(): void {
    const isFolded = kept.isFolded || document.fullscreenElement !== null;
    controls.bar.hidden = isFolded;
    unfold.hidden = !isFolded || document.fullscreenElement !== null;
    const name = isFolded ? "" : kept.drawer;
    drawer.hidden = name === "";
    const view = name === "slides" ? slides : problems;
    if (plan) {
      controls.show(plan, { drawer: name, warnings: warnings.length });
      slides.show(plan);
    }
    problems.show(warnings);
    drawer.setAttribute("aria-label", name === "slides" ? "Slides of the talk" : "Warnings");
    if (name !== "" && drawer.firstChild !== view.parts[0]) {
      drawer.replaceChildren(...view.parts);
      if (name === "slides") slides.reveal();
    }
    const shown = isFolded ? unfold : controls.bar;
    room.set(document.fullscreenElement ? 0 : shown.offsetHeight, name !== "");
  }

  function renew(): void {
    void fetchPlan(pagePath()).then((found) => {
      if (!found) return;
      plan = found;
      lay();
    });
  }

  addEventListener("resize", (event) => {
    // Its own, which `room` sends, has been laid out for.
    if (event.isTrusted) lay();
  });
  document.addEventListener("fullscreenchange", lay);
  addEventListener("pagehide", remember);
  const fold = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (event.key.toLowerCase() === "d" && !isTypedInto(event.composedPath()[0] ?? null))
      set({ isFolded: !kept.isFolded });
  };
  addEventListener("keydown", fold);
  onBarKey((event) => {
    // Of a drag it ends the drag alone.
    if (event.key === "Escape" && tree.querySelector(".is-dragged")) return;
    if (event.key === "Escape" && kept.drawer !== "") close();
    else fold(event);
  });
  open.deck.on("slidechanged", () => slides.here(open.deck.getCurrentSlide()?.id ?? ""));
  lay();
  const body = drawer.querySelector(".body");
  if (body) body.scrollTop = kept.scroll;
  if (kept.focus) focusOn(tree, kept.focus);
  renew();
  return {
    renew,
    show(state) {
      warnings = state.warnings;
      lay();
    },
    connected(isOn) {
      controls.connected(isOn);
      said.textContent = isOn ? "" : "The server is gone; this page waits for it.";
    },
  };
}
