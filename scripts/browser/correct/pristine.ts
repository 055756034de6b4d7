/** The page as the browser read it from its file, before anything here changed it. */
export interface Pristine {
  readonly root: HTMLElement;
  /** As a file, with a block of JSON in it; the rest is what the build wrote, in the browser's spelling. */
  html(block: { readonly id: string; readonly json: string }): string;
}

/** To be called before anything changes the page. A copy costs some milliseconds; its text is made when somebody saves. */
export function pristine(): Pristine {
  // In a document without a window nothing is loaded or run.
  const copy = document.implementation.createHTMLDocument("");
  const root = copy.importNode(document.documentElement, true);
  return {
    root,
    html({ id, json }) {
      root.querySelector(`#${id}`)?.remove();
      const block = copy.createElement("script");
      block.type = "application/json";
      block.id = id;
      // Nothing in it can end the element.
      block.textContent = json.replaceAll("<", "\\u003c");
      root.querySelector("#correctable")?.after(block);
      const { outerHTML } = root;
      block.remove();
      // What stands after the script had not been read yet.
      return `<!doctype html>\n${outerHTML.replace(/<\/body><\/html>$/, "\n</body>\n</html>\n")}`;
    },
  };
}
