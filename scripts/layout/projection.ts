import {
  type GeoProjection,
  geoArea,
  geoAzimuthalEqualArea,
  geoCentroid,
  geoDistance,
  geoEqualEarth,
} from "d3-geo";
import type { MultiPolygon } from "geojson";
import type { MapSpec } from "../model/slide.js";
import type { Country, World } from "./map.js";

/** Degrees: west, south, east, north. */
export type Bounds = readonly [number, number, number, number];

/** Parts of a country smaller than this share of it are not what a map is fitted to: islands far away, overseas lands. */
const MAIN_PART = 0.25;
const WORLD_SPAN = 150;
const WORLD: Bounds = [-170, -58, 190, 80];
/** Radians from a map's middle beyond which land looks bent. */
const RIM = 1;
/** The reach of a map of the world. */
const WHOLE = 7;
const ANTARCTIC = -62;
/** Degrees of longitude around the bounds that still belong to such a map. */
const RIM_DEGREES = 10;

/** A map's projection, and which parts of the countries around belong into its picture. */
export interface MapProjection {
  readonly projection: GeoProjection;
  near(country: Country): MultiPolygon;
}

/**
 * An equal-area projection that shows the bounds, or the named countries, in a
 * frame of pixels: azimuthal around their middle, or Equal Earth for a map of
 * the world.
 */
export function projectionFor(
  spec: MapSpec,
  world: World,
  frame: { readonly width: number; readonly height: number },
  margin: number,
): MapProjection {
  const points = spec.bounds ? [] : pointsOf(namedIn(spec, world), spec);
  const bounds = spec.bounds ?? boundsOf(points);
  const [west, south, east, north] = bounds;
  const middle: [number, number] = [(west + east) / 2, (south + north) / 2];
  const whole = east - west > WORLD_SPAN;
  const projection = whole
    ? geoEqualEarth().rotate([-middle[0], 0])
    : geoAzimuthalEqualArea().rotate([-middle[0], -middle[1]]).clipAngle(100);
  const inset = spec.bounds ? 0 : margin;
  projection.fitExtent(
    [
      [inset, inset],
      [frame.width - inset, frame.height - inset],
    ],
    { type: "MultiPoint", coordinates: points.length > 0 ? points : outline(bounds) },
  );
  const limit = whole ? WHOLE : reachOf(projection, middle, frame);
  projection
    .clipExtent([
      [-2, -2],
      [frame.width + 2, frame.height + 2],
    ])
    .precision(0.4);
  return { projection, near: (country) => nearParts(country, middle, limit, bounds) };
}

/** Radians from the middle to the farthest corner of the frame; the far side of the earth where a corner is beyond it. */
function reachOf(
  projection: GeoProjection,
  middle: [number, number],
  { width, height }: { readonly width: number; readonly height: number },
): number {
  const corners: [number, number][] = [
    [0, 0],
    [width, 0],
    [0, height],
    [width, height],
  ];
  return Math.max(
    ...corners.map((corner) => {
      const place = projection.invert?.(corner);
      const back = place && projection(place);
      const exact = back && Math.hypot(back[0] - corner[0], back[1] - corner[1]) < 1;
      return place && exact ? geoDistance(place, middle) : Math.PI;
    }),
  );
}

/**
 * Where the frame shows a good part of the globe, land far from the bounds
 * would stand bent at its rim: it is left out, polygon by polygon. So is
 * Antarctica, which a map of the world stretches along its foot.
 */
function nearParts(
  { geometry }: Country,
  middle: [number, number],
  limit: number,
  [west, , east]: Bounds,
): MultiPolygon {
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  const coordinates = polygons.filter((rings) => {
    if (limit <= RIM) return true;
    const [lon, lat] = geoCentroid({ type: "Polygon", coordinates: rings });
    const aside = Math.abs(((lon - middle[0] + 540) % 360) - 180);
    return lat > ANTARCTIC && (limit === WHOLE || aside <= (east - west) / 2 + RIM_DEGREES);
  });
  return { type: "MultiPolygon", coordinates };
}

/** Features of the countries that a map names, in the map's order. */
export function namedIn(spec: MapSpec, world: World): Country[] {
  const byName = new Map(world.features.map((country) => [country.properties.name, country]));
  return spec.countries.flatMap(({ name }) => byName.get(name) ?? []);
}

/** A country without its far and small parts. */
function mainParts(country: Country): [number, number][][] {
  const { geometry } = country;
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  const areas = polygons.map((coordinates) => geoArea({ type: "Polygon", coordinates }));
  const largest = Math.max(...areas);
  return polygons
    .filter((_, i) => (areas[i] ?? 0) >= largest * MAIN_PART)
    .map((rings) => (rings[0] ?? []).map(([lon = 0, lat = 0]): [number, number] => [lon, lat]));
}

function pointsOf(countries: readonly Country[], spec: MapSpec): [number, number][] {
  const ends = spec.arrows.flatMap(({ from, to }): [number, number][] => [[...from], [...to]]);
  return [...countries.flatMap((country) => mainParts(country).flat()), ...ends];
}

function boundsOf(points: readonly (readonly [number, number])[]): Bounds {
  if (points.length === 0) return WORLD;
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

/** Points along the bounds: a projection bends their sides. The two sides of a whole world are one meridian, hence the hair's breadth. */
function outline([left, south, right, north]: Bounds): [number, number][] {
  const [west, east] = [left + 0.01, Math.min(right, left + 360) - 0.01];
  const points: [number, number][] = [];
  for (let i = 0; i <= 8; i++) {
    const lon = west + ((east - west) * i) / 8;
    const lat = south + ((north - south) * i) / 8;
    points.push([lon, south], [lon, north], [west, lat], [east, lat]);
  }
  return points;
}
