import { board } from "./board.js";
import { closeList } from "./event-list.js";
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
  const explain = () => {
    if (legend) drawLegend(legend, figure, data, legend.clientWidth / SCALE);
  };
  new ResizeObserver(() => {
    mount.refresh();
    explain();
  }).observe(figure);
  figure.addEventListener("click", explain);
  document.addEventListener("click", ({ target }) => {
    const opener = target instanceof Element ? target.closest("[data-open-card]") : null;
    if (opener) all.choose(opener.getAttribute("data-open-card") ?? undefined);
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      if (all.card.isOpen()) all.card.close();
      else if (!closeList(figure)) return;
    } else if (!timelineKey(event, mount)) return;
    event.preventDefault();
  });
}
