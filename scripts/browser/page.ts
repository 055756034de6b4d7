import { board } from "./board.js";
import { drawLegend } from "./legend-view.js";
import { readData } from "./read-data.js";
import { timelineKey } from "./toolbar.js";

/* What runs in a page that is a timeline alone. */

/** Pixels of the screen to one of the layout: labels of 16 where a slide has 18, as pages are read from near. */
const SCALE = 16 / 18;

const data = readData();
const figure = document.querySelector<HTMLElement>("[data-timeline]");
if (figure) {
  const all = board(data, { scale: () => SCALE, isScaled: false });
  const mount = all.mountOf(figure);
  const legend = document.querySelector("[data-legend]");
  new ResizeObserver(() => {
    mount.refresh();
    if (legend) drawLegend(legend, data, legend.clientWidth / SCALE);
  }).observe(figure);
  document.addEventListener("click", ({ target }) => {
    const opener = target instanceof Element ? target.closest("[data-open-card]") : null;
    if (opener) all.choose(opener.getAttribute("data-open-card") ?? undefined);
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && all.card.isOpen()) all.card.close();
    else if (!timelineKey(event, mount)) return;
    event.preventDefault();
  });
}
