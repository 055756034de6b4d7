import type { Page } from "playwright-core";

export interface SpokenText {
  /** Of the nearest `lang`, or `xml:lang`. */
  readonly language: string;
  readonly text: string;
}

/** Everything in a page that people read or hear: text, labels, titles, placeholders; in templates too, shown or not. */
export function wordsIn(page: Page): Promise<readonly SpokenText[]> {
  return page.evaluate(`(() => {
    // reveal.js's line for screen readers is the slide's text once more, in one run.
    const SILENT = "script, style, metadata, .aria-status";
    const ATTRIBUTES = [
      "aria-label",
      "title",
      "alt",
      "placeholder",
      "data-step-title",
      "data-step-pattern",
    ];
    const found = [];
    const languageOf = (element) => {
      for (let at = element; at; at = at.parentElement) {
        const own = at.getAttribute("lang") ?? at.getAttribute("xml:lang");
        if (own) return own;
      }
      return document.documentElement.lang;
    };
    const read = (root) => {
      for (const node of root.childNodes) {
        if (node instanceof Text) {
          const text = node.data.trim();
          if (text) found.push({ language: languageOf(node.parentElement), text });
        } else if (node instanceof Element && !node.matches(SILENT)) {
          for (const name of ATTRIBUTES) {
            const text = node.getAttribute(name);
            if (text) found.push({ language: languageOf(node), text });
          }
          read(node instanceof HTMLTemplateElement ? node.content : node);
        }
      }
    };
    read(document);
    return found;
  })()`);
}
