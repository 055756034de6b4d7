import type { RoomDeck } from "../model/deck.js";
import type { Loss } from "../model/loss.js";
import { stepSlides } from "../render/step-slides.js";
import { renderStillPage } from "../render/still-page.js";
import { answerLosses } from "./answer-losses.js";
import type { Exported, ExportInput } from "./exporter.js";
import { lossesOf } from "./losses-of.js";
import { printed } from "./printed.js";
import { untoldLosses } from "./untold-losses.js";
import { watchedScenes } from "./watched-scenes.js";

/** The slides as pages of 1280 × 720, as they stand on the screen at their last step, or each step on a page. */
export async function exportSlidesPdf(input: ExportInput): Promise<Exported> {
  const { room, options, messages } = input;
  const { scenes, losses: names } = watchedScenes(input.scenes);
  const page = renderStillPage(
    { ...input, deck: room, scenes },
    "slides",
    ["still", "slides"],
    { top: 1, backup: 1 },
    ({ slides, context, still }) => ({
      slides: options.steps ? stepSlides(slides, context, input.templates, still) : slides,
    }),
  );
  const subject = messages.say("handout.slidesFor", { audience: room.audienceTitle });
  return printed(input, page, subject, [
    ...names(),
    ...stepLosses(input),
    ...answerLosses(room.slides),
    ...untoldLosses(room, options.steps ? stepped(room) : []),
  ]);
}

/** Events whose cards stand on pages of their own. */
function stepped({ slides }: RoomDeck): readonly string[] {
  return slides.flatMap(({ steps }) => steps.map(({ id }) => id));
}

function stepLosses({ room, options }: ExportInput): readonly Loss[] {
  const walks = room.slides.filter(({ steps }) => steps.length > 0);
  return options.steps ? [] : lossesOf("steps", walks);
}
