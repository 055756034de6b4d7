import { readFileSync } from "node:fs";
import path from "node:path";
import ICAL from "ical.js";
import { describe, expect, test } from "vitest";
import { icsLine, icsValue } from "../scripts/exporters/ics-lines.js";
import { chronodeck, ROOT, temporaryFolder } from "./support/cli.js";
import { HOSTILE, hostileLecture } from "./support/hostile-lecture.js";

/* The calendar, read by ical.js and octet by octet. */

function exported(root: string, audience: string, language: string, env: NodeJS.ProcessEnv = {}) {
  const out = temporaryFolder();
  const run = chronodeck(
    ["export", "ics", "--root", root, "--audience", audience, "--lang", language, "--out", out],
    { env: { ...process.env, ...env } },
  );
  expect(run.code, run.err).toBe(0);
  const bytes = readFileSync(path.join(out, `${audience}.${language}.timeline.ics`));
  return { bytes, text: bytes.toString("utf8"), err: run.err };
}

const eventsOf = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent").map((component) => ({
    component,
    event: new ICAL.Event(component),
    id: new ICAL.Event(component).uid.split(".")[0] ?? "",
  }));

/** Made by the first test that asks for it. */
function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

const calendarOf = (...of: Parameters<typeof exported>) => {
  const made = exported(...of);
  return { ...made, events: new Map(eventsOf(made.text).map((one) => [one.id, one])) };
};

describe("the shipped lecture", () => {
  const made = once(() => calendarOf(ROOT, "students", "es"));

  test("is a calendar with its name and where it is from", () => {
    const { text, events } = made();
    const lines = text.split("\r\n");
    expect(lines.slice(0, 4)).toEqual([
      "BEGIN:VCALENDAR",
      "VERSION:2.0",
      "PRODID:-//Chronodeck//Chronodeck 0.1.0//EN",
      "CALSCALE:GREGORIAN",
    ]);
    const calendar = new ICAL.Component(ICAL.parse(text));
    for (const name of ["name", "x-wr-calname"])
      expect(calendar.getFirstPropertyValue(name)).toBe(
        "La relación México-Estados Unidos: tendencias y temas",
      );
    const [, coded = ""] =
      /^chronodeck-provenance:(.*)$/.exec(
        String(calendar.getFirstPropertyValue("x-chronodeck-provenance")),
      ) ?? [];
    const provenance = JSON.parse(Buffer.from(coded, "base64").toString("utf8"));
    expect(provenance).toMatchObject({ format: "ics", audience: "students", language: "es" });
    const digest = provenance.events.find(({ id }: { id: string }) => id === "nafta").digest;
    expect(events.get("nafta")?.component.getFirstPropertyValue("x-chronodeck-digest")).toBe(
      digest,
    );
    expect(provenance.losses).toContainEqual({ kind: "date", id: "regionwide-trade-fails" });
  });

  test("a year is all its days, its end the first of the next, and says so in words", () => {
    const { events } = made();
    const { event, component } = events.get("nafta") ?? {};
    expect(event?.startDate.toString()).toBe("1994-01-01");
    expect(event?.startDate.isDate).toBe(true);
    expect(event?.endDate.toString()).toBe("1995-01-01");
    expect(event?.description.split("\n")[0]).toBe("1994");
    expect(event?.description).toContain(
      "firma: 17 de diciembre de 1992 (Canada et al., North American",
    );
    expect(component?.getFirstProperty("summary")?.getParameter("language")).toBe("es");
    expect(component?.getFirstPropertyValue("categories")).toBe("Comercio");
    expect(component?.getFirstPropertyValue("url")).toBe(
      "https://ustr.gov/countries-regions/americas/mexico",
    );
    expect(String(component?.getFirstPropertyValue("dtstamp"))).toBe("2026-11-23T00:00:00Z");
  });

  test("imprecision is in the words, and what is open is left out", () => {
    const { events } = made();
    expect(events.get("tpp-talks")?.event.description).toMatch(/^hacia 2012\n/);
    expect(events.get("regionwide-trade-fails")).toBeUndefined();
    expect(events.get("visit-2013")?.event.endDate.toString()).toBe("2013-05-04");
  });

  test("no line has more than 75 octets, and none ends within a character", () => {
    const { bytes } = made();
    expect(bytes.at(-1)).toBe(10);
    const strict = new TextDecoder("utf-8", { fatal: true });
    let start = 0;
    for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, start)) {
      expect(bytes[end - 1]).toBe(13);
      expect(end - 1 - start).toBeLessThanOrEqual(75);
      strict.decode(bytes.subarray(start, end));
      start = end + 1;
    }
  });

  test("the same whatever the machine's zone and language; SOURCE_DATE_EPOCH is its stamp", () => {
    const { text } = made();
    const elsewhere = exported(ROOT, "students", "es", {
      TZ: "Asia/Almaty",
      LC_ALL: "ar_EG.UTF-8",
    });
    expect(elsewhere.text).toBe(text);
    const stamped = exported(ROOT, "students", "es", { SOURCE_DATE_EPOCH: "86400" });
    expect(stamped.text).toContain("DTSTAMP:19700102T000000Z\r\n");
  });
});

