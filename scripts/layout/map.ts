import type { GeoProjection } from "d3-geo";
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from "geojson";
import type { Tone } from "../model/lecture.js";
import type { FontMetrics, Scene, Shape } from "../model/scene.js";
import type { MapSpec } from "../model/slide.js";
import { arrowShapes, placeArrows } from "./map-arrows.js";
import { type LabelTarget, labelShapes, placeLabels } from "./map-labels.js";
import { innermost, type Rings, ringArea, ringsOf, ringsPath } from "./map-paths.js";
import { namedIn, projectionFor } from "./projection.js";

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
/** Pixels: outlines of countries that only stand around are drawn more roughly. */
const GRID = 0.5;
const ROUGH_GRID = 1.2;
/** Square pixels below which an island around is not drawn. */
const SPECK = 6;

/** A map of the countries that a slide speaks of, in tone, among faint neighbours; names beside or, in large ones, inside. */
export function layoutMap(spec: MapSpec, world: World, input: MapInput): Scene {
  const { width, height, metrics, tones } = input;
  const projection = projectionFor(spec, world, input, MARGIN);
  const named = namedIn(spec, world);
  const names = new Set(named.map(({ properties }) => properties.name));
  const around = world.features
    .filter(({ properties }) => !names.has(properties.name))
    .flatMap((country) => ringsOf(country, projection, ROUGH_GRID))
    .filter((ring) => ringArea(ring) > SPECK);
  const outlines = new Map(named.map((country) => [country.properties.name, outlineOf(country, projection)]));
  const arrows = placeArrows(spec.arrows, projection, tones, metrics, input);
  const targets = spec.countries.flatMap(({ name, label, note }): LabelTarget[] => {
    const rings = outlines.get(name) ?? [];
    if (label === undefined || rings.length === 0) return [];
    const { point, room } = innermost(rings);
    return [{ name, label, ...(note !== undefined && { note }), rings, point, room }];
  });
  const labels = placeLabels(targets, [...outlines.values()], arrows, metrics, input);
  return {
    width, height, title: input.title, description: input.description,
    shapes: [
      { kind: "path", d: ringsPath(around), fill: "band", stroke: "edge", strokeWidth: 0.75, opacity: 0.75 },
      ...spec.countries.flatMap(({ name, lane }) => countryShapes(outlines.get(name) ?? [], lane === undefined ? undefined : tones[lane])),
      ...labels.flatMap((label) => (label.leader ? [leaderShape(label.leader)] : [])),
      ...arrows.flatMap(arrowShapes),
      ...labels.flatMap((label) => labelShapes(label, metrics)),
    ],
  };
}

function outlineOf(country: Country, projection: GeoProjection): Rings {
  return ringsOf(country, projection, GRID).filter((ring) => ringArea(ring) > 1.5);
}

function countryShapes(rings: Rings, tone: Tone | undefined): Shape[] {
  if (rings.length === 0) return [];
  const d = ringsPath(rings);
  // The wash stays pale enough for ink to be read on it; the outline carries the tone.
  return [
    { kind: "path", d, fill: tone ?? "edge", opacity: tone ? 0.38 : 0.25 },
    { kind: "path", d, fill: "none", stroke: tone ?? "edge", strokeWidth: tone ? 1.5 : 1 },
  ];
}

function leaderShape(leader: { readonly from: readonly [number, number]; readonly to: readonly [number, number] }): Shape {
  return {
    kind: "group",
    className: "leader",
    shapes: [
      { kind: "line", x1: leader.from[0], y1: leader.from[1], x2: leader.to[0], y2: leader.to[1], stroke: "ink", strokeWidth: 1 },
      { kind: "rect", x: leader.from[0] - 2, y: leader.from[1] - 2, width: 4, height: 4, radius: 2, fill: "ink" },
    ],
  };
}
