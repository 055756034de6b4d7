import type { Effects } from "../model/effects.js";
import type { Picture } from "../model/text.js";
import type { Location } from "../model/diagnostic.js";
import { names, type Parts } from "./cross-check.js";
import { didYouMean } from "./nearest.js";
import type { Report } from "./report.js";
import type { SlideFile } from "./slides-files.js";

/** Slides: the events, figures, slides, countries and pictures they name. */
export function checkSlides(parts: Parts, countries: () => readonly string[], report: Report): void {
  const check = names(report);
  const lanes = parts.deck.lanes.map(({ id }) => id);
  for (const { slide, document } of parts.slides) {
    slide.events.forEach((id, index) => check("event", parts.ids.event, id, document.locate(["events", index])));
    slide.figures.forEach((id, index) => check("figure", parts.ids.figure, id, document.locate(["figures", index])));
    slide.requires.forEach((id, index) => check("slide", parts.ids.slide, id, document.locate(["requires", index])));
    for (const { map } of Object.values(slide.text)) {
      map?.countries.forEach((country, index) => {
        const at = (key: string) => document.locate(["map", "countries", index, key]);
        if (!countries().includes(country.name)) {
          const hint = `${didYouMean(country.name, countries(), "country")} (Natural Earth's English names)`;
          report("unknown-country", `expected a country of the map, got ${country.name}`, at("name"), hint);
        }
        if (country.lane !== undefined) check("lane", lanes, country.lane, at("lane"));
      });
      map?.arrows.forEach(({ lane }, index) => {
        if (lane !== undefined) check("lane", lanes, lane, document.locate(["map", "arrows", index, "lane"]));
      });
    }
  }
  reportCircles(parts.slides, report);
}

/** Names each circle of `requires` once, at its first slide in the lecture's order. */
function reportCircles(slides: readonly SlideFile[], report: Report): void {
  const byId = new Map(slides.map((file) => [file.slide.id, file]));
  const done = new Set<string>();
  const visit = (id: string, trail: readonly string[]): void => {
    const start = trail.indexOf(id);
    if (start >= 0) {
      const circle = [...trail.slice(start), id].join(" → ");
      const file = byId.get(id);
      if (file) report("circle", `expected no circle in requires, got ${circle}`, file.document.locate(["requires"]), "remove one of these");
      return;
    }
    if (done.has(id)) return;
    for (const next of byId.get(id)?.slide.requires ?? []) visit(next, [...trail, id]);
    done.add(id);
  };
  for (const id of byId.keys()) visit(id, []);
}

/** First bytes of the kinds of picture that a browser shows. */
const SIGNATURES: readonly (readonly [RegExp, RegExp])[] = [
  [/\.png$/i, /^\x89PNG/],
  [/\.jpe?g$/i, /^\xff\xd8\xff/],
  [/\.gif$/i, /^GIF8/],
  [/\.webp$/i, /^RIFF....WEBP/s],
  [/\.svg$/i, /<svg[\s>]/],
];

/** Pictures: there, inside slides/, and what their names say. */
export function checkPictures(parts: Parts, root: string, effects: Effects, report: Report): void {
  const check = (picture: Picture | undefined, location: Location): void => {
    if (!picture) return;
    const { src } = picture;
    const problem = pictureProblem(src, root, effects);
    if (problem) report("image", `expected a picture inside slides/, got ${src}: ${problem}`, location, "put it into slides/media/ and name it media/…");
  };
  for (const { slide, document } of parts.slides) {
    for (const { image } of Object.values(slide.text)) check(image, document.locate(["image", "src"]));
  }
  for (const event of parts.events) check(event.image, event.location);
}

function pictureProblem(src: string, root: string, effects: Effects): string | undefined {
  if (/^[a-z]+:/i.test(src)) return "it is an address, and a deck loads nothing from the network";
  if (src.startsWith("/") || src.split("/").includes("..")) return "it is outside the folder";
  const kind = SIGNATURES.find(([ending]) => ending.test(src));
  if (!kind) return "its name ends in none of .svg .png .jpg .webp .gif";
  const bytes = effects.read(`${root}/slides/${src}`);
  if (!bytes) return "there is no such file";
  const head = Array.from(bytes.subarray(0, 2000), (byte) => String.fromCharCode(byte)).join("");
  return kind[1].test(head) ? undefined : "its content is no picture of that kind";
}
