/** An element with a class, a text and what it holds. Text goes in as text: a message may quote anything that stands in a file. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  className = "",
  ...content: readonly (string | Node)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...content);
  return made;
}

/** A button that does something. */
export function button(
  words: string | Node,
  className: string,
  act: (event: MouseEvent) => void,
): HTMLButtonElement {
  const made = element("button", className, words);
  made.type = "button";
  made.addEventListener("click", act);
  return made;
}

/** A tree of its own beside the page's body, so that neither the deck's styles reach it nor its own the deck. */
export function shadowHost(id: string, style: string): { host: HTMLElement; tree: ShadowRoot } {
  const host = document.createElement("div");
  host.id = id;
  const tree = host.attachShadow({ mode: "open" });
  // A constructed sheet stands whatever the page's policy says of styles.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  tree.adoptedStyleSheets = [sheet];
  return { host, tree };
}
