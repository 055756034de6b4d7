import { spanOf } from "../layout/gather.js";
import type { DeckData } from "../model/deck-data.js";
import type { TimelineEvent } from "../model/timeline-data.js";
import { lookAt, lookAtSpan, withInSight } from "./camera.js";
import type { RuntimeTimeline, TimelineRuntime, TimeWindow } from "./runtime.js";
import { onTap } from "./tap.js";
import { plotOf, timelinePicture } from "./timeline-picture.js";

/** Days; the closest look. */
const CLOSEST = 10;
/** Free ground beside the whole span that one may move into, as a part of the span. */
const BEYOND = 0.45;

export interface TimelineMount {
  readonly figure: HTMLElement;
  readonly events: readonly TimelineEvent[];
  /** Draws for the present size and scale of the page; makes the timeline the first time. */
  refresh(): void;
  /** Marks events and dims the rest; none marks none. */
  mark(ids: readonly string[]): void;
  /** Moves the window as little as is needed to see an event. */
  bringIntoSight(id: string): void;
  /** Undoes `bringIntoSight`, unless the window has been moved since. */
  putBack(): void;
  /** Goes to these events: near to a single one, around several. */
  lookAtEvents(ids: readonly string[]): void;
  lookAtSpan(window: TimeWindow): void;
  /** Shows this very window, at once. */
  show(window: TimeWindow): void;
  /** Zooms around the middle; above 1 comes closer. */
  zoom(factor: number): void;
  /** Moves by a part of the window; above 0 goes later. */
  pan(part: number): void;
  whole(): void;
  /** The window that the slide opens on. */
  opening(): void;
  /** Draws the links between events as arrows, or takes them away. True where they are now drawn. */
  toggleLinks(): boolean;
  /** Whether they are drawn. */
  isLinked(): boolean;
  /** Draws what the data now says: dates were corrected. */
  renew(): void;
  window(): TimeWindow;
}

/** What a timeline stands on. */
export interface Ground {
  /** Pixels of the screen to one of the layout, where a figure stands. */
  readonly scale: (figure: HTMLElement) => number;
  /**
   * Whether the page scales the timeline, as a deck does; else it is laid out for the
   * pixels there are, which may be few, and the page explains its signs beside it.
   */
  readonly isScaled: boolean;
}

export interface MountOptions {
  readonly data: DeckData;
  /** Undefined where the page embeds no library: the static picture stays. */
  readonly runtime: () => TimelineRuntime | undefined;
  readonly ground: Ground;
  readonly onTap: (id: string | undefined) => void;
}

/**
 * One interactive timeline. The library mixes measures before and after CSS
 * transforms, so its host is as large as it looks on the screen and scaled back
 * by the page's own scale: what it measures is then true.
 */
