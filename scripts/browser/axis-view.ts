import type { Axis } from "./axis.js";

/** Where an axis is drawn: its strip, the ground behind the lanes, and the corner above their names. */
interface AxisPlaces {
  readonly strip: HTMLElement;
  readonly ground: HTMLElement;
  readonly corner: HTMLElement;
}

/** Draws the axis; `k` is the deck's scale. */
export function drawAxis({ marks, corner }: Axis, places: AxisPlaces, k: number): void {
  const row =
    places.strip.querySelector(".axis") ?? places.strip.appendChild(element("div", "axis"));
  const grid =
    places.ground.querySelector(".grid") ?? places.ground.appendChild(element("div", "grid"));
  row.replaceChildren(
    ...marks.map(({ x, text, strong }) => {
      const node = placed(x * k, strong ? "axis-mark is-strong" : "axis-mark");
      node.textContent = text;
      return node;
    }),
  );
  grid.replaceChildren(
    ...marks.map(({ x, strong }) => placed(x * k, strong ? "grid-line is-strong" : "grid-line")),
  );
  places.corner.textContent = corner;
}

function placed(x: number, className: string): HTMLElement {
  const node = element("span", className);
  node.style.transform = `translateX(${x.toFixed(2)}px)`;
  return node;
}

export function element(name: string, className: string): HTMLElement {
  const node = document.createElement(name);
  node.className = className;
  return node;
}
