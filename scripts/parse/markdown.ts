import MarkdownIt from "markdown-it";
import { languageSpans } from "./markdown-language.js";

/** Markdown as slides have it: CommonMark and tables, no HTML. */
export const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false });
// Every address becomes a link, so that check-markdown.ts sees and refuses the wrong ones.
markdown.validateLink = () => true;
markdown.use(languageSpans);
