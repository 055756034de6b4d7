import { readFileSync } from "node:fs";
import path from "node:path";
import type { Plugin } from "esbuild";

/** Files of reveal.js's source that stand-ins take the place of (scripts/browser/reveal-parts.ts), by their classes. */
const REPLACED: Readonly<Record<string, string>> = {
  "controllers/autoanimate.js": "AutoAnimate",
  "controllers/backgrounds.js": "Backgrounds",
  "controllers/scrollview.js": "ScrollView",
  "controllers/overlay.js": "Overlay",
  "components/playback.js": "Playback",
};

/** reveal.js's English, each once in its file, and what stands there in a deck: words of the deck's language, or nothing. */
const WORDS: Readonly<Record<string, readonly (readonly [RegExp, string])[]>> = {
  "reveal.js": [[/Resume presentation/, "'+chronodeckWords.resume+'"]],
  "controllers/controls.js": [
    [
      /\$\{ rtl \? 'next slide' : 'previous slide' \}/,
      // biome-ignore lint/suspicious/noTemplateCurlyInString: it is put into a template
      "${chronodeckWords.previousSlide}",
    ],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is put into a template
    [/\$\{ rtl \? 'previous slide' : 'next slide' \}/, "${chronodeckWords.nextSlide}"],
    // No deck of ours has slides above or below one another.
    [/ aria-label="above slide"/, ""],
    [/ aria-label="below slide"/, ""],
  ],
  "controllers/notes.js": [[/No notes on this slide\./, ""]],
  "controllers/jumptoslide.js": [[/'Jump to slide'/, "chronodeckWords.jump"]],
};

/** Descriptions of its keys, which only its own help shows. */
const SHORTCUTS = /this\.shortcuts\['[^']*'\]\s*= '[^']*'/g;

/**
 * Bundles reveal.js from its source, without what no deck of ours has: moving between like elements,
 * grounds of single slides, the scroll view, previews, playing by itself. Its English words become the
 * deck's; and it says so where reveal.js is no longer written as this expects.
 */
export const revealLibrary: Plugin = {
  name: "reveal-library",
  setup({ onResolve, onLoad, onEnd }) {
    const seen = new Set<string>();
    let shortcuts = 0;
    const source = path.resolve("node_modules/reveal.js/js");
    const parts = path.resolve("scripts/browser/reveal-parts.ts");
    onResolve({ filter: /^reveal\.js$/ }, () => ({ path: path.join(source, "reveal.js") }));
    onLoad({ filter: /reveal\.js[\\/]js[\\/].*\.js$/ }, ({ path: file }) => {
      const name = path.relative(source, file).replaceAll("\\", "/");
      seen.add(name);
      const part = REPLACED[name];
      if (part) return { contents: `export { ${part} as default } from ${JSON.stringify(parts)};` };
      let contents = readFileSync(file, "utf8").replace(SHORTCUTS, () => {
        shortcuts += 1;
        return "0";
      });
      for (const [english, ours] of WORDS[name] ?? []) {
        if (contents.split(english).length !== 2)
          throw new Error(`reveal.js no longer says ${english.source} once: look at this step`);
        contents = contents.replace(english, () => ours);
      }
      return { contents, loader: "js" };
    });
    onEnd(() => {
      const gone = [...Object.keys(REPLACED), ...Object.keys(WORDS)].filter(
        (name) => !seen.has(name),
      );
      if (gone.length > 0 || shortcuts === 0)
        throw new Error(
          `reveal.js no longer has ${gone.join(", ") || "shortcuts"}: look at this step`,
        );
    });
  },
};
