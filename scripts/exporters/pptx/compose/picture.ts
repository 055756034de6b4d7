import type { Element } from "../element.js";
import { BODY_STYLE, LEFT, placeAt } from "../layouts.js";
import type { Composer } from "./composer.js";
import { flow, itemsOf } from "./flow.js";
import { filled, nameOf, paragraph, titleOf } from "./words.js";

/** One picture, its credit and licence small beneath. */
export const composePicture: Composer = (input) => {
  const { view, read, width } = input;
  const { image } = view;
  const words = read(view.body);
  const box = { ...placeAt("picture", 10).box, width };
  const above = flow(input, itemsOf(input, words, { ...BODY_STYLE, size: 26, after: 0 }, width), {
    ...{ x: LEFT, y: 112, width, height: 52 },
  });
  const picture: readonly Element[] = image
    ? [
        {
          ...{ kind: "picture", name: nameOf(input, "picture"), align: "start", box },
          ...{ uri: image.uri, alt: image.alt, placeholder: { type: "pic", idx: 10 } },
        },
        ...filled(
          input,
          "picture",
          11,
          [
            paragraph([
              { text: `${image.credit} · ${image.licence}`, language: image.creditLanguage },
            ]),
          ],
          { width },
        ),
      ]
    : [];
  return {
    layout: "picture",
    elements: [...titleOf(input, "picture", words.length > 0), ...above, ...picture],
  };
};
