import type { Target } from "./element.js";
import { RELATIONSHIPS } from "./xml-names.js";

/** What a part of the file refers to. */
export interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly isExternal?: boolean;
}

/** Numbers the shapes of one part of the file, and keeps what they refer to. */
export interface SlidePen {
  /** A number that no other shape of the part has. */
  nextId(): number;
  /** The id under which the part knows that target. */
  relate(type: string, target: string, isExternal?: boolean): string;
  /** `<a:hlinkClick …/>` to where a click leads. */
  link(target: Target | undefined): string;
  readonly relations: () => readonly Relation[];
}

const JUMP = ' action="ppaction://hlinksldjump"';

export function slidePen(): SlidePen {
  // 1 is the group of all shapes.
  let last = 1;
  const known = new Map<string, Relation>();
  const relate = (type: string, target: string, isExternal = false) => {
    const key = `${type} ${target}`;
    const relation = known.get(key) ?? {
      id: `rId${known.size + 1}`,
      type: type.includes(":") ? type : `${RELATIONSHIPS}/${type}`,
      target,
      ...(isExternal && { isExternal }),
    };
    known.set(key, relation);
    return relation.id;
  };
  return {
    nextId: () => {
      last += 1;
      return last;
    },
    relate,
    link: (target) => {
      if (!target) return "";
      return "slide" in target
        ? `<a:hlinkClick r:id="${relate("slide", `slide${target.slide}.xml`)}"${JUMP}/>`
        : `<a:hlinkClick r:id="${relate("hyperlink", target.address, true)}"/>`;
    },
    relations: () => [...known.values()],
  };
}
