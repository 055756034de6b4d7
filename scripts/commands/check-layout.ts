import { build } from "../build.js";
import type { Diagnostic } from "../model/diagnostic.js";
import type { LayoutBrowser } from "../model/overflow.js";
import type { Request, World } from "../prepare.js";
import { type FoundOverflow, overflowDiagnostics } from "./overflow-words.js";

/** Renders every deck in every theme, and finds what does not fit; a browser that fails is a reason in words. */
export async function checkLayout(
  request: Request,
  themes: readonly string[],
  world: World,
  open: () => Promise<LayoutBrowser | { readonly refused: string }>,
): Promise<{ readonly diagnostics: readonly Diagnostic[] } | { readonly refused: string }> {
  const browser = await open();
  if ("refused" in browser) return browser;
  const found: FoundOverflow[] = [];
  try {
    for (const theme of themes) {
      const built = build({ ...request, theme }, world);
      for (const { file } of built.decks) {
        const measured = await browser.measure({ name: file, html: built.files.get(file) ?? "" });
        if ("refused" in measured) return { refused: `${file} in ${theme}: ${measured.refused}` };
        const places = built.places.get(file);
        const deck = file.replace(/\.html$/, "");
        for (const { slide, overflows } of measured) {
          const location = places?.get(slide) ?? { file: "slides/deck.yaml", line: 1, column: 1 };
          found.push(...overflows.map((overflow) => ({ overflow, location, deck, theme })));
        }
      }
    }
  } finally {
    await browser.close();
  }
  return { diagnostics: overflowDiagnostics(found, themes) };
}
