import { describe, expect, test } from "vitest";
import { parseDocument } from "yaml";
import { audienceYaml } from "../scripts/importers/audience-yaml.js";
import type { Choice } from "../scripts/model/choice.js";
import { addressOf, NO_CHOICE, readAddress, urlOf } from "../scripts/model/choice.js";
import type { Place } from "../scripts/model/dev-plan.js";
import { planTalk } from "../scripts/select/plan.js";
import { waysOfSlide } from "../scripts/select/ways-of-slide.js";
import { meaningful, withChoice, withDrag } from "../scripts/select/with-choice.js";
import { audience, lecture, slide } from "./support/lecture.js";
import { parseSmall, problems } from "./support/small-lecture.js";

const deck = { audience: "students", language: "en" };

describe("an address", () => {
  test("says a choice and is read back", () => {
    const choice = { minutes: 22.5, theme: "my theme", in: ["a", "b-c"], out: ["d"] };
    const address = addressOf({ ...deck, choice });
    expect(address).toBe("/students.en.html;minutes=22.5;theme=my theme;in=a,b-c;out=d");
    expect(readAddress(address)).toEqual({ ...deck, choice });
    expect(addressOf({ ...deck, choice: NO_CHOICE })).toBe("/students.en.html");
  });

  test.each(["my theme", "año", "50%", "%41", "a;b", "a=b", "a,b", "what?#", "a+b&c"])(
    "has the theme %s, and it comes through a URL",
    (theme) => {
      const address = addressOf({ ...deck, choice: { theme, in: [], out: ["d"] } });
      const { pathname } = new URL(urlOf(address), "http://127.0.0.1:4173/");
      expect(decodeURIComponent(pathname)).toBe(address);
      expect(readAddress(address)?.choice).toEqual({ theme, in: [], out: ["d"] });
    },
  );

  test.each([
    "/",
    "/index.html",
    "/students.html",
    "/../students.en.html",
    "/a/students.en.html",
    "/students.en.html.bak",
    "/.en.html",
  ])("%s is no deck's", (path) => {
    expect(readAddress(path)).toBeUndefined();
  });

  test("of a choice that cannot be read is that of the deck", () => {
    for (const bad of ["minutes=x", "minutes=-3", "minutes=Infinity", "in=", "theme=", "=", "what"])
      expect(readAddress(`/students.en.html;${bad}`)).toEqual({ ...deck, choice: NO_CHOICE });
    expect(readAddress("/students.en.html;in=a,a;out=a,b")?.choice).toEqual({
      in: ["a"],
      out: ["b"],
    });
  });
});

describe("a choice", () => {
  const who = audience({
    lead: ["first"],
    keep: ["kept"],
    slides: { in: ["first", "kept"], out: ["gone"] },
  });

  test("changes what the audience's file says", () => {
    const chosen = withChoice(
      who,
      {
        ...{ minutes: 9, theme: "hall" },
        in: ["gone", "new", "kept"],
        out: ["first"],
      },
      lecture({ slides: [] }),
    );
    expect(chosen).toMatchObject({
      minutes: 9,
      lead: [],
      keep: ["kept", "gone", "new"],
      slides: { in: ["first", "kept"], out: ["first"] },
      looks: { theme: "hall", textSize: "normal" },
    });
    expect(withChoice(who, NO_CHOICE, lecture({ slides: [] }))).toEqual(who);
  });

  test("is without names that nothing has, and without what the file says", () => {
    const said = { minutes: 20, theme: "paper", in: ["kept", "no"], out: ["gone", "nor"] };
    expect(meaningful(said, who, ["first", "kept", "gone"], ["paper", "hall"])).toEqual({
      in: ["kept"],
      out: ["gone"],
    });
    expect(meaningful({ ...NO_CHOICE, theme: "x" }, who, [], ["paper"])).toEqual(NO_CHOICE);
  });
});

