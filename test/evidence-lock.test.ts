import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Event } from "../scripts/model/event.js";
import { checkPaper } from "../scripts/parse/check-paper.js";
import { parseDate } from "../scripts/parse/edtf.js";
import { checkEvidence } from "../scripts/parse/evidence.js";
import { compareWithLock } from "../scripts/parse/evidence-compare.js";
import { formatLock, parseLock } from "../scripts/parse/evidence-lock.js";
import { readEvidence } from "../scripts/parse/evidence-status.js";
import { hashText } from "../scripts/parse/paper-text.js";
import {
  aLecture,
  anEvent,
  DECLINE,
  FIGURE,
  GOOD,
  KEEPERS,
  LAMP,
  lines,
  lockOf,
  PAPER,
  quote,
  TOWER,
} from "./support/harbour.js";
import { lecture } from "./support/lecture.js";
import { memoryEffects } from "./support/memory-effects.js";

describe("the lock", () => {
  it("is stable, sorted text that comes back as it was", () => {
    const lock = lockOf(GOOD);
    const text = formatLock(lock);
    expect(formatLock({ ...lock, claims: [...lock.claims].reverse() })).toBe(text);
    const back = parseLock(text);
    expect(back && formatLock(back)).toBe(text);
    expect([...(back?.claims ?? [])]).toEqual(
      [...lock.claims].sort((a, b) => (a.claim < b.claim ? -1 : 1)),
    );
    expect(text).toContain(
      [
        '  - claim: "decline"',
        '    date: "1891~/1911~"',
        "    evidence:",
        `      - { quote: "${hashText("Over the past 20 years")}", inferred: "${hashText("Counted back from 1911.")}", offset: ${PAPER.indexOf("Over the")}, section: "Introduction", paragraph: 1, supports: [date] }`,
      ].join("\n"),
    );
  });

  it("holds none of the paper's sentences", () => {
    expect(formatLock(lockOf(GOOD))).not.toContain("first lamp");
  });

  it.each(["", "claims: 3", "[", "paper: x"])("is not “%s”", (text) => {
    expect(parseLock(text)).toBeUndefined();
  });
});

describe("without the paper", () => {
  const lock = lockOf(GOOD);

  it("has nothing to say where nothing has changed", () => {
    expect(compareWithLock(GOOD, lock)).toEqual({ diagnostics: [], unverified: new Set() });
  });

  it("has nothing to say of a lecture without a paper", () => {
    expect(compareWithLock(lecture({ events: GOOD.events }), undefined).diagnostics).toEqual([]);
  });

  it("warns of what was never checked", () => {
    const added = anEvent("vote", "1911", 60, [quote("In the beginning of 1911", 64)]);
    const { diagnostics, unverified } = compareWithLock(
      aLecture([...GOOD.events, added], GOOD.figures),
      lock,
    );
    expect(lines(diagnostics)).toEqual([
      "64:14 warning unverified this quote for vote was never checked against the paper → run chronodeck check --paper FILE",
    ]);
    expect([...unverified]).toEqual(["vote"]);
    expect([...compareWithLock(GOOD, undefined).unverified]).toEqual([
      "first-lamp",
      "keepers",
      "tower",
      "decline",
      "trade",
    ]);
  });

  it.each<[string, Event, string]>([
    [
      "a date",
      anEvent("first-lamp", "1872", 10, LAMP.evidence),
      "11:9 error date-changed expected the date of first-lamp that was checked against the paper, 1871, got 1872 → write it as it was, or run chronodeck check --paper FILE",
    ],
    [
      "the certainty of a date",
      anEvent("first-lamp", "1871~", 10, LAMP.evidence),
      "11:9 error date-changed expected the date of first-lamp that was checked against the paper, 1871, got 1871~ → write it as it was, or run chronodeck check --paper FILE",
    ],
    [
      "a word of a quote",
      anEvent("first-lamp", "1871", 10, [quote("lit its last lamp in 1871", 14)]),
      '14:14 error quote-changed expected the quote of first-lamp that was found in the paper, got other words: "lit its last lamp in 1871" → write it as it was, or run chronodeck check --paper FILE',
    ],
  ])("refuses a change of %s", (_name, bad, expected) => {
    const { diagnostics, unverified } = compareWithLock(aLecture([bad]), lock);
    expect(lines(diagnostics)).toEqual([expected]);
    expect([...unverified]).toEqual(["first-lamp"]);
  });

  it("refuses a change of a figure's number", () => {
    const changed = { ...FIGURE, values: FIGURE.values.map((value) => ({ ...value, value: 61 })) };
    expect(lines(compareWithLock(aLecture(GOOD.events, [changed]), lock).diagnostics)).toEqual([
      "5:14 error amount-changed expected the amount of trade that was checked against the paper, 60, got 61 → write it as it was, or run chronodeck check --paper FILE",
    ]);
  });

  it("refuses a date that the words do not carry, though it was never checked", () => {
    const bad = anEvent("vote", "1912", 60, [quote("In the beginning of 1911", 64)]);
    expect(
      compareWithLock(aLecture([bad]), undefined).diagnostics.map(
        ({ id, level }) => `${level} ${id}`,
      ),
    ).toEqual(["warning unverified", "error date-not-in-quote"]);
  });

  it("does not mind the order of quotes, their typography, or one that is gone", () => {
    const two = anEvent("keepers", "1902/1908", 1, [
      quote("From 1902 to 1908", 2),
      quote("In the beginning of 1911", 3, ["date"], "why not"),
    ]);
    const locked = lockOf(aLecture([two]));
    const turned = { ...two, evidence: [...two.evidence].reverse() };
    expect(compareWithLock(aLecture([turned]), locked).diagnostics).toEqual([]);
    expect(
      compareWithLock(aLecture([{ ...two, evidence: two.evidence.slice(0, 1) }]), locked)
        .diagnostics,
    ).toEqual([]);
    const spaced = {
      ...two,
      evidence: [quote("From  1902\nto 1908", 2), ...two.evidence.slice(1)],
    };
    expect(compareWithLock(aLecture([spaced]), locked).diagnostics).toEqual([]);
  });
});

