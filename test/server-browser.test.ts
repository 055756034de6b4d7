import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "playwright-core";
import { afterAll, expect, onTestFinished, test } from "vitest";
import { closeBrowser, newPage } from "./support/browser.js";
import { copyOf } from "./support/cli.js";
import { dev } from "./support/dev.js";

afterAll(closeBrowser);

/** A tab on a deck; what it logs as an error fails the test at the end. */
async function open(address: string): Promise<{ page: Page; errors: readonly string[] }> {
  const { page, context, problems } = await newPage();
  onTestFinished(() => context.close());
  await page.goto(address);
  await page.locator(".reveal.ready").waitFor();
  return { page, errors: problems };
}

test("editing keeps the slide; an error stands over the deck until it is mended; Ctrl+C exits 130", async () => {
  const root = copyOf("comet");
  const file = path.join(root, "slides/en/02-after.md");
  const good = readFileSync(file, "utf8");
  const server = await dev(root);
  const { page, errors } = await open(`${server.url}observatory.en.html#/path`);
  const present = page.locator("section.present");
  await present.getByText("It spends most of its life near the far end").waitFor();

  writeFileSync(file, good.replace("near the far end", "far from the Sun"));
  await present.getByText("It spends most of its life far from the Sun").waitFor();
  expect(new URL(page.url()).hash).toBe("#/path");

  const wrong = good.replace("events: [out-again]", "events: [out-agian]");
  const line = wrong.split("\n").indexOf("events: [out-agian]") + 1;
  writeFileSync(file, wrong);
  const overlay = page.locator("#chronodeck-problems");
  await overlay.getByRole("heading", { name: "One error" }).waitFor();
  expect(await overlay.locator(".place").first().textContent()).toMatch(
    `slides/en/02-after.md:${line}:10 `,
  );
  expect(await overlay.locator(".message").first().textContent()).toContain("out-agian");
  expect(await overlay.locator(".hint").first().textContent()).toContain("out-again");
  expect(await overlay.locator(".line").allTextContents()).toContain(
    `${line}events: [out-agian]\n`,
  );
  expect(await overlay.locator("mark").first().textContent()).toBe("out-agian");
  const box = await overlay.boundingBox();
  expect(box).toEqual({ x: 0, y: 0, ...page.viewportSize() });
  // The deck beneath is the last good one, on the same slide.
  expect(await present.getAttribute("id")).toBe("path");

  writeFileSync(file, good);
  await present.getByText("near the far end").waitFor();
  await overlay.waitFor({ state: "detached" });
  expect(new URL(page.url()).hash).toBe("#/path");
  expect(errors).toEqual([]);

  const ended = new Promise((resolve) => server.child.on("exit", resolve));
  server.child.kill("SIGINT");
  expect(await ended).toBe(130);
});

test("the overlay shows what stands in a file as text, can be hidden, and comes back with the next save", async () => {
  const root = copyOf("minimal");
  const file = path.join(root, "slides/en/slides.md");
  const good = readFileSync(file, "utf8");
  const server = await dev(root);
  const { page, errors } = await open(`${server.url}all.en.html`);
  const bad = good.replace("layout: title", 'layout: "<img src=x onerror=alert(1)>"');
  writeFileSync(file, bad);
  const overlay = page.locator("#chronodeck-problems");
  await overlay.getByText("<img src=x onerror=alert(1)>").first().waitFor();
  expect(await overlay.locator("img").count()).toBe(0);
  await overlay.getByRole("button", { name: "Hide until the next save" }).click();
  await overlay.waitFor({ state: "detached" });
  writeFileSync(file, `${bad}\n`);
  await overlay.waitFor();
  writeFileSync(file, good);
  await overlay.waitFor({ state: "detached" });
  expect(errors).toEqual([]);
});

test("a lecture broken from the start shows its errors, and its deck once it is mended", async () => {
  const root = copyOf("minimal");
  const file = path.join(root, "timeline-data/events.yaml");
  const good = readFileSync(file, "utf8");
  writeFileSync(file, good.replace("1903-12-17", "1903-13-17"));
  const server = await dev(root);
  const { page, context } = await newPage();
  onTestFinished(() => context.close());
  await page.goto(`${server.url}all.en.html`);
  await page.locator("#chronodeck-problems").getByText("timeline-data/events.yaml:3:9").waitFor();
  writeFileSync(file, good);
  await page.locator("section.present").getByText("Twelve seconds").waitFor();
});
