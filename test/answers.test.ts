import { expect, test } from "vitest";
import { edited, LAYOUTS, parseSmall, problems } from "./support/small-lecture.js";

/* A layout may ask for answers where others have sections. */

const QUIZ = { ...LAYOUTS, comparison: "{{!-- fields: title, answers?, figures? --}}" };
const wordsOf = (layouts: Readonly<Record<string, string>>) =>
  parseSmall({}, layouts).lecture?.slides.find(({ id }) => id === "dams")?.text;

test("then the parts of a slide are answers, in every language", () => {
  const words = wordsOf(QUIZ);
  expect(words?.en).toMatchObject({
    sections: [],
    answers: [
      { heading: "Before", html: "<p>None.</p>" },
      { heading: "After", html: "<p>Many.</p>" },
    ],
  });
  expect(words?.es?.answers.map(({ heading }) => heading)).toEqual(["Antes", "Después"]);
});

test("a layout that asks for sections keeps them", () => {
  expect(wordsOf(LAYOUTS)?.en).toMatchObject({ answers: [], sections: [{}, {}] });
});

test("a layout has the one or the other", () => {
  const both = { ...LAYOUTS, comparison: "{{!-- fields: title, sections?, answers? --}}" };
  expect(problems({}, both)).toEqual([
    "templates/layouts/comparison.hbs:1:33 layout-fields: expected sections or answers, got both | the parts of a slide under ## are one or the other: remove one of the two",
  ]);
});

test("answers are counted, and an answer that is not translated is missing", () => {
  const one = { ...LAYOUTS, comparison: "{{!-- fields: title, answers 1, figures? --}}" };
  expect(problems({}, one)).toEqual([
    "slides/en/02-end.md:8:1 layout-field: expected exactly 1 answer for the layout comparison, got 2 | leave out 1, or choose another layout",
    "slides/es/01.md:22:1 layout-field: expected exactly 1 answer for the layout comparison, got 2 | leave out 1, or choose another layout",
  ]);
  expect(problems(edited("slides/es/01.md", "\n## Después\nMuchas.\n", ""), QUIZ)).toEqual([
    "slides/es/01.md:18:5 missing-translation: expected the answer in es, got nothing | add a line ## Heading and the answer under it",
  ]);
});