describe("every change", () => {
  const lock = lockOf(GOOD);
  const EVENTS = [LAMP, KEEPERS, TOWER, DECLINE];

  it("of a digit of a date is an error at the date, with the paper and without it", () => {
    const digits = EVENTS.flatMap((original) =>
      [...original.date.edtf.matchAll(/\d/g)].map(({ index }) => ({ original, index })),
    );
    // Few enough to try them all.
    for (const { original, index } of digits) {
      for (let shift = 1; shift <= 9; shift++) {
        const { edtf } = original.date;
        const text =
          edtf.slice(0, index) + ((Number(edtf[index]) + shift) % 10) + edtf.slice(index + 1);
        // Impossible and reversed dates are refused before evidence is asked for.
        if ("problem" in parseDate(text)) continue;
        const changed = aLecture([
          anEvent(original.id, text, original.location.line, original.evidence),
        ]);
        for (const { diagnostics } of [
          checkEvidence(changed, PAPER, lock),
          compareWithLock(changed, lock),
        ]) {
          expect(diagnostics.map(({ level, location }) => [level, location])).toEqual([
            ["error", original.dateLocation],
          ]);
        }
      }
    }
  });

  it("of a word of a quote is an error at the quote, with the paper and without it", () => {
    const words = EVENTS.flatMap((original) =>
      (original.evidence[0]?.quote?.split(" ") ?? []).map((_, index) => ({ original, index })),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...words),
        fc.stringMatching(/^[a-z]{3,9}$/),
        ({ original, index }, word) => {
          const [item] = original.evidence;
          if (item?.quote === undefined) throw new Error("the event has no quote");
          const parts = item.quote.split(" ");
          fc.pre(parts[index] !== word);
          const evidence = [{ ...item, quote: parts.with(index, word).join(" ") }];
          const changed = aLecture([{ ...original, evidence }]);
          for (const { diagnostics } of [
            checkEvidence(changed, PAPER, lock),
            compareWithLock(changed, lock),
          ]) {
            expect(diagnostics.map(({ level, location }) => [level, location])).toEqual([
              ["error", item.location],
            ]);
          }
        },
      ),
    );
  });
});

describe("the files", () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const lockFile = "/talk/timeline-data/evidence.lock.yaml";

  it("a passing check gives the lock to write; a failing one gives none", () => {
    const effects = memoryEffects(new Map([["/papers/harbour.txt", bytes(PAPER)]]));
    const passed = checkPaper(GOOD, "/papers/harbour.txt", effects, "/talk");
    expect(passed.lock).toBe(formatLock(lockOf(GOOD)));
    expect(passed.verified).toBe(5);
    const bad = aLecture([anEvent("first-lamp", "1872", 10, LAMP.evidence)]);
    expect(checkPaper(bad, "/papers/harbour.txt", effects, "/talk").lock).toBeUndefined();
    const written = memoryEffects(new Map([[lockFile, bytes(passed.lock ?? "")]]));
    expect(readEvidence(GOOD, "/talk", written, false)).toEqual({
      diagnostics: [],
      unverified: new Set(),
    });
  });

  it("says when there is no paper, or none that can be read", () => {
    const effects = memoryEffects(
      new Map([["/papers/scan.pdf", new Uint8Array([37, 80, 68, 70, 0])]]),
    );
    const [absent] = checkPaper(GOOD, "/papers/none.txt", effects, "/talk").diagnostics;
    expect(absent).toMatchObject({
      id: "no-paper",
      level: "error",
      message: "expected the paper's text, got no file /papers/none.txt",
    });
    const [binary] = checkPaper(GOOD, "/papers/scan.pdf", effects, "/talk").diagnostics;
    expect(binary).toMatchObject({ id: "binary", level: "error" });
  });

  it("says when the lock is none; a check with the paper passes over it", () => {
    const files = new Map([
      [lockFile, bytes("<<<<<<< ours\n")],
      ["/papers/harbour.txt", bytes(PAPER)],
    ]);
    const effects = memoryEffects(files);
    const [problem] = readEvidence(GOOD, "/talk", effects, false).diagnostics;
    expect(problem).toMatchObject({
      id: "lock",
      level: "error",
      location: { file: "timeline-data/evidence.lock.yaml", line: 1, column: 1 },
      message: "expected a lock as chronodeck check --paper writes it, got something else",
    });
    expect(checkPaper(GOOD, "/papers/harbour.txt", effects, "/talk").diagnostics).toEqual([]);
  });

  it("a draft is warned, and told what to mark", () => {
    const effects = memoryEffects(new Map([[lockFile, bytes(formatLock(lockOf(GOOD)))]]));
    const changed = aLecture([anEvent("first-lamp", "1872", 10, LAMP.evidence), KEEPERS]);
    const status = readEvidence(changed, "/talk", effects, true);
    expect(status.diagnostics.map(({ level, id }) => `${level} ${id}`)).toEqual([
      "warning date-changed",
    ]);
    expect([...status.unverified]).toEqual(["first-lamp"]);
    expect(readEvidence(changed, "/talk", effects, false).diagnostics[0]?.level).toBe("error");
  });
});
