import { buildDecks } from "../build.js";
import type { Diagnostic } from "../model/diagnostic.js";
import type { LayoutBrowser } from "../model/overflow.js";
import { prepare, type Request, type World } from "../prepare.js";
import { type FoundOverflow, overflowDiagnostics } from "./overflow-words.js";

/** Renders every deck in every theme, and finds what does not fit; a browser that fails is a reason in words. */
export async function checkLayout(
  request: Request,
  themes: readonly string[],
  world: World,
  open: () => Promise<LayoutBrowser | { readonly refused: string }>,
): Promise<{ readonly diagnostics: readonly Diagnostic[] } | { readonly refused: string }> {
  // Read once: a theme changes no word.
  const { prepared } = prepare(request, world);
  if (!prepared) return { diagnostics: [] };
  const browser = await open();
  if ("refused" in browser) return browser;
  try {
    const inThemes = themes.map((theme) => {
      const found: FoundOverflow[] = [];
      return { theme, built: buildDecks(prepared, { ...request, theme }, world), found };
    });
    // Deck by deck: the browser puts another theme on the page that it has.
    for (const { file } of inThemes[0]?.built.decks ?? []) {
      const deck = file.replace(/\.html$/, "");
      for (const { theme, built, found } of inThemes) {
        const measured = await browser.measure(built.files.get(file) ?? "");
        if ("refused" in measured) return { refused: `${file} in ${theme}: ${measured.refused}` };
        const places = built.places.get(file);
        for (const { slide, overflows } of measured) {
          const location = places?.get(slide) ?? { file: "slides/deck.yaml", line: 1, column: 1 };
          found.push(...overflows.map((overflow) => ({ overflow, location, deck, theme })));
        }
      }
    }
    const all = inThemes.flatMap(({ found }) => found);
    return { diagnostics: overflowDiagnostics(all, themes) };
  } finally {
    await browser.close();
  }
}
