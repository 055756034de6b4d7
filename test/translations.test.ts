import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { bilingual, MESSAGES } from "./support/bilingual.js";
import { chronodeck, temporaryFolder } from "./support/cli.js";
import { edited, parseSmall, problems, SMALL_LECTURE } from "./support/small-lecture.js";
import { withoutLecture } from "./support/without-lecture.js";

const EVENTS = "timeline-data/events.yaml";
const ES = "slides/es/01.md";
const LOCK = "slides/translations.lock.yaml";

const WITHOUT_TITLE = edited(EVENTS, "{ en: The law, es: La ley }", "{ en: The law }");
const WITHOUT_SLIDE = edited(ES, "---\nid: flood\n---\n# Llovió en 1994\n\nMás que nunca.\n\n", "");

/** Without the warnings that no paper is at hand. */
const errors = (text: string) => text.split("\n").filter((line) => / error {2}/.test(line));

describe("a missing translation", () => {
  test("is told with its key, and of its language", () => {
    const { lecture, diagnostics } = parseSmall(WITHOUT_TITLE);
    expect(lecture).toBeDefined();
    expect(diagnostics).toEqual([
      {
        id: "missing-translation",
        level: "error",
        message: "expected events flood-law title in es, got nothing",
        location: { file: EVENTS, line: 14, column: 10 },
        hint: "add es: …",
        language: "es",
      },
    ]);
  });

  test("keeps its key whatever it stands in", () => {
    const unit = edited("timeline-data/figures.yaml", `, es: "{n} m"`, "");
    const label = edited("timeline-data/figures.yaml", ", es: primera", "");
    expect(problems(unit)[0]).toContain("expected figures depth unit in es");
    expect(problems(label)[0]).toContain("expected figures depth values 1 label in es");
    const title = edited("slides/audiences/all.yaml", ", es: Todos", "");
    expect(problems(title)[0]).toContain("expected audiences/all title in es");
  });

  test("fails the check, and stops that language's decks only", () => {
    const root = bilingual(WITHOUT_TITLE);
    const check = chronodeck(["check", "--root", root]);
    expect(check.code).toBe(1);
    expect(errors(check.err)).toEqual([
      `${EVENTS}:14:10  error  missing-translation  expected events flood-law title in es, got nothing`,
    ]);
    const out = temporaryFolder();
    const build = chronodeck(["build", "--root", root, "--out", out]);
    expect(build.code).toBe(1);
    expect(errors(build.err)).toHaveLength(1);
    expect(readdirSync(out).sort()).toEqual(["all.en.html", "index.html"]);
    const made = chronodeck(["export", "csv", "--root", root, "--out", out]);
    expect(made.code).toBe(1);
    expect(readdirSync(out)).toContain("all.en.timeline.csv");
    expect(readdirSync(out)).not.toContain("all.es.timeline.csv");
  });

  test("is nothing to a build of another language", () => {
    const out = temporaryFolder();
    const root = bilingual(WITHOUT_TITLE);
    const { code, err } = chronodeck(["build", "--root", root, "--out", out, "--lang", "en"]);
    expect(errors(err)).toEqual([]);
    expect(code).toBe(0);
    expect(readdirSync(out).sort()).toEqual(["all.en.html", "index.html"]);
  });

  test("leaves nothing to be written where its language alone is asked for", () => {
    const out = temporaryFolder();
    const root = bilingual(WITHOUT_TITLE);
    const { code } = chronodeck(["build", "--root", root, "--out", out, "--lang", "es"]);
    expect(code).toBe(1);
    expect(readdirSync(out)).toEqual([]);
  });

  test.each(["--allow-missing", "--draft"])("is a warning under %s, and marked", (flag) => {
    const out = temporaryFolder();
    const root = bilingual({ ...WITHOUT_TITLE, ...WITHOUT_SLIDE });
    const { code, err } = chronodeck(["build", "--root", root, "--out", out, flag]);
    expect(errors(err)).toEqual([]);
    expect(err).toContain("warning  missing-translation  expected slide flood in es, got nothing");
    expect(code).toBe(0);
    const html = readFileSync(path.join(out, "all.es.html"), "utf8");
    const slide = /<section id="flood"[\s\S]*?<\/section>/.exec(html)?.[0] ?? "";
    expect(slide).toContain(
      '<h2 class="slide-title"><span lang="en">It rained in 1994</span></h2>',
    );
    expect(slide).toMatch(/<p class="draft-mark">(draft · unverified · )?not yet translated<\/p>/);
    expect(slide).toContain('<div class="slide-body"><div lang="en">');
    const card = /<template data-card="flood-law">[\s\S]*?<\/template>/.exec(html)?.[0] ?? "";
    expect(card).toContain('<h3 id="card-title" data-says="title" lang="en">The law</h3>');
    expect(card).toContain("not yet translated");
    // The rest is as it was.
    const start = /<section id="start"[\s\S]*?<\/section>/.exec(html)?.[0] ?? "";
    expect(start).toContain("Dos <em>inundaciones</em>");
    expect(start).not.toContain("not yet translated");
    const english = readFileSync(path.join(out, "all.en.html"), "utf8");
    expect(english).not.toContain("not yet translated");
  });

  test("of notes and of an alt shows the first language's under its own lang", () => {
    const root = bilingual(
      edited(
        ES,
        "image: { alt: Un punto }\n---\n# Dos *inundaciones*\n\nNote:\nEmpiece.",
        "---\n# Dos *inundaciones*",
      ),
    );
    const out = temporaryFolder();
    expect(chronodeck(["build", "--root", root, "--out", out, "--allow-missing"]).code).toBe(0);
    const html = readFileSync(path.join(out, "all.es.html"), "utf8");
    expect(html).toContain('<aside class="notes"><div lang="en"><p>Begin.</p></div></aside>');
    expect(html).toMatch(/<img class="title-image" lang="en" src="[^"]*" alt="A dot">/);
  });

  test("a language without a slide is one error, not one a slide", () => {
    const found = problems({ [ES]: undefined });
    expect(found).toEqual([
      "slides/en/01-start.md:2:5 missing-translation: expected the 4 slides in es, got nothing | write them in slides/es/*.md, each with its id and its words, or take es out of languages: in slides/deck.yaml",
    ]);
  });

  test("of a whole file is told ten times, and then counted", () => {
    const events = Array.from(
      { length: 30 },
      (_, index) =>
        `- { id: e${index}, title: { en: E }, date: 1994, lane: water, origin: context, cites: [survey], summary: { standard: { en: S, es: S } } }\n`,
    ).join("");
    const deck = { ...edited("slides/en/01-start.md", "events: [first-flood]", "events: [e1]") };
    const found = problems({
      ...deck,
      [EVENTS]: events,
      "slides/audiences/all.yaml": "title: { en: A, es: T }\nminutes: 9\n",
    });
    expect(found).toHaveLength(11);
    expect(found[10]).toBe(
      `${EVENTS}:11:21 missing-translation: expected 20 more texts of this file in es, got nothing | add es: …`,
    );
  });

  test("a fault in a translation's own file stops its language alone", () => {
    const { lecture, diagnostics } = parseSmall(edited(ES, "id: flood", "id: flod"));
    expect(lecture).toBeDefined();
    expect(diagnostics.map(({ language }) => language)).toEqual(["es"]);
  });
});

