import { csvText } from "../exporters/csv-text.js";
import { figureFile } from "../exporters/figure-file.js";
import { jsonText } from "../exporters/json-text.js";
import { layoutFigure } from "../layout/figure.js";
import { timelineInput } from "../layout/slide-timeline.js";
import type { DeckData } from "../model/deck-data.js";
import type { EventRow } from "../model/event-row.js";
import type { PageRows } from "../model/page-rows.js";
import { PAINTS } from "../model/scene.js";
import { pngOf } from "./png-of.js";
import { printHandout } from "./print-handout.js";
import { save } from "./save.js";
import { tell } from "./tell.js";
import type { TimelineMount } from "./timeline-mount.js";

/** Saves the timeline as it stands, from the page itself: no network and no server is asked. */
export function exportMenu(mount: TimelineMount, data: DeckData): void {
  const menu = mount.figure.querySelector("[data-export-menu]");
  const page = readRows();
  if (!menu || !page) return;
  const { origin, source } = page;
  const ids = new Set(mount.events.map(({ id }) => id));
  // Read when they are wanted: they may have been corrected.
  const rows = (): readonly EventRow[] =>
    (readRows()?.events ?? []).filter(({ id }) => ids.has(id));

  function svg(): string {
    const title = mount.figure.getAttribute("aria-label") ?? origin.title;
    const figure = layoutFigure({
      size: "slide",
      words: { title, subtitle: title === origin.title ? "" : origin.title, source },
      timeline: {
        ...timelineInput(data, mount.events, mount.isLinked()),
        ...mount.window(),
        description: rows()
          .map((row) => `${row.dateInWords}: ${row.title}`)
          .join("; "),
      },
    });
    return figureFile(figure, { palette: palette(), language: data.language, fonts: fontFaces() });
  }

  const name = (ending: string) => `${origin.audience}.${origin.language}.timeline.${ending}`;
  const formats: Readonly<Record<string, () => void>> = {
    svg: () => save(name("svg"), new Blob([svg()], { type: "image/svg+xml" })),
    png: () =>
      void pngOf(svg()).then(
        (picture) => save(name("png"), picture),
        () => tell(data.words.noPicture ?? ""),
      ),
    csv: () => save(name("csv"), new Blob([csvText(rows())], { type: "text/csv;charset=utf-8" })),
    json: () =>
      save(name("json"), new Blob([jsonText(origin, rows())], { type: "application/json" })),
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

function readRows(): PageRows | undefined {
  const text = document.getElementById("event-rows")?.textContent;
  return text ? JSON.parse(text) : undefined;
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
