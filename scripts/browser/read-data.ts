import type { TimelineData } from "../model/timeline-data.js";

const EMPTY: TimelineData = {
  language: "en",
  lanes: [],
  events: [],
  periods: [],
  links: [],
  legend: {},
  range: { start: 0, end: 1 },
  months: [],
  bcPattern: "{year}",
  words: {},
};

/** What the build embedded for the timelines; empty where a template left it out. */
export function readData(): TimelineData {
  const text = document.getElementById("deck-data")?.textContent;
  return text ? { ...EMPTY, ...JSON.parse(text) } : EMPTY;
}
