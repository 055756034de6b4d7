import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { brotliCompressSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { build } from "../scripts/build.js";
import { shellWord } from "../scripts/commands/shell-word.js";
import { openWorld } from "../scripts/commands/world.js";
import { LECTURE_BLOCK } from "../scripts/model/carried-lecture.js";
import { folderInMemory } from "../scripts/model/folder-in-memory.js";
import { type OpenedDeck, readCarriedLecture } from "../scripts/parse/carried-lecture.js";
import { markdown } from "../scripts/parse/markdown.js";
import { collector } from "../scripts/parse/report.js";
import { strippedMarkdown } from "../scripts/parse/stripped-markdown.js";
import { strippedTemplate } from "../scripts/parse/stripped-template.js";
import { withoutComments } from "../scripts/parse/without-comments.js";
import { chronodeck, copyOf, FIXTURES, ROOT, temporaryFolder } from "./support/cli.js";
import { whispers } from "./support/whispers.js";

/* Every deck carries its lecture, and gives it back. */

const { world, builtIn } = openWorld();

function decksOf(root: string, effects = world.effects): ReadonlyMap<string, string> {
  const { files, diagnostics } = build(
    { root, builtIn, draft: false, carry: true },
    { ...world, effects },
  );
  expect(diagnostics).toEqual([]);
  return files;
}

/** Of a lecture that no test changes. */
const SHIPPED = new Map<string, ReadonlyMap<string, string>>();
function decksOnce(root: string): ReadonlyMap<string, string> {
  const decks = SHIPPED.get(root) ?? decksOf(root);
  SHIPPED.set(root, decks);
  return decks;
}

function opened(page: string | undefined): OpenedDeck {
  const { diagnostics, report } = collector();
  const deck = readCarriedLecture(page ?? "", "deck.html", report);
  expect(diagnostics).toEqual([]);
  if (!deck) throw new Error("no lecture");
  return deck;
}

/** What decks are made of the folder that a deck carries. */
function rebuilt(deck: OpenedDeck): ReadonlyMap<string, string> {
  return decksOf("/carried", folderInMemory("/carried", deck.files, world.effects));
}

const blockOf = (page = "") => {
  const at = page.indexOf(LECTURE_BLOCK.start);
  return page.slice(at, page.indexOf(LECTURE_BLOCK.end, at) + LECTURE_BLOCK.end.length);
};
const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

describe("a deck gives its folder back", () => {
  const lectures = [
    ["the shipped lecture", ROOT],
    ["dates before our era", path.join(FIXTURES, "comet")],
    ["a theme of its own, with fonts and pictures", path.join(FIXTURES, "garden")],
  ] as const;

  test.each(lectures)("%s: byte for byte, and it builds to the same bytes", (_, root) => {
    const built = decksOnce(root);
    const decks = [...built].filter(([name]) => name !== "index.html");
    const [first] = decks.map(([, page]) => opened(page));
    for (const [name, page] of decks) expect(opened(page).files, name).toEqual(first?.files);
    for (const [name, bytes] of first?.files ?? [])
      expect(readFileSync(path.join(root, name)).equals(bytes), name).toBe(true);
    expect(first && rebuilt(first)).toEqual(built);
  });

  test("all that a build reads is there, the terms of a font too, and nothing that it does not", () => {
    const root = copyOf("garden");
    const before = opened(decksOf(root).get("visitors.en.html")).files;
    const strays = ["slides/media/video.mp4", "slides/media/unused.svg", "slides/notes.txt"];
    for (const name of [...strays, "timeline-data/source.csv", "templates/themes/unused.woff2"])
      writeFileSync(path.join(root, name), "x".repeat(1_000_000));
    // Written by an editor of another system; no reader minds, and no byte changes.
    const slides = path.join(root, "slides/en/slides.md");
    writeFileSync(slides, `\ufeff${readFileSync(slides, "utf8").replaceAll("\n", "\r\n")}`);
    const deck = decksOf(root).get("visitors.en.html");
    const after = opened(deck).files;
    expect([...after.keys()]).toEqual([...before.keys()]);
    expect([...after.keys()]).toEqual([
      ...["slides/audiences/plain.yaml", "slides/audiences/reading-room.yaml"],
      ...["slides/audiences/visitors.yaml", "slides/deck.yaml", "slides/en/slides.md"],
      ...["slides/media/leaf.svg", "templates/themes/LICENCE.txt", "templates/themes/garden.css"],
      ...["templates/themes/leaf-italic.woff2", "templates/themes/pictures/grain.svg"],
      ...["timeline-data/events.yaml", "timeline-data/references.yaml"],
    ]);
    expect(readFileSync(slides).equals(after.get("slides/en/slides.md") ?? Buffer.of())).toBe(true);
    expect(rebuilt(opened(deck)).get("visitors.en.html")).toBe(deck);
  });

  test("what a page shows already does not weigh twice", () => {
    const decks = decksOnce(path.join(FIXTURES, "garden"));
    const pictures = (name: string) =>
      (
        JSON.parse(blockOf(decks.get(name)).slice(LECTURE_BLOCK.start.length, -9)) as {
          pictures: { file: string; data?: string }[];
        }
      ).pictures.map(({ file, data }) => [path.basename(file), data !== undefined]);
    expect(pictures("visitors.en.html")).toEqual([
      ["leaf.svg", false],
      ["leaf-italic.woff2", false],
      ["grain.svg", false],
    ]);
    // In a theme of ours.
    expect(pictures("plain.en.html")).toContainEqual(["leaf-italic.woff2", true]);
  });

  test("of the shipped lecture it is at most 120 KB", () => {
    for (const [name, page] of decksOnce(ROOT))
      if (name !== "index.html") expect(blockOf(page).length, name).toBeLessThan(120_000);
  });

  test("also where the page is made with a template of the lecture's own, before what runs in it", () => {
    const root = copyOf("minimal");
    const template = readFileSync(path.join(ROOT, "templates/deck.hbs"), "utf8");
    const own = template.replace("<script>{{{script}}}</script>", "$&<script>later()</script>");
    expect(own).not.toBe(template);
    const files = new Map([["templates/deck.hbs", Buffer.from(own)]]);
    for (const name of world.effects.list(root))
      files.set(name, Buffer.from(world.effects.read(`${root}/${name}`) ?? []));
    const decks = decksOf("/own", folderInMemory("/own", files, world.effects));
    const [, deck = ""] = [...decks].find(([name]) => name !== "index.html") ?? [];
    expect(text(opened(deck).files.get("templates/deck.hbs"))).toBe(own);
    const [before = "", after = ""] = deck.split(blockOf(deck));
    expect(before).toContain('id="vis-runtime"');
    expect(after).toMatch(/^\n<script>.*<\/script><script>later\(\)<\/script>\n<\/body>/s);
  });

  test("a name that not every system can write is told, and the deck is made without", () => {
    const root = copyOf("minimal");
    const file = "slides/en/02: end.md";
    writeFileSync(path.join(root, file), "---\nid: end\nlayout: statement\n---\n# The end\n");
    const { files, diagnostics } = build({ root, builtIn, draft: false, carry: true }, world);
    expect(diagnostics.map(({ level, message, hint }) => [level, message, hint])).toEqual([
      [
        "warning",
        `expected a name that every system can write, got ${file}: it has a character that not every system can write`,
        "rename it; until then decks do not carry their lecture",
      ],
    ]);
    expect([...files.values()].some((page) => page.includes(LECTURE_BLOCK.start))).toBe(false);
  });

  test("pages for a look need not", () => {
    const { files } = build({ root: path.join(FIXTURES, "minimal"), builtIn, draft: true }, world);
    expect([...files.values()].some((page) => page.includes(LECTURE_BLOCK.start))).toBe(false);
    expect([...files.values()].some((page) => page.includes("unpack"))).toBe(false);
  });
});

describe("a deck without notes", () => {
  const FILES = {
    "slides/audiences/all.yaml":
      "title: { en: Everybody, es: Todos } # told by heart\nminutes: 20\nnotes: false\n# the board must not hear of it\n",
    "slides/audiences/board.yaml": "title: { en: The board, es: El consejo }\nminutes: 10\n",
    "slides/translations.lock.yaml": "translations: []\n",
    "timeline-data/import.lock.yaml": "rows: [secret-source.xlsx]\n",
    "templates/layouts/riddle.hbs":
      '{{!-- fields: title, answers 1 --}}\n  {{!-- ask the dean first --}}\n<h2 class="slide-title">{{{title}}}</h2>{{! quietly }}\n',
    "templates/partials/chip.hbs":
      "{{!-- of ours --~}}\n<b>{{title}}</b>{{~!-- of the bursar --}}\n",
    "templates/styles/9-own.css":
      '/* Licence: free to all */\n/* of the rector */\np { content: "/* shown */"; } /* of the provost */\n',
    "slides/media/LICENSE.md": "# Pictures\n\nFree to all.\n\n[//]: # (v2)\n",
    "slides/en/more.md": `---
id: riddle
layout: riddle # a hard one
note-to-self: |
  # not a comment
---
# Who [knows][w]?

[//]: # (nobody does)

## The answer is gold

Gold, of course; [the mint][mint] has it.

[mint]: https://example.org/mint
[w]: https://example.org/who

---
id: told
layout: bullets
minutes: 1
---
# What *we* say # here

- To all
::: when audience=board
- Profits fell by half
[fell]: https://example.org/fell
:::
::: unless audience=board
- Come back [soon]
:::

> [//]: # (in a quotation)

- [x]: <#> "in a list"
  To none

[//]: #
  "a line
  below"

[soon]: https://example.org/soon 'When?'
[soon]: https://example.org/twice

    Note: in code it still begins the notes?

Note:
::: when audience=all
Smile at them.
:::
`,
    "slides/es/more.md": `---
id: riddle
---
# ¿Quién sabe?

## Es oro

Oro, claro.

---
id: told
---
# Lo que decimos

- A todos
::: when audience=board
- Bajaron las ganancias
:::

Note:
Sonría.
`,
  };
  const root = () => {
    const { "slides/en/more.md": english, ...others } = FILES;
    return whispers({
      ...others,
      "slides/en/more.md": english.replace("note-to-self: |\n  # not a comment\n", ""),
    });
  };
  const GONE = [
    ...["good evening", "by heart", "must not hear", "The board", "secret-source", "ask the dean"],
    ...[
      "in a quotation",
      "in a list",
      "a line",
      "below",
      "example.org/twice",
      "bursar",
      "of ours",
      "rector",
    ],
    ...["provost", "mint"],
    ...["quietly", "a hard one", "nobody does", "is gold", "Gold, of", "Profits", "Smile at"],
    ...["El consejo", "Es oro", "Oro, claro", "ganancias", "Sonría", "treasurer", "tesorero"],
    ...["when audience", "Note:"],
  ];

  test("carries the slides without notes and answers, without comments, and without words for others", () => {
    const lecture = root();
    const decks = decksOf(lecture);
    const deck = opened(decks.get("all.en.html"));
    expect(deck.stripped).toBe(true);
    expect([...deck.files.keys()]).toEqual([
      ...["slides/audiences/all.yaml", "slides/deck.yaml", "slides/en/more.md"],
      ...["slides/en/slides.md", "slides/es/more.md", "slides/es/slides.md"],
      ...["slides/media/LICENSE.md", "templates/layouts/riddle.hbs"],
      ...["templates/messages/es.yaml", "templates/partials/chip.hbs"],
      "templates/styles/9-own.css",
      "timeline-data/events.yaml",
    ]);
    const all = [...deck.files.values()].map(text).join("\n");
    for (const words of GONE.filter((one) => one !== "Note:")) expect(all).not.toContain(words);
    expect(all).not.toMatch(/^Note:/m);
    expect(text(deck.files.get("slides/en/more.md"))).toBe(`---
id: riddle
layout: riddle
---
# Who [knows][w]?


[w]: https://example.org/who

## …

---
id: told
layout: bullets
minutes: 1
---
# What *we* say # here

- To all
- Come back [soon]

> [//]: # ()

- [//]: # ()
  To none


[soon]: https://example.org/soon 'When?'

    Note: in code it still begins the notes?
`);
    expect(text(deck.files.get("templates/layouts/riddle.hbs"))).toBe(
      '{{!-- fields: title, answers 1 --}}\n<h2 class="slide-title">{{{title}}}</h2>{{!}}\n',
    );
    expect(text(deck.files.get("templates/partials/chip.hbs"))).toBe(
      "{{!~}}\n<b>{{title}}</b>{{~!}}\n",
    );
    expect(text(deck.files.get("templates/styles/9-own.css"))).toBe(
      '/* Licence: free to all */\np { content: "/* shown */"; } /**/\n',
    );
    expect(text(deck.files.get("slides/media/LICENSE.md"))).toBe(FILES["slides/media/LICENSE.md"]);
    // The board's own deck may hold all.
    const whole = opened(decks.get("board.es.html"));
    const own = [...whole.files.values()].map(text).join("\n");
    for (const words of GONE) expect(own).toContain(words);
  });

  test("and what it carries builds to a deck of the same slides, which carries no less", () => {
    const deck = opened(decksOf(root()).get("all.es.html"));
    const again = opened(rebuilt(deck).get("all.es.html"));
    expect(again.files).toEqual(deck.files);
    const slides = (page = "") => [...page.matchAll(/<section id="([^"]+)"/g)].map(([, id]) => id);
    expect(slides(rebuilt(deck).get("all.es.html"))).toEqual(
      slides(decksOf(root()).get("all.es.html")),
    );
  });
});

describe("what is no lecture of ours is refused in words", () => {
  const page = [...decksOnce(path.join(FIXTURES, "minimal")).values()].find((one) =>
    one.includes(LECTURE_BLOCK.start),
  );
  interface Block {
    version: unknown;
    texts: { files: { file: string; bytes: number }[]; data: string; sha256: string };
    pictures: unknown[];
  }
  const forged = (change: (block: Block) => unknown) => {
    const old = blockOf(page);
    const block = JSON.parse(old.slice(LECTURE_BLOCK.start.length, -LECTURE_BLOCK.end.length));
    const made = change(block) ?? block;
    return (page ?? "").replace(
      old,
      () => LECTURE_BLOCK.start + JSON.stringify(made) + LECTURE_BLOCK.end,
    );
  };
  const named = (file: string) => (block: Block) => {
    block.texts.files[0] = { file, bytes: block.texts.files[0]?.bytes ?? 0 };
  };
  const ODD = "no deck of ours carries such a file: do not trust it";
  const KEPT =
    "take the deck from where it was kept whole; an editor or a mail program may have changed it";
  const DAMAGED = "expected the lecture as it was packed, got";

  test.each<[string, string, string, string]>([
    [
      "a page",
      "<p>Hello</p>",
      "expected a deck that chronodeck build has made, got something else",
      "is this the right file?",
    ],
    [
      "an export",
      (page ?? "").replace('"format":"deck"', '"format":"html"'),
      "expected a deck that chronodeck build has made, got an export (html)",
      "name the deck that it was exported beside",
    ],
    [
      "an older deck",
      (page ?? "").replace(blockOf(page), ""),
      "expected a deck that carries its lecture, got one that does not",
      "decks made by an earlier chronodeck do not; build it again from the lecture’s folder",
    ],
    [
      "a newer form",
      forged((block) => ({ ...block, version: 2 })),
      "expected a lecture carried in the form 1, got 2",
      "unpack it with the chronodeck that has made the deck, or a newer one",
    ],
    [
      "no JSON",
      (page ?? "").replace(LECTURE_BLOCK.start, `${LECTURE_BLOCK.start}x`),
      `${DAMAGED} a block that cannot be read`,
      KEPT,
    ],
    ["other JSON", forged(() => ({ version: 1 })), `${DAMAGED} a block that cannot be read`, KEPT],
    [
      "a text cut short",
      forged((block) => {
        block.texts.data = block.texts.data.slice(0, -40);
      }),
      `${DAMAGED} texts that are not`,
      KEPT,
    ],
    [
      "another letter",
      forged((block) => {
        block.texts.data = block.texts.data.replace(
          /^.{200}./,
          (all) => `${all.slice(0, -1)}${all.endsWith("A") ? "B" : "A"}`,
        );
      }),
      `${DAMAGED} texts that are not`,
      KEPT,
    ],
    [
      "a picture that the page does not have",
      forged((block) => {
        block.pictures.push({ file: "slides/media/a.png", bytes: 1, sha256: "00" });
      }),
      `${DAMAGED} slides/media/a.png, which is not`,
      KEPT,
    ],
    [
      "a bomb that says so",
      forged((block) => {
        block.pictures.push({
          file: "slides/media/a.png",
          bytes: 299_999_999,
          sha256: "00",
          data: "",
        });
      }),
      "expected at most 10000 files of 300 MB together, got 6 of 301 MB",
      "no deck of ours carries as much: do not trust it",
    ],
    [
      "an absolute path",
      forged(named("/etc/passwd")),
      'expected files of a lecture, got "/etc/passwd": it is an absolute path',
      ODD,
    ],
    [
      "a drive",
      forged(named("C:/slides/deck.yaml")),
      'expected files of a lecture, got "C:/slides/deck.yaml": it is an absolute path',
      ODD,
    ],
    [
      "a way out",
      forged(named("slides/../../x.md")),
      'expected files of a lecture, got "slides/../../x.md": it leads out of the folder',
      ODD,
    ],
    [
      "a way out, on Windows",
      forged(named("slides\\..\\..\\x.md")),
      'expected files of a lecture, got "slides\\\\..\\\\..\\\\x.md": it has a character that not every system can write',
      ODD,
    ],
    [
      "a device",
      forged(named("slides/en/Con.md")),
      'expected files of a lecture, got "slides/en/Con.md": a part of it is the name of a device',
      ODD,
    ],
    [
      "a stream",
      forged(named("slides/en/a.md:b.md")),
      'expected files of a lecture, got "slides/en/a.md:b.md": it has a character that not every system can write',
      ODD,
    ],
    [
      "a dot at the end",
      forged(named("slides/en./a.md")),
      'expected files of a lecture, got "slides/en./a.md": a part of it ends in a dot or a space',
      ODD,
    ],
    [
      "a hidden file",
      forged(named("slides/.git/a.md")),
      'expected files of a lecture, got "slides/.git/a.md": a part of it is hidden or empty',
      ODD,
    ],
    [
      "a program",
      forged(named("slides/run.sh")),
      'expected files of a lecture, got "slides/run.sh": no lecture has such a file',
      ODD,
    ],
    [
      "a file elsewhere",
      forged(named("package.yaml")),
      'expected files of a lecture, got "package.yaml": no lecture has such a file',
      ODD,
    ],
    [
      "a cursor that moves",
      forged(named("slides/\u001b[2J.md")),
      'expected files of a lecture, got "slides/\\u001b[2J.md": it has a character that not every system can write',
      ODD,
    ],
    [
      "a file twice",
      forged((block) => {
        block.pictures.push({
          file: "SLIDES/Deck.yaml".replace("SLIDES", "slides"),
          bytes: 0,
          sha256: "",
          data: "",
        });
      }),
      'expected files of a lecture, got "slides/Deck.yaml": another file has the same name',
      ODD,
    ],
    [
      "a file that is a folder",
      forged((block) => {
        block.pictures.push({ file: "slides/deck.yaml/a.png", bytes: 0, sha256: "", data: "" });
      }),
      'expected files of a lecture, got "slides/deck.yaml": a folder has the same name',
      ODD,
    ],
  ])("%s", (_, forgery, message, hint) => {
    const { diagnostics, report } = collector();
    expect(readCarriedLecture(forgery, "deck.html", report)).toBeUndefined();
    expect(diagnostics.map((one) => [one.message, one.hint])).toEqual([[message, hint]]);
  });

  test("a bomb that says it is small is opened no further than it says", () => {
    const data = brotliCompressSync(Buffer.alloc(200_000_000)).toString("base64");
    const small = forged((block) => {
      block.texts.data = data;
    });
    const before = process.memoryUsage().rss;
    const { diagnostics, report } = collector();
    expect(readCarriedLecture(small, "deck.html", report)).toBeUndefined();
    expect(diagnostics[0]?.message).toBe(`${DAMAGED} texts that are not`);
    expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000);
  });
});

