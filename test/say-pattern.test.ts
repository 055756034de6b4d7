import { readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { pageMessages } from "../scripts/browser/correct/page-messages.js";
import { dateBig } from "../scripts/model/date-big.js";
import { dateInWords } from "../scripts/model/date-words.js";
import { readEdtf } from "../scripts/model/edtf-reader.js";
import { sayPattern } from "../scripts/model/say-pattern.js";
import { messagesOf, patternsOf } from "../scripts/render/messages.js";

const point = fc
  .tuple(
    fc.constantFrom(
      "1994",
      "0079",
      "-0043",
      "198X",
      "19XX",
      "-01XX",
      "1XXX",
      "Y12000",
      "Y-13800000000",
    ),
    fc.constantFrom("", "-02", "-12-31", "-24", "-35", "-40"),
    fc.constantFrom("", "~", "?", "%"),
  )
  .map((parts) => parts.join(""));
const date = fc.oneof(
  point,
  fc
    .tuple(fc.oneof(point, fc.constantFrom("..", "")), fc.oneof(point, fc.constantFrom("..", "")))
    .map((sides) => sides.join("/")),
);

test.each(["en", "es"])("the running deck says every date as the build does, in %s", (language) => {
  const file = path.join(import.meta.dirname, `../templates/messages/${language}.yaml`);
  const patterns = patternsOf(readFileSync(file, "utf8"));
  const built = messagesOf(patterns, language);
  const live = pageMessages(patterns, language, built.locale);
  let said = 0;
  fc.assert(
    fc.property(date, (text) => {
      const extent = readEdtf(text);
      if ("kind" in extent) return;
      said += 1;
      expect(dateInWords(extent, live)).toBe(dateInWords(extent, built));
      expect(dateBig(extent, live)).toEqual(dateBig(extent, built));
    }),
    { numRuns: 1500 },
  );
  expect(said).toBeGreaterThan(300);
});

test.each([
  ["{n, plural, =0 {none} one {# event} other {# events}}", { n: 0 }, "none"],
  ["{n, plural, one {# event} other {{n} of # events}}", { n: 1200 }, "1,200 of 1,200 events"],
  [
    "{n, selectordinal, one {#st} two {#nd} few {#rd} other {#th}} century",
    { n: 22 },
    "22nd century",
  ],
  ["{who, select, us {ours} other {theirs: {who}}}", { who: "x" }, "theirs: x"],
  ["it''s '{literal}' of {who}", { who: "{n}" }, "it's {literal} of {n}"],
])("%s", (pattern, values, said) => {
  expect(sayPattern(pattern, values, "en")).toBe(said);
});