describe("a hostile lecture", () => {
  const made = once(() => calendarOf(hostileLecture(), "all", "en"));

  test.each(Object.entries(HOSTILE))("keeps the words of %s", (id, words) => {
    const { events } = made();
    // An end of line is one end of line.
    expect(events.get(id)?.event.summary).toBe(words.replace(/\r/g, "\n"));
    expect(events.get(id)?.event.location).toBe(words.replace(/\r/g, "\n"));
    const parents = events.get(id)?.component.getAllProperties("related-to") ?? [];
    expect(parents.map((one) => [one.getParameter("reltype"), one.getFirstValue()])).toEqual([
      ["PARENT", events.get("date-7")?.event.uid],
    ]);
  });

  test("dates that a calendar cannot hold are left out and named", () => {
    const { events, err } = made();
    const held = [...events.keys()].filter((id) => id.startsWith("date-"));
    expect(held).toEqual([10, 14, 7, 9, 5, 6, 15, 8, 12].map((n) => `date-${n}`));
    expect(events.get("date-10")?.event.startDate.toString()).toBe("1-01-01");
    expect(events.get("date-12")?.event.endDate.toString()).toBe("9999-12-31");
    expect(events.get("date-15")?.event.endDate.toString()).toBe("2008-03-01");
    expect(err).toContain(
      "all.en.timeline.ics: without events whose date the format cannot hold: date-2, date-1, date-0, date-3, date-4, date-11, date-13\n",
    );
    expect(err).toContain("without whether a date is approximate or uncertain: date-5, date-6\n");
    expect(err).toContain("without eras: wet, dry\n");
    expect(err).toContain("without tags and importance: formula, led-formula, ");
  });

  test("under --strict nothing is written", () => {
    const out = temporaryFolder();
    const run = chronodeck([
      "export",
      "ics",
      "--root",
      hostileLecture(),
      "--lang",
      "en",
      "--strict",
      "--out",
      out,
    ]);
    expect(run.code).toBe(1);
    expect(run.err).toContain("nothing was written: under --strict a loss is an error");
  });
});

test("texts are escaped, and without what no calendar may hold", () => {
  expect(icsValue("a\\b;c,d\r\ne\u0000\u0085\ud83d")).toBe("a\\\\b\\;c\\,d\\ne");
  const line = icsLine("SUMMARY", "é".repeat(80));
  expect(line.split("\r\n ").map((part) => Buffer.byteLength(part))).toEqual([74, 74, 22]);
  expect(line.replaceAll("\r\n ", "")).toBe(`SUMMARY:${"é".repeat(80)}\r\n`);
});
