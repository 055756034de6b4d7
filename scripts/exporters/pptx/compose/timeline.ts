import type { Element } from "../element.js";
import { LEFT } from "../layouts.js";
import type { Composer } from "./composer.js";
import { textOf } from "./plain.js";
import { asHighAsItIs, nameOf, titleOf } from "./words.js";

/** Where the picture begins; as high as it may be, it ends above the citation chips. */
const TOP = 152;

/** Title and a line of words; under them the timeline as the slide opens, in native shapes. */
export const composeTimeline: Composer = (input) => {
  const { slide, deck, scenes } = input;
  const shown = slide.events.length > 0 ? slide.events : deck.events;
  const window = slide.window ?? scenes.data.range;
  const scene = scenes.timeline(shown, window, slide.text.plainTitle);
  const [title] = titleOf(input, "timeline").map((one) => asHighAsItIs(one, input));
  const [text] = textOf(input, "timeline");
  // A title of one line leaves its second to the words.
  const y = title ? title.box.y + title.box.height + 1 : TOP;
  const picture: Element = {
    ...{ kind: "scene", name: nameOf(input, "timeline"), scene },
    box: { x: LEFT, y: TOP, width: scene.width, height: scene.height },
  };
  return {
    layout: "timeline",
    elements: [
      ...(title ? [title] : []),
      ...(text ? [{ ...text, box: { ...text.box, y, height: Math.max(20, TOP - 2 - y) } }] : []),
      picture,
    ],
  };
};
