import type { FontMetrics } from "../model/scene.js";
import type { TimelineData, TimelineEvent } from "../model/timeline-data.js";
import type { TickLabel } from "./ticks.js";

/** What every picture of events over time is drawn from. */
export interface PictureInput {
  readonly events: readonly TimelineEvent[];
  /** In the order in which they stand. */
  readonly lanes: TimelineData["lanes"];
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly metrics: FontMetrics;
  readonly tickLabel: TickLabel;
  readonly title: string;
  readonly description: string;
}
