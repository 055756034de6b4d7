import type { ExportInput } from "../exporter.js";
import { ribbonTop } from "./compose/foot.js";
import { type LayoutName, LEFT, layoutOf } from "./layouts.js";
import type { Behind } from "./master-parts.js";
import { pictureXml } from "./picture-xml.js";
import { sceneXml } from "./scene-xml.js";
import type { SlideWriter } from "./slide-part.js";

/** Pixels: above the title of the first slide, and small in the corner of the others. */
const LOGO = {
  first: { x: 896, y: 40, width: 320, height: 72 },
  other: { x: 1040, y: 12, width: 160, height: 32 },
};

/** The ribbon of time and a logo, once for all slides of a layout; each in the layout, where no slide can move it. */
export function behindLayouts(
  { room, picture, scenesBy }: Pick<ExportInput, "room" | "picture" | "scenesBy">,
  writer: SlideWriter,
  words: (key: string) => string,
): Behind {
  const { colours, metrics, localeOf, language, media } = writer;
  const { logo } = room.looks;
  const ribbon = scenesBy(metrics).ribbon();
  return (layout: LayoutName, pen) => {
    const tools = { colours, metrics, pen, localeOf, language };
    const place = { x: LEFT, y: ribbonTop(room) };
    const time = layoutOf(layout).hasRibbon
      ? sceneXml(ribbon, place, words("place.ribbon"), true, tools)
      : "";
    const medium = logo && media.find(picture(logo.src));
    if (!logo || !medium) return time;
    const box = LOGO[layout === "title" ? "first" : "other"];
    const named = { name: words("place.logo"), alt: logo.alt, align: "end", box } as const;
    return time + pictureXml(named, medium, pen);
  };
}
