import type { Lecture } from "../model/lecture.js";
import { type LayoutFile, readLayoutFields } from "./layout-fields.js";
import type { LectureFiles } from "./lecture-files.js";
import { picturesOf } from "./pictures-of.js";
import { strippedSlides } from "./stripped-slides.js";
import { strippedStyle } from "./stripped-style.js";
import { type CommentsIn, strippedTemplate } from "./stripped-template.js";
import { withoutComments } from "./without-comments.js";

const DATA = /^timeline-data\/(events|figures|references|periods|glossary|evidence\.lock)\.yaml$/;
const SLIDES = /^slides\/(?!media\/).*\.md$/;
const TEXT = /\.(yaml|hbs|css|md)$/;

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
  commentsIn: CommentsIn,
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
  const words = (file: string, source: string) => {
    if (file.endsWith(".yaml")) return withoutComments(source);
    if (file.endsWith(".hbs")) return strippedTemplate(source, file, commentsIn);
    if (file.endsWith(".css")) return strippedStyle(source);
    // Licences, which may be Markdown too, stay as they are.
    return SLIDES.test(file) ? strippedSlides(source, file, stripping) : undefined;
  };
  const stripped = (file: string, content: Uint8Array) => {
    if (!TEXT.test(file)) return content;
    const kept = words(file, new TextDecoder().decode(content).replace(/\r\n?/g, "\n"));
    return kept === undefined ? content : new TextEncoder().encode(kept);
  };
  return new Map(
    [...files]
      .filter(([file]) => isTold(file))
      .map(([file, content]) => [file, stripped(file, content)]),
  );
}
