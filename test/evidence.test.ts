import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Location } from "../scripts/model/diagnostic.js";
import type { Event, Evidence } from "../scripts/model/event.js";
import type { Figure } from "../scripts/model/figure.js";
import type { Lecture } from "../scripts/model/lecture.js";
import { saysAmount } from "../scripts/parse/amount-evidence.js";
import { checkPaper } from "../scripts/parse/check-paper.js";
import { componentsOf } from "../scripts/parse/date-evidence.js";
import { parseDate } from "../scripts/parse/edtf.js";
import { checkEvidence } from "../scripts/parse/evidence.js";
import { compareWithLock } from "../scripts/parse/evidence-compare.js";
import { formatLock, type Lock, parseLock } from "../scripts/parse/evidence-lock.js";
import { readEvidence } from "../scripts/parse/evidence-status.js";
import { findQuote, fold, hashText, nearestWords, parsePaper } from "../scripts/parse/paper-text.js";
import { event, lecture } from "./support/lecture.js";
import { memoryEffects } from "./support/memory-effects.js";

/** An invented paper, with what typesetters, extractors and Markdown do to one. */
const PAPER = `THE HARBOUR LIGHTS OF OLDHAVEN

Introduction

The town lit its first lamp in 1871. It was a modest beginning, paid
for by   the guild. Over the past 20 years little else was built.

The council’s “lamp tax” of March 1874 raised \\$2.5 million—more than three times the cost.

## The second tower

From 1902 to 1908 the keepers—four in all—served eleven parishes. The tower opened on 18 June 1905.

In the beginning of 1911 the council voted 1,200 crowns; the bo\u00ADard had asked for 4 thousand.

The lamp, said cafe\u0301 owners, was worth 60% of their trade.
`;

const at = (line: number, column = 14): Location => ({ file: "timeline-data/events.yaml", line, column });

function quote(words: string, line: number, supports: Evidence["supports"] = ["date"], inferred?: string): Evidence {
  return { quote: words, supports, location: at(line), ...(inferred !== undefined && { inferred }) };
}

function anEvent(id: string, date: string, line: number, evidence: readonly Evidence[], more: Partial<Event> = {}): Event {
  return event(id, date, { evidence, location: at(line, 7), dateLocation: at(line + 1, 9), ...more });
}

function amount(value: number, unit: string, line = 99): Event["amounts"][number] {
  return { value, unit: { en: unit }, label: { en: "cost" }, approximate: false, location: at(line, 16) };
}

const FIGURE: Figure = {
  id: "trade",
  title: { en: "Trade" },
  unit: { en: "{n}%" },
  location: { file: "timeline-data/figures.yaml", line: 2, column: 7 },
  values: [
    {
      label: { en: "owners" },
      value: 60,
      approximate: false,
      evidence: [{ quote: "worth 60% of their trade", supports: ["amount"], location: at(9) }],
      cites: [],
      location: { file: "timeline-data/figures.yaml", line: 5, column: 14 },
    },
  ],
};

function aLecture(events: readonly Event[], figures: readonly Figure[] = []): Lecture {
  return lecture({ paper: { author: "A. Keeper", title: "The harbour lights", language: "en" }, events, figures });
}

const LAMP = anEvent("first-lamp", "1871", 10, [quote("lit its first lamp in 1871", 14)]);
const KEEPERS = anEvent("keepers", "1902/1908", 20, [quote("From 1902 to 1908 the keepers", 24)]);
const TOWER = anEvent("tower", "1905-06-18", 30, [quote("opened on 18 June 1905", 34)]);
const DECLINE = anEvent("decline", "1891~/1911~", 40, [
  quote("Over the past 20 years", 44, ["date"], "Counted back from 1911."),
]);
const GOOD = aLecture([LAMP, KEEPERS, TOWER, DECLINE], [FIGURE]);

function lockOf(checked: Lecture): Lock {
  const { diagnostics, lock } = checkEvidence(checked, PAPER);
  expect(diagnostics).toEqual([]);
  return lock;
}

/** `line:column level id message → hint`, as people see it. */
function lines(diagnostics: ReturnType<typeof checkEvidence>["diagnostics"]): string[] {
  return diagnostics.map(
    ({ location, level, id, message, hint }) => `${location.line}:${location.column} ${level} ${id} ${message} → ${hint}`,
  );
}

