import type { Lecture } from "../model/lecture.js";
import { type LayoutFile, readLayoutFields } from "./layout-fields.js";
import type { LectureFiles } from "./lecture-files.js";
import { picturesOf } from "./pictures-of.js";
import { type Stripping, strippedSlides } from "./stripped-slides.js";
import { withoutComments } from "./without-comments.js";

const DATA = /^timeline-data\/(events|figures|references|periods|glossary|evidence\.lock)\.yaml$/;
/** Of Handlebars; the list of a layout's fields is one too, and stays. */
const COMMENT = /\{\{!--(?!\s*fields:)[\s\S]*?--\}\}|\{\{!(?!--)[^}]*\}\}/;
const LINE = new RegExp(`^[ \\t]*(?:${COMMENT.source})[ \\t]*\\n`, "gm");

/**
 * The files of a lecture without errors as they may go to one audience's room: without notes
 * and answers in any language, without comments, and without what is said to other audiences
 * alone. It still parses. Fingerprints of what is gone, as the lock of the translations, go too.
 */
export function strippedFiles(
  files: LectureFiles,
  audience: string,
  lecture: Lecture,
  layouts: ReadonlyMap<string, LayoutFile>,
): LectureFiles {
  const names = new Map(lecture.slides.map(({ id, layout }) => [id, layout]));
  const layoutOf = (slide: unknown) => {
    const file = layouts.get(names.get(String(slide)) ?? "");
    return file && readLayoutFields(file, () => {});
  };
  const stripping = { audience, listeners: lecture.audiences, layoutOf };
  const audiences = lecture.audiences.filter(({ id }) => id === audience);
  const pictures = picturesOf({ ...lecture, audiences });
  const others = picturesOf(lecture).filter((file) => !pictures.includes(file));
  const isTold = (file: string) =>
    !others.includes(file) &&
    (file.startsWith("slides/audiences/")
      ? file === `slides/audiences/${audience}.yaml`
      : file.startsWith("timeline-data/")
        ? DATA.test(file)
        : file !== "slides/translations.lock.yaml");
  return new Map(
    [...files]
      .filter(([file]) => isTold(file))
      .map(([file, content]) => [file, stripped(file, content, stripping)]),
  );
}

function stripped(file: string, content: Uint8Array, stripping: Stripping): Uint8Array {
  const text = () => new TextDecoder().decode(content).replace(/\r\n?/g, "\n");
  const bytes = (words: string) => new TextEncoder().encode(words);
  if (file.endsWith(".yaml")) return bytes(withoutComments(text()));
  if (file.endsWith(".md")) return bytes(strippedSlides(text(), file, stripping));
  if (file.endsWith(".hbs"))
    return bytes(text().replace(LINE, "").replaceAll(new RegExp(COMMENT, "g"), ""));
  return content;
}
