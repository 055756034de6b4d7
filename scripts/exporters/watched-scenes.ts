import type { Scenes } from "../layout/deck.js";
import { distinctLosses, type Loss } from "../model/loss.js";
import type { Scene } from "../model/scene.js";
import { figureLosses } from "./figure-losses.js";

/** The same pictures, and what the timelines that were drawn do not name. */
export function watchedScenes(scenes: Scenes): {
  readonly scenes: Scenes;
  readonly losses: () => readonly Loss[];
} {
  const drawn: Scene[] = [];
  return {
    scenes: {
      ...scenes,
      timeline(...asked) {
        const scene = scenes.timeline(...asked);
        drawn.push(scene);
        return scene;
      },
    },
    losses: () => distinctLosses(drawn.flatMap(figureLosses)),
  };
}