describe("the paper's text", () => {
  it("folds what changes no word", () => {
    expect(fold("a \n\t b\u00A0c")).toBe("a b c");
    expect(fold("“a” ‘b’ «c» d’e")).toBe("\"a\" 'b' \"c\" d'e");
    expect(fold("1–2—3−4‐5")).toBe("1-2-3-4-5");
    expect(fold("\\$846 \\[2\\] a\\b")).toBe("$846 [2] a\\b");
    expect(fold("bo\u00ADard o\uFB03ce e\u0301t\u00E9 a…")).toBe("board office \u00E9t\u00E9 a...");
    expect(fold("Case stays")).toBe("Case stays");
  });

  it("folds twice as once", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const once = fold(text.replaceAll("\\", ""));
        expect(fold(once)).toBe(once);
      }),
    );
  });

  it.each([
    ["lit its first lamp in 1871", "Introduction", 1],
    ["paid for by the guild", "Introduction", 1],
    ['council\'s "lamp tax" of March 1874', "Introduction", 2],
    ["raised $2.5 million-more than three times", "Introduction", 2],
    ["keepers – four in all".replaceAll(" – ", "–"), "The second tower", 1],
    ["the board had asked for 4 thousand", "The second tower", 2],
    ["said caf\u00E9 owners", "The second tower", 3],
  ])("finds “%s”", (words, section, paragraph) => {
    const place = findQuote(parsePaper(PAPER), words);
    expect(place).toMatchObject({ section, paragraph });
    expect(fold(PAPER.slice(place?.offset)).startsWith(fold(words))).toBe(true);
  });

  it.each(["lamp in 187", "irst lamp", "lit its last lamp", "Lit its first lamp", ""])("does not find “%s”", (words) => {
    expect(findQuote(parsePaper(PAPER), words)).toBeUndefined();
  });

  it("finds every run of its words, where it stands or earlier", () => {
    const paper = parsePaper(PAPER);
    const words = paper.folded.trim().split(" ");
    fc.assert(
      fc.property(fc.nat(words.length - 1), fc.integer({ min: 1, max: 12 }), (first, count) => {
        const run = words.slice(first, first + count).join(" ");
        const place = findQuote(paper, run);
        expect(place).toBeDefined();
        expect(fold(PAPER.slice(place?.offset)).startsWith(run)).toBe(true);
      }),
    );
  });

  it("says what it has instead", () => {
    const paper = parsePaper(PAPER);
    expect(nearestWords(paper, "lit its first lamp in 1872")).toBe("lit its first lamp in 1871.");
    expect(nearestWords(paper, "tower closed on 18 June 1905")).toBe("tower opened on 18 June 1905");
    expect(nearestWords(paper, "nothing like it")).toBeUndefined();
  });

  it("has a fingerprint that only words change", () => {
    const { fingerprint } = parsePaper(PAPER);
    expect(fingerprint).toMatch(/^[0-9a-f]{16}$/);
    expect(parsePaper(PAPER.replaceAll("\n", "\r\n").replaceAll("’", "'")).fingerprint).toBe(fingerprint);
    expect(parsePaper(PAPER.replace("1871", "1872")).fingerprint).not.toBe(fingerprint);
    // The published value of FNV-1a with 64 bits for "a".
    expect(hashText("a")).toBe("af63dc4c8601ec8c");
  });
});

