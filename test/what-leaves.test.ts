import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, describe, expect, test, vi } from "vitest";
import type { Audience } from "../scripts/model/lecture.js";
import { forRoom } from "../scripts/select/for-room.js";
import { select } from "../scripts/select/select.js";
import { closeBrowser, openDeck } from "./support/browser.js";
import { chronodeck, ROOT, temporaryFolder } from "./support/cli.js";
import { exporting } from "./support/exporting.js";
import { audience, event, lecture, slide } from "./support/lecture.js";
import { heardIn, spokenOf } from "./support/spoken.js";
import { whispers, withLine } from "./support/whispers.js";

/* The lecturer's deck has notes and answers; the copy for others must not. */

afterAll(closeBrowser);

describe("what a deck keeps", () => {
  const plain = slide("ask", { steps: ["flood"] });
  const words = {
    ...plain.text.en,
    title: "Who paid?",
    plainTitle: "Who paid?",
    body: "",
    sections: [],
    fields: {},
    location: plain.location,
    notes: "<p>Aside.</p>",
    stepNotes: { flood: "<p>Then this.</p>" },
    answers: [{ heading: "So", html: "<p>They did.</p>" }],
  };
  const told = lecture({
    events: [event("flood", "1994")],
    slides: [{ ...plain, text: { en: words } }],
  });
  const SPOKEN = ["Aside", "Then this", "They did"];
  const deckOf = (notes: Audience["notes"]) =>
    select(told, audience({ notes }), "en", { unverified: new Set(), draft: false }).deck;
  const spokenIn = (deck: object) => SPOKEN.filter((words) => JSON.stringify(deck).includes(words));

  test("notes in the deck stay, and a copy for others has none", () => {
    expect(spokenIn(forRoom(deckOf("deck")))).toEqual(SPOKEN);
    expect(spokenIn(forRoom(deckOf("deck"), true))).toEqual([]);
    expect(forRoom(deckOf("deck"), true).notes).toBe(false);
  });

  test("notes for the handout wait in the deck that select returns, and go into no room", () => {
    expect(spokenIn(deckOf("handout"))).toEqual(SPOKEN);
    expect(spokenIn(forRoom(deckOf("handout")))).toEqual([]);
  });

  test("without notes there is nothing for a handout either", () => {
    expect(spokenIn(deckOf("none"))).toEqual([]);
  });
});

const pagesOf = (folder: string) => readdirSync(folder).map((name) => path.join(folder, name));
/** Those of the sentences that the files of a folder hold. */
const heard = async (folder: string, sentences: readonly string[]) => {
  const found = pagesOf(folder).map((file) => heardIn(file, sentences));
  return new Set((await Promise.all(found)).flat());
};
const allSpoken = (root: string) => [...spokenOf(root).values()].flat();

describe("a site holds no sentence of a note and no answer, where the lecturer's own files do", () => {
  const folders = (root: string, ...only: readonly string[]) => {
    const [decks, site] = [temporaryFolder(), temporaryFolder()];
    const build = chronodeck(["build", "--root", root, "--out", decks, ...only]);
    expect(build.code, build.err).toBe(0);
    return { decks, site };
  };

  test("the shipped lecture, told to an audience", async () => {
    const only = ["--audience", "seminar", "--lang", "es"];
    const { decks, site } = folders(ROOT, ...only);
    expect(chronodeck(["export", "--site", site, "--root", ROOT, ...only]).code).toBe(0);
    expect(readdirSync(site)).toEqual(expect.arrayContaining(readdirSync(decks)));
    const spoken = spokenOf(ROOT).get("es") ?? [];
    // Else the search would find nothing anywhere; other audiences are told the rest.
    expect((await heard(decks, spoken)).size / new Set(spoken).size).toBeGreaterThan(0.6);
    expect([...(await heard(site, spoken))]).toEqual([]);
  });

  test("every letter that is escaped, in PowerPoint and on paper too", async () => {
    const root = whispers();
    const { decks, site } = folders(root);
    const formats = ["export", "pptx", "handout", "--root", root];
    expect(chronodeck([...formats, "--out", decks]).code).toBe(0);
    expect(chronodeck([...formats, "--site", site]).code).toBe(0);
    expect(readdirSync(site)).toEqual(expect.arrayContaining(readdirSync(decks)));
    const spoken = allSpoken(root);
    for (const [language, words] of spokenOf(root))
      for (const kind of ["html", "pptx", "handout.pdf"]) {
        const there = await heardIn(path.join(decks, `all.${language}.${kind}`), words);
        expect(there.length / words.length, kind).toBeGreaterThan(0.8);
      }
    expect([...(await heard(site, spoken))]).toEqual([]);
  });
});

