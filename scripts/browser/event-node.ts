import { glyphPath } from "../layout/glyphs.js";
import { type MarkPlace, markShapes } from "../layout/marks.js";
import type { TimeScale } from "../layout/scale.js";
import type { Tone } from "../model/lecture.js";
import type { TimelineEvent } from "../model/timeline-data.js";
import { type Arrangeable, extentOf, LABEL_GAP, type Place } from "./arrange.js";
import { element } from "./axis-view.js";
import { shapeNodes, svgNode } from "./shape-node.js";

/** An event in the timeline: its mark, as the static figure draws it, and its label. */
export interface EventNode {
  readonly event: TimelineEvent;
  readonly tone: Tone;
  readonly node: HTMLElement;
  readonly drawing: SVGElement;
  readonly label: HTMLElement;
}

/** All text goes in as text: titles may hold anything. */
export function eventNode(event: TimelineEvent, tone: Tone): EventNode {
  const node = element("div", "event");
  node.dataset.event = event.id;
  node.classList.toggle("is-context", event.context);
  node.classList.toggle("is-unverified", event.unverified);
  const drawing = svgNode("svg", { class: "event-mark" });
  const label = element("span", "event-label");
  label.textContent = labelText(event);
  node.title = event.words;
  node.append(drawing, label);
  return { event, tone, node, drawing, label };
}

/** `≠` leads where paper and record differ. */
export function labelText({ differs, label }: TimelineEvent): string {
  return differs ? `≠ ${label}` : label;
}

interface EventDrawing {
  readonly mark: MarkPlace;
  readonly item: Arrangeable;
  readonly place: Place;
  readonly scale: TimeScale;
  /** Height of its row and the top of its row in the lane, in pixels of a slide. */
  readonly row: number;
  readonly top: number;
  /** Pixels of the screen to one of the slide. */
  readonly k: number;
  readonly selected: boolean;
  /** Another event is selected. */
  readonly quiet: boolean;
}

/** Draws the event for the present window; everything is placed from where the library puts the event's first day. */
export function drawEvent(
  { event, tone, node, drawing, label }: EventNode,
  to: EventDrawing,
): void {
  const { mark, item, place, scale, row, top, k } = to;
  const [left, right] = extentOf(item, place.side);
  const origin = scale.x(event.start);
  node.hidden = false;
  node.style.transform = `translate(${px((left - origin) * k)}, ${px(top * k)})`;
  node.style.width = px((right - left) * k);
  node.style.height = px(row * k);
  node.dataset.side = place.side;
  node.classList.toggle("is-selected", to.selected);
  const shapes = markShapes({
    event,
    place: mark,
    scale,
    y: row / 2,
    tone,
    paint: to.quiet ? "edge" : tone,
    selected: to.selected,
  });
  const group = svgNode("g", { transform: `scale(${k}) translate(${-left} 0)` });
  group.append(...shapeNodes(shapes, `mark-${event.id}`));
  drawing.replaceChildren(group);
  label.style.transform = `translateX(${px(labelLeft(item, place, left) * k)})`;
}

/** From the node's left edge to the label's, in pixels of a slide. */
function labelLeft(
  { bar0, bar1, x1, labelWidth }: Arrangeable,
  { side }: Place,
  left: number,
): number {
  if (side === "left") return 0;
  if (side === "right") return x1 + LABEL_GAP - left;
  // The bar is cut at the frame, so the label of a long one stays in sight.
  const lead = Math.min(32, Math.max(LABEL_GAP, (bar1 - bar0 - labelWidth) / 2));
  return bar0 + lead - left;
}

/** The name of a lane with its sign. */
export function laneNode(title: string, tone: Tone): HTMLElement {
  const node = element("div", "lane");
  const sign = svgNode("svg", { class: "lane-sign", viewBox: "-8 -8 16 16" });
  sign.append(svgNode("path", { d: glyphPath(tone, 0, 0, 14), fill: `var(--${tone})` }));
  const name = element("span", "lane-name");
  name.textContent = title;
  node.append(sign, name);
  return node;
}

function px(value: number): string {
  return `${value.toFixed(2)}px`;
}
