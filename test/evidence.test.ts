import { describe, expect, it } from "vitest";
import type { Event } from "../scripts/model/event.js";
import { checkEvidence } from "../scripts/parse/evidence.js";
import { hashText, parsePaper } from "../scripts/parse/paper-text.js";
import {
  aLecture,
  amount,
  anEvent,
  at,
  DECLINE,
  GOOD,
  KEEPERS,
  lines,
  lockOf,
  PAPER,
  quote,
  TOWER,
} from "./support/harbour.js";
import { event } from "./support/lecture.js";

describe("checking against the paper", () => {
  it("finds every quote of a good lecture and says where", () => {
    const { diagnostics, verified, lock } = checkEvidence(GOOD, PAPER);
    expect(diagnostics).toEqual([]);
    expect(verified).toBe(5);
    expect(lock.paper).toBe(parsePaper(PAPER).fingerprint);
    expect(lock.claims.find(({ claim }) => claim === "tower")).toEqual({
      claim: "tower",
      date: "1905-06-18",
      evidence: [
        {
          quote: hashText("opened on 18 June 1905"),
          supports: ["date"],
          offset: PAPER.indexOf("opened on"),
          section: "The second tower",
          paragraph: 1,
        },
      ],
    });
    expect(lock.claims.find(({ claim }) => claim === "trade/1")?.amounts).toEqual([60]);
  });

  it.each<[string, Event, string[]]>([
    [
      "a quote changed by one word",
      anEvent("first-lamp", "1871", 10, [quote("lit its last lamp in 1871", 14)]),
      [
        '14:14 error quote-not-found expected words of the paper for first-lamp, got words that are not in it: "lit its last lamp in 1871" → the paper has: "lit its first lamp in 1871"',
      ],
    ],
    [
      "a quote that is nowhere",
      anEvent("first-lamp", "1871", 10, [quote("a wholly different thing of 1871", 14)]),
      [
        '14:14 error quote-not-found expected words of the paper for first-lamp, got words that are not in it: "a wholly different thing of 1871" → copy a few words as they stand in the paper',
      ],
    ],
    [
      "a date changed by one digit",
      anEvent("first-lamp", "1872", 10, [quote("lit its first lamp in 1871", 14)]),
      [
        '11:9 error date-not-in-quote expected a date of first-lamp that its quote says, got 1872: "lit its first lamp in 1871" does not say 1872 → correct the date, quote the words that say it, or add inferred: with the reason',
      ],
    ],
    [
      "a quote beside the point",
      anEvent("first-lamp", "1871", 10, [
        quote("lit its first lamp in 1871", 14),
        quote("paid for by the guild", 16),
      ]),
      [
        '16:14 error date-not-in-quote expected words that say something of the date 1871, got "paid for by the guild" → take date out of supports:, or add inferred: with the reason',
      ],
    ],
    [
      "evidence for anything but the date",
      anEvent("vote", "1911", 10, [quote("voted 1,200 crowns", 14, ["amount"])], {
        amounts: [amount(1200, "{n} crowns")],
      }),
      [
        "10:7 error no-evidence expected evidence for the date of vote, got evidence for other things only → add supports: [date] to the quote that says it, or an item with supports: [date] and inferred:",
      ],
    ],
    [
      "an amount changed by one digit",
      anEvent(
        "vote",
        "1911",
        10,
        [quote("beginning of 1911 the council voted 1,200 crowns", 14, ["date", "amount"])],
        { amounts: [amount(1300, "{n} crowns", 17)] },
      ),
      [
        '17:16 error amount-not-in-quote expected an amount of vote that its quote says, got 1300: "beginning of 1911 the council voted 1,200 crowns" does not say it → correct the amount, quote the words that say it, or add inferred: with the reason',
      ],
    ],
    [
      "an amount that is not there",
      anEvent("vote", "1911", 10, [
        quote("beginning of 1911 the council voted 1,200 crowns", 14, ["date", "amount"]),
      ]),
      [
        '14:14 error amount-not-in-quote expected words that say an amount of vote, which has none, got "beginning of 1911 the council voted 1,200 crowns" → add amounts:, or take amount out of supports:',
      ],
    ],
  ])("refuses %s", (_name, bad, expected) => {
    expect(lines(checkEvidence(aLecture([bad]), PAPER).diagnostics)).toEqual(expected);
  });

  it("lets two quotes say a date together, and an inference say what words do not", () => {
    const both = anEvent("keepers", "1902/1905", 1, [
      quote("From 1902 to 1908", 2),
      quote("opened on 18 June 1905", 3),
    ]);
    const inferred = anEvent("vote", "1911-33", 5, [
      quote("In the beginning of 1911", 6, ["date"], "the beginning is the first quarter"),
    ]);
    const without = anEvent("guild", "1871~", 8, [
      { supports: ["date"], inferred: { en: "told beside the first lamp" }, location: at(9) },
    ]);
    expect(checkEvidence(aLecture([both, inferred, without]), PAPER).diagnostics).toEqual([]);
  });

  it("asks nothing of events from outside the paper", () => {
    const context = event("later", "1950", { origin: "context" });
    expect(checkEvidence(aLecture([context]), PAPER).lock.claims).toEqual([]);
  });

  it("refuses an interval that comes to say less of the same words", () => {
    const changed = anEvent("keepers", "1908/1908", 20, KEEPERS.evidence);
    expect(lines(checkEvidence(aLecture([changed]), PAPER, lockOf(GOOD)).diagnostics)).toEqual([
      "21:9 error date-changed expected the date that the quote says in full, 1902/1908, got 1908/1908 → write it as it was, or quote only the words that say the new date",
    ]);
    const coarser = anEvent("tower", "1905-06", 30, TOWER.evidence);
    expect(checkEvidence(aLecture([coarser]), PAPER, lockOf(GOOD)).diagnostics).toEqual([]);
  });

  it("refuses an inferred date that changes while its reason stays", () => {
    const changed = anEvent("decline", "1892~/1911~", 40, DECLINE.evidence);
    expect(lines(checkEvidence(aLecture([changed]), PAPER, lockOf(GOOD)).diagnostics)).toEqual([
      "41:9 error date-changed expected the date that was inferred for decline, 1891~/1911~, got 1892~/1911~ → write it as it was, or bring the reason in inferred: up to date",
    ]);
    const reasoned = anEvent("decline", "1892~/1911~", 40, [
      quote("Over the past 20 years", 44, ["date"], "Nineteen full years."),
    ]);
    expect(checkEvidence(aLecture([reasoned]), PAPER, lockOf(GOOD)).diagnostics).toEqual([]);
  });
});
