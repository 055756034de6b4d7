import type { DevProblem, ExcerptLine } from "../../model/dev-state.js";
import { element } from "./element.js";

/** A problem with its place, its lines and its remedy. */
export function problemArticle({
  id,
  level,
  message,
  hint,
  place,
  excerpt,
}: DevProblem): HTMLElement {
  const article = element("article");
  article.dataset.level = level;
  const where = element("p", "place", place ?? "", " ", element("span", "id", `${level}  ${id}`));
  article.append(where, element("p", "message", message));
  if (hint !== undefined) article.append(element("p", "hint", hint));
  if (excerpt.length > 0) article.append(element("pre", "excerpt", ...excerpt.map(line)));
  return article;
}

function line({ number, text, mark }: ExcerptLine): HTMLElement {
  const line = element("span", "line", element("span", "number", String(number)));
  if (mark === undefined) {
    line.append(`${text}\n`);
    return line;
  }
  line.dataset.meant = "";
  // The word that begins at the place, or one character.
  const word = /^[\p{L}\p{N}_~?.-]+/u.exec(text.slice(mark))?.[0] ?? (text[mark] || " ");
  line.append(
    text.slice(0, mark),
    element("mark", "", word),
    `${text.slice(mark + word.length)}\n`,
  );
  return line;
}