export function timelineMount(figure: HTMLElement, options: MountOptions): TimelineMount {
  const { data, ground } = options;
  const mount = figure.querySelector<HTMLElement>(".timeline-mount") ?? figure;
  const ids = new Set((figure.dataset.events ?? "").split(" ").filter(Boolean));
  const shown = () => data.events.filter(({ id }) => ids.size === 0 || ids.has(id));
  const opening = () =>
    widened({
      start: Number(figure.dataset.windowStart ?? whole.start),
      end: Number(figure.dataset.windowEnd ?? whole.end),
    });
  let events = shown();
  const picture = timelinePicture(data, () => events, `live-${figure.id}`);
  let whole = widened(data.range);
  let first = opening();
  const host = document.createElement("div");
  host.className = "timeline-host";
  let timeline: RuntimeTimeline | undefined;
  let selected: readonly string[] = [];
  let linked = false;
  /** Where the window went to show an event, and whence. */
  let aside: { readonly from: TimeWindow; readonly to: TimeWindow } | undefined;
  let arriving = false;
  const explained = ground.isScaled && !figure.closest("[data-unexplained]");
  let isExact = false;
  let jumping = false;
  let k = 0;
  let width = 0;
  let height = 0;

  /** True where the size or scale is another than before. */
  function resize(): boolean {
    const scale = ground.scale(figure);
    const unit = ground.isScaled ? 1 : scale;
    const now = [scale, mount.clientWidth / unit, mount.clientHeight / unit] as const;
    if (now[0] === k && now[1] === width && now[2] === height) return false;
    [k, width, height] = now;
    const { left, right } = plotOf(width);
    host.style.left = `${left * unit}px`;
    host.style.width = `${(right - left) * k}px`;
    host.style.height = `${height * k}px`;
    host.style.transform = ground.isScaled ? `scale(${1 / k})` : "none";
    picture.element.style.left = `${-left * k}px`;
    picture.element.style.width = `${width * k}px`;
    return true;
  }

  function start(): void {
    const runtime = options.runtime();
    if (!runtime) return;
    mount.append(host);
    const beyond = (whole.end - whole.start) * BEYOND;
    timeline = runtime.create(host, {
      limits: {
        start: Math.min(whole.start - beyond, first.start),
        end: Math.max(whole.end + beyond, first.end),
      },
      closest: CLOSEST,
      window: first,
      onMove(window) {
        // A jump comes to rest at once; what glides or is dragged is moved until it does.
        if (jumping || !picture.pan(window)) drawAt(window);
        else isExact = false;
      },
      onRest() {
        if (!isExact) draw();
        // The library may have stopped short of it, at the limits.
        if (arriving && aside && timeline) aside = { from: aside.from, to: timeline.window() };
        arriving = false;
      },
    });
    timeline.surface.append(picture.element);
    draw();
    figure.classList.add("is-live");
    host.addEventListener("wheel", panByWheel, { capture: true, passive: false });
    onTap(timeline.surface, choose);
  }

  function choose(target: Element | undefined): void {
    const members = target?.closest("[data-members]")?.getAttribute("data-members")?.split(" ");
    if (members) lookAtEvents(members);
    else options.onTap(target?.closest<SVGElement>("[data-event]")?.dataset.event);
  }

  function draw(): void {
    if (timeline) drawAt(timeline.window());
  }

  function drawAt(window: TimeWindow): void {
    if (width === 0 || window.end <= window.start) return;
    picture.draw({ window, width, height, selected, linked, explained });
    isExact = true;
  }

  /** Sideways and with Shift the wheel pans; the library zooms by any wheel. */
  function panByWheel(event: WheelEvent): void {
    const { deltaX, deltaY, shiftKey } = event;
    const sideways = Math.abs(deltaX) > Math.abs(deltaY) ? deltaX : shiftKey ? deltaY : 0;
    if (!timeline || sideways === 0) return;
    event.preventDefault();
    event.stopPropagation();
    const part = sideways / host.getBoundingClientRect().width;
    timeline.setWindow(later(timeline.window(), part), false);
  }

  function moveTo(window: TimeWindow): void {
    jumping = matchMedia("(prefers-reduced-motion: reduce)").matches;
    timeline?.setWindow(window, !jumping);
    jumping = false;
  }

  const known = (list: readonly string[]) => events.filter(({ id }) => list.includes(id));

  function lookAtEvents(list: readonly string[]): void {
    const chosen = known(list);
    const [only] = chosen;
    if (!only) return;
    if (chosen.length === 1) moveTo(lookAt(only, events, whole));
    else moveTo(closer(spanOf(chosen)));
  }

  /** Members of a gathered mark stand so close that the usual margins would not part them. */
  function closer(span: TimeWindow): TimeWindow {
    const least = Math.max(CLOSEST, (span.end - span.start) * 1.2);
    const wide = lookAtSpan(span, whole);
    const now = timeline?.window() ?? whole;
    if (wide.end - wide.start < (now.end - now.start) * 0.8) return wide;
    const middle = (span.start + span.end) / 2;
    return { start: middle - least / 2, end: middle + least / 2 };
  }

  function refresh(): void {
    if (mount.clientWidth === 0) return;
    const changed = resize();
    if (!timeline) start();
    else if (changed) {
      timeline.measure();
      draw();
    }
  }

  return {
    figure,
    get events() {
      return events;
    },
    refresh,
    renew() {
      events = shown();
      const before = whole;
      whole = widened(data.range);
      first = opening();
      if (whole.start === before.start && whole.end === before.end) return draw();
      // The library keeps the limits that it was given.
      timeline?.destroy();
      timeline = undefined;
      host.replaceChildren();
      refresh();
    },
    mark(list) {
      const now = known(list).map(({ id }) => id);
      if (now.join(" ") === selected.join(" ")) return;
      selected = now;
      draw();
    },
    bringIntoSight(id) {
      const event = events.find((candidate) => candidate.id === id);
      if (!event || !timeline) return;
      const from = timeline.window();
      const to = withInSight(from, event);
      if (to.start === from.start) return;
      aside = { from: aside?.from ?? from, to };
      arriving = true;
      moveTo(to);
    },
    putBack() {
      const moved = aside;
      aside = undefined;
      if (!moved || !timeline) return;
      const { start, end } = timeline.window();
      const near = (a: number, b: number) => Math.abs(a - b) <= (end - start) / 100;
      if (near(start, moved.to.start) && near(end, moved.to.end)) moveTo(moved.from);
    },
    lookAtEvents,
    lookAtSpan: (span) => moveTo(lookAtSpan(span, whole)),
    show: (window) => timeline?.setWindow(window, false),
    zoom(factor) {
      if (!timeline) return;
      const { start, end } = timeline.window();
      const middle = (start + end) / 2;
      const half = (end - start) / 2 / factor;
      moveTo({ start: middle - half, end: middle + half });
    },
    pan(part) {
      if (timeline) moveTo(later(timeline.window(), part));
    },
    whole: () => moveTo(whole),
    opening: () => moveTo(first),
    toggleLinks() {
      linked = !linked;
      draw();
      return linked;
    },
    isLinked: () => linked,
    window: () => timeline?.window() ?? first,
  };
}

/** The window moved by a part of its length. */
function later({ start, end }: TimeWindow, part: number): TimeWindow {
  const step = (end - start) * part;
  return { start: start + step, end: end + step };
}

/** A window around the same middle that is no shorter than the closest look. */
function widened({ start, end }: TimeWindow): TimeWindow {
  const more = Math.max(0, CLOSEST - (end - start)) / 2;
  return { start: start - more, end: end + more };
}
