/**
 * Gives a window of the deck the deck's language, theme and styles, and keeps them as they are
 * there. Gives what ends it.
 */
export function mirrorLooks(page: Document): () => void {
  let styles: readonly Element[] = [];

  function copy(): void {
    const from = document.documentElement;
    const to = page.documentElement;
    to.lang = from.lang;
    for (const name of Object.keys(to.dataset))
      if (!(name in from.dataset)) delete to.dataset[name];
    Object.assign(to.dataset, from.dataset);
    // Their text is long: only where there are others.
    const now = [...document.querySelectorAll("style")];
    if (now.length === styles.length && now.every((style, place) => style === styles[place]))
      return;
    styles = now;
    for (const style of page.querySelectorAll("style")) style.remove();
    page.head.append(...now.map((style) => page.importNode(style, true)));
  }

  copy();
  const observer = new MutationObserver(copy);
  observer.observe(document.documentElement, { attributes: true });
  observer.observe(document.head, { childList: true });
  return () => observer.disconnect();
}
