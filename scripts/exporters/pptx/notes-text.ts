import type { DeckSlide } from "../../model/deck.js";
import { answersOf } from "../../render/question-view.js";
import { stepView } from "../../render/step-view.js";
import type { ComposeInput } from "./compose/composer.js";
import { paragraph, textOfBlocks } from "./compose/words.js";
import type { Paragraph } from "./rich-text.js";

/** What the lecturer says on a slide: its notes, those of a walk's steps under their names, and the answers. */
export function notesText(
  slide: DeckSlide,
  { deck, events, messages, read }: Pick<ComposeInput, "deck" | "events" | "messages" | "read">,
): readonly Paragraph[] {
  const words = (html: string) => textOfBlocks(read(html));
  const head = (text: string, language = deck.language) =>
    paragraph([{ text, bold: true, language }]);
  const steps = slide.steps.flatMap((step) =>
    step.notes === "" ? [] : [head(stepView(step, deck).title), ...words(step.notes)],
  );
  const answers = slide.text.answers.flatMap(({ heading, html }) => [
    head(heading, slide.language),
    ...words(html),
  ]);
  const order = answersOf(slide, events).map(({ words: date, title, language }, at) => ({
    ...paragraph([
      { text: `${date} · `, language: deck.language },
      { text: title, language },
    ]),
    ...{ level: 0, bullet: at + 1 },
  }));
  return [
    ...words(slide.text.notes),
    ...steps,
    ...answers,
    ...(order.length > 0 ? [head(messages.say("question.answer")), ...order] : []),
  ];
}
