import { csvText } from "../exporters/csv-text.js";
import { figureFile } from "../exporters/figure-file.js";
import { figureLosses } from "../exporters/figure-losses.js";
import { icsLosses } from "../exporters/ics-losses.js";
import { icsText } from "../exporters/ics-text.js";
import { jsonLosses } from "../exporters/json-losses.js";
import { jsonText } from "../exporters/json-text.js";
import { layoutFigure } from "../layout/figure.js";
import { timelineInput } from "../layout/slide-timeline.js";
import type { DeckData } from "../model/deck-data.js";
import type { TimelineRows } from "../model/event-row.js";
import { rowsOf } from "../model/rows-of.js";
import { PAINTS } from "../model/scene.js";
import { readPageRows } from "./page-rows.js";
import { pngOf } from "./png-of.js";
import { printHandout } from "./print-handout.js";
import { provenanceNow } from "./provenance-now.js";
import { save } from "./save.js";
import { tell } from "./tell.js";
import type { TimelineMount } from "./timeline-mount.js";

/** Saves the timeline as it stands, from the page itself: no network and no server is asked. */
export function exportMenu(mount: TimelineMount, data: DeckData): void {
  const menu = mount.figure.querySelector("[data-export-menu]");
  const page = readPageRows(data);
  if (!menu || !page) return;
  const { origin, source, figures } = page;
  // Read when they are wanted: they may have been corrected.
  const rows = (): TimelineRows => rowsOf(readPageRows(data) ?? page, mount.events);

  function svg(): string {
    const now = rows();
    const title = mount.figure.getAttribute("aria-label") ?? origin.title;
    const figure = layoutFigure({
      size: "slide",
      words: { title, subtitle: title === origin.title ? "" : origin.title, source },
      timeline: {
        ...timelineInput(data, mount.events, mount.isLinked()),
        ...mount.window(),
        description: now.events.map((row) => `${row.dateInWords}: ${row.title}`).join("; "),
      },
    });
    return figureFile(figure, {
      palette: palette(),
      language: data.language,
      fonts: fontFaces(),
      provenance: provenanceNow("svg", now, figureLosses(figure.scene)),
    });
  }

  const name = (ending: string) => `${origin.audience}.${origin.language}.timeline.${ending}`;
  const text = (ending: string, type: string, content: string) =>
    save(name(ending), new Blob([content], { type }));
  const formats: Readonly<Record<string, () => void>> = {
    svg: () => save(name("svg"), new Blob([svg()], { type: "image/svg+xml" })),
    png: () =>
      void pngOf(svg()).then(
        (picture) => save(name("png"), picture),
        () => tell(data.words.noPicture ?? ""),
      ),
    csv: () => text("csv", "text/csv;charset=utf-8", csvText(rows())),
    json: () => {
      const now = rows();
      const provenance = provenanceNow("json", now, jsonLosses(now, figures));
      text("json", "application/json", jsonText(now, [], provenance));
    },
    ics: () => {
      const now = rows();
      const losses = icsLosses(now, figures);
      text("ics", "text/calendar", icsText(now, origin.date, provenanceNow("ics", now, losses)));
    },
    handout: () => printHandout(origin.title, svg, rows()),
  };
  menu.addEventListener("click", ({ target }) => {
    const button = target instanceof Element ? target.closest("[data-export]") : null;
    const format = button?.getAttribute("data-export");
    if (!format) return;
    menu.removeAttribute("open");
    formats[format]?.();
  });
}

/** The theme's colours, as the page has them now. */
function palette() {
  const style = getComputedStyle(document.documentElement);
  return Object.fromEntries(
    PAINTS.map((paint) => [paint, style.getPropertyValue(`--${paint}`).trim()]),
  ) as Parameters<typeof figureFile>[1]["palette"];
}

/** The rules that bring the page's own fonts. */
function fontFaces(): string {
  return [...document.styleSheets]
    .flatMap((sheet) => [...sheet.cssRules])
    .filter((rule) => rule instanceof CSSFontFaceRule)
    .map(({ cssText }) => `${cssText}\n`)
    .join("");
}
