import type { DeckData } from "../model/deck-data.js";
import type { TalkPlan } from "../model/talk-plan.js";

const face = { advances: {}, fallback: 500 };
const NO_METRICS = {
  sans: face,
  "sans-bold": face,
  "sans-italic": face,
  "serif-light": face,
  "serif-bold": face,
};
const EMPTY: DeckData = {
  language: "en",
  locale: "en",
  lanes: [],
  events: [],
  periods: [],
  links: [],
  legend: {},
  range: { start: 0, end: 1 },
  months: [],
  bcPattern: "{year}",
  words: {},
  metrics: NO_METRICS,
};

/** What the build embedded for the timelines; empty where a template left it out. */
export function readData(): DeckData {
  const text = document.getElementById("deck-data")?.textContent;
  return text ? { ...EMPTY, ...JSON.parse(text) } : EMPTY;
}

/** The talk's slides and times. */
export function readTalkPlan(): TalkPlan {
  const text = document.getElementById("talk-plan")?.textContent;
  const none: TalkPlan = { name: "", slot: 0, reserve: 0, slides: [], sections: [], order: [] };
  return text ? { ...none, ...JSON.parse(text) } : none;
}
