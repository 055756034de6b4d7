import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Slide } from "../scripts/model/slide.js";
import { edited, type Files, parseSmall, problems } from "./support/small-lecture.js";

const AUDIENCES: Files = {
  "slides/audiences/public.yaml": "title: { en: Public, es: Público }\nminutes: 20\ndepth: brief\n",
  "slides/audiences/seminar.yaml":
    "title: { en: Seminar, es: Seminario }\nminutes: 60\ndepth: scholarly\n",
};
const START = "slides/en/01-start.md";
const RAIN = "More than [ever](https://example.org/rain).\n";

/** The small lecture with other words on its second slide, from line 20 of its file. */
const slideWith = (words: string): Files => ({ ...AUDIENCES, ...edited(START, RAIN, words) });
const faults = (words: string) => problems(slideWith(words));

function flood(words: string, more: Files = {}): Slide {
  const { lecture, diagnostics } = parseSmall({ ...slideWith(words), ...more });
  expect(diagnostics).toEqual([]);
  const slide = lecture?.slides.find(({ id }) => id === "flood");
  if (!slide) throw new Error("no slide");
  return slide;
}
const body = (slide: Slide, audience: string, language = "en") =>
  slide.variants?.[audience]?.[language]?.body;

describe("conditional blocks", () => {
  it("tell each audience its lines", () => {
    const slide = flood(`It rained.

::: when depth=scholarly
The gauge says 31 mm.
:::

::: when audience=public,seminar
Bring boots.
:::

::: unless audience=public
The survey knows more.
:::
`);
    expect(body(slide, "all")).toBe("<p>It rained.</p>\n<p>The survey knows more.</p>");
    expect(body(slide, "public")).toBe("<p>It rained.</p>\n<p>Bring boots.</p>");
    expect(body(slide, "seminar")).toBe(
      "<p>It rained.</p>\n<p>The gauge says 31 mm.</p>\n<p>Bring boots.</p>\n<p>The survey knows more.</p>",
    );
    // The words of the first audience, by the names of their files.
    expect(slide.text.en).toEqual(slide.variants?.all?.en);
  });

  it("nest, and both must hold", () => {
    const slide = flood(`One.

::: unless depth=standard
::: unless audience=public
Two.
:::
Three.
:::
`);
    expect(["all", "public", "seminar"].map((id) => body(slide, id))).toEqual([
      "<p>One.</p>",
      "<p>One.</p>\n<p>Three.</p>",
      "<p>One.</p>\n<p>Two.\nThree.</p>",
    ]);
  });

  it("leave a list one list, in the middle of it and in lists within it", () => {
    const slide = flood(`- one
::: when depth=brief
- two
:::
- three
  ::: unless depth=brief
  - deeper
  :::
- four
`);
    expect(body(slide, "public")).toBe(
      "<ul>\n<li>one</li>\n<li>two</li>\n<li>three</li>\n<li>four</li>\n</ul>",
    );
    expect(body(slide, "all")).toBe(
      "<ul>\n<li>one</li>\n<li>three\n<ul>\n<li>deeper</li>\n</ul>\n</li>\n<li>four</li>\n</ul>",
    );
  });

  it("stand around a title, a section, notes and the notes of a step", () => {
    const walk = `---
id: walk
layout: timeline
steps: [first-flood]
---
::: when depth=brief
# Short
:::
::: unless depth=brief
# Long
:::

Note:
Look.
::: when depth=scholarly
## first-flood
See the gauge.
:::
`;
    const { lecture, diagnostics } = parseSmall({
      ...AUDIENCES,
      "slides/en/03-walk.md": walk,
      "slides/es/03-walk.md": `---\nid: walk\n---\n# Camino\n\nNote:\nMire.\n\n## first-flood\nAhí.\n`,
    });
    expect(diagnostics).toEqual([]);
    const slide = lecture?.slides.at(-1);
    const words = (id: string) => slide?.variants?.[id]?.en;
    expect([words("public")?.title, words("all")?.plainTitle]).toEqual(["Short", "Long"]);
    expect(words("all")?.notes).toBe("<p>Look.</p>");
    expect(words("all")?.stepNotes).toEqual({});
    expect(words("seminar")?.stepNotes).toEqual({ "first-flood": "<p>See the gauge.</p>" });
  });

  it("are a translation’s own; the other language is as it is", () => {
    const spanish = edited(
      "slides/es/01.md",
      "Más que nunca.\n",
      "Más.\n::: when depth=brief\nBotas.\n:::\n",
    );
    const slide = flood(RAIN, spanish);
    expect(body(slide, "public", "es")).toBe("<p>Más.\nBotas.</p>");
    expect(body(slide, "all", "es")).toBe("<p>Más.</p>");
    expect(body(slide, "public")).toBe(slide.text.en?.body);
  });

  it("a slide without them has no variants", () => {
    expect(flood(RAIN).variants).toBeUndefined();
    const code = flood("~~~\n::: when depth=deep\n~~~\n");
    expect(code.variants).toBeUndefined();
    expect(code.text.en?.body).toBe("<pre><code>::: when depth=deep\n</code></pre>");
  });

  it("within fenced code ::: is text, and code may stand in a block", () => {
    const slide = flood(
      "1. ```\n   :::\n   ```\n\n::: when depth=brief\n~~~~\n:::\n~~~\n~~~~\n:::\n",
    );
    expect(body(slide, "all")).toBe("<ol>\n<li>\n<pre><code>:::\n</code></pre>\n</li>\n</ol>");
    expect(body(slide, "public")).toContain("<pre><code>:::\n~~~\n</code></pre>");
  });
});

