import type { Scene } from "../model/scene.js";
import { FIGURE_PAGES, type FigurePage, type FigureSize } from "./figure-sizes.js";
import { type FigureWords, figureFoot, figureHead, SOURCE_MOST } from "./figure-text.js";
import type { TimelineInput } from "./timeline-input.js";
import { layoutGrowingTimeline, layoutTimelineWithKey } from "./timeline-with-key.js";

export interface FigureInput {
  readonly size: FigureSize;
  readonly words: FigureWords;
  /** The events, their window and how they are told; the figure finds the place. */
  readonly timeline: Omit<TimelineInput, "width" | "height" | "title">;
}

/** A picture that stands alone on a page of a known size. */
export interface Figure {
  /** In units of the type scale, the ground and the margins included. */
  readonly scene: Scene;
  readonly page: FigurePage;
}

/** The timeline as a figure: its title, the picture itself, and at the foot where it comes from. */
export function layoutFigure({ size, words, timeline }: FigureInput): Figure {
  const page = FIGURE_PAGES[size];
  const { margin, unitsPer } = page;
  const [width, most] = [page.width * unitsPer, page.height * unitsPer];
  const inner = width - 2 * margin;
  const { metrics } = timeline;
  const head = figureHead(words, page, inner, margin * 0.85, metrics);
  const foot = (bottom: number) =>
    figureFoot(words, page, inner, bottom, most * SOURCE_MOST, metrics);
  const gap = Math.max(page.subtitle, margin * 0.4);
  const top = margin * 0.85 + head.height + gap;
  const bottom = most - margin * 0.75;
  const layout = page.grows ? layoutGrowingTimeline : layoutTimelineWithKey;
  const picture = layout({
    ...timeline,
    title: words.title,
    names: page.names,
    width: inner,
    height: bottom - foot(0).height - gap - top,
  });
  const footAt = page.grows
    ? Math.min(bottom, top + picture.height + gap + foot(0).height)
    : bottom;
  const height = page.grows ? footAt + margin * 0.75 : most;
  const scene: Scene = {
    width,
    height,
    title: words.title,
    description: timeline.description,
    shapes: [
      { kind: "rect", x: 0, y: 0, width, height, fill: "ground" },
      { kind: "group", at: [margin, 0], shapes: [...head.shapes, ...foot(footAt).shapes] },
      { kind: "group", at: [margin, top], shapes: picture.shapes },
    ],
  };
  return { scene, page: { ...page, height: height / unitsPer } };
}
