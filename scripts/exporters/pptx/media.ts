import { FAMILIES } from "../figure-file.js";
import { imageSize } from "./image-size.js";
import type { Part } from "./parts.js";
import { plainDrawing } from "./plain-drawing.js";

/** A picture in the file. */
export interface Medium {
  /** As a slide refers to it. */
  readonly target: string;
  /** The drawing itself, where `target` is a picture of it in pixels for programs that draw none. */
  readonly drawing?: string;
  readonly width: number;
  readonly height: number;
}

export interface Media {
  /** None where the format cannot hold the picture. */
  readonly find: (uri: string) => Medium | undefined;
  readonly parts: readonly Part[];
}

const ENDS: Readonly<Record<string, string>> = {
  "image/png": "png",
  "image/jpeg": "jpeg",
  "image/gif": "gif",
};

/**
 * The pictures of a lecture, each once. Drawings get a picture in pixels beside them, for
 * programs that know none; `fonts` are the files of the fonts that it is drawn with, `isDark` says on which ground.
 */
export async function collectMedia(
  uris: readonly string[],
  fonts: readonly string[],
  isDark: boolean,
): Promise<Media> {
  const found = new Map<string, Medium>();
  const parts: Part[] = [];
  for (const uri of new Set(uris)) {
    const [, type = "", data = ""] = /^data:([^;]+);base64,(.*)$/s.exec(uri) ?? [];
    const bytes = new Uint8Array(Buffer.from(data, "base64"));
    const name = `image${found.size + 1}`;
    const put = (end: string, content: Uint8Array) => {
      parts.push({ path: `ppt/media/${name}.${end}`, content });
      return `../media/${name}.${end}`;
    };
    if (type === "image/svg+xml") {
      const drawing = Buffer.from(plainDrawing(Buffer.from(bytes).toString("utf8"), isDark));
      const pixels = await pictureOf(drawing, fonts);
      const size = pixels && imageSize(pixels);
      if (!size) continue;
      found.set(uri, { ...size, target: put("png", pixels), drawing: put("svg", drawing) });
      continue;
    }
    const end = ENDS[type];
    const size = imageSize(bytes);
    if (end && size && size.width > 0 && size.height > 0)
      found.set(uri, { ...size, target: put(end, bytes) });
  }
  return { find: (uri) => found.get(uri), parts };
}

/** Pixels of a drawing's picture, at most: twice those of the widest place on a slide, in a slide's proportions. */
const DRAWN = { width: 2304, height: 1296 };

/** A drawing in pixels; none where it cannot be read. */
async function pictureOf(
  svg: Uint8Array,
  fonts: readonly string[],
): Promise<Uint8Array | undefined> {
  const { Resvg } = await import("@resvg/resvg-js");
  try {
    const drawing = Buffer.from(svg);
    const { width, height } = new Resvg(drawing, { font: { loadSystemFonts: false } });
    const side = width / height > DRAWN.width / DRAWN.height ? "width" : "height";
    const picture = new Resvg(drawing, {
      font: { loadSystemFonts: false, fontFiles: [...fonts], defaultFontFamily: FAMILIES.sans },
      fitTo: { mode: side, value: DRAWN[side] },
    });
    return picture.render().asPng();
  } catch {
    return undefined;
  }
}