describe("what is wrong with conditional blocks", () => {
  it("a word that is none, and a name that nobody has", () => {
    expect(
      faults(`Rain.
::: whn depth=brief
:::
::: when dept=brief
:::
::: when depth=schoarly
:::
  ::: unless audience=all, pubic
  :::
::: when audience=martians
:::
`),
    ).toEqual([
      "slides/en/01-start.md:21:5 condition: expected when or unless after :::, got whn | did you mean when?",
      "slides/en/01-start.md:23:10 unknown-key: expected the key depth or audience, got dept | did you mean depth?",
      "slides/en/01-start.md:25:16 unknown-depth: expected a known depth, got schoarly | did you mean scholarly?",
      "slides/en/01-start.md:27:28 unknown-audience: expected a known audience, got pubic | did you mean public?",
      "slides/en/01-start.md:29:19 unknown-audience: expected a known audience, got martians | known: all, public, seminar",
    ]);
  });

  it("conditions that say nothing, or too much", () => {
    expect(
      faults(`Rain.
::: when
:::
::: when depth
:::
::: unless scholarly
:::
::: when depth=
:::
::: when audience=all,,public
:::
::: when =brief
:::
::: when depth=brief audience=public
:::
::: when depth=brief,brief
:::
`),
    ).toEqual([
      "slides/en/01-start.md:21:9 condition: expected a condition such as depth=scholarly, got nothing | write when depth=… or when audience=…",
      "slides/en/01-start.md:23:10 condition: expected a condition such as depth=scholarly, got depth | write depth= and one of brief, standard, scholarly",
      "slides/en/01-start.md:25:12 condition: expected a condition such as depth=scholarly, got scholarly | write unless depth=… or unless audience=…",
      "slides/en/01-start.md:27:16 condition: expected a depth, got nothing | known: brief, standard, scholarly",
      "slides/en/01-start.md:29:23 condition: expected an audience, got nothing | known: all, public, seminar",
      "slides/en/01-start.md:31:10 unknown-key: expected the key depth or audience, got nothing | known: audience, depth",
      "slides/en/01-start.md:33:16 condition: expected one condition a block, got brief audience=public too | put a second block into this one: where both hold, its lines are told",
      "slides/en/01-start.md:35:22 duplicate-name: expected each depth once, got brief again | remove one of the two",
    ]);
  });

  it("blocks that do not close, or close nothing", () => {
    expect(
      faults("Rain.\n  :::\n::: when depth=brief\n::: when audience=public\nBoots.\n:::\n"),
    ).toEqual([
      "slides/en/01-start.md:21:3 stray-close: expected an open block to close, got ::: alone | remove it, or open a block before with ::: when depth=… or ::: unless audience=…",
      "slides/en/01-start.md:22:5 open-block: expected ::: to close this block before the slide’s end, got none | close it with a line :::",
    ]);
  });

  it("a block that crosses Note:, told once", () => {
    expect(faults("Rain.\n::: when depth=brief\nBoots.\n\nNote:\nSay it.\n:::\n")).toEqual([
      "slides/en/01-start.md:21:5 open-block: expected ::: to close this block before Note: in line 24, got none | close it with a line :::",
      "slides/es/01.md:11:5 missing-translation: expected speaker notes in es, got nothing | add a line Note: and the notes under it",
    ]);
  });

  it("a fence that swallows the close", () => {
    expect(faults("Rain.\n::: when depth=brief\n```\nBoots.\n:::\n")).toEqual([
      "slides/en/01-start.md:21:5 open-block: expected ::: to close this block before the slide’s end, got none | close it with a line :::",
    ]);
  });

  it("conditions that can never hold, with the reason", () => {
    const audience = "slides/audiences/seminar.yaml";
    const words = `Rain.
::: when depth=scholarly
A.
:::
::: unless audience=all,public,seminar
B.
:::
::: unless depth=brief,standard
C.
:::
::: when audience=public
::: unless depth=standard
::: when depth=standard
D.
:::
::: when audience=all
E.
::: when audience=all
F.
:::
:::
:::
:::
`;
    const standard = { [audience]: "title: { en: Seminar, es: Seminario }\nminutes: 60\n" };
    expect(problems({ ...slideWith(words), ...standard })).toEqual([
      "slides/en/01-start.md:21:5 impossible-condition: expected a condition that an audience meets, got when depth=scholarly: no audience has the depth scholarly | all has standard, public has brief, seminar has standard: change depth: of an audience, or remove the block",
      "slides/en/01-start.md:24:5 impossible-condition: expected a condition that an audience meets, got unless audience=all,public,seminar: it names every audience | name fewer of them, or remove the block",
      "slides/en/01-start.md:27:5 impossible-condition: expected a condition that an audience meets, got unless depth=brief,standard: no audience has another depth | all has standard, public has brief, seminar has standard: name fewer, change depth: of an audience, or remove the block",
      "slides/en/01-start.md:32:5 impossible-condition: expected a condition that an audience meets, got when depth=standard: it contradicts the block at line 31 (unless depth=standard) | close the block at line 31 first, or change one of the two",
      "slides/en/01-start.md:35:5 impossible-condition: expected a condition that an audience meets, got when audience=all: it contradicts the block at line 31 (unless depth=standard) | close the block at line 31 first, or change one of the two",
    ]);
  });

  it("a condition that every depth is kept from", () => {
    expect(
      problems(slideWith("Rain.\n::: unless depth=brief,standard,scholarly\nMore.\n:::\n")),
    ).toEqual([
      "slides/en/01-start.md:21:5 impossible-condition: expected a condition that an audience meets, got unless depth=brief,standard,scholarly: it names every depth | name fewer of them, or remove the block",
    ]);
  });

  it("an audience out of shape is known still, and may have any depth", () => {
    const broken = { "slides/audiences/seminar.yaml": "title: { en: Seminar, es: Seminario }\n" };
    expect(
      problems({
        ...slideWith(
          "Rain.\n::: when depth=scholarly\nMore.\n:::\n::: when audience=seminar\n:::\n",
        ),
        ...broken,
      }),
    ).toEqual([
      "slides/audiences/seminar.yaml:1:1 missing: expected minutes, got nothing | add minutes: more than 0 minutes",
    ]);
  });
});

