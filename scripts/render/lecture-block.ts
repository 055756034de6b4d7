import { type CarriedLecture, LECTURE_BLOCK } from "../model/carried-lecture.js";
import type { PackedLecture } from "./pack-lecture.js";
import { jsonScript } from "./script.js";

/** The block in which a page carries its lecture. A picture that the page shows already stands in it once. */
export function lectureBlock({ lecture, shown }: PackedLecture, page: string): string {
  const carried: CarriedLecture = {
    ...lecture,
    pictures: lecture.pictures.map(({ data, ...picture }) => {
      const inPage = shown.get(picture.file);
      return inPage && page.includes(`;base64,${inPage}`) ? picture : { ...picture, ...(data !== undefined && { data }) };
    }),
  };
  return `${LECTURE_BLOCK.start}${jsonScript(carried)}${LECTURE_BLOCK.end}\n`;
}
