import { createHash } from "node:crypto";
import { brotliCompressSync, constants } from "node:zlib";
import { CARRIED_VERSION, type CarriedLecture } from "../model/carried-lecture.js";

/** What pages carry of a lecture, and of each picture how it stands in a page that shows it. */
export interface PackedLecture {
  readonly lecture: CarriedLecture;
  /** Base64 of a picture, by its path. */
  readonly shown: ReadonlyMap<string, string>;
}

const PICTURE = /\.(svg|png|jpe?g|webp|gif|woff2?|ttf|otf)$/i;

/** The files of a lecture, by path, as a deck carries them. Costs some milliseconds a hundred kilobytes. */
export function packLecture(
  files: ReadonlyMap<string, Uint8Array>,
  stripped: boolean,
): PackedLecture {
  const [pictures, texts] = [true, false].map((are) =>
    [...files].filter(([file]) => PICTURE.test(file) === are),
  ) as [[string, Uint8Array][], [string, Uint8Array][]];
  const sized = ([file, content]: readonly [string, Uint8Array]) => ({
    file,
    bytes: content.length,
  });
  return {
    lecture: {
      ...{ version: CARRIED_VERSION, stripped },
      texts: {
        files: texts.map(sized),
        ...packed(Buffer.concat(texts.map(([, content]) => content))),
      },
      pictures: pictures.map((one) => ({ ...sized(one), ...packed(one[1]) })),
    },
    shown: new Map(pictures.map(([file, content]) => [file, base64(content)])),
  };
}

function packed(content: Uint8Array) {
  const params = {
    // A quality of 11 would be a tenth smaller and take fifty times as long.
    [constants.BROTLI_PARAM_QUALITY]: 6,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
  };
  return {
    sha256: createHash("sha256").update(content).digest("hex"),
    data: base64(brotliCompressSync(content, { params })),
  };
}

function base64(content: Uint8Array): string {
  return Buffer.from(content).toString("base64");
}
