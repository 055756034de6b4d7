import type { Relation } from "../model/event.js";
import type { Shape } from "../model/scene.js";
import type { LegendSign, TimelineEvent } from "../model/timeline-data.js";
import { breakSign } from "./axis.js";
import { linkShapes } from "./link-curve.js";
import { markShapes, placeMark } from "./marks.js";
import { pillShapes } from "./pills.js";
import { timeScale } from "./scale.js";
import { unverifiedShape } from "./unverified.js";

interface Sample {
  readonly shapes: Shape[];
  /** Pixels. */
  readonly width: number;
}

type OtherSign = "differs" | "gathered" | "break" | Relation;
type MarkSign = Exclude<LegendSign, OtherSign>;

/** An event whose mark shows one sign; its days are pixels, or `daysPerPixel` for what must lie years apart. */
interface Example {
  readonly width: number;
  readonly daysPerPixel?: number;
  readonly event: Partial<TimelineEvent>;
}

const recorded = (start: number, end: number) => [{ type: "held", label: "", start, end }];

const EXAMPLES: Readonly<Record<MarkSign, Example>> = {
  box: { width: 22, event: {} },
  day: { width: 14, event: { mark: "day" } },
  range: { width: 28, event: { mark: "span" } },
  approximate: {
    width: 52,
    event: {
      mark: "span",
      start: 12,
      end: 40,
      startSign: "approximate",
      endSign: "approximate",
    },
  },
  uncertain: { width: 26, event: { startSign: "uncertain", endSign: "uncertain" } },
  open: { width: 30, event: { mark: "span", endSign: "open" } },
  unknown: { width: 34, event: { mark: "span", endSign: "unknown" } },
  ring: { width: 28, event: { end: 11, record: recorded(22, 23) } },
  flag: { width: 34, daysPerPixel: 40, event: { end: 440, record: recorded(1000, 1001) } },
  stretch: { width: 30, event: { start: 8, end: 22, record: recorded(0, 30) } },
  context: { width: 22, event: { context: true } },
  unverified: { width: 22, event: { unverified: true } },
};

/** A sign of the legend, drawn by the code that draws the marks; in muted, as no lane owns it. `x` is its left, `y` its middle. */
export function legendSample(sign: LegendSign, x: number, y: number): Sample {
  switch (sign) {
    case "differs":
      return {
        width: 10,
        shapes: [
          {
            kind: "text",
            x,
            y: y + 6,
            text: "≠",
            font: "sans",
            size: 18,
            anchor: "start",
            fill: "ink",
          },
        ],
      };
    case "gathered":
      return { width: 26, shapes: pillShapes({ x0: x, x1: x + 26 }, y, "12", "muted") };
    case "break":
      return { width: 28, shapes: [breakSign(x, x + 28, y)] };
    case "leads-to":
    case "responds-to":
    case "part-of":
      return { width: 32, shapes: linkShapes(straight(x, x + 32, y), sign, "ink") };
    default:
      return mark(EXAMPLES[sign], x, y);
  }
}

function mark({ width, daysPerPixel = 1, event }: Example, x: number, y: number): Sample {
  const whole: TimelineEvent = {
    id: "",
    lane: "",
    label: "",
    words: "",
    start: 0,
    end: width * daysPerPixel,
    mark: "box",
    startSign: "exact",
    endSign: "exact",
    context: false,
    differs: false,
    unverified: false,
    record: [],
    importance: 3,
    ...event,
  };
  // Days before the sample, so that the frame cuts no beginning; an open end goes to the frame.
  const before = 20;
  const scale = timeScale(
    { start: -before * daysPerPixel, end: width * daysPerPixel },
    x - before,
    x + width,
  );
  const place = placeMark(whole, scale);
  if (!place) throw new Error("an example stands outside its own scale");
  const input = { event: whole, place, scale, y, tone: "circle", paint: "muted" } as const;
  const wave = whole.unverified ? [unverifiedShape(place.body, y)] : [];
  return { width, shapes: [...markShapes({ ...input, selected: false }), ...wave] };
}

function straight(x0: number, x1: number, y: number) {
  const at = (part: number) => [x0 + (x1 - x0) * part, y] as const;
  return { from: at(0), bend1: at(1 / 3), bend2: at(2 / 3), to: at(1) };
}
