import { describe, expect, test } from "vitest";
import {
  axisLabels,
  boxOf,
  day,
  mark,
  settled,
  timelineDeck,
  xOfDay,
} from "./support/timeline-deck.js";

/* Where things stand in the timeline of a built deck, opened from its file in a real browser. */
const { live } = timelineDeck();

/* 0.6, 0.96 and 1.44 times 1280 × 720. */
const SIZES = [
  { width: 768, height: 432 },
  { width: 1229, height: 691 },
  { width: 1843, height: 1037 },
] as const;

describe.each(SIZES)("at $width × $height", (size) => {
  test("a mark stands on its dates", async () => {
    const page = await live(size);
    const reign = await boxOf(page, "reign");
    expect(Math.abs(reign.x - (await xOfDay(page, day(1998))))).toBeLessThan(2);
    expect(Math.abs(reign.x + reign.width - (await xOfDay(page, day(2007))))).toBeLessThan(2);
    const accord = await boxOf(page, "accord");
    expect(Math.abs(accord.x + accord.width - (await xOfDay(page, day(1995))))).toBeLessThan(2);
    const border = await boxOf(page, "border");
    const middle = border.x + border.width / 2;
    expect(Math.abs(middle - (await xOfDay(page, day(2008, 6, 30) + 0.5)))).toBeLessThan(2);
  });

  test.each(["accord", "border", "reign", "perhaps"])(
    "a click hits the event under it: %s",
    async (id) => {
      const page = await live(size);
      const { x, y, width, height } = await boxOf(page, id);
      await page.mouse.click(x + width / 2, y + height / 2);
      await page.waitForSelector(`#card:not([hidden]) [data-event="${id}"]`);
      expect(await page.locator(`${mark(id)}.is-selected`).count()).toBe(1);
      expect(await page.locator(".present .timeline-picture .is-selected").count()).toBe(1);
    },
  );

  test("a drag of 80 pixels moves the events by 80, and selects nothing", async () => {
    const page = await live(size);
    const before = await boxOf(page, "reign");
    const y = before.y + before.height / 2;
    await page.mouse.move(before.x + 20, y);
    await page.mouse.down();
    for (let step = 1; step <= 8; step += 1) await page.mouse.move(before.x + 20 - step * 10, y);
    await page.mouse.up();
    await settled(page);
    const after = await boxOf(page, "reign");
    expect(Math.abs(after.x - before.x + 80)).toBeLessThan(1.5);
    expect(await page.locator("#card").isHidden()).toBe(true);
  });

  test("labels meet neither each other nor the frame", async () => {
    const page = await live(size);
    const names = await page.locator(".present .timeline-picture [data-event] > text").all();
    const boxes = (await Promise.all(names.map((name) => name.boundingBox()))).flatMap((box) =>
      box
        ? [{ left: box.x, right: box.x + box.width, top: box.y, bottom: box.y + box.height }]
        : [],
    );
    expect(boxes).toHaveLength(5);
    const frame = await page.locator(".present .timeline-mount").boundingBox();
    for (const box of boxes) {
      expect(box.right).toBeLessThanOrEqual((frame?.x ?? 0) + (frame?.width ?? 0) + 1.5);
      const hits = boxes.filter(
        (other) =>
          other !== box &&
          other.left < box.right &&
          other.right > box.left &&
          other.top < box.bottom - 1 &&
          other.bottom > box.top + 1,
      );
      expect(hits).toEqual([]);
    }
  });
});

test.each(["America/Mexico_City", "UTC", "Asia/Almaty"])(
  "1994 is that year in %s",
  async (timezone) => {
    const page = await live({ timezone, at: "#/last" });
    const accord = await boxOf(page, "accord");
    expect(Math.abs(accord.x - (await xOfDay(page, day(1994))))).toBeLessThan(1.5);
    expect(Math.abs(accord.x + accord.width - (await xOfDay(page, day(1995))))).toBeLessThan(1.5);
    const tick = (await axisLabels(page)).find(({ text }) => text === "1994");
    expect(Math.abs((tick?.x ?? 0) - accord.x)).toBeLessThan(2);
  },
);
