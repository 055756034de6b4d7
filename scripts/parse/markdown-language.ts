import type Markdown from "markdown-it";
import { isLanguageTag } from "./language-tag.js";

const MARK = /\{lang=([A-Za-z0-9-]+)\}/y;

/**
 * Words in another language, `[Trojan horse]{lang=en}`: Pandoc's bracketed spans, for the
 * language alone. Screen readers pronounce them, and browsers hyphenate them, as what they are.
 */
export function languageSpans(markdown: InstanceType<typeof Markdown>): void {
  // Before links, which begin with a bracket too.
  markdown.inline.ruler.before("link", "language", (state, silent) => {
    if (state.src[state.pos] !== "[") return false;
    const end = markdown.helpers.parseLinkLabel(state, state.pos);
    if (end < 0) return false;
    MARK.lastIndex = end + 1;
    const [mark, language] = MARK.exec(state.src) ?? [];
    if (mark === undefined || !isLanguageTag(language)) return false;
    if (!silent) {
      const { posMax } = state;
      state.push("language_open", "span", 1).attrs = [["lang", language]];
      state.pos += 1;
      state.posMax = end;
      state.md.inline.tokenize(state);
      state.push("language_close", "span", -1);
      state.posMax = posMax;
    }
    state.pos = end + 1 + mark.length;
    return true;
  });
}