test.each(["notes: false", "notes: handout"])("a deck with %s holds none either", async (line) => {
  const root = whispers(withLine(line));
  const out = temporaryFolder();
  expect(chronodeck(["build", "--root", root, "--out", out]).code).toBe(0);
  expect([...(await heard(out, allSpoken(root)))]).toEqual([]);
  const page = readFileSync(path.join(out, "all.en.html"), "utf8");
  expect(page).toContain("Think of it.");
  expect(page).not.toContain('class="notes"');
  expect(page).not.toContain('class="answer');
});

test("in a deck without notes S opens the speaker's window, without complaint", async () => {
  const out = temporaryFolder();
  const root = whispers(withLine("notes: false"));
  expect(chronodeck(["build", "--root", root, "--lang", "en", "--out", out]).code).toBe(0);
  const { page, context, problems, requests, close } = await openDeck(
    path.join(out, "all.en.html"),
  );
  const popup = context.waitForEvent("page");
  await page.keyboard.press("s");
  const speaker = await popup;
  const current = speaker.locator("[data-speaker=current]");
  await current.getByText("It rained, and dams came").waitFor();
  // Two steps, and the next slide.
  for (let press = 0; press < 3; press += 1) await speaker.keyboard.press("ArrowRight");
  await current.getByText("Who paid?").waitFor();
  expect(await speaker.locator("[data-speaker=notes]").count()).toBe(0);
  expect([...problems, ...requests]).toEqual([]);
  await close();
});

