import type { RoomDeck } from "../model/deck.js";
import type { Loss } from "../model/loss.js";

/** Events that stand on timelines alone: what their cards say, and what leads to what. `also`: whose cards are there. */
export function untoldLosses(
  { slides, events }: RoomDeck,
  also: readonly string[] = [],
): readonly Loss[] {
  const told = new Set([
    ...slides.flatMap((slide) =>
      slide.layout === "event" ? slide.events.map(({ id }) => id) : [],
    ),
    ...also,
  ]);
  const hasTable = slides.some(({ layout }) => layout === "evidence");
  const shown = new Set(events.map(({ id }) => id));
  return events.flatMap(({ id, links, evidence }): readonly Loss[] => [
    ...(told.has(id) || (hasTable && evidence.length > 0) ? [] : [{ kind: "card", id } as const]),
    ...(links.some(({ to }) => shown.has(to)) ? [{ kind: "link", id } as const] : []),
  ]);
}