describe("whether words carry a date", () => {
  function missing(words: string, date: string, language = "en"): string[] {
    const parsed = parseDate(date);
    if ("problem" in parsed) throw new Error(parsed.problem);
    return componentsOf(parsed.extent, language)
      .filter(({ isSaid }) => !isSaid(words))
      .map(({ name }) => name);
  }

  it.each([
    ["in 1871", "1871", []],
    ["in 1872", "1871", ["1871"]],
    ["in 18710 or 11871", "1871", ["1871"]],
    ["since FY1871", "1871", []],
    ["in 1871", "1871~", []],
    ["from 1902 to 1908", "1902/1908", []],
    ["1902–08", "1902/1908", []],
    ["1902/08", "1902/1908", []],
    ["1902–09", "1902/1908", ["1908"]],
    ["from 1902 on", "1902/1908", ["1908"]],
    ["from 1902 on", "1902/..", []],
    ["opened on 18 June 1905", "1905-06-18", []],
    ["opened on June 18th, 1905", "1905-06-18", []],
    ["opened on 18.06.1905", "1905-06-18", []],
    ["opened on 6/18/1905", "1905-06-18", []],
    ["opened on 1905-06-18", "1905-06-18", []],
    ["opened on 19 June 1905", "1905-06-18", ["day 18"]],
    ["opened on 18 July 1905", "1905-06-18", ["June"]],
    ["opened in 1905", "1905-06", ["June"]],
    ["Jun. 1905", "1905-06", []],
    ["18–19 June 2012", "2012-06-18/2012-06-19", []],
    ["the first quarter of 1911", "1911-33", []],
    ["Q1 of 1911", "1911-33", []],
    ["the beginning of 1911", "1911-33", ["first quarter (quarter)"]],
    ["second half of 1911", "1911-41", []],
    ["in the fall of 1911", "1911-23", []],
    ["the 1980s", "198X", []],
    ["in 1980", "198X", ["the 1980s"]],
    ["the twentieth century", "19XX", []],
    ["the 20th century", "19XX", []],
    ["the 19th century", "19XX", ["century 20"]],
    ["in 44 B.C.", "-0043", []],
    ["in 44 BCE", "-0043", []],
    ["in 43 BC", "-0043", ["44 BC"]],
    ["in 144 BC", "-0043", ["44 BC"]],
    ["in 2,500 parishes", "0500", ["500"]],
  ])("“%s” for %s", (words, date, expected) => {
    expect(missing(words, date)).toEqual(expected);
  });

  it("knows the months of the paper's language", () => {
    expect(missing("el 18 de junio de 1905", "1905-06-18", "es")).toEqual([]);
    expect(missing("el 18 de junio de 1905", "1905-06-18", "en")).toEqual(["June"]);
  });
});