describe("each variant is held against its layout", () => {
  it("a problem of all is told once, a problem of some names them", () => {
    const words = `See [this](javascript:no).
::: when depth=brief
# Again
:::
::: unless depth=brief
## A part
:::
`;
    expect(faults(words)).toEqual([
      "slides/en/01-start.md:20:10 link: expected a link to http:, https: or mailto:, got javascript:no | write the whole address, or remove the link",
      "slides/en/01-start.md:22:1 second-title: expected one # title a slide, got a second | open a new slide with ---, or use ## for a part of this one (so it is for public)",
      "slides/en/01-start.md:25:1 unused-field: expected no sections, which the layout event does not show | remove it, or choose a layout that has sections (so it is for all, seminar)",
    ]);
  });

  it("a title and a body that some lack", () => {
    const words = "::: when depth=brief\n# It rained\nMuch.\n:::\n";
    expect(
      problems({ ...AUDIENCES, ...edited(START, `# It rained in 1994\n\n${RAIN}`, words) }),
    ).toEqual([
      "slides/en/01-start.md:18:1 layout-field: expected a body for the layout event, got none | write it under the title, or choose another layout (so it is for all, seminar)",
      "slides/en/01-start.md:18:1 missing: expected a title, got none | add a line # Title under the front matter (so it is for all, seminar)",
    ]);
  });

  it("a translation that lacks notes for some", () => {
    const spanish = edited(
      "slides/es/01.md",
      "Note:\nEmpiece.\n",
      "::: when depth=brief\nHola.\n:::\n",
    );
    expect(problems({ ...AUDIENCES, ...spanish })).toEqual([
      "slides/es/01.md:2:5 missing-translation: expected speaker notes in es, got nothing | add a line Note: and the notes under it",
    ]);
  });
});

