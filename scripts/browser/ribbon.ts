import { deckRibbon } from "../layout/deck-ribbon.js";
import { type RibbonTick, ribbonTicks } from "../layout/ribbon.js";
import type { DeckData } from "../model/deck-data.js";

/** Pixels of a slide from a tick, within which it is meant. */
const NEAR = { x: 6, y: 12 };

/**
 * Ticks of the ribbon say their names under the pointer and lead to their events.
 * The ribbon is one picture shown on every slide, so what is hit is reckoned, not asked
 * of the page. `choose` gets undefined where no tick is near.
 */
export function ribbon(data: DeckData, choose: (id: string | undefined) => void): void {
  let drawn: readonly unknown[] = [];
  let all: readonly RibbonTick[] = [];
  const ticks = () => {
    // Dates may be corrected.
    if (drawn !== data.events) all = ribbonTicks(deckRibbon(data));
    drawn = data.events;
    return all;
  };
  const nameOf = (id: string) => {
    const event = data.events.find((one) => one.id === id);
    return event ? `${event.words}: ${event.label}` : "";
  };
  const tip = document.createElement("div");
  tip.className = "ribbon-tip";
  tip.setAttribute("aria-hidden", "true");
  document.body.append(tip);
  tip.hidden = true;

  document.addEventListener("pointermove", (event) => {
    const band = ribbonAt(event);
    const tick = band && tickAt(band, event, ticks());
    tip.hidden = !tick;
    if (band) band.style.cursor = "pointer";
    if (!band || !tick) return;
    const { left, top, width } = band.getBoundingClientRect();
    const scale = width / band.viewBox.baseVal.width;
    tip.textContent = nameOf(tick.id);
    tip.style.left = `${left + ((tick.x0 + tick.x1) / 2) * scale}px`;
    tip.style.top = `${top}px`;
  });
  document.addEventListener("click", (event) => {
    const band = ribbonAt(event);
    if (band) choose(tickAt(band, event, ticks())?.id);
  });
}

function ribbonAt({ target }: Event): SVGSVGElement | undefined {
  return (
    (target instanceof Element && target.closest<SVGSVGElement>("svg[data-ribbon]")) || undefined
  );
}

/** The nearest tick; of several on one day the one whose lane is under the pointer. */
function tickAt(
  band: SVGSVGElement,
  { clientX, clientY }: MouseEvent,
  ticks: readonly RibbonTick[],
): RibbonTick | undefined {
  const matrix = band.getScreenCTM();
  if (!matrix) return undefined;
  const { x, y } = new DOMPoint(clientX, clientY).matrixTransform(matrix.inverse());
  const beside = ({ x0, x1 }: RibbonTick) => Math.max(0, x0 - x, x - x1);
  const far = (tick: RibbonTick) =>
    beside(tick) + Math.abs(tick.y - y) * 2 + (tick.x1 - tick.x0) / 100;
  return ticks
    .filter((tick) => beside(tick) <= NEAR.x && Math.abs(tick.y - y) <= NEAR.y)
    .sort((a, b) => far(a) - far(b))[0];
}
