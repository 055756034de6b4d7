import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import decode from "jsqr";
import type { Page } from "playwright-core";
import { afterAll, describe, expect, test } from "vitest";
import { closeBrowser, openDeck } from "./support/browser.js";
import { chronodeck, copyOf, ROOT, temporaryFolder } from "./support/cli.js";
import { everyLayout, LAYOUTS } from "./support/every-layout.js";

/* The code that leads from the last slide to the lecture's address. */

afterAll(closeBrowser);

const LINK = "https://example.org/lectures/things";

/** What a telephone reads off the screen. */
async function readOff(page: Page): Promise<string | undefined> {
  const { width: across = 0, height: down = 0 } = page.viewportSize() ?? {};
  const corner = { x: across * 0.75, y: 0, width: across / 4, height: down / 2 };
  const shot = (await page.screenshot({ clip: corner })).toString("base64");
  const reader = await page.context().newPage();
  const [width, height, data]: [number, number, string] = await reader.evaluate(`(async () => {
    const picture = new Image();
    picture.src = "data:image/png;base64,${shot}";
    await picture.decode();
    const canvas = document.createElement("canvas");
    const { width, height } = Object.assign(canvas, { width: picture.width, height: picture.height });
    const context = canvas.getContext("2d");
    context.drawImage(picture, 0, 0);
    // As text: a list of numbers takes seconds to come over.
    const bytes = context.getImageData(0, 0, width, height).data;
    return [width, height, btoa(bytes.reduce((text, byte) => text + String.fromCharCode(byte), ""))];
  })()`);
  await reader.close();
  return decode.default(new Uint8ClampedArray(Buffer.from(data, "base64")), width, height)?.data;
}

test("a telephone reads it in every theme, on a screen of whatever size", async () => {
  const out = temporaryFolder();
  chronodeck(["build", "--root", everyLayout(LINK), "--audience", "statement", "--out", out]);
  const { page, problems, requests, close } = await openDeck(path.join(out, "statement.en.html"));
  const usual = page.viewportSize() ?? { width: 0, height: 0 };
  const grounds = new Set<unknown>();
  for (const theme of ["paper", "hall", "contrast"]) {
    await page.addStyleTag({ path: path.join(ROOT, `templates/themes/${theme}.css`) });
    await page.evaluate(`document.documentElement.dataset.theme = "${theme}"`);
    grounds.add(await page.evaluate("getComputedStyle(document.body).backgroundColor"));
    await page.setViewportSize(usual);
    expect(await readOff(page), theme).toBe(LINK);
    const box = await page.locator(".qr svg").boundingBox();
    expect(box?.width).toBeGreaterThanOrEqual(160);
    expect(box?.height).toBe(box?.width);
    await page.setViewportSize({ width: 800, height: 450 });
    expect(await readOff(page), theme).toBe(LINK);
  }
  expect(grounds.size).toBe(3);
  expect(await page.locator(".qr").ariaSnapshot()).toBe(
    `- paragraph:\n  - img "QR code of the address ${LINK}"\n  - link "${LINK}":\n    - /url: ${LINK}\n    - text: example.org/lectures/things`,
  );
  expect([...problems, ...requests]).toEqual([]);
  await close();
});

/** Two slides a deck, the second without minutes: the code stands on both, and half as many decks need be opened. */
function inPairs(root: string): string {
  const sorted = [...LAYOUTS].sort();
  for (let at = 0; at + 1 < sorted.length; at += 2) {
    const [first, last] = [sorted[at], sorted[at + 1]];
    const slide = path.join(root, `slides/en/${last}.md`);
    writeFileSync(slide, readFileSync(slide, "utf8").replace("minutes: 1", "minutes: 0"));
    const audience = path.join(root, `slides/audiences/${first}.yaml`);
    const both = readFileSync(audience, "utf8").replace("]", `, the-${last}]`);
    writeFileSync(audience, both);
    rmSync(path.join(root, `slides/audiences/${last}.yaml`));
  }
  return root;
}