const piece = fc.constantFrom(
  "- a",
  "text",
  "",
  "## Part",
  "```",
  "> q",
  "# T",
  "Note:",
  ":::",
  "::: when depth=brief",
  "::: unless audience=all",
);

describe("whatever comes", () => {
  it("parse neither throws nor takes long", () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (lines) => {
        for (const problem of problems(slideWith(`${lines.join("\n")}\n`)))
          expect(problem).toMatch(/^slides\/e[ns]\/01[-a-z]*\.md:\d+:\d+ [a-z-]+: expected /);
      }),
      { numRuns: 150 },
    );
  });

  it("what each audience is told is what a slide of its lines alone says", () => {
    const tree: fc.Arbitrary<string[]> = fc.letrec<{ node: string[] }>((tie) => ({
      node: fc.oneof(
        { maxDepth: 3 },
        fc.constantFrom<string[][]>(["- a"], ["- b", ""], ["text"], [""]),
        fc
          .tuple(
            fc.constantFrom("when depth=brief", "unless audience=all"),
            fc.array(tie("node"), { maxLength: 3 }),
          )
          .map(([words, inner]) => [`::: ${words}`, ...inner.flat(), ":::"]),
      ),
    })).node;
    fc.assert(
      fc.property(fc.array(tree, { maxLength: 6 }), (parts) => {
        const lines = ["Rain.", ...parts.flat()];
        // For public both conditions hold, so that only the lines of the blocks go.
        const { lecture } = parseSmall(slideWith(`${lines.join("\n")}\n`));
        const slide = lecture?.slides.find(({ id }) => id === "flood");
        const plain = lines.filter((line) => !line.startsWith(":::"));
        const alone = parseSmall(slideWith(`${plain.join("\n")}\n`)).lecture;
        const expected = alone?.slides.find(({ id }) => id === "flood")?.text.en?.body;
        expect(slide?.variants?.public?.en?.body ?? slide?.text.en?.body).toBe(expected);
      }),
      { numRuns: 100 },
    );
  });
});
