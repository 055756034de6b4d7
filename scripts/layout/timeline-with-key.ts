import type { Scene, Shape } from "../model/scene.js";
import { type KeyEntry, type KeyList, layoutKeyList } from "./key-list.js";
import { layoutTimeline } from "./timeline.js";
import { RIGHT_MARGIN, type TimelineInput, type TimelineScene } from "./timeline-input.js";

/** Of the whole height, what the key takes at most. */
const MOST = 0.45;
const LEFT = 8;

/**
 * A timeline whose names without room are numbers, and below it the key that
 * says them. One without numbers where the key would not even hold half, or
 * would leave fewer events a mark of their own.
 */
export function layoutTimelineWithKey(input: TimelineInput): Scene {
  const most = input.height * MOST;
  const over = (keyHeight: number) =>
    layoutTimeline({ ...input, height: input.height - keyHeight, numbered: true });
  const whole = over(0);
  if (!whole.key?.length) return sceneOf(whole);
  const first = keyOf(whole, input, most).height;
  // Where the picture gives way to its key, further names move from the one to the other.
  const second = keyOf(over(first), input, most).height;
  const picture = over(Math.max(first, second));
  const list = keyOf(picture, input, input.height - picture.height);
  const plain = layoutTimeline(input);
  if (
    list.left * 2 > (picture.key?.length ?? 0) ||
    ownMarks(picture.shapes) < ownMarks(plain.shapes)
  )
    return plain;
  return {
    ...sceneOf(picture),
    height: picture.height + list.height,
    shapes: [...picture.shapes, ...list.shapes(LEFT, picture.height)],
  };
}

/** Steps of height in which a picture that grows is tried. */
const STEPS = 8;

/** The same, as low as all names have room, and no higher than its height. */
export function layoutGrowingTimeline(input: TimelineInput): Scene {
  for (let step = 1; step < STEPS; step++) {
    const height = (input.height * step) / STEPS;
    const picture = layoutTimeline({ ...input, numbered: true, height });
    if (picture.key?.length === 0 && picture.height <= height) return sceneOf(picture);
  }
  return layoutTimelineWithKey(input);
}

function ownMarks(shapes: readonly Shape[]): number {
  return shapes.reduce((sum, shape) => {
    if (shape.kind !== "group") return sum;
    return sum + (shape.event === undefined ? ownMarks(shape.shapes) : 1);
  }, 0);
}

function sceneOf({ key: _key, ...scene }: TimelineScene): Scene {
  return scene;
}

function keyOf(
  { key = [] }: TimelineScene,
  { events, width, metrics, more = "+{count}" }: TimelineInput,
  maxHeight: number,
): KeyList {
  const byId = new Map(events.map((event) => [event.id, event]));
  const entries = key.flatMap(({ number, id }): KeyEntry[] => {
    const event = byId.get(id);
    return event ? [{ number, words: event.words, label: event.label }] : [];
  });
  return layoutKeyList({ entries, width: width - LEFT - RIGHT_MARGIN, maxHeight, metrics, more });
}
