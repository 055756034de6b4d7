import type { Scene } from "../model/scene.js";
import { layoutKeyList } from "./key-list.js";
import { layoutTimeline, type TimelineInput } from "./timeline.js";

/** Of the height, what the key may take at most. */
const KEY_MOST = 0.45;
/** A smaller picture leaves more names to the key, which then takes more; it settles soon or is cut. */
const ROUNDS = 4;

/** Steps of height in which a picture that grows is tried. */
const STEPS = 8;

/** As low as all names have room, and no higher than `height`. */
export function layoutGrowing(...[input, height, more]: Parameters<typeof layoutWithKey>): Scene {
  for (let step = 1; step < STEPS; step++) {
    const low = (height * step) / STEPS;
    const picture = layoutTimeline({ ...input, numbered: true, height: low });
    if (picture.key?.length === 0 && picture.height <= low) return picture;
  }
  return layoutWithKey(input, height, more);
}

/** A timeline, and below it the key to the names that found no room in it; together no higher than `height`. */
export function layoutWithKey(
  input: Omit<TimelineInput, "height" | "numbered">,
  height: number,
  more = "+{count}",
): Scene {
  const most = height * KEY_MOST;
  const byId = new Map(input.events.map((event) => [event.id, event]));
  let reserved = 0;
  for (let round = 1; ; round++) {
    const picture = layoutTimeline({ ...input, numbered: true, height: height - reserved });
    const { metrics, width } = input;
    const isLast = round === ROUNDS;
    const list = layoutKeyList({
      entries: (picture.key ?? []).flatMap(({ number, id }) => {
        const event = byId.get(id);
        return event ? [{ number, words: event.words, label: event.label }] : [];
      }),
      width,
      maxHeight: isLast ? Math.max(0, height - picture.height) : most,
      metrics,
      more,
    });
    if (list.height <= reserved || isLast) {
      const shapes = [...picture.shapes, ...list.shapes(0, picture.height)];
      return { ...picture, height: picture.height + list.height, shapes };
    }
    reserved = list.height;
  }
}
