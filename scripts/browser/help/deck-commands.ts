import type { RevealApi } from "reveal.js";
import type { Commands } from "../commands.js";

/** The only way to reveal.js's field for a slide's number that its types know. */
const G = 71;

/** What reveal.js does by its own keys, as commands: for those who press buttons instead. */
export function deckCommands(deck: RevealApi, keys: Commands): void {
  const last = () => deck.slide(deck.getSlides().length - 1);
  const all: Readonly<Record<string, () => void>> = {
    next: () => deck.next(),
    previous: () => deck.prev(),
    "next-slide": () => deck.next({ skipFragments: true }),
    "previous-slide": () => deck.prev({ skipFragments: true }),
    first: () => deck.slide(0),
    last,
    jump: () => deck.triggerKey(G),
    overview: () => deck.toggleOverview(),
    pause: () => deck.togglePause(),
    "full-screen": () => void document.documentElement.requestFullscreen().catch(() => undefined),
  };
  for (const [name, run] of Object.entries(all)) keys.add(name, [], run);
}
