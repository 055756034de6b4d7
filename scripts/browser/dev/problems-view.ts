import type { DevProblem } from "../../model/dev-state.js";
import { button, element } from "./element.js";
import { problemArticle } from "./problem-article.js";

/** What the drawer holds, in the order that it stands there. */
export interface DrawerView<T> {
  readonly parts: readonly HTMLElement[];
  show(what: T): void;
}

/** The warnings of a build that went well. */
export function problemsView(onClose: () => void): DrawerView<readonly DevProblem[]> {
  const title = element("h2");
  const header = element("header", "", element("div", "top", title, button("Close", "", onClose)));
  const body = element("div", "body");
  body.tabIndex = 0;
  return {
    parts: [header, body],
    show(warnings) {
      title.textContent = warnings.length === 0 ? "No warnings" : "Warnings";
      body.replaceChildren(...warnings.map(problemArticle));
    },
  };
}
