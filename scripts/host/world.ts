import { readFileSync } from "node:fs";
import path from "node:path";
import { feature } from "topojson-client";
import type { World } from "../layout/map.js";

/** Natural Earth's countries (public domain, 1:110 million), read where a slide has a map and not before. */
export function countries(folder: string): () => World {
  let world: World | undefined;
  return () => {
    if (!world) {
      const topology = JSON.parse(
        readFileSync(path.join(folder, "dist", "assets", "countries-110m.json"), "utf8"),
      );
      world = feature(topology, topology.objects.countries) as unknown as World;
    }
    return world;
  };
}
