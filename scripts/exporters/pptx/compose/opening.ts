import type { Paper } from "../../../model/lecture.js";
import type { Messages } from "../../../model/messages.js";
import { sayRuns } from "../../../render/foreign.js";
import { longDate } from "../../../render/helpers.js";
import type { Element } from "../element.js";
import type { TextRun } from "../rich-text.js";
import type { Composer } from "./composer.js";
import { titleAndText } from "./plain.js";
import { filled, nameOf, paragraph } from "./words.js";

/** Largest picture of a title slide, in pixels. */
const PICTURE = { width: 480, height: 300 };

/** What the lecture is, who gives it, when, and after which paper. */
export const composeTitle: Composer = (input) => {
  const { deck, messages, view } = input;
  const { language, looks, paper } = deck;
  const plain = (text: string): TextRun => ({ text, language });
  const who = [deck.lecturer, looks.institution, longDate(deck.date, messages)]
    .filter(Boolean)
    .join(" · ");
  const facts = [
    paragraph([{ ...plain(deck.title), bold: true, colour: "ink" }]),
    paragraph([plain(who)]),
  ];
  const after = paper ? [paragraph(afterPaper(paper, messages))] : [];
  const { image } = view;
  const width = image ? 640 : input.width;
  const picture: readonly Element[] = image
    ? [
        {
          ...{ kind: "picture", name: nameOf(input, "picture"), align: "end" },
          box: { x: 1216 - PICTURE.width, y: 624 - PICTURE.height, ...PICTURE },
          ...{ uri: image.uri, alt: image.alt },
        },
      ]
    : [];
  return {
    layout: "title",
    elements: [
      ...titleAndText(input, "title"),
      ...picture,
      ...filled(input, "title", 10, facts, { width }),
      ...filled(input, "title", 11, after, { width }),
    ],
  };
};

/** Author and title in the paper's language, the words around them in the deck's. */
function afterPaper(
  { language, author, title }: Pick<Paper<string>, "language" | "author" | "title">,
  messages: Messages,
): readonly TextRun[] {
  const named = { author: [{ text: author, language }], title: [{ text: title, language }] };
  return sayRuns(messages, "title.after", named).map((run) =>
    typeof run === "string" ? { text: run, language: messages.language } : run,
  );
}
