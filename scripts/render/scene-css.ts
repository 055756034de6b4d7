import { type Font, PAINTS, type Paint } from "../model/scene.js";

/** How a font of a scene is named in CSS. */
export const FACES: Readonly<
  Record<
    Font,
    { readonly family: "sans" | "serif"; readonly weight: number; readonly italic?: true }
  >
> = {
  sans: { family: "sans", weight: 400 },
  "sans-bold": { family: "sans", weight: 600 },
  "sans-italic": { family: "sans", weight: 400, italic: true },
  "serif-light": { family: "serif", weight: 300 },
  "serif-bold": { family: "serif", weight: 600 },
};

/**
 * The stylesheet of `renderSvg`'s classes. In a page the values may be custom
 * properties (`var(--ink)`, `var(--sans)`), so that themes change them; a file
 * that stands alone has them as they are.
 */
export function sceneCss(
  colour: (paint: Exclude<Paint, "none">) => string,
  family: (name: "sans" | "serif") => string,
): string {
  const paints = PAINTS.map((paint) => {
    const value = colour(paint);
    return `.fill-${paint}{fill:${value}}.stroke-${paint}{stroke:${value}}.stop-${paint}{stop-color:${value}}`;
  });
  const fonts = Object.entries(FACES).map(
    ([font, face]) =>
      `.font-${font}{font-family:${family(face.family)};font-weight:${face.weight}${face.italic ? ";font-style:italic" : ""}}`,
  );
  return [...paints, ...fonts].join("\n");
}
