import type { Shape } from "../model/scene.js";
import { type Legend, layoutLegend, signsInUse } from "./legend.js";
import { NOTE_ROW, noteShapes, noteWidth, unnamed } from "./note.js";
import type { Fitted } from "./pack.js";
import type { TimeScale } from "./scale.js";
import { RIGHT_MARGIN, type TimelineInput } from "./timeline-input.js";

const LEFT = 8;
/** Free pixels between the legend and a note in the same row. */
const BESIDE = 24;
/** Part of the height. */
const MOST = 0.25;

/** What stands below the lanes: how many names are not shown, and the legend. */
export interface TimelineFoot {
  /** Pixels. */
  readonly height: number;
  shapes(bottom: number): Shape[];
}

/**
 * The legend of a timeline, where its input asks for one and the picture is
 * high enough to spare the room; `gathered`: whether a mark counts events.
 */
export function timelineLegend(input: TimelineInput, scale: TimeScale, gathered: boolean): Legend {
  const { legend: words, events, links = [], width, height, metrics } = input;
  const signs = words
    ? signsInUse({
        events,
        pixelsPerDay: scale.pixelsPerDay,
        links,
        folded: scale.folds.length > 0,
        gathered,
      })
    : [];
  const asked = { words: words ?? {}, width: width - LEFT - RIGHT_MARGIN, metrics };
  const legend = layoutLegend({ ...asked, signs });
  return legend.height <= height * MOST ? legend : layoutLegend({ ...asked, signs: [] });
}

/** Pixels that a note takes beside a legend: none where the legend's last row has room for it. */
export function noteRow(input: TimelineInput, legend: Legend): number {
  if (input.numbered) return 0;
  const width = noteWidth(input.events.length, input.hidden, input.metrics);
  return legend.height > 0 && legend.last.free >= width + BESIDE ? 0 : NOTE_ROW;
}

/** The foot of a timeline whose events are fitted in. */
export function timelineFoot(input: TimelineInput, fitted: Fitted, legend: Legend): TimelineFoot {
  const count = input.numbered ? 0 : unnamed(fitted);
  const row = noteRow(input, legend);
  const note = count > 0 ? row : 0;
  const baseline = row > 0 ? 16 : legend.last.middle + 5;
  return {
    height: note + legend.height,
    shapes: (bottom) => [
      ...noteShapes(count, input.hidden, input.width - RIGHT_MARGIN, bottom + baseline),
      ...legend.shapes(LEFT, bottom + note),
    ],
  };
}
