import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it, test } from "vitest";
import { closeBrowser, launch } from "./support/browser.js";
import { chronodeck, FIXTURES } from "./support/cli.js";
import { withoutProvenance } from "./support/without-provenance.js";

const COMET = path.join(FIXTURES, "comet");
const GOLDEN = path.join(COMET, "golden", "school.en.timeline.svg");
const out = mkdtempSync(path.join(tmpdir(), "chronodeck-figures-"));
const text = (name: string) => readFileSync(path.join(out, name), "utf8");
const run = (...args: string[]) => {
  const result = chronodeck([
    "export",
    ...args,
    "--root",
    COMET,
    "--audience",
    "school",
    "--out",
    out,
  ]);
  expect(result.err).toBe("");
};

interface SvgFound {
  readonly broken: string;
  readonly role: string | null;
  readonly title?: string;
  readonly description?: string;
  readonly groups: readonly { readonly id: string; readonly title: string }[];
}

/* They run in the page. */
const SVG_FACTS = `(source) => {
  const svg = new DOMParser().parseFromString(source, "image/svg+xml");
  return {
    broken: svg.querySelector("parsererror")?.textContent ?? "",
    role: svg.documentElement.getAttribute("role"),
    title: svg.querySelector("svg > title")?.textContent,
    description: svg.querySelector("svg > desc")?.textContent,
    groups: [...svg.querySelectorAll("g[data-event]")].map((group) => ({
      id: group.id,
      title: group.querySelector(":scope > title")?.textContent ?? "",
    })),
  };
}`;
const DIFFERENCE = `async (sources) => {
  const pictures = await Promise.all(sources.map(async (source) => {
    const image = new Image();
    image.src = "data:image/png;base64," + source;
    await image.decode();
    return image;
  }));
  const width = Math.min(...pictures.map((image) => image.width));
  const height = Math.min(...pictures.map((image) => image.height));
  const [a, b] = pictures.map((image) => {
    const context = Object.assign(document.createElement("canvas"), { width, height }).getContext("2d");
    context.drawImage(image, 0, 0);
    return context.getImageData(0, 0, width, height).data;
  });
  return a.reduce((sum, value, i) => sum + Math.abs(value - b[i]), 0) / a.length / 255;
}`;

beforeAll(() => {
  run("svg", "png", "pdf", "json");
  run("svg", "--size", "a4", "--outline", "--theme", "hall");
  run("png", "--size", "a4", "--theme", "hall", "--ratio", "1");
  run("pdf", "--size", "poster", "--tiles", "a4");
});
afterAll(async () => {
  await closeBrowser();
  rmSync(out, { recursive: true, force: true });
});

describe("the SVG", () => {
  it("is XML with a name, a description and one named group an event", async () => {
    const page = await (await launch()).newPage();
    const found = await page.evaluate<SvgFound>(
      `(${SVG_FACTS})(${JSON.stringify(text("school.en.timeline.svg"))})`,
    );
    await page.close();
    expect(found.broken).toBe("");
    expect(found.role).toBe("img");
    expect(found.title).toBe("A comet with a timetable");
    expect(found.description).toMatch(/^\d+ events, from 240 BC to \d+\.$/);
    const { events } = JSON.parse(text("school.en.timeline.json"));
    const ids = events.map(({ id }: { id: string }) => `event-${id}`);
    expect(found.groups.map(({ id }) => id).sort()).toEqual(ids.sort());
    for (const { title } of found.groups) expect(title).toMatch(/\S+ \(.+\)$/);
  });

  it("asks for nothing, and carries the paper, the sources and the fingerprint", () => {
    const svg = text("school.en.timeline.svg");
    expect(svg).not.toMatch(/(?:href|src)="|url\((?!#|data:)/);
    expect(svg).toMatch(
      /After I\. Marchetti, “The comet that keeps its appointments”\. Data [0-9a-f]{12}, /,
    );
    expect(svg).toContain("Sources: [1]");
  });

  it("has the size of its paper, and with --outline no text", () => {
    const svg = text("school.en.timeline.a4.svg");
    expect(svg).toMatch(/^<svg [^>]*width="297mm" height="210mm"/);
    expect(svg).not.toMatch(/<text|@font-face/);
    expect(svg).toContain("#15181c");
  });

  it("is as it was looked at", () => {
    const svg = text("school.en.timeline.svg");
    if (process.env.UPDATE_GOLDENS) {
      mkdirSync(path.dirname(GOLDEN), { recursive: true });
      writeFileSync(GOLDEN, withoutProvenance(svg));
    }
    expect(existsSync(GOLDEN), `${GOLDEN} is missing`).toBe(true);
    expect(
      readFileSync(GOLDEN, "utf8") === withoutProvenance(svg),
      "look at it, then UPDATE_GOLDENS=1",
    ).toBe(true);
  });
});

describe("the picture", () => {
  it("is the same in Chromium and in the PNG", async () => {
    const shot = await screenshot(text("school.en.timeline.a4.svg"));
    const png = readFileSync(path.join(out, "school.en.timeline.a4.png"));
    expect(await difference(shot, png)).toBeLessThan(0.012);
  });

  const rsvg = spawnSync("rsvg-convert", ["--version"]).status === 0;
  it.skipIf(!rsvg)("is the same in librsvg (needs rsvg-convert)", async () => {
    const source = path.join(out, "school.en.timeline.a4.svg");
    const { stdout } = spawnSync("rsvg-convert", ["-w", "1123", source], { maxBuffer: 1e8 });
    const png = readFileSync(path.join(out, "school.en.timeline.a4.png"));
    expect(await difference(stdout, png)).toBeLessThan(0.012);
  });

  test("of the usual size has twice its pixels", () => {
    const png = readFileSync(path.join(out, "school.en.timeline.png"));
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([2560, 1440]);
  });
});

async function screenshot(svg: string): Promise<Buffer> {
  const page = await (await launch()).newPage({ viewport: { width: 1123, height: 794 } });
  await page.setContent(`<style>*{margin:0}svg{display:block}</style>${svg}`);
  const shot = await page.screenshot();
  await page.close();
  return shot;
}

/** Mean difference of the pixels of two pictures, 0–1, in a frame of the smaller. */
async function difference(first: Buffer, second: Buffer): Promise<number> {
  const page = await (await launch()).newPage();
  const sources = JSON.stringify([first, second].map((bytes) => bytes.toString("base64")));
  const result = await page.evaluate<number>(`(${DIFFERENCE})(${sources})`);
  await page.close();
  return result;
}
