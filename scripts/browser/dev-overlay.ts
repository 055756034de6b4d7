import type { DevProblem, ExcerptLine } from "../model/dev-state.js";

interface DevOverlay {
  /** Shows the problems over the page, or takes the overlay away where there are none. */
  show(problems: readonly DevProblem[]): void;
}

const STYLE = `
:host { position: fixed; inset: 0; z-index: 2147483647; overflow: auto; color-scheme: dark;
  background: rgb(21 24 28 / 0.97); color: #f2ede3; font: 18px/1.5 system-ui, sans-serif; text-align: left; }
main { max-width: 1000px; margin: 0 auto; padding: 48px 32px; }
header { display: flex; gap: 24px; align-items: baseline; justify-content: space-between; }
h1 { font-size: 28px; font-weight: 600; margin: 0; }
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

/** Stands in a shadow tree, so that neither the deck's styles reach it nor its own the deck. */
export function devOverlay(): DevOverlay {
  const host = document.createElement("div");
  host.id = "chronodeck-problems";
  const tree = host.attachShadow({ mode: "open" });
  // A constructed sheet stands whatever the page's policy says of styles.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);
  tree.adoptedStyleSheets = [sheet];
  return {
    show(problems) {
      if (problems.length === 0) return host.remove();
      tree.replaceChildren(content(problems, () => host.remove()));
      document.body.append(host);
    },
  };
}

function content(problems: readonly DevProblem[], hide: () => void): HTMLElement {
  const errors = problems.filter(({ level }) => level === "error").length;
  const title = element("h1", "", errors === 1 ? "One error" : `${errors} errors`);
  const button = element("button", "", "Hide until the next save");
  button.addEventListener("click", hide);
  const header = element("header");
  header.append(title, button);
  const main = element("main");
  main.setAttribute("role", "alert");
  main.append(header, ...problems.map(article));
  return main;
}

function article({ id, level, message, hint, place, excerpt }: DevProblem): HTMLElement {
  const article = element("article");
  article.dataset.level = level;
  const where = element("p", "place", place ?? "");
  where.append(" ", element("span", "id", `${level}  ${id}`));
  article.append(where, element("p", "message", message));
  if (hint !== undefined) article.append(element("p", "hint", hint));
  if (excerpt.length > 0) {
    const lines = element("pre", "excerpt");
    lines.append(...excerpt.map(line));
    article.append(lines);
  }
  return article;
}

function line({ number, text, mark }: ExcerptLine): HTMLElement {
  const line = element("span", "line");
  line.append(element("span", "number", String(number)));
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

/** Text goes in as text: a message may quote anything that stands in a file. */
function element(name: string, className = "", text = ""): HTMLElement {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.textContent = text;
  return made;
}
