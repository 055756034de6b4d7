import type { DevProblem } from "../../model/dev-state.js";
import { button, element, shadowHost } from "./element.js";
import { problemArticle } from "./problem-article.js";

interface DevOverlay {
  /** Shows the problems over the page, or takes the overlay away where there are none. */
  show(problems: readonly DevProblem[]): void;
}

const STYLE = `
:host { position: fixed; inset: 0; z-index: 2147483647; overflow: auto; color-scheme: dark;
  background: rgb(21 24 28 / 0.97); color: #f2ede3; font: 18px/1.5 "Source Sans 3", system-ui, sans-serif; text-align: left; }
main { max-width: 1000px; margin: 0 auto; padding: 48px 32px; }
header { display: flex; gap: 24px; align-items: baseline; justify-content: space-between; }
h1 { font: 600 28px/1.3 "Source Serif 4", Georgia, serif; margin: 0; }
p { margin: 4px 0; overflow-wrap: anywhere; white-space: pre-wrap; }
article { margin-top: 28px; border-left: 4px solid #d25e37; padding-left: 20px; }
article[data-level="warning"] { border-color: #fbaf3e; }
.place, .id { font-family: ui-monospace, monospace; font-size: 16px; }
.place { font-weight: 600; user-select: all; }
.id { color: #a9a396; font-weight: 400; }
.hint::before { content: "→ "; color: #53b08a; }
pre { margin: 12px 0 0; padding: 12px 16px; background: #1f242b; overflow-x: auto;
  font: 16px/1.5 ui-monospace, monospace; tab-size: 2; }
.line { display: block; color: #a9a396; }
.line[data-meant] { color: #f2ede3; }
.number { display: inline-block; width: 4ch; margin-right: 2ch; text-align: right; color: #7c8590; user-select: none; }
mark { background: none; color: inherit; border-bottom: 3px solid #d25e37; }
button { font: inherit; color: inherit; background: none; border: 1px solid #7c8590; padding: 6px 16px; cursor: pointer; }
button:focus-visible { outline: 3px solid #fbaf3e; outline-offset: 2px; }
`;

/** The problems that keep the newest build from being shown. */
export function devOverlay(): DevOverlay {
  const { host, tree } = shadowHost("chronodeck-problems", STYLE);
  return {
    show(problems) {
      if (problems.length === 0) return host.remove();
      tree.replaceChildren(content(problems, () => host.remove()));
      // Beside the body, which may be no larger than the bar leaves it.
      document.documentElement.append(host);
    },
  };
}

function content(problems: readonly DevProblem[], hide: () => void): HTMLElement {
  const errors = problems.filter(({ level }) => level === "error").length;
  const title = element("h1", "", errors === 1 ? "One error" : `${errors} errors`);
  const header = element("header", "", title, button("Hide until the next save", "", hide));
  const main = element("main", "", header, ...problems.map(problemArticle));
  main.setAttribute("role", "alert");
  return main;
}
