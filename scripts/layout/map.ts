import type { Feature, FeatureCollection, MultiPolygon, Polygon } from "geojson";
import type { Tone } from "../model/lecture.js";
import type { FontMetrics, Scene, Shape } from "../model/scene.js";
import type { MapSpec } from "../model/slide.js";
import { arrowShapes, placeArrows } from "./map-arrows.js";
import type { LabelTarget } from "./map-label-places.js";
import { labelShapes, placeLabels } from "./map-labels.js";
import { innermost, type Rings, ringArea, ringsOf, ringsPath, thinnedRings } from "./map-paths.js";
import { type MapProjection, namedIn, projectionFor } from "./projection.js";

/** A country of Natural Earth with its English name. */
export type Country = Feature<Polygon | MultiPolygon, { readonly name: string }>;
export type World = FeatureCollection<Polygon | MultiPolygon, { readonly name: string }>;

export interface MapInput {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly metrics: FontMetrics;
  /** Tone by lane. */
  readonly tones: Readonly<Record<string, Tone>>;
  readonly title: string;
  readonly description: string;
}

const MARGIN = 36;
/** Pixels that an outline may be off; countries that only stand around are drawn more roughly. */
const FINE = 0.6;
const ROUGH = 1;
/** Square pixels below which an island is not drawn, around and of the named countries. */
const SPECK = 14;
const ISLET = 5;
/** About 20 KB of path data. */
const MOST_POINTS = 2600;

/** A map of the countries that a slide speaks of, in tone, among faint neighbours; names beside or, in large ones, inside. */
export function layoutMap(spec: MapSpec, world: World, input: MapInput): Scene {
  const { width, height, metrics } = input;
  const tones = new Map(Object.entries(input.tones));
  const map = projectionFor(spec, world, input, MARGIN);
  const { around, outlines } = outlinesWithin(spec, world, map);
  const countries = [...outlines.values()];
  const arrows = placeArrows(spec.arrows, map.projection, tones, countries, metrics, input);
  const targets = spec.countries.flatMap(({ name, label, note }): LabelTarget[] => {
    const rings = outlines.get(name) ?? [];
    if (label === undefined || rings.length === 0) return [];
    return [{ name, label, ...(note !== undefined && { note }), rings, ...innermost(rings) }];
  });
  const labels = placeLabels(targets, countries, arrows, metrics, input);
  return {
    width,
    height,
    title: input.title,
    description: input.description,
    shapes: [
      {
        kind: "path",
        d: ringsPath(around),
        fill: "band",
        stroke: "edge",
        strokeWidth: 0.75,
        opacity: 0.75,
      },
      ...spec.countries.flatMap(({ name, lane }) =>
        countryShapes(outlines.get(name) ?? [], lane === undefined ? undefined : tones.get(lane)),
      ),
      ...labels.flatMap(({ leader }) => (leader ? [leaderShape(leader)] : [])),
      ...arrows.flatMap(arrowShapes),
      ...labels.flatMap(labelShapes),
    ],
  };
}

interface Outlines {
  readonly around: Rings;
  /** Of the named countries, by name. */
  readonly outlines: ReadonlyMap<string, Rings>;
}

/** The outlines as fine as a map's bytes allow. Projecting is dear and done once, thinning is cheap. */
function outlinesWithin(
  spec: MapSpec,
  world: World,
  { projection, near }: MapProjection,
): Outlines {
  const named = namedIn(spec, world);
  const names = new Set(named.map(({ properties }) => properties.name));
  const around = world.features
    .filter(({ properties }) => !names.has(properties.name))
    .flatMap((country) => ringsOf(near(country), projection));
  const raw = {
    around,
    outlines: new Map(
      named.map((country) => [country.properties.name, ringsOf(country, projection)]),
    ),
  };
  let drawn = thinnedOutlines(raw, 1);
  for (let rougher = 1.3; rougher < 8 && pointsIn(drawn) > MOST_POINTS; rougher *= 1.3) {
    drawn = thinnedOutlines(raw, rougher);
  }
  return drawn;
}

function thinnedOutlines({ around, outlines }: Outlines, rougher: number): Outlines {
  const large = (rings: Rings, least: number) =>
    rings.filter((ring) => ringArea(ring) > least * rougher);
  return {
    around: large(thinnedRings(around, ROUGH * rougher), SPECK),
    outlines: new Map(
      [...outlines].map(([name, rings]) => {
        const thin = thinnedRings(rings, FINE * rougher);
        const seen = large(thin, ISLET);
        return [name, seen.length > 0 ? seen : thin];
      }),
    ),
  };
}

function pointsIn({ around, outlines }: Outlines): number {
  return [around, ...outlines.values()].flat().reduce((sum, ring) => sum + ring.length, 0);
}

function countryShapes(rings: Rings, tone: Tone | undefined): Shape[] {
  if (rings.length === 0) return [];
  const d = ringsPath(rings);
  // The wash stays pale enough for ink to be read on it; the outline carries the tone.
  return tone
    ? [{ kind: "path", d, fill: tone, fillOpacity: 0.38, stroke: tone, strokeWidth: 1.5 }]
    : [{ kind: "path", d, fill: "edge", fillOpacity: 0.25, stroke: "edge", strokeWidth: 1 }];
}

function leaderShape(leader: {
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
}): Shape {
  return {
    kind: "group",
    className: "leader",
    shapes: [
      {
        kind: "line",
        x1: leader.from[0],
        y1: leader.from[1],
        x2: leader.to[0],
        y2: leader.to[1],
        stroke: "ink",
        strokeWidth: 1,
      },
      {
        kind: "rect",
        x: leader.from[0] - 2,
        y: leader.from[1] - 2,
        width: 4,
        height: 4,
        radius: 2,
        fill: "ink",
      },
    ],
  };
}
