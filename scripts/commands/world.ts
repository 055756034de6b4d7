import path from "node:path";
import { loadAssets, packageFolder } from "../host/assets.js";
import { diskEffects } from "../host/effects.js";
import { countries } from "../host/world.js";
import type { World } from "../prepare.js";

/** The real world for a build: the disk, the compiled assets, and where the built-in templates stand. */
export function openWorld(): {
  readonly world: World;
  readonly builtIn: string;
  readonly folder: string;
} {
  const folder = packageFolder();
  return {
    world: { effects: diskEffects, assets: loadAssets(folder), countries: countries(folder) },
    folder,
    builtIn: path.join(folder, "templates"),
  };
}