describe("chronodeck unpack", () => {
  const unpack = (...args: readonly string[]) => chronodeck(["unpack", ...args]);
  const deckIn = (folder: string, change: (page: string) => string = (page) => page) => {
    const file = path.join(folder, "school.en.html");
    const built = decksOnce(path.join(FIXTURES, "comet")).get("school.en.html") ?? "";
    writeFileSync(file, change(built));
    return file;
  };

  test("writes the folder, and says what to do next", () => {
    const folder = temporaryFolder();
    const dir = path.join(folder, "last-year");
    const file = deckIn(folder, (page) =>
      page.replace(/"generator":"chronodeck","version":"[^"]*"/, (all) =>
        all.replace(/[\d.]+"$/, '0.0.9"'),
      ),
    );
    const run = unpack(file, dir);
    expect({ ...run, out: run.out.replaceAll(folder, "~") }).toEqual({
      ...{ code: 0, err: "" },
      out: `~/last-year  11 files, 17 KB: “A comet with a timetable”, from ~/school.en.html
the deck was made by chronodeck 0.0.9, this is 0.1.0: built-in templates may have changed
build it: chronodeck build --root ~/last-year --audience school --lang en
`,
    });
    for (const name of readdirSync(dir, { recursive: true, encoding: "utf8" }))
      if (statSync(path.join(dir, name)).isFile())
        expect(readFileSync(path.join(dir, name))).toEqual(
          readFileSync(path.join(FIXTURES, "comet", name)),
        );
    const again = unpack(file, dir);
    expect({ ...again, err: again.err.replaceAll(folder, "~") }).toEqual({
      ...{ code: 1, out: "" },
      err: `~/last-year:1:1  error  not-empty  expected an empty folder or none, got one that holds slides/audiences/observatory.yaml and 10 more
    → name another folder; nothing is written over what is there
1 error, 0 warnings
`,
    });
  });

  test("--json says the same, of a deck without notes too", () => {
    const folder = temporaryFolder();
    const file = path.join(folder, "all.html");
    const root = whispers({
      "slides/audiences/all.yaml": "title: { en: A, es: B }\nminutes: 9\nnotes: false\n",
    });
    writeFileSync(file, decksOf(root).get("all.en.html") ?? "");
    const run = unpack(file, path.join(folder, "json"), "--json");
    const said = JSON.parse(run.out);
    expect(said).toMatchObject({
      ...{ lecture: "Floods", audience: "all", lang: "en", version: "0.1.0", stripped: true },
      ...{ corrected: 0, diagnostics: [], dir: path.join(folder, "json") },
    });
    expect(said.files[0]).toEqual({ file: "slides/audiences/all.yaml", bytes: 48 });
    expect(unpack(file, path.join(folder, "words")).out.split("\n")[1]).toBe(
      "without speaker notes and answers, without comments, and without what is said to other audiences than all: they were taken out of this deck",
    );
    expect(unpack(file, path.join(folder, "quiet"), "--quiet")).toEqual({
      ...{ code: 0, out: "", err: "" },
    });
  });

  test("prints no command that a stranger has written", () => {
    const folder = temporaryFolder();
    const dir = path.join(folder, "O'Hara $(touch x)");
    const named = (audience: string, language = "en") =>
      deckIn(folder, (page) =>
        page.replace(
          '"audience":"school","language":"en"',
          `"audience":${JSON.stringify(audience)},"language":${JSON.stringify(language)}`,
        ),
      );
    const last = (run: { out: string }) => run.out.trim().split("\n").at(-1)?.replace(folder, "~");
    expect(last(unpack(named("seminar; touch /tmp/x #"), dir))).toBe(
      "build it: chronodeck build --root '~/O'\\''Hara $(touch x)' --lang en",
    );
    expect(last(unpack(named("clase de música"), path.join(folder, "b")))).toBe(
      "build it: chronodeck build --root ~/b --audience 'clase de música' --lang en",
    );
    expect(unpack(named("school", "en; touch x"), path.join(folder, "c")).err).toContain(
      "error  not-a-deck  expected a deck that chronodeck build has made, got something else",
    );
    expect(shellWord("a 'b'", "win32")).toBe("\"a 'b'\"");
  });

  test("writes nothing where the deck is damaged or there is none", () => {
    const folder = temporaryFolder();
    const dir = path.join(folder, "lecture");
    const file = deckIn(folder, (page) => page.replace(/"data":"(?=[\w+/]{300})/, "$&AAAA"));
    expect(unpack(file, dir)).toMatchObject({ code: 1, out: "" });
    expect(unpack(path.join(folder, "none.html"), dir).err).toContain(
      "none.html:1:1  error  no-file  expected a deck, got no such file\n    → is its name right?",
    );
    expect(unpack(folder, dir).err).toContain("expected a deck, got a folder");
    expect(unpack(file, file).err).toContain("expected an empty folder or none, got a file");
    expect(unpack(file, "").code).toBe(2);
    expect(readdirSync(folder)).toEqual(["school.en.html"]);
  });
});

test("comments go from YAML, and nothing else does", () => {
  const yaml = `# first

# second
a: 1 # one
b: "# two" # three
c: 'it''s # four'
d: it's # five
e: [x, "#6"] # seven
f: |
  # eight
  text # nine
# ten
g: >- # eleven
  # twelve

  # thirteen
h: a#b
i: { j: k } #fourteen
l:
  - m # fifteen
  # sixteen
  - "n
    # seventeen"
`;
  expect(withoutComments(yaml)).toBe(`a: 1
b: "# two"
c: 'it''s # four'
d: it's
e: [x, "#6"]
f: |
  # eight
  text # nine
g: >-
  # twelve

  # thirteen
h: a#b
i: { j: k }
l:
  - m
  - "n
    # seventeen"
`);
});

describe("comments go from templates", () => {
  const strip = (source: string, file = "templates/partials/a.hbs") =>
    strippedTemplate(source, file, world.assets.commentsIn);
  test.each([
    ["a {{!-- x }} y --}} b", "a {{!}} b"],
    ["{{!-- x --~}}\n\n{{title}}{{!-- y --}}", "{{!~}}\n\n{{title}}{{!}}"],
    ["{{~! x ~}} {{~!-- x\ny --~}}", "{{~!~}} {{~!~}}"],
    ["a\n  {{! x } y }}  \nb", "a\nb"],
    ["{{#if a}}\n {{!-- x\ny --}}\n b{{else}}{{!c}}{{/if}}", "{{#if a}}\n b{{else}}{{!}}{{/if}}"],
    ["\\{{! shown }} {{{{raw}}}}{{! shown }}{{{{/raw}}}}", undefined],
    ["\u2028{{! x }}{{! y }}\u2029{{! z }}", "\u2028{{!}}{{!}}\u2029{{!}}"],
    ["{{!-- fields: title --}}\n", ""],
    ["{{#if}} {{! x }}", "\n"],
  ])("%j", (source, stripped = source) => {
    expect(strip(source)).toBe(stripped);
  });

  test("the list of a layout's fields stays, where it is one", () => {
    const layout = (source: string) => strip(source, "templates/layouts/a.hbs");
    const fields = "{{!-- fields: title --}}";
    expect(layout(`${fields}\n{{!-- fields: x --}}\na{{!b}}`)).toBe(`${fields}\na{{!}}`);
    expect(layout(`${fields}{{#if}}{{!b}}`)).toBe(`${fields}\n`);
    expect(layout("{{!-- fields: what the dean said --}}\na")).toBe("a");
  });
});

test.each([
  ["[//]: # (x)\n\na", "\na"],
  ["[//]: #\n(x\ny)\na", "a"],
  ["a\n[//]: # (shown)", "a\n[//]: # (shown)"],
  ["    [//]: # (shown)", "    [//]: # (shown)"],
  ["```\n[//]: # (shown)\n```", "```\n[//]: # (shown)\n```"],
  ["> ~~~ js x y\n> a\n> ~~~", "> ~~~ js\n> a\n> ~~~"],
  ["1. > [x]: <> 'y\n   > z'\n   > [a][k]", "1. > [//]: # ()\n   > [a][k]"],
  ["> [x]: #\n'lazy'\n\nb", "> [//]: # ()\n\nb"],
  ["- a\n\n[x]: # (y)\n\n      b", "- a\n\n[//]: # ()\n\n      b"],
  ["> [x]: # (y)\n\n[//] `[x]` \\[x]", "> [///]: # ()\n\n[//] `[x]` \\[x]"],
  ["[a] ![B][k]\n\n[A]: /a\n[a]: /b\n[K]: /k\n[l]: /l", "[a] ![B][k]\n\n[A]: /a\n[K]: /k"],
])("what nobody sees goes from Markdown: %j", (source, stripped) => {
  expect(strippedMarkdown(source)).toBe(stripped);
  expect(strippedMarkdown(stripped)).toBe(stripped);
  const shown = (text: string) => markdown.render(text);
  expect(shown(stripped)).toBe(shown(source));
});
