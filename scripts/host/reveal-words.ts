import { readFileSync } from "node:fs";
import type { Plugin } from "esbuild";

/** reveal.js's English, each once in its source, and what stands there in a deck: words of the deck's language, or nothing. */
const REPLACEMENTS: readonly (readonly [RegExp, string])[] = [
  [/Resume presentation/, '"+chronodeckWords.resume+"'],
  [
    /\$\{\w+ \? "next slide" : "previous slide"\}/,
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is put into a template
    "${chronodeckWords.previousSlide}",
  ],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is put into a template
  [/\$\{\w+ \? "previous slide" : "next slide"\}/, "${chronodeckWords.nextSlide}"],
  // No deck of ours has slides above or below one another.
  [/ aria-label="above slide"/, ""],
  [/ aria-label="below slide"/, ""],
  [/"Jump to slide"/, "chronodeckWords.jump"],
  [/No notes on this slide\./, ""],
  // The help is our own dialog; reveal.js has but to say when it is asked for.
  [
    /showHelp\(\) \{[\s\S]*?dispatchEvent\(\{ type: "showhelp" \}\)[\s\S]*?\n\t\}/,
    'showHelp() { this.Reveal.dispatchEvent({ type: "showhelp" }); }',
  ],
];

/** Descriptions of its keys, which only its own help shows. */
const SHORTCUTS = /this\.shortcuts(?:\["[^"]*"\]|\.\w+) = "[^"]*"/g;

/** Of its previews of pages, pictures and films, of which we have none. */
const FAILURES = /Unable to load [^<]*/g;

/** Takes the English words out of reveal.js, and says so where it no longer has them. */
export const revealWords: Plugin = {
  name: "reveal-words",
  setup({ onLoad }) {
    onLoad({ filter: /reveal\.js[\\/]dist[\\/]reveal\.mjs$/ }, ({ path: file }) => {
      let source = readFileSync(file, "utf8").replace(SHORTCUTS, "0").replace(FAILURES, "");
      for (const [english, ours] of REPLACEMENTS) {
        if (source.split(english).length !== 2)
          throw new Error(`reveal.js no longer says ${english.source} once: look at this step`);
        source = source.replace(english, () => ours);
      }
      return { contents: source, loader: "js" };
    });
  },
};
