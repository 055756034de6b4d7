import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { timelineData } from "../scripts/layout/timeline-data.js";
import { belongsTo } from "../scripts/model/within.js";
import { messagesOf, patternsOf } from "../scripts/render/messages.js";
import { select } from "../scripts/select/select.js";
import { audience, event, lecture, slide } from "./support/lecture.js";

const options = { unverified: new Set<string>(), draft: false };
const ENGLISH = messagesOf(patternsOf(readFileSync("templates/messages/en.yaml", "utf8")), "en");
const location = { file: "test", line: 1, column: 1 };

describe("the steps of a walk", () => {
  const text = {
    title: "Walk",
    plainTitle: "Walk",
    body: "",
    sections: [],
    answers: [],
    notes: "",
    stepNotes: { treaty: "<p>First.</p>" },
    fields: {},
    location,
  };
  const walk = slide("walk", { steps: ["treaty", "era", "detail"], text: { en: text } });
  const events = [event("treaty", "1994"), event("detail", "1996", { importance: 1 })];
  const era = { id: "era", title: { en: "Era" }, date: event("era", "1990/2000").date, location };
  const stepsFor = (importance: number, more: Parameters<typeof slide>[1] = {}) =>
    select(
      lecture({ slides: [{ ...walk, ...more }], events, periods: [era] }),
      audience({ importance }),
      "en",
      options,
    ).deck.slides[0]?.steps;

  test("know what they go to, and their notes", () => {
    expect(stepsFor(1)).toEqual([
      { kind: "event", id: "treaty", notes: "<p>First.</p>" },
      { kind: "period", id: "era", notes: "" },
      { kind: "event", id: "detail", notes: "" },
    ]);
  });

  test("are left out with the event that an audience leaves out", () => {
    expect(stepsFor(2)?.map(({ id }) => id)).toEqual(["treaty", "era"]);
  });

  test("stay where the slide names the event", () => {
    expect(stepsFor(2, { events: ["treaty", "detail"] })).toHaveLength(3);
  });
});

describe("the events of a period", () => {
  const within = (period: string, ...dates: readonly string[]) =>
    dates.filter((date) => belongsTo(event("period", period).date, event(date, date).date));

  test("are those of whose date the greater part lies in it", () => {
    const dates = ["2008", "2009", "2009-01-19", "2009-01-20", "2009/2015", "2017"];
    expect(within("2001-01-20/2009-01-20", ...dates)).toEqual(["2008", "2009-01-19", "2009-01-20"]);
    expect(within("2009-01-20/2017-01-20", ...dates)).toEqual(["2009", "2009-01-20", "2009/2015"]);
  });

  test("are not those that outgrow it, or never end", () => {
    expect(within("2000/2004", "1990/2010", "2001/..", "../2002")).toEqual([]);
  });

  test("are told to the page, whose finite days would take what has no end for what ends soon", () => {
    const period = {
      id: "era",
      title: { en: "Era" },
      date: event("era", "1990/2012").date,
      location,
    };
    const events = [event("treaty", "1994"), event("endless", "2010/..")];
    const told = lecture({
      events,
      periods: [period],
      slides: [slide("all", { events: ["treaty"] })],
    });
    const { deck } = select(told, audience(), "en", options);
    expect(deck.events.map(({ id }) => id)).toEqual(["treaty", "endless"]);
    expect(timelineData(deck, ENGLISH).periods[0]?.events).toEqual(["treaty"]);
  });

  test("are all that came later, where the period is open", () => {
    expect(within("2000/..", "1999", "2000", "3000", "1999/..", "2001/..")).toEqual([
      "2000",
      "3000",
      "2001/..",
    ]);
  });
});