describe("a stale translation", () => {
  const passing = () => {
    const root = bilingual();
    expect(chronodeck(["check", "--root", root]).code).toBe(0);
    return root;
  };
  const change = (root: string, file: string, from: string, to: string) => {
    const source = readFileSync(path.join(root, file), "utf8");
    expect(source).toContain(from);
    writeFileSync(path.join(root, file), source.replace(from, to));
  };

  test("a passing check writes the lock, a second one leaves it as it is", () => {
    const root = passing();
    const lock = readFileSync(path.join(root, LOCK), "utf8");
    expect(lock).toMatch(
      / {2}- \{ text: "events flood-law title", original: "\w{11}", es: "\w{11}" \}\n/,
    );
    expect(lock).toMatch(/ {2}- \{ text: "slide dams", original: "\w{11}", es: "\w{11}" \}\n/);
    expect(chronodeck(["check", "--root", root]).code).toBe(0);
    expect(readFileSync(path.join(root, LOCK), "utf8")).toBe(lock);
  });

  test("a lecture of one language has none, and a check that fails writes none", () => {
    const failing = bilingual(WITHOUT_TITLE);
    chronodeck(["check", "--root", failing]);
    expect(readdirSync(path.join(failing, "slides"))).not.toContain("translations.lock.yaml");
  });

  test("is an error at the translation, and stops its language only", () => {
    const root = passing();
    change(root, EVENTS, "en: The law,", "en: The new law,");
    change(root, "slides/en/01-start.md", "# It rained in 1994", "# It snowed in 1994");
    const { code, err } = chronodeck(["check", "--root", root]);
    expect(code).toBe(1);
    expect(errors(err)).toEqual([
      "slides/es/01.md:11:5  error  stale-translation  expected slide flood in es to follow its original, got the translation from before it changed",
      `${EVENTS}:14:33  error  stale-translation  expected events flood-law title in es to follow its original, got the translation from before it changed`,
    ]);
    expect(err).toContain(
      "→ revise it; if it still says the same, remove its line from slides/translations.lock.yaml and run chronodeck check",
    );
    const out = temporaryFolder();
    expect(chronodeck(["build", "--root", root, "--out", out]).code).toBe(1);
    expect(readdirSync(out).sort()).toEqual(["all.en.html", "index.html"]);
    expect(chronodeck(["build", "--root", root, "--out", out, "--allow-missing"]).code).toBe(0);
  });

  test("is none where the translation has changed too, and the next check records both", () => {
    const root = passing();
    const before = readFileSync(path.join(root, LOCK), "utf8");
    change(root, EVENTS, "{ en: The law, es: La ley }", "{ en: The new law, es: La nueva ley }");
    expect(chronodeck(["check", "--root", root]).code).toBe(0);
    const after = readFileSync(path.join(root, LOCK), "utf8");
    expect(after).not.toBe(before);
    change(root, EVENTS, "es: La nueva ley", "es: La ley nueva");
    expect(chronodeck(["check", "--root", root]).code).toBe(0);
  });

  test("is none once its line is removed, nor where only lines break otherwise", () => {
    const root = passing();
    change(root, EVENTS, "en: The law,", "en: The new law,");
    change(root, "slides/en/01-start.md", "More than [ever]", "More\nthan [ever]");
    const lock = readFileSync(path.join(root, LOCK), "utf8");
    writeFileSync(path.join(root, LOCK), lock.replace(/.*"events flood-law title".*\n/, ""));
    expect(chronodeck(["check", "--root", root]).code).toBe(0);
  });

  test("a lock that is none is told", () => {
    for (const lock of ["- 1\n", "translations: 3\n", "translations: [", "\u0000"]) {
      const found = problems({ [LOCK]: lock });
      expect(found).toHaveLength(1);
    }
    expect(problems({ [LOCK]: "translations: 3\n" })).toEqual([
      "slides/translations.lock.yaml:1:1 lock: expected a lock as chronodeck check writes it, got something else | remove it and run chronodeck check to write it anew, or take it back from version control",
    ]);
  });

  test("the lock changes no deck, but for the lecture that it carries", () => {
    const root = bilingual();
    const [before, after] = [temporaryFolder(), temporaryFolder()];
    chronodeck(["build", "--root", root, "--out", before]);
    chronodeck(["check", "--root", root]);
    chronodeck(["build", "--root", root, "--out", after]);
    const pages = (folder: string) =>
      // The page that leads to them says how large they are.
      readdirSync(folder)
        .filter((name) => name !== "index.html")
        .map((name) => readFileSync(path.join(folder, name), "utf8"));
    expect(pages(after)).not.toEqual(pages(before));
    expect(pages(after).map(withoutLecture)).toEqual(pages(before).map(withoutLecture));
  });
});