describe("whether words carry an amount", () => {
  it.each([
    ["raised $2.5 million", 2.5, "${n} m", true],
    ["raised $2.5 million", 2500, "{n} thousand", true],
    ["raised $2.5 million", 2_500_000, "{n} crowns", true],
    ["raised $2.5 million", 2.5, "${n} bn", false],
    ["raised $2.6 million", 2.5, "${n} m", false],
    ["raised $12.5 million", 2.5, "${n} m", false],
    ["voted 1,200 crowns", 1200, "{n} crowns", true],
    ["voted 1,200 crowns", 200, "{n} crowns", false],
    ["a $4 trillion budget", 4000, "${n} bn", true],
    ["US$500 billion", 500, "${n} bn", true],
    ["846 in all", 846, "${n} bn", true],
    ["60% of trade", 60, "{n} %", true],
    ["served eleven parishes", 11, "{n} parishes", true],
    ["the 3rd largest", 3, "{n}", true],
    ["with two million visitors", 2, "{n} m", true],
    ["about a third", 3, "{n}", false],
  ])("“%s” for %d in “%s”: %s", (words, value, unit, expected) => {
    expect(saysAmount(words, { value, units: [unit], location: at(1) }, "en")).toBe(expected);
  });

  it("reads the decimal comma of the paper's language", () => {
    expect(saysAmount("2,5 coronas", { value: 2.5, units: ["{n}"], location: at(1) }, "es")).toBe(true);
    expect(saysAmount("1.200 coronas", { value: 1200, units: ["{n}"], location: at(1) }, "es")).toBe(true);
    expect(saysAmount("2,5 crowns", { value: 2.5, units: ["{n}"], location: at(1) }, "en")).toBe(false);
  });
});

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
      ['14:14 error quote-not-found expected words of the paper for first-lamp, got words that are not in it: "lit its last lamp in 1871" → the paper has: "lit its first lamp in 1871."'],
    ],
    [
      "a quote that is nowhere",
      anEvent("first-lamp", "1871", 10, [quote("a wholly different thing of 1871", 14)]),
      ['14:14 error quote-not-found expected words of the paper for first-lamp, got words that are not in it: "a wholly different thing of 1871" → copy a few words as they stand in the paper'],
    ],
    [
      "a date changed by one digit",
      anEvent("first-lamp", "1872", 10, [quote("lit its first lamp in 1871", 14)]),
      ['11:9 error date-not-in-quote expected a date of first-lamp that its quote says, got 1872: "lit its first lamp in 1871" does not say 1872 → correct the date, quote the words that say it, or add inferred: with the reason'],
    ],
    [
      "a quote beside the point",
      anEvent("first-lamp", "1871", 10, [quote("lit its first lamp in 1871", 14), quote("paid for by the guild", 16)]),
      ['16:14 error date-not-in-quote expected words that say something of the date 1871, got "paid for by the guild" → take date out of supports:, or add inferred: with the reason'],
    ],
    [
      "evidence for anything but the date",
      anEvent("vote", "1911", 10, [quote("voted 1,200 crowns", 14, ["amount"])], { amounts: [amount(1200, "{n} crowns")] }),
      ["10:7 error no-evidence expected evidence for the date of vote, got evidence for other things only → add supports: [date] to the quote that says it, or an item with supports: [date] and inferred:"],
    ],
    [
      "an amount changed by one digit",
      anEvent("vote", "1911", 10, [quote("beginning of 1911 the council voted 1,200 crowns", 14, ["date", "amount"])], { amounts: [amount(1300, "{n} crowns", 17)] }),
      ['17:16 error amount-not-in-quote expected an amount of vote that its quote says, got 1300: "beginning of 1911 the council voted 1,200 crowns" does not say it → correct the amount, quote the words that say it, or add inferred: with the reason'],
    ],
    [
      "an amount that is not there",
      anEvent("vote", "1911", 10, [quote("beginning of 1911 the council voted 1,200 crowns", 14, ["date", "amount"])]),
      ['14:14 error amount-not-in-quote expected words that say an amount of vote, which has none, got "beginning of 1911 the council voted 1,200 crowns" → add amounts:, or take amount out of supports:'],
    ],
  ])("refuses %s", (_name, bad, expected) => {
    expect(lines(checkEvidence(aLecture([bad]), PAPER).diagnostics)).toEqual(expected);
  });

  it("lets two quotes say a date together, and an inference say what words do not", () => {
    const both = anEvent("keepers", "1902/1905", 1, [quote("From 1902 to 1908", 2), quote("opened on 18 June 1905", 3)]);
    const inferred = anEvent("vote", "1911-33", 5, [quote("In the beginning of 1911", 6, ["date"], "the beginning is the first quarter")]);
    const without = anEvent("guild", "1871~", 8, [{ supports: ["date"], inferred: "told beside the first lamp", location: at(9) }]);
    expect(checkEvidence(aLecture([both, inferred, without]), PAPER).diagnostics).toEqual([]);
  });

  it("asks nothing of events from outside the paper", () => {
    const context = event("later", "1950", { origin: "context" });
    expect(checkEvidence(aLecture([context]), PAPER).lock.claims).toEqual([]);
  });

  it("refuses an inferred date that changes while its reason stays", () => {
    const changed = anEvent("decline", "1892~/1911~", 40, DECLINE.evidence);
    expect(lines(checkEvidence(aLecture([changed]), PAPER, lockOf(GOOD)).diagnostics)).toEqual([
      "41:9 error date-changed expected the date that was inferred for decline, 1891~/1911~, got 1892~/1911~ → write it as it was, or bring the reason in inferred: up to date",
    ]);
    const reasoned = anEvent("decline", "1892~/1911~", 40, [quote("Over the past 20 years", 44, ["date"], "Nineteen full years.")]);
    expect(checkEvidence(aLecture([reasoned]), PAPER, lockOf(GOOD)).diagnostics).toEqual([]);
  });
});

