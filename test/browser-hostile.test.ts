import { writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { NINE, pass, press, shownIn, speakerDeck, speakerOf } from "./support/speaker-deck.js";

/* What others write into the deck's address, or send to its windows, does nothing and learns nothing. */
const { show, open, file } = speakerDeck();

const NOTES = /Say good morning|Before the walk|This was the accord|Only if they ask/;

test.each([
  "?url=javascript:alert(1)",
  "?controls=false&margin=0.4&transition=zoom&keyboard=false&width=10&viewDistance=0",
  "?postMessage=true&postMessageEvents=true&showNotes=true&theme=evil&help=false&hash=false",
  "?postMessage=true&autoSlide=1&dependencies=x&plugins=x&__proto__=x",
  "?receiver&view=scroll&embedded=true",
])("the address %s changes nothing", async (query) => {
  const page = await show({ clock: NINE, at: query });
  let asked = 0;
  page.on("dialog", () => {
    asked += 1;
  });
  expect(await page.evaluate("location.search")).toBe("");
  expect(await page.locator(".reveal > .controls").isVisible()).toBe(true);
  expect(await page.locator("html").getAttribute("data-theme")).toBe("paper");
  const box = await page.locator("#start").boundingBox();
  expect(box?.width).toBeGreaterThan(1200);
  await pass(page, 3000);
  expect(await shownIn(page)).toBe("start");
  await press(page, "ArrowRight");
  expect(await shownIn(page)).toBe("walk");
  expect(await page.locator("body").innerText()).not.toMatch(NOTES);
  expect(asked).toBe(0);
  expect(open()).toMatchObject({ problems: [], requests: [] });
});

test.each([
  '#/"><img src=x onerror=alert(1)>',
  "#/__proto__",
  "#/event/<script>alert(1)</script>",
  "#/start/9999999999999999999",
  "#javascript:alert(1)",
  "#/%E0%A4%A",
  `#/${"x".repeat(500)}`,
])("the fragment %j runs nothing, and the talk begins", async (fragment) => {
  const page = await show({ at: fragment });
  let asked = 0;
  page.on("dialog", () => {
    asked += 1;
  });
  await page.keyboard.press("ArrowRight");
  await page.waitForSelector("#walk.present");
  expect(await page.locator("img[src=x]").count()).toBe(0);
  expect(asked).toBe(0);
  expect(open()?.problems).toEqual([]);
});

/** All that reveal.js, its notes plugin and other decks obey. */
const MESSAGES = `[
  ...["slide", "right", "next", "togglePause", "toggleOverview", "configure", "getSlideNotes", "getConfig", "addEventListener"]
    .flatMap((method) => [JSON.stringify({ method, args: [1, 0] }), { method, args: [1] }]),
  JSON.stringify({ namespace: "reveal-notes", type: "connect", url: "x", state: {} }),
  JSON.stringify({ namespace: "reveal-notes", type: "call", methodName: "getSlideNotes", arguments: [], callId: 1 }),
  JSON.stringify({ namespace: "reveal", eventName: "slidechanged", state: { indexh: 3 } }),
  { type: "notes" }, "notes", null, 5, [],
]`;
const SEND = `const heard = []; addEventListener("message", ({ data }) => heard.push(data));
  globalThis.heard = heard;
  globalThis.send = (target) => { for (const one of ${MESSAGES}) target.postMessage(one, "*"); };`;

/** A page beside the deck, as somebody else may have put there. */
function stranger(name: string, body: string): string {
  const made = path.join(path.dirname(file()), name);
  writeFileSync(made, `<!doctype html><title>x</title>${body}<script>${SEND}</script>`);
  return pathToFileURL(made).href;
}

const heardBy = (page: Page) => page.evaluate("JSON.stringify(globalThis.heard)");

test("a page that opened the deck can neither move it nor have its notes, nor look into it", async () => {
  const own = await show();
  const page = await own.context().newPage();
  await page.goto(stranger("opener.html", ""));
  const popup = page.context().waitForEvent("page");
  await page.evaluate(`globalThis.deck = open(${JSON.stringify(pathToFileURL(file()).href)})`);
  const deck = await popup;
  await deck.waitForSelector(".reveal.ready");
  const speaker = await speakerOf(deck);
  await page.evaluate("send(deck)");
  // What is sent first arrives first.
  await deck.evaluate(
    `new Promise((done) => { addEventListener("message", ({ data }) => data === "last" && done()); postMessage("last", "*"); })`,
  );
  expect(await shownIn(deck)).toBe("start");
  expect(await deck.locator(".reveal.paused, .reveal.overview").count()).toBe(0);
  expect(await heardBy(page)).toBe("[]");
  const looks = `(() => { try { return deck.document.body.innerText; } catch { return "kept out"; } })()`;
  expect(await page.evaluate(looks)).toBe("kept out");
  await deck.keyboard.press("ArrowRight");
  await speaker.getByText("Before the walk.").waitFor();
  expect(await heardBy(page)).toBe("[]");
});

test("nor can a page that shows it in a frame, nor one that is sent to the speaker's window", async () => {
  const own = await show();
  const page = await own.context().newPage();
  await page.goto(
    stranger("frame.html", `<iframe src="all.en.html" width="1280" height="720"></iframe>`),
  );
  const frame = page.frameLocator("iframe");
  await frame.locator(".reveal.ready").waitFor();
  await page.evaluate("send(frames[0])");
  await page.evaluate("new Promise((done) => setTimeout(done, 200))");
  expect(await frame.locator("section.present").getAttribute("id")).toBe("start");
  expect(await heardBy(page)).toBe("[]");
  const looks = `(() => { try { return frames[0].document.body.innerText; } catch { return "kept out"; } })()`;
  expect(await page.evaluate(looks)).toBe("kept out");
  // The window of the deck takes no messages either.
  const speaker = await speakerOf(own);
  await own.evaluate(SEND);
  await speaker.evaluate(`${SEND}; send(opener); send(globalThis)`);
  await own.evaluate("new Promise((done) => setTimeout(done, 200))");
  expect(await shownIn(own)).toBe("start");
  expect(await speaker.locator("[data-speaker=notes]").innerText()).toBe("Say good morning.");
});
