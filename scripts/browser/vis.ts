import moment from "moment";
import { Timeline, type TimelineOptions } from "vis-timeline/esnext";
import { libraryClock } from "./library-clock.js";
import type { RuntimeOptions, RuntimeTimeline, TimelineRuntime, TimeWindow } from "./runtime.js";

/*
 * The only file that knows vis-timeline. It goes into the deck as inert text.
 * vis keeps the window, the gestures and which items are in sight; heights,
 * rows, marks, labels and the axis are ours.
 */

const GLIDE = { duration: 240, easingFunction: "easeInOutQuad" } as const;

function create(host: HTMLElement, options: RuntimeOptions): RuntimeTimeline {
  const { lanes, items, limits } = options;
  const clock = libraryClock(limits);
  const nodes = new Map(items.map(({ id, node }) => [id, node]));
  const laneNodes = new Map(lanes.map(({ id, node }) => [id, node]));
  const settings: TimelineOptions = {
    align: "left",
    autoResize: false,
    editable: false,
    groupOrder: "order",
    height: "100%",
    locale: "en",
    margin: { axis: 0, item: { horizontal: 0, vertical: 0 } },
    max: clock.time(limits.end),
    min: clock.time(limits.start),
    moment: (date: moment.MomentInput) => moment.utc(date),
    orientation: { axis: "none", item: "top" },
    rtl: false,
    selectable: true,
    showCurrentTime: false,
    showMajorLabels: false,
    showMinorLabels: false,
    showTooltips: false,
    stack: false,
    // Its axis is out of sight; left to itself it would count days over millennia, and complain.
    timeAxis: { scale: "year", step: 1000 },
    zoomMax: clock.duration(limits.end - limits.start),
    zoomMin: clock.duration(options.closest),
    // Nodes, never strings: vis would let a string load pictures from elsewhere.
    template: (item?: { id: string }) =>
      nodes.get(item?.id ?? "") ?? document.createElement("span"),
    groupTemplate: (lane?: { id: string }) =>
      laneNodes.get(lane?.id ?? "") ?? document.createElement("span"),
  };
  const timeline = new Timeline(
    host,
    items.map(({ id, lane, start, end }) => ({
      id,
      group: lane,
      start: clock.time(start),
      end: clock.time(end),
      type: "range",
      content: "",
      // Our labels are placed from the true start, however far out of sight it is.
      limitSize: false,
    })),
    lanes.map(({ id, className }, order) => ({ id, className, order, content: "" })),
    settings,
  );
  const read = (): TimeWindow => {
    const { start, end } = timeline.getWindow();
    return { start: clock.day(start.valueOf()), end: clock.day(end.valueOf()) };
  };
  const setWindow = ({ start, end }: TimeWindow, glide: boolean) =>
    timeline.setWindow(clock.time(start), clock.time(end), { animation: glide ? GLIDE : false });

  const onFitted = () => {
    timeline.off("changed", onFitted);
    setWindow(options.window, false);
    timeline.on("changed", onDrawn);
    // vis draws by itself only where its window has become another.
    timeline.redraw();
  };
  const onDrawn = () => {
    timeline.off("changed", onDrawn);
    options.onReady();
  };
  // The first draw ends with vis fitting all items.
  timeline.on("changed", onFitted);
  // Lanes that outgrow the height are scrolled by a drag; what we draw behind them goes with them.
  const lanesPanel = panel(host, ".vis-panel.vis-center > .vis-content");
  timeline.on("changed", () => {
    const scrolled = new DOMMatrix(lanesPanel.style.transform).f;
    host.style.setProperty("--scrolled", `${scrolled}px`);
  });
  timeline.on("rangechange", () => options.onMove(read()));
  timeline.on("rangechanged", () => options.onRest());
  // `select` comes from a tap; a click would also end each drag.
  timeline.on("select", ({ items: [id] }: { items: string[] }) => options.onTap(id));

  return {
    axis: panel(host, ".vis-panel.vis-top"),
    ground: panel(host, ".vis-panel.vis-background.vis-vertical"),
    window: read,
    setWindow,
    select: (id) => timeline.setSelection(id === undefined ? [] : [id]),
    redraw: () => timeline.redraw(),
  };
}

function panel(host: HTMLElement, selector: string): HTMLElement {
  return host.querySelector<HTMLElement>(selector) ?? host;
}

const runtime: TimelineRuntime = { create };
globalThis.chronodeckTimeline = runtime;
