import { LECTURE_BLOCK } from "../../scripts/model/carried-lecture.js";

/** A deck's page to be compared or measured: what it carries of its lecture is a payload of its own. */
export function withoutLecture(page: string): string {
  const start = page.indexOf(LECTURE_BLOCK.start);
  if (start < 0) return page;
  const end = page.indexOf(LECTURE_BLOCK.end, start) + LECTURE_BLOCK.end.length;
  return page.slice(0, start) + page.slice(end);
}
