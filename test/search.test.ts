import { readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { excerpt, matchedSpans } from "../scripts/browser/search/excerpt.js";
import { wordMatcher } from "../scripts/browser/search/match-word.js";
import { hasPhrase, searchIndex, soughtWords } from "../scripts/browser/search/search-index.js";
import { fold, wordsOf } from "../scripts/browser/search/words.js";
import { ROOT } from "./support/cli.js";

/* How what was asked about is found, whatever is typed in haste. */

const folded = (text: string) => wordsOf(text).map((word) => word.folded);
const thing = (title: string, body = "", names = "") => ({ title, body, names });
const titles = (things: readonly ReturnType<typeof thing>[], query: string) =>
  searchIndex(things)
    .find(query)
    .found.map(({ title }) => title);

describe("words are compared without case, accents and the signs within them", () => {
  test.each([
    ["Mérida MÉRIDA me\u0301rida", ["merida", "merida", "merida"]],
    ["U.S.–Mexico", ["us", "mexico"]],
    ["T-MEC, d’Azur; 1,162 and 507.5", ["tmec", "dazur", "1", "162", "and", "5075"]],
    ["Straße Øre Łódź Þór ﬁn", ["strasse", "ore", "lodz", "thor", "fin"]],
    ["Ἀθῆναι ΛΌΓΟΣ λόγος", ["αθηναι", "λογοσ", "λογοσ"]],
    ["مُحَمَّد שָׁלוֹם", ["محمد", "שלום"]],
    ["革命 1911年", ["革命", "1911年"]],
    ["a🎉b", ["a", "🎉", "b"]],
    ["<b>(.*)+$</b> \\d & ¿?", ["b", "b", "d"]],
    ["", []],
  ])("%j", (text, words) => {
    expect(folded(text)).toEqual(words);
  });

  test("each where it is written", () => {
    const text = "The U.S. in Peña’s days";
    for (const { start, end, folded } of wordsOf(text))
      expect(fold(text.slice(start, end))).toBe(folded);
  });
});

describe("a word matches", () => {
  test.each([
    ["nafta", "nafta", "exact"],
    ["bord", "border", "prefix"],
    ["wide", "regionwide", "inside"],
    ["命", "革命", "inside"],
    // Left out, put in, changed, changed places: one of each.
    ["meria", "merida", "typo"],
    ["meriida", "merida", "typo"],
    ["merita", "merida", "typo"],
    ["meirda", "merida", "typo"],
    ["emrida", "merida", "typo"],
    ["bcientennail", "bicentennial", "typo"],
    ["bicentenail", "bicentennial", "typo"],
    ["bciente", "bicentennial", "prefix-typo"],
  ])("%s in %s: %s", (sought, word, fit) => {
    expect(wordMatcher(sought)(word)?.fit).toBe(fit);
  });

  test.each([
    ["", "nafta"],
    ["a", "nafta"],
    // Three letters leave no room for a slip, four to seven for one, more for two.
    ["tpa", "tpp"],
    ["merido", "merita"],
    ["mrieda", "merida"],
    ["bicmntxnnixl", "bicentennial"],
    // The beginning of another.
    ["tra", "tpp"],
    ["trad", "track"],
    // Another year is no slip.
    ["1995", "1994"],
    ["2012", "2021"],
    ["borders", "bo"],
  ])("and %j not in %s", (sought, word) => {
    expect(wordMatcher(sought)(word)).toBeUndefined();
  });

  test("a slip is found exactly where it costs no more than its length allows", () => {
    const letters = fc.string({
      unit: fc.constantFrom("a", "b", "c"),
      minLength: 4,
      maxLength: 9,
    });
    fc.assert(
      fc.property(letters, letters, (sought, word) => {
        const found = wordMatcher(sought)(word);
        const most = sought.length >= 8 ? 2 : 1;
        const isWhole = found && ["exact", "prefix", "inside", "typo"].includes(found.fit);
        expect(Boolean(isWhole) || slips(sought, word) > most).toBe(true);
        if (found?.fit === "typo") expect(slips(sought, word)).toBeLessThanOrEqual(most);
        if (found) expect(found.end).toBeLessThanOrEqual(word.length);
      }),
    );
  });
});

describe("the best comes first", () => {
  test("as written, then a beginning, then within, then a slip", () => {
    const things = ["A slip of tarde", "Retrade", "Trader", "Trade"].map((title) => thing(title));
    expect(titles(things, "trade")).toEqual(["Trade", "Trader", "Retrade", "A slip of tarde"]);
  });

  test("a title before names, and names before a text; a slip after a word as it is written", () => {
    const things = [
      thing("Push"),
      thing("One", "bush"),
      thing("Two", "", "Bush"),
      thing("Bushel"),
      thing("Three", "rush"),
      thing("Bush"),
    ];
    // “rush” is in a text, and somebody wrote the word as it is sought.
    expect(titles(things, "bush")).toEqual(["Bush", "Bushel", "Two", "One", "Push"]);
    expect(titles(things.slice(4, 5), "bush")).toEqual(["Three"]);
  });

  test("a title that is all of the query before one that has it; else the order given", () => {
    const things = ["Obama visits again today", "Obama goes", "Obama"].map((title) => thing(title));
    expect(titles(things, "obama")).toEqual(["Obama", "Obama goes", "Obama visits again today"]);
  });

  test("all words, in any order; where nothing has all, what has most of them", () => {
    const things = [
      thing("NAFTA joins three markets", "in 1994"),
      thing("Three wishes"),
      thing("x"),
    ];
    const index = searchIndex(things);
    expect(index.find("markets 1994 nafta")).toEqual({ found: [things[0]], isPart: false });
    expect(index.find("what joins the three nafta markets")).toEqual({
      found: [things[0]],
      isPart: true,
    });
    expect(index.find("three")).toEqual({ found: [things[1], things[0]], isPart: false });
  });
});

describe("any title with one slip finds it", () => {
  const lectures = ["en", "es"].map((language) => {
    const events = readFileSync(path.join(ROOT, "timeline-data/events.yaml"), "utf8");
    const pattern = new RegExp(`title: \\{.*?\\b${language}: "?(.+?)"?(?:, es:| \\}$)`, "gm");
    return [...events.matchAll(pattern)].map(([, title = ""]) => title);
  });

  test.each([
    ["English", lectures[0] ?? []],
    ["Spanish", lectures[1] ?? []],
  ])("%s", (_, all) => {
    expect(all.length).toBeGreaterThan(20);
    const index = searchIndex(all.map((title) => thing(title)));
    fc.assert(
      fc.property(
        fc.constantFrom(...all),
        fc.nat(),
        fc.nat(),
        fc.constantFrom("left out", "put in", "changed", "swapped"),
        fc.constantFrom(..."abcdefghijklmnopqrstuvwxyz"),
        (title, which, place, slip, letter) => {
          // A word that may have one and keeps four letters.
          const words = wordsOf(title).filter(
            ({ folded }) => folded.length >= 5 && !/\d/.test(folded),
          );
          const word = words[which % words.length];
          fc.pre(word !== undefined);
          if (!word) return;
          const wrong = slipped(word.folded, place, slip, letter);
          const query = `${title.slice(0, word.start)}${wrong}${title.slice(word.end)}`;
          const { found } = index.find(query);
          expect(
            found.slice(0, 1).map(({ title }) => title),
            query,
          ).toEqual([title]);
        },
      ),
      { numRuns: 1000 },
    );
  });
});

test("whatever is typed is harmless, and long texts are cut", () => {
  const index = searchIndex([
    thing("A treaty (signed)", "x".repeat(5000)),
    thing("العهد"),
    thing(""),
  ]);
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (query) => {
      const { found } = index.find(query);
      for (const { title, body } of found) {
        const words = soughtWords(query);
        for (const { start, end } of matchedSpans(title, words)) expect(end).toBeGreaterThan(start);
        expect(excerpt(body, words).length).toBeLessThanOrEqual(5010);
      }
    }),
  );
  const started = performance.now();
  for (const query of [
    "a".repeat(10_000),
    "(a+)+$".repeat(2000),
    "العهد",
    "🎉",
    "<img src=x>",
    "%_\\",
  ])
    index.find(query);
  expect(performance.now() - started).toBeLessThan(500);
  expect(index.find("العهد").found).toHaveLength(1);
  expect(index.find("(").found).toEqual([]);
  expect(soughtWords("word ".repeat(3000))).toEqual(["word"]);
});

