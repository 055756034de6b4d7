import { type GeoProjection, geoArea, geoAzimuthalEqualArea, geoEqualEarth } from "d3-geo";
import type { MapSpec } from "../model/slide.js";
import type { Country, World } from "./map.js";

/** Parts of a country smaller than this share of it are not what a map is fitted to: islands far away, overseas lands. */
const MAIN_PART = 0.25;
const WORLD_SPAN = 150;

/** Degrees: west, south, east, north. */
export type Bounds = readonly [number, number, number, number];

/**
 * An equal-area projection that shows the bounds, or the named countries, in a
 * frame of pixels: azimuthal around their middle, or Equal Earth for a map of
 * the world.
 */
export function projectionFor(spec: MapSpec, world: World, frame: { readonly width: number; readonly height: number }, margin: number): GeoProjection {
  const bounds = spec.bounds ?? boundsOf(namedIn(spec, world), spec);
  const [west, south, east, north] = bounds;
  const middle = { lon: (west + east) / 2, lat: (south + north) / 2 };
  const projection =
    east - west > WORLD_SPAN
      ? geoEqualEarth().rotate([-middle.lon, 0])
      : geoAzimuthalEqualArea().rotate([-middle.lon, -middle.lat]).clipAngle(85);
  const inset = spec.bounds ? 0 : margin;
  projection.fitExtent(
    [[inset, inset], [frame.width - inset, frame.height - inset]],
    { type: "MultiPoint", coordinates: outline(bounds) },
  );
  return projection.clipExtent([[-2, -2], [frame.width + 2, frame.height + 2]]).precision(0.4);
}

/** Features of the countries that a map names, in the map's order. */
export function namedIn(spec: MapSpec, world: World): Country[] {
  const byName = new Map(world.features.map((country) => [country.properties.name, country]));
  return spec.countries.flatMap(({ name }) => byName.get(name) ?? []);
}

/** A country without its far and small parts. */
export function mainParts(country: Country): [number, number][][] {
  const { geometry } = country;
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  const areas = polygons.map((coordinates) => geoArea({ type: "Polygon", coordinates }));
  const largest = Math.max(...areas);
  return polygons
    .filter((_, i) => (areas[i] ?? 0) >= largest * MAIN_PART)
    .map((rings) => (rings[0] ?? []).map(([lon = 0, lat = 0]): [number, number] => [lon, lat]));
}

function boundsOf(countries: readonly Country[], spec: MapSpec): Bounds {
  const points = [
    ...countries.flatMap((country) => mainParts(country).flat()),
    ...spec.arrows.flatMap(({ from, to }) => [from, to]),
  ];
  if (points.length === 0) return [-170, -58, 190, 80];
  const lats = points.map(([, lat]) => lat);
  const [west, east] = narrowest(points.map(([lon]) => lon));
  return [west, Math.min(...lats), east, Math.max(...lats)];
}

/** The shortest stretch of longitude that holds all: it begins after the widest gap, which may lie across Greenwich. */
function narrowest(lons: readonly number[]): [number, number] {
  const sorted = [...new Set(lons)].sort((a, b) => a - b);
  const first = sorted[0] ?? 0;
  let best = { gap: first + 360 - (sorted.at(-1) ?? 0), start: first };
  for (let i = 1; i < sorted.length; i++) {
    const gap = (sorted[i] ?? 0) - (sorted[i - 1] ?? 0);
    if (gap > best.gap) best = { gap, start: sorted[i] ?? 0 };
  }
  return [best.start, best.start + 360 - best.gap];
}

/** Points along the bounds: a projection bends their sides. */
function outline([west, south, east, north]: Bounds): [number, number][] {
  const points: [number, number][] = [];
  for (let i = 0; i <= 8; i++) {
    const lon = west + ((east - west) * i) / 8;
    const lat = south + ((north - south) * i) / 8;
    points.push([lon, south], [lon, north], [west, lat], [east, lat]);
  }
  return points;
}

