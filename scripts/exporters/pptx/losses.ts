import type { DeckSlide } from "../../model/deck.js";
import { distinctLosses, type Loss } from "../../model/loss.js";
import type { FontMetrics } from "../../model/scene.js";
import type { ExportInput } from "../exporter.js";
import { figureLosses } from "../figure-losses.js";
import { untoldLosses } from "../untold-losses.js";
import { isComposed } from "./compose/compose.js";
import type { Element } from "./element.js";
import type { Media } from "./media.js";
import { overflows } from "./overflow.js";

/** What a deck has and its slides in PowerPoint have not. */
export function pptxLosses(
  { whole, room }: Pick<ExportInput, "whole" | "room">,
  slides: readonly { readonly id: string; readonly elements: readonly Element[] }[],
  { media, metrics }: { readonly media: Media; readonly metrics: FontMetrics },
): readonly Loss[] {
  return distinctLosses([
    ...whole.slides.flatMap((slide) => unsaid(slide, mustFind(room.slides, slide.id))),
    ...room.slides.flatMap((slide) => undrawn(slide)),
    ...slides.flatMap(({ id, elements }) => inPictures(id, elements, media)),
    ...slides.flatMap(({ id, elements }): readonly Loss[] =>
      elements.some((element) => overflows(element, metrics)) ? [{ kind: "look", id }] : [],
    ),
    ...untoldLosses(room),
    ...room.events.flatMap(({ id, image }): readonly Loss[] =>
      image ? [{ kind: "image", id }] : [],
    ),
  ]);
}

/** What the room must not have. */
function unsaid(whole: DeckSlide, room: DeckSlide): readonly Loss[] {
  const { id } = whole;
  const speaks = ({ text, steps }: DeckSlide) =>
    text.notes !== "" || steps.some(({ notes }) => notes !== "");
  const answers = ({ text, question }: DeckSlide) =>
    text.answers.length > 0 || question?.answer !== undefined;
  return [
    ...(speaks(whole) && !speaks(room) ? [{ kind: "notes", id } as const] : []),
    ...(answers(whole) && !answers(room) ? [{ kind: "answer", id } as const] : []),
  ];
}

/** Walks, which have one picture, and layouts of the lecture's own, whose looks only a browser knows. */
function undrawn({ id, layout, steps }: DeckSlide): readonly Loss[] {
  return [
    ...(steps.length > 0 ? [{ kind: "steps", id } as const] : []),
    ...(isComposed(layout) ? [] : [{ kind: "look", id } as const]),
  ];
}

function inPictures(id: string, elements: readonly Element[], media: Media): readonly Loss[] {
  return elements.flatMap((element): readonly Loss[] => {
    if (element.kind === "scene") return figureLosses(element.scene);
    return element.kind === "picture" && !media.find(element.uri) ? [{ kind: "image", id }] : [];
  });
}

function mustFind(slides: readonly DeckSlide[], id: string): DeckSlide {
  const found = slides.find((slide) => slide.id === id);
  if (!found) throw new Error(`the room has no slide ${id}`);
  return found;
}
