import type { DeckData } from "../model/deck-data.js";
import { card } from "./card.js";
import { eventList } from "./event-list.js";
import { exportMenu } from "./export-menu.js";
import { loadRuntime } from "./runtime.js";
import { type Ground, type TimelineMount, timelineMount } from "./timeline-mount.js";
import { toolbar } from "./toolbar.js";

/** The timelines of a page and the card that they share: what is chosen in one is marked in all. */
export interface Board {
  /** Makes the timeline of a figure, or gives the one that is there. */
  mountOf(figure: HTMLElement): TimelineMount;
  /** Opens the card of an event, a figure or a period, and marks an event everywhere; undefined closes. */
  choose(id: string | undefined, focus?: boolean): void;
  /** The same while one walks: the focus stays where it is, and no timeline moves. `place` says which step it is. */
  show(id: string, place: string): void;
  /** What a timeline marks while nothing is chosen. */
  markInstead(figure: HTMLElement, ids: readonly string[]): void;
  readonly card: { readonly isOpen: () => boolean; close(): void; readonly element: HTMLElement };
  /** What is chosen: an event, or the name of another card. */
  chosen(): string | undefined;
  /** Draws what the data now says. */
  renew(): void;
}

/** `onOpen`: what else stands on a card. */
export function board(data: DeckData, ground: Ground, onOpen?: (id: string) => void): Board {
  const mounts = new Map<HTMLElement, TimelineMount>();
  const instead = new Map<HTMLElement, readonly string[]>();
  let chosen: string | undefined;
  const details = card(() => {
    chosen = undefined;
    makeRoom(false);
    say();
    for (const mount of mounts.values()) mark(mount);
    for (const mount of mounts.values()) mount.putBack();
  });

  const eventOf = (id: string | undefined) => data.events.find((event) => event.id === id);

  function mark(mount: TimelineMount): void {
    const own = instead.get(mount.figure) ?? [];
    mount.mark(chosen !== undefined && eventOf(chosen) ? [chosen] : own);
  }

  function say(): void {
    const event = eventOf(chosen);
    const name = event
      ? `${event.words}, ${event.label}`
      : [".card-date", "h3"]
          .flatMap((part) => details.element.querySelector(part)?.textContent ?? [])
          .join(", ");
    const pattern = data.words.selected ?? "{event}";
    const status = document.getElementById("status");
    if (status) status.textContent = name ? pattern.replace("{event}", () => name) : "";
  }

  function open(id: string, focus: boolean): boolean {
    if (!details.open(id, focus)) return false;
    chosen = id;
    onOpen?.(id);
    makeRoom(true);
    for (const mount of mounts.values()) mark(mount);
    say();
    return true;
  }

  /** The card stands beside a timeline, not on it, where there is width for both. */
  function makeRoom(isOpen: boolean): void {
    document.documentElement.classList.toggle("has-card", isOpen);
    for (const mount of mounts.values()) mount.refresh();
  }

  function choose(id: string | undefined, focus = true): void {
    if (id === undefined || !open(id, focus)) details.close();
    else for (const mount of mounts.values()) mount.bringIntoSight(id);
  }

  return {
    choose,
    show(id, place) {
      if (!open(id, false)) return;
      const status = document.getElementById("status");
      if (status) status.textContent = `${place}: ${status.textContent}`;
    },
    card: details,
    chosen: () => chosen,
    renew() {
      for (const mount of mounts.values()) mount.renew();
    },
    markInstead(figure, ids) {
      instead.set(figure, ids);
      const mount = mounts.get(figure);
      if (mount) mark(mount);
    },
    mountOf(figure) {
      const known = mounts.get(figure);
      if (known) return known;
      const mount = timelineMount(figure, {
        data,
        runtime: loadRuntime,
        ground,
        onTap: (id) => choose(id),
      });
      toolbar(mount);
      eventList(mount);
      exportMenu(mount, data);
      mounts.set(figure, mount);
      mark(mount);
      return mount;
    },
  };
}