describe("the lock", () => {
  it("is stable, sorted text that comes back as it was", () => {
    const lock = lockOf(GOOD);
    const text = formatLock(lock);
    expect(formatLock({ ...lock, claims: [...lock.claims].reverse() })).toBe(text);
    const back = parseLock(text);
    expect(back && formatLock(back)).toBe(text);
    expect([...(back?.claims ?? [])]).toEqual([...lock.claims].sort((a, b) => (a.claim < b.claim ? -1 : 1)));
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
    const { diagnostics, unverified } = compareWithLock(aLecture([...GOOD.events, added], GOOD.figures), lock);
    expect(lines(diagnostics)).toEqual([
      "64:14 warning unverified this quote for vote was never checked against the paper → run chronodeck check --paper FILE",
    ]);
    expect([...unverified]).toEqual(["vote"]);
    expect([...compareWithLock(GOOD, undefined).unverified]).toEqual(["first-lamp", "keepers", "tower", "decline", "trade"]);
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
    expect(compareWithLock(aLecture([bad]), undefined).diagnostics.map(({ id, level }) => `${level} ${id}`)).toEqual([
      "warning unverified",
      "error date-not-in-quote",
    ]);
  });

  it("does not mind the order of quotes, their typography, or one that is gone", () => {
    const two = anEvent("keepers", "1902/1908", 1, [quote("From 1902 to 1908", 2), quote("In the beginning of 1911", 3, ["date"], "why not")]);
    const locked = lockOf(aLecture([two]));
    const turned = { ...two, evidence: [...two.evidence].reverse() };
    expect(compareWithLock(aLecture([turned]), locked).diagnostics).toEqual([]);
    expect(compareWithLock(aLecture([{ ...two, evidence: two.evidence.slice(0, 1) }]), locked).diagnostics).toEqual([]);
    const spaced = { ...two, evidence: [quote("From  1902\nto 1908", 2), ...two.evidence.slice(1)] };
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
    fc.assert(
      fc.property(fc.constantFrom(...digits), fc.integer({ min: 1, max: 9 }), ({ original, index }, shift) => {
        const { edtf } = original.date;
        const text = edtf.slice(0, index) + ((Number(edtf[index]) + shift) % 10) + edtf.slice(index + 1);
        // Impossible and reversed dates are refused before evidence is asked for.
        fc.pre("extent" in parseDate(text));
        const changed = aLecture([anEvent(original.id, text, original.location.line, original.evidence)]);
        for (const { diagnostics } of [checkEvidence(changed, PAPER, lock), compareWithLock(changed, lock)]) {
          expect(diagnostics.map(({ level, location }) => [level, location])).toEqual([["error", original.dateLocation]]);
        }
      }),
    );
  });

  it("of a word of a quote is an error at the quote, with the paper and without it", () => {
    const words = EVENTS.flatMap((original) =>
      (original.evidence[0]?.quote?.split(" ") ?? []).map((_, index) => ({ original, index })),
    );
    fc.assert(
      fc.property(fc.constantFrom(...words), fc.stringMatching(/^[a-z]{3,9}$/), ({ original, index }, word) => {
        const [item] = original.evidence;
        if (item?.quote === undefined) throw new Error("the event has no quote");
        const parts = item.quote.split(" ");
        fc.pre(parts[index] !== word);
        const evidence = [{ ...item, quote: parts.with(index, word).join(" ") }];
        const changed = aLecture([{ ...original, evidence }]);
        for (const { diagnostics } of [checkEvidence(changed, PAPER, lock), compareWithLock(changed, lock)]) {
          expect(diagnostics.map(({ level, location }) => [level, location])).toEqual([["error", item.location]]);
        }
      }),
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
    expect(readEvidence(GOOD, "/talk", written, false)).toEqual({ diagnostics: [], unverified: new Set() });
  });

  it("says when there is no paper, or none that can be read", () => {
    const effects = memoryEffects(new Map([["/papers/scan.pdf", new Uint8Array([37, 80, 68, 70, 0])]]));
    const [absent] = checkPaper(GOOD, "/papers/none.txt", effects, "/talk").diagnostics;
    expect(absent).toMatchObject({ id: "no-paper", level: "error", message: "expected the paper's text, got no file /papers/none.txt" });
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
    expect(status.diagnostics.map(({ level, id }) => `${level} ${id}`)).toEqual(["warning date-changed"]);
    expect([...status.unverified]).toEqual(["first-lamp"]);
    expect(readEvidence(changed, "/talk", effects, false).diagnostics[0]?.level).toBe("error");
  });
});
