import { type CarriedLecture, LECTURE_BLOCK } from "../model/carried-lecture.js";
import type { PackedLecture } from "./pack-lecture.js";
import { jsonScript } from "./script.js";

/** The block in which a page carries its lecture. A picture that the page shows already stands in it once. */
export function lectureBlock({ lecture, shown }: PackedLecture, page: string): string {
  const carried: CarriedLecture = {
    ...lecture,
    pictures: lecture.pictures.map((picture) => {
      const { data: _, ...named } = picture;
      return stands(shown.get(picture.file) ?? "", page) ? named : picture;
    }),
  };
  return `${LECTURE_BLOCK.start}${jsonScript(carried)}${LECTURE_BLOCK.end}\n`;
}

/** Whether a page embeds these digits and no more. How `=` is written at their end is the page's business. */
function stands(base64: string, page: string): boolean {
  const digits = `;base64,${base64.replace(/=+$/, "")}`;
  const at = page.indexOf(digits);
  return at >= 0 && !/[A-Za-z0-9+/]/.test(page.charAt(at + digits.length));
}