describe("what was found is shown", () => {
  const parts = (text: string, query: string) =>
    matchedSpans(text, soughtWords(query)).map(({ start, end }) => text.slice(start, end));

  test.each([
    ["Peña Nieto comes to power", "pena niet", ["Peña", "Niet"]],
    ["Obama’s U.S. trip", "obama us", ["Obama", "U.S"]],
    ["The Mérida Initiative", "merdia", ["Mérida"]],
    ["region-wide trade", "wide", ["wide"]],
    ["me\u0301rida", "me", ["me\u0301"]],
    ["نَعَم", "نعم", ["نَعَم"]],
    ["nothing", "else", []],
  ])("%s", (text, query, marked) => {
    expect(parts(text, query)).toEqual(marked);
  });

  test("with a few words around it, cut between words", () => {
    const text = `${"before it ".repeat(20)}came the treaty of peace${" and after it".repeat(20)}.`;
    const shown = excerpt(text, ["treaty"]);
    expect(shown).toMatch(/^… (it )?before it before .*came the treaty of peace and .* …$/);
    expect(shown.length).toBeLessThan(130);
    expect(excerpt("A treaty.", ["treaty"])).toBe("A treaty.");
    expect(excerpt("A treaty.", ["war"])).toBe("");
  });

  test("a name is found as a whole", () => {
    expect(hasPhrase("In Los Cabos they met", "los cabos")).toBe(true);
    expect(hasPhrase("Los dos cabos", "Los Cabos")).toBe(false);
    expect(hasPhrase("Congresses", "Congress")).toBe(false);
    expect(hasPhrase("anything", "…")).toBe(false);
  });
});

function slipped(word: string, place: number, slip: string, letter: string): string {
  const at = place % word.length;
  const before = word.slice(0, at);
  if (slip === "left out") return before + word.slice(at + 1);
  if (slip === "put in") return before + letter + word.slice(at);
  if (slip === "changed") return before + letter + word.slice(at + 1);
  const first = place % (word.length - 1);
  return `${word.slice(0, first)}${word[first + 1]}${word[first]}${word.slice(first + 2)}`;
}

/** Optimal string alignment, as it is defined. */
function slips(a: string, b: string): number {
  const known = new Map<string, number>();
  const from = (i: number, j: number): number => {
    if (i === 0 || j === 0) return i + j;
    const key = `${i} ${j}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const swap =
      i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
        ? from(i - 2, j - 2) + 1
        : Number.POSITIVE_INFINITY;
    const least = Math.min(
      from(i - 1, j) + 1,
      from(i, j - 1) + 1,
      from(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1),
      swap,
    );
    known.set(key, least);
    return least;
  };
  return from(a.length, b.length);
}