describe("export --site", () => {
  const site = (root: string, ...args: string[]) =>
    chronodeck(["export", ...args, "--root", root], { cwd: root });

  test("writes the decks that are asked for, with links that stay in the folder, and touches nothing else", () => {
    const root = whispers();
    const folder = path.join(root, "public");
    expect(site(root, "--site", "public").out).toMatch(
      /^public\/all\.en\.html {2}\d+ KB\npublic\/all\.es\.html {2}\d+ KB\n/,
    );
    writeFileSync(path.join(folder, "index.css"), "mine");
    const before = statSync(path.join(folder, "all.es.html")).mtimeMs;
    const run = site(root, "--site", "public", "--lang", "en", "--json");
    expect(JSON.parse(run.out)).toEqual({
      files: [
        {
          format: "deck",
          audience: "all",
          lang: "en",
          file: "public/all.en.html",
          bytes: statSync(path.join(folder, "all.en.html")).size,
          losses: [],
        },
      ],
      diagnostics: [],
      refused: null,
    });
    // It may hold notes, and nobody would know.
    expect(run.err).toBe(
      "public holds files that are not of this run: all.es.html, preview.es.png; remove them if they are not to be seen\n",
    );
    expect(readdirSync(folder)).toEqual([
      ...["all.en.html", "all.es.html", "index.css", "index.html", "lecture.zip"],
      ...["preview.en.png", "preview.es.png"],
    ]);
    expect(statSync(path.join(folder, "all.es.html")).mtimeMs).toBe(before);
    expect(readFileSync(path.join(folder, "index.css"), "utf8")).toBe("mine");
    const index = readFileSync(path.join(folder, "index.html"), "utf8");
    expect([...index.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, link]) => link)).toEqual([
      "all.en.html",
      "lecture.zip",
    ]);
  });

  test("takes formats in, lists them, and holds all of it in an archive of its own", () => {
    const root = whispers();
    const folder = path.join(root, "public");
    const run = site(root, "csv", "--site", "public", "--lang", "en", "--url", "https://x.edu/y");
    expect(run.out.split("\n").map((line) => line.split("  ")[0])).toEqual([
      ...["public/all.en.html", "public/all.en.timeline.csv", "public/index.html"],
      ...["public/preview.en.png", "public/lecture.zip", ""],
    ]);
    expect(readdirSync(root)).not.toContain("out");
    const zip = unzipSync(readFileSync(path.join(folder, "lecture.zip")));
    const names = ["all.en.html", "all.en.timeline.csv", "index.html", "preview.en.png"];
    // Midnight of 1 January 1980, whatever the clock and its zone say.
    expect(readFileSync(path.join(folder, "lecture.zip")).readUInt32LE(10)).toBe(0x21_0000);
    expect(Object.keys(zip)).toEqual(names.map((name) => `lecture/${name}`));
    const links = (page: string) => [...page.matchAll(/href="([^"]*)"/g)].map(([, link]) => link);
    // The archive does not hold itself.
    expect(links(strFromU8(zip["lecture/index.html"] ?? new Uint8Array()))).toEqual(
      names.slice(0, 2),
    );
    const index = readFileSync(path.join(folder, "index.html"), "utf8");
    expect(links(index)).toEqual([...names.slice(0, 2), "lecture.zip"]);
    for (const name of ["all.en.html", "index.html"]) {
      const page = readFileSync(path.join(folder, name), "utf8");
      expect(page).toContain(`<meta property="og:url" content="https://x.edu/y/${name}">`);
      expect(page).toContain('<meta property="og:image" content="https://x.edu/y/preview.en.png">');
    }
    const picture = readFileSync(path.join(folder, "preview.en.png"));
    expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([1200, 630]);
  });

  test("a page that is somebody else's is not overwritten", () => {
    const root = whispers({ "public/index.html": "<h1>My course</h1>" });
    const run = site(root, "--site", "public");
    expect(run).toEqual({
      code: 2,
      out: "",
      err: "--site: public/index.html is not a page of ours: expected an empty folder or one of an earlier run, or move that page away\n",
    });
    expect(readFileSync(path.join(root, "public/index.html"), "utf8")).toBe("<h1>My course</h1>");
  });

  test("a run that fails leaves the earlier site as it was", () => {
    const root = whispers();
    expect(site(root, "--site", "public").code).toBe(0);
    const files = pagesOf(path.join(root, "public"));
    const times = () => files.map((file) => statSync(file).mtimeMs);
    const before = times();
    writeFileSync(path.join(root, "slides/audiences/all.yaml"), "title: Everybody\n");
    const run = site(root, "csv", "--site", "public");
    expect(run.code).toBe(1);
    expect(run.err).toContain("slides/audiences/all.yaml:1:");
    expect(times()).toEqual(before);
    expect(readdirSync(root)).not.toContain("out");
  });

  test.each([
    [["--site", ""], "--site: expected a folder, got an empty text"],
    [["--site", "taken"], "--site: expected a folder, got the file taken"],
    [["--site", "taken/deeper/still"], "--site: expected a folder, got the file taken"],
    [
      ["--site", "out"],
      "--site: expected another folder than out, where the decks with notes are written",
    ],
    [
      ["csv", "--site", "copy", "--out", "copy/"],
      "--out: expected no --site beside it, which says where to write",
    ],
    [
      ["--site", "x", "--url", "x.edu"],
      "--url: expected an address that begins with https:// or http://, got x.edu",
    ],
    [
      ["csv", "--url", "https://x.edu"],
      "--url: expected --site beside it, of whose folder it is the address",
    ],
    [["--site", "x", "--audience", "some"], "the lecture has no audience some (known: all)"],
    [["--site", "x", "--size", "a4"], "--size: expected a format that it is for, got --site alone"],
    [
      ["--site", "x", "--from", "1990"],
      "--from: expected a format that it is for, got --site alone",
    ],
  ])("%j is a usage error", async (args, words) => {
    const root = whispers({ taken: "a file" });
    const before = readdirSync(root);
    const cwd = vi.spyOn(process, "cwd").mockReturnValue(root);
    const run = await exporting(root, args).finally(() => cwd.mockRestore());
    expect(run).toEqual({ code: 2, out: "", err: `${words}\n` });
    expect(readdirSync(root)).toEqual(before);
  });

  test("usage errors end the command line with 2", () => {
    const root = whispers();
    const words = "--site: expected a folder, got an empty text\n";
    expect(site(root, "--site", "")).toEqual({ code: 2, out: "", err: words });
  });
});