test.each(["", "text-size: large\n"])(
  "with %j it collides with nothing, whatever the last slide",
  (size) => {
    const root = inPairs(
      everyLayout("https://example.org/a/rather/long/address/of/a/lecture", size),
    );
    chronodeck(["build", "--root", root]);
    const out = path.join(root, "out");
    const codes = readdirSync(out).flatMap(
      (name) => readFileSync(path.join(out, name), "utf8").match(/has-qr/g) ?? [],
    );
    expect(codes.length).toBeGreaterThanOrEqual(LAYOUTS.length);
    const run = chronodeck(["check", "--layout", "--root", root], { timeout: 150_000 });
    expect(run.err).toBe("");
    expect(run.out).toContain(
      `${LAYOUTS.length} slides of ${LAYOUTS.length / 2} decks fit in 3 themes`,
    );
  },
  200_000,
);

test("every built-in layout is tried", () => {
  const there = readdirSync(path.join(import.meta.dirname, "../templates/layouts"));
  expect(there.map((name) => name.replace(/\.hbs$/, "")).sort()).toEqual([...LAYOUTS].sort());
});

const TALK = `---
id: one
layout: bullets
minutes: 2
---
# One

- It was

---
id: two
layout: bullets
minutes: 1
---
# Two

- It is

---
id: sources
layout: references
minutes: 0
---
# References

---
id: spare
layout: bullets
backup: true
---
# Spare

- Perhaps
`;

/** The small lecture with lines added to deck.yaml and to its audience. */
function lectureWith(deck: string, audience: string): string {
  const root = copyOf("minimal");
  const file = path.join(root, "slides/deck.yaml");
  writeFileSync(file, `${readFileSync(file, "utf8")}${deck}`);
  const folder = path.join(root, "slides/en");
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, readdirSync(folder)[0] ?? ""), TALK);
  writeFileSync(
    path.join(root, "slides/audiences/all.yaml"),
    `title: All\nminutes: 9\n${audience}`,
  );
  return root;
}

describe("the address", () => {
  const pageOf = (root: string) => {
    const run = chronodeck(["build", "--root", root]);
    expect(run.err).toBe("");
    return readFileSync(path.join(root, "out/all.en.html"), "utf8");
  };
  const shownOn = (page: string) =>
    [...page.matchAll(/<section id="([^"]+)" class="[^"]*has-qr/g)].map(([, id]) => id);

  test("stands on the last slide of the talk, and on the last that takes time", () => {
    const page = pageOf(lectureWith("link: https://example.org/a\n", ""));
    expect(shownOn(page)).toEqual(["two", "sources"]);
    expect(page.split('<p class="qr">')).toHaveLength(3);
  });

  test("is absent where none is set", () => {
    const page = pageOf(lectureWith("", ""));
    expect(shownOn(page)).toEqual([]);
    expect(page).not.toContain('<p class="qr">');
  });

  test("of an audience goes before that of the lecture", () => {
    const page = pageOf(
      lectureWith("link: https://example.org/a\n", "link: https://example.org/all?b=1&c=2\n"),
    );
    expect(page).toContain('<a href="https://example.org/all?b&#x3D;1&amp;c&#x3D;2"');
    expect(page).not.toContain('https://example.org/a"');
  });

  test("loses its middle in what is read beneath, when it is long, and nowhere else", () => {
    const long = `https://www.example.org/${"lectures/".repeat(9)}end/`;
    const page = pageOf(lectureWith(`link: ${long}\n`, ""));
    const [, beneath = ""] = /<p class="qr">.*?<a[^>]*>(.*?)<\/a>/.exec(page) ?? [];
    expect(beneath.replaceAll("<wbr>", "")).toBe(
      "www.example.org/lectures/lectures/lectu…ectures/lectures/end",
    );
    expect(page).toContain(`href="${long}"`);
  });

  test.each([
    ["ftp://example.org", '"ftp://example.org"'],
    ["javascript:alert(1)", '"javascript:alert(1)"'],
    ["example.org/talk", '"example.org/talk"'],
    ["http://", '"http://"'],
    ['"https://example.org/a b"', '"https://example.org/a b"'],
    ["12", "12"],
  ])("%s is refused, with its place", (link, got) => {
    const root = lectureWith(`link: ${link}\n`, `link: ${link}\n`);
    const lines = chronodeck(["check", "--root", root]).err.split("\n");
    expect(lines[0]).toBe(
      `slides/audiences/all.yaml:3:7  error  wrong-type  link: expected an http or https address of at most 200 letters, such as https://example.org/lecture, got ${got}`,
    );
    expect(lines[2]).toMatch(
      /^slides\/deck\.yaml:\d+:7 {2}error {2}wrong-type {2}link: expected an http/,
    );
  });
});