describe("texts that may be translated", () => {
  test("a name given once serves in every language", () => {
    expect(parseSmall().lecture?.lecturer).toEqual({ en: "B. Lecturer", es: "B. Lecturer" });
    const named = edited(
      "slides/deck.yaml",
      "lecturer: B. Lecturer",
      "lecturer: { en: B. L., es: La profesora B. L. }",
    );
    expect(parseSmall(named).lecture?.lecturer).toEqual({ en: "B. L.", es: "La profesora B. L." });
    const half = edited("slides/deck.yaml", "lecturer: B. Lecturer", "lecturer: { en: B. L. }");
    expect(problems(half)).toEqual([
      "slides/deck.yaml:2:11 missing-translation: expected deck lecturer in es, got nothing | add es: …",
    ]);
  });

  test("so do an audience's institution and footer", () => {
    const looks = edited(
      "slides/audiences/all.yaml",
      "title: {",
      "institution: El Colegio\nfooter: { en: Spring, es: Primavera }\ntitle: {",
    );
    expect(problems(looks)).toEqual([]);
    expect(parseSmall(looks).lecture?.audiences[0]?.looks).toMatchObject({
      institution: { en: "El Colegio", es: "El Colegio" },
      footer: { en: "Spring", es: "Primavera" },
    });
  });

  test("reasons and notes are in each language; a work says its own", () => {
    const references = SMALL_LECTURE["timeline-data/references.yaml"] ?? "";
    const noted = (more: string) => ({
      "timeline-data/references.yaml": references.replace("issued", `${more}, issued`),
    });
    expect(problems(noted("note: lost"))).toEqual([
      "timeline-data/references.yaml:1:91 missing-translation: expected references survey note in es, got nothing | add es: …",
    ]);
    expect(problems(noted("language: englisch"))).toEqual([
      'timeline-data/references.yaml:1:95 wrong-type: language: expected a language tag such as en, es or pt-BR, got "englisch" | give a language tag such as en, es or pt-BR',
    ]);
    const [work] = parseSmall(noted("language: de")).lecture?.references ?? [];
    expect(work?.language).toBe("de");
    expect(parseSmall().lecture?.references[0]?.language).toBe("en");
  });

  test("words in another language within a slide", () => {
    const quoted = edited(
      ES,
      "Más que nunca.",
      "Más [*ever* so]{lang=en} que [nunca](https://example.org).",
    );
    const text = parseSmall(quoted).lecture?.slides[1]?.text.es?.body;
    expect(text).toBe(
      '<p>Más <span lang="en"><em>ever</em> so</span> que <a href="https://example.org">nunca</a>.</p>',
    );
    expect(problems(edited(ES, "Más que nunca.", "Más [ever]{lang=english!} que."))).toEqual([
      "slides/es/01.md:15:11 unknown-language: expected words in another language, such as [mot juste]{lang=fr}, got {lang=english!} | put the words in brackets right before it, and write a language tag such as en, es or pt-BR",
    ]);
  });
});

