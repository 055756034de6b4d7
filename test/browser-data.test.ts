import { readFileSync } from "node:fs";
import path from "node:path";
import { Ajv } from "ajv";
import ICAL from "ical.js";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { chronodeck, ROOT, temporaryFolder } from "./support/cli.js";
import { LINKED, SLIDES, timelineDeck } from "./support/timeline-deck.js";

/* What the Export menu of an open deck saves as data: the exporter's own, as the deck stands. */

const { live, open, folder } = timelineDeck({
  ...LINKED,
  events: LINKED.events.replace(
    "  links:",
    `  short: { en: Accord }
  tags: [treaty]
  actors: [Somebody]
  place: { en: A city }
  amounts: [{ value: 1200.5, unit: { en: "{n} m" }, label: { en: Cost }, approximate: true }]
  links:`,
  ),
  slides: `${SLIDES}
---
id: depths-shown
layout: figure
figures: [depths]
---
# Depths
`,
  figures: `- id: depths
  title: { en: Depths }
  unit: { en: "{n} m" }
  values: [{ label: { en: Here }, value: 3, cites: [book] }]
`,
});

async function saved(page: Page, format: string): Promise<string> {
  await page.click(".present [data-export-menu] > summary");
  const waiting = page.waitForEvent("download");
  await page.click(`.present [data-export=${format}]`);
  const download = await waiting;
  expect(download.suggestedFilename()).toBe(`all.en.timeline.${format}`);
  return readFileSync(await download.path(), "utf8");
}

/** The same from the command line. */
function exported(format: string): string {
  const out = temporaryFolder();
  const run = chronodeck(["export", format, "--root", folder(), "--out", out]);
  expect(run.code, run.err).toBe(0);
  return readFileSync(path.join(out, `all.en.timeline.${format}`), "utf8");
}

const provenanceIn = (text: string) =>
  JSON.parse(
    Buffer.from(
      /chronodeck-provenance:([\w+/=]+)/.exec(text.replaceAll("\r\n ", ""))?.[1] ?? "",
      "base64",
    ).toString("utf8"),
  );

const schema = JSON.parse(readFileSync(path.join(ROOT, "docs/timeline.schema.json"), "utf8"));

test("it is the exporter's, to the byte where the deck knows as much", async () => {
  const page = await live();
  expect(await saved(page, "csv")).toBe(exported("csv"));
  expect(await saved(page, "ics")).toBe(exported("ics"));
  const [here, there] = [await saved(page, "json"), exported("json")].map((text) =>
    JSON.parse(text),
  );
  const short = there.references.map(({ id, citation }: Record<string, string>) => ({
    id,
    citation,
  }));
  expect(there.figures).toHaveLength(1);
  const losses = [{ kind: "figure", id: "depths" }];
  expect(here).toEqual({
    ...{ ...there, references: short, figures: [] },
    provenance: { ...there.provenance, losses },
  });
  const check = new Ajv().compile(schema);
  check(here);
  expect(check.errors).toBeNull();
  const svg = provenanceIn(await saved(page, "svg"));
  expect(svg).toEqual({ ...there.provenance, format: "svg" });
  expect(svg.events[0].digest).toMatch(/^[0-9a-f]{12}$/);
  expect(open()?.requests).toEqual([]);
  expect(open()?.problems).toEqual([]);
});

test("what is corrected is what is saved, and has no digest", async () => {
  const page = await live();
  await page.click('.present [data-event="accord"] .mark, .present [data-event="accord"]', {
    force: true,
  });
  await page.waitForSelector("#card:not([hidden])");
  await page.keyboard.press("e");
  await page.fill(".correct-form [name=title]", "=The accord; signed");
  await page.fill(".correct-form [name=date]", "1995-03~");
  await page.keyboard.press("Enter");
  await page.waitForSelector("#card .card-corrected");
  await page.keyboard.press("Escape");
  const json = JSON.parse(await saved(page, "json"));
  const check = new Ajv().compile(schema);
  check(json);
  expect(check.errors).toBeNull();
  expect(json.events[0]).toMatchObject({
    ...{ id: "accord", title: "=The accord; signed", short: "Accord", date: "1995-03~" },
    ...{ dateInWords: "about March 1995", firstDay: "1995-03-01", lastDay: "1995-03-31" },
    ...{ precision: "month", corrected: true, unverified: true, tags: ["treaty"] },
  });
  const mark = { id: "accord", title: "=The accord; signed", date: "1995-03~", digest: "" };
  expect(json.provenance.events[0]).toEqual(mark);
  expect(json.provenance.events[1].digest).toMatch(/^[0-9a-f]{12}$/);
  const ics = await saved(page, "ics");
  const provenance = provenanceIn(ics);
  expect([provenance.format, provenance.events[0]]).toEqual(["ics", mark]);
  expect(provenance.losses).toContainEqual({ kind: "qualifier", id: "accord" });
  const [first] = new ICAL.Component(ICAL.parse(ics)).getAllSubcomponents("vevent");
  expect(first?.getFirstPropertyValue("summary")).toBe("=The accord; signed");
  expect(first?.getFirstPropertyValue("status")).toBe("TENTATIVE");
  expect(first?.hasProperty("x-chronodeck-digest")).toBe(false);
  expect(await saved(page, "csv")).toContain("\r\naccord,'=The accord; signed,Accord,1995-03~,");
  expect(provenanceIn(await saved(page, "svg")).events[0]).toEqual(mark);
  expect(open()?.problems).toEqual([]);
});