describe("a drag", () => {
  const slides = [
    slide("high", { priority: 5 }),
    slide("middle"),
    slide("low", { priority: 1 }),
    slide("spare", { backup: true }),
    slide("base", {
      priority: 1,
      required: true,
      minutes: { brief: 0, standard: 0, scholarly: 0 },
    }),
  ];
  const who = audience({ minutes: 4, reserve: 0 });
  const whole = lecture({ slides });
  const planned = (choice: Choice) => planTalk(whole, withChoice(who, choice, whole));
  const told = (choice: Choice) =>
    planned(choice).talk.flatMap(({ id }) => (id === "base" ? [] : id));
  const whereIs = (id: string, choice: Choice): Place => {
    const { talk, backup } = planned(choice);
    if (talk.some((one) => one.id === id)) return "talk";
    return backup.some((one) => one.id === id) ? "end" : "out";
  };
  const drag = (choice: Choice, id: string, to: Place) =>
    withDrag(choice, id, to, (next) => whereIs(id, next));
  const ways = (id: string, choice = NO_CHOICE) => {
    const found = slides.find((one) => one.id === id);
    const reason = planned(choice).reasons.get(id);
    const there = reason && { where: whereIs(id, choice), reason };
    return (
      found && there && waysOfSlide(found, there, { lecture: whole, own: who, choice, whereIs })
    );
  };

  test("tells a slide whatever its priority, and others make room", () => {
    expect(told(NO_CHOICE)).toEqual(["high", "middle"]);
    const choice = drag(NO_CHOICE, "low", "talk");
    expect(choice).toEqual({ in: ["low"], out: [] });
    expect(told(choice)).toEqual(["high", "low"]);
  });

  test("that is taken back leaves nothing behind", () => {
    expect(drag(drag(NO_CHOICE, "high", "out"), "high", "talk")).toEqual(NO_CHOICE);
    expect(drag(drag(NO_CHOICE, "low", "talk"), "low", "end")).toEqual(NO_CHOICE);
  });

  test("ends where it is let go: what goes out does not wait at the end", () => {
    const kept = drag(NO_CHOICE, "low", "talk");
    for (const [from, id] of [
      [kept, "low"],
      [NO_CHOICE, "low"],
      [NO_CHOICE, "spare"],
      [NO_CHOICE, "high"],
    ] as const) {
      const choice = drag(from, id, "out");
      expect(choice).toEqual({ in: [], out: [id] });
      expect(whereIs(id, choice)).toBe("out");
    }
    // A backup slide that the file leaves out waits at the end again.
    const without = audience({ minutes: 4, reserve: 0, slides: { in: [], out: ["spare"] } });
    const back = withChoice(without, { in: ["spare"], out: [] }, whole);
    expect([back.keep, back.slides.out]).toEqual([[], []]);
  });

  test("can be made to where the slide may be", () => {
    expect(ways("high")).toEqual(["out"]);
    expect(ways("low")).toEqual(["talk", "out"]);
    expect(ways("low", drag(NO_CHOICE, "low", "talk"))).toEqual(["end", "out"]);
    expect(ways("low", drag(NO_CHOICE, "low", "out"))).toEqual(["talk", "end"]);
    expect(ways("spare")).toEqual(["out"]);
    expect(ways("spare", drag(NO_CHOICE, "spare", "out"))).toEqual(["end"]);
    expect(ways("base")).toEqual([]);
  });

  test("says what is needed where taking back is not enough", () => {
    const out = drag(NO_CHOICE, "middle", "out");
    expect(told(out)).toEqual(["high", "low"]);
    const kept = drag(drag(out, "low", "out"), "low", "talk");
    expect(kept).toEqual({ in: [], out: ["middle"] });
    // With `middle` back, `low` alone would not be told.
    expect(drag({ in: [], out: ["low"] }, "low", "talk")).toEqual({ in: ["low"], out: [] });
  });
});

describe("keep", () => {
  const AUDIENCE = "slides/audiences/all.yaml";
  const asking = (...lines: string[]) => ({
    [AUDIENCE]: `title: { en: All, es: Todos }\n${lines.join("\n")}\n`,
  });

  test("is read, and tells a slide that the audience's list does not have", () => {
    const files = asking("minutes: 20", "keep: [place]", "slides: { in: [start] }");
    const { lecture: whole } = parseSmall(files);
    const [who] = whole?.audiences ?? [];
    expect(who?.keep).toEqual(["place"]);
    const plan = whole && who && planTalk(whole, who);
    expect(plan?.talk.map(({ id }) => id)).toEqual(["start", "place"]);
    expect(plan?.reasons.get("place")).toEqual({ kind: "kept" });
    expect(problems(asking("minutes: 20", "keep: [plaice]"))).toEqual([
      `${AUDIENCE}:3:8 unknown-slide: expected a known slide, got plaice | did you mean place?`,
    ]);
  });
});