describe("a message file", () => {
  const withMessages = (source: string) => {
    const root = bilingual({ "templates/messages/es.yaml": source });
    const { code, err } = chronodeck(["check", "--root", root]);
    return { code, errors: errors(err) };
  };

  test("that lacks words names them, and counts the rest", () => {
    const few = withMessages(MESSAGES.replace("  resume: Go on\n", ""));
    expect(few.errors).toEqual([
      "templates/messages/es.yaml:1:1  error  no-message  expected a message deck.resume, got none",
    ]);
    const many = withMessages("card: { close: Cerrar }\n");
    expect(many.errors).toHaveLength(11);
    expect(many.errors[10]).toMatch(/expected \d+ more messages, got none$/);
  });

  test("that is no YAML, has a wrong pattern, or a foreign locale", () => {
    expect(
      withMessages(
        MESSAGES.replace("about {value}", '"about {value}').replace(
          "approximate: ",
          "approximate: ",
        ),
      ).errors.length,
    ).toBe(1);
    expect(withMessages(MESSAGES.replace("{value}", "{value")).errors).toEqual([
      expect.stringMatching(
        /^templates\/messages\/es\.yaml:\d+:\d+ {2}error {2}messages {2}expected an ICU message pattern for number\.approximate, got a fault: /,
      ),
    ]);
    expect(withMessages(`locale: fr-CA\n${MESSAGES}`).errors).toEqual([
      "templates/messages/es.yaml:1:9  error  messages  locale: expected es or a region's form of it, got fr-CA",
    ]);
    expect(withMessages(`locale: es-MX\n${MESSAGES}`).code).toBe(0);
  });
});

describe("an unknown language", () => {
  test("in --lang is wrong usage", () => {
    const { code, err } = chronodeck([
      "build",
      "--lang",
      "ess",
      "--root",
      bilingual(),
      "--out",
      temporaryFolder(),
    ]);
    expect(code).toBe(2);
    expect(err).toBe("the lecture has no language ess (did you mean es?)\n");
  });

  test("in an audience is told where it stands", () => {
    const changes = edited(
      "slides/audiences/all.yaml",
      "minutes: 20",
      "minutes: 20\nlanguages: [en, ess]",
    );
    expect(problems(changes)).toEqual([
      "slides/audiences/all.yaml:3:17 unknown-language: expected a known language, got ess | did you mean es? (slides/deck.yaml lists the languages)",
    ]);
  });
});
