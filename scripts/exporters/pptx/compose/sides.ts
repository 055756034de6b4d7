import { BODY_STYLE, placeAt } from "../layouts.js";
import type { Composer } from "./composer.js";
import { flow, itemsOf } from "./flow.js";
import { filled, paragraph, titleOf } from "./words.js";

/** Two columns of equal weight under their heads; what is said of both stands above. */
export const composeComparison: Composer = (input) => {
  const { view, read, width } = input;
  const intro = read(view.body);
  const down = intro.length > 0 ? 44 : 0;
  const half = (width - 48) / 2;
  const columns = view.sections.slice(0, 2).flatMap(({ heading, html, language }, at) => {
    const x = placeAt("comparison", 1).box.x + at * (half + 48);
    const [head, text] = [1 + 2 * at, 2 + 2 * at];
    const top = placeAt("comparison", head).box.y + down;
    const body = placeAt("comparison", text);
    const box = {
      ...body.box,
      x,
      width: half,
      y: body.box.y + down,
      height: body.box.height - down,
    };
    return [
      ...filled(input, "comparison", head, [paragraph([{ text: heading, language }])], {
        ...{ x, y: top, width: half },
      }),
      ...flow(
        input,
        itemsOf(input, read(html), body.style, half, { type: "body", idx: text }),
        box,
      ),
    ];
  });
  const style = { ...BODY_STYLE, size: 26, after: 0 };
  const above = flow(input, itemsOf(input, intro, style, width), {
    x: 64,
    y: 116,
    width,
    height: 48,
  });
  return {
    layout: "comparison",
    elements: [...titleOf(input, "comparison", intro.length > 0), ...above, ...columns],
  };
};
