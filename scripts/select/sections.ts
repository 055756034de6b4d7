import type { Slide } from "../model/slide.js";

/** A heading and the slides up to the next one or to the end of its file; or a file's slides before any heading. */
export interface LectureSection {
  readonly heading?: Slide;
  /** The file's name without number and ending. */
  readonly file: string;
  /** Without the heading. */
  readonly slides: readonly Slide[];
}

/** The sections of a lecture, in its order. */
export function sectionsOf(slides: readonly Slide[]): readonly LectureSection[] {
  const sections: (LectureSection & { readonly slides: Slide[] })[] = [];
  let place: string | undefined;
  for (const slide of slides) {
    const { file } = slide.location;
    const isHeading = slide.layout === "section";
    if (isHeading || file !== place) {
      const name = file
        .replace(/^.*\//, "")
        .replace(/\.md$/, "")
        .replace(/^\d+[-_. ]*(?=.)/, "");
      sections.push({ file: name, slides: [], ...(isHeading && { heading: slide }) });
      place = file;
    }
    if (!isHeading) sections.at(-1)?.slides.push(slide);
  }
  return sections;
}