describe("an audience's file", () => {
  const NOTHING = { lead: [], keep: [], slides: { out: [] } };
  const TEXT = `# Everybody.
title: { en: All, es: Todos } # short
minutes: 20   # the slot
lead: [dams]
slides:
  in:
    - start   # opens
    - dams
  out: [flood, place]
theme: paper
`;

  test("keeps its comments and says what is new", () => {
    expect(
      audienceYaml(
        TEXT,
        {
          title: { en: "Evening class", es: "Clase: nocturna" },
          ...{ minutes: 22.5, theme: "hall", lead: ["dams"], keep: ["place"] },
          slides: { out: ["flood", "start"] },
        },
        ["en", "es"],
      ),
    ).toBe(`# Everybody.
title: { en: Evening class, es: "Clase: nocturna" } # short
minutes: 22.5   # the slot
lead: [dams]
slides:
  in:
    - start   # opens
    - dams
  out: [flood, start]
theme: hall
keep: [place]
`);
  });

  test("loses a list with its last item, and a map with its last list", () => {
    expect(audienceYaml(TEXT, NOTHING, ["en"])).toBe(
      TEXT.replace("lead: [dams]\n", "").replace("  out: [flood, place]\n", ""),
    );
    const only = "title: All\nminutes: 3\nslides: { out: [a] } # none\nkeep:\n  - b # why\n  - c\n";
    expect(audienceYaml(only, { ...NOTHING, keep: ["c"] }, ["en"])).toBe(
      "title: All\nminutes: 3\nkeep:\n  - c\n",
    );
    const flow = "{ title: All, minutes: 3, keep: [a], slides: { in: [a, b], out: [b] } }\n";
    expect(audienceYaml(flow, NOTHING, ["en"])).toBe(
      "{ title: All, minutes: 3, slides: { in: [a, b] } }\n",
    );
  });

  test.each([
    // In one line.
    ["[a, b, c]", ["a", "c"], "[a, c]"],
    ["[a, b, c]", ["a"], "[a]"],
    ["[ a, b, c ]", ["c"], "[ c ]"],
    ["[a , b , c , ]", ["a"], "[a , ]"],
    ["['a, b', c]", ["c"], "[c]"],
    // In several, whose comments stay.
    ["[a, # first\n  b, # second, too\n  c]", ["a", "c"], "[a, # first\n  c]"],
    ["[a, # first\n  b, # second, too\n  c]", ["b", "c"], "[ # first\n  b, # second, too\n  c]"],
    ["[a, # first\n  b, # second\n  c]", ["a", "b"], "[a, # first\n  b # second\n  ]"],
    ["[\n  a, # one\n  # on b\n  b # two\n]", ["a"], "[\n  a # one\n  # on b\n]"],
    [
      "[\n  a # one, or\n  , b # two\n  , c\n]",
      ["a", "c"],
      "[\n  a # one, or\n  ,  # two\n   c\n]",
    ],
    ["[a, # first\n  b, # second\n  c]", ["a"], "[a # first\n  ]"],
    ["[\n  a,\n  b,\n  c\n]", ["a"], "[\n  a\n]"],
    ["[a, b,\n  c]", ["a"], "[a\n  ]"],
    ["[a, b, # both\n  c]", ["a", "c"], "[a, # both\n  c]"],
    ["[a, b,\r\n  c, # last\r\n]", ["a", "c"], "[a,\r\n  c, # last\r\n]"],
  ])("loses of %j all but %j, and no comment of another", (list, keep, left) => {
    const file = (items: string) => `title: All\nkeep: ${items} # kept\nminutes: 3\n`;
    const now = audienceYaml(file(list), { ...NOTHING, keep }, ["en"]) ?? "";
    expect(now).toBe(file(left));
    const document = parseDocument(now);
    expect([document.errors, document.warnings]).toEqual([[], []]);
    expect(document.toJS()).toEqual({ title: "All", keep, minutes: 3 });
  });

  test("keeps the comments of a map in brackets", () => {
    const text = "title: All\nslides: { # mine\n  in: [a], # these\n  out: [b] }\n";
    expect(audienceYaml(text, NOTHING, ["en"])).toBe(
      "title: All\nslides: { # mine\n  in: [a] # these\n  }\n",
    );
  });

  test("that says it already stays to the letter; CRLF too", () => {
    const same = { lead: ["dams"], keep: [], slides: { out: ["place", "flood"] } };
    expect(audienceYaml(TEXT, same, ["en"])).toBe(TEXT);
    const windows = TEXT.replaceAll("\n", "\r\n");
    const changed = audienceYaml(windows, { ...same, keep: ["a"], minutes: 9 }, ["en"]);
    expect(changed).toBe(`${windows.replace("20 ", "9 ")}keep: [a]\r\n`);
  });

  test("in whose way an alias stands is not touched", () => {
    const text = "title: All\nminutes: &m 3\nreserve: *m\n";
    expect(audienceYaml(text, { ...NOTHING, minutes: 9 }, ["en"])).toBeUndefined();
    expect(audienceYaml("- a\n", NOTHING, ["en"])).toBeUndefined();
  });
});
