import { geoArea, geoDistance } from 'd3-geo';
import type { Position } from 'geojson';
import { areaNamed, isWorld } from './areas.js';
import { atlasAt, type Country, type Detail } from './atlas.js';
import { findCountry, numericCodeOf } from './find-country.js';

/** A part of the world to be shown. */
export interface Region {
  isWorld: boolean;
  detail: Detail;
  /** Whether a country belongs to it. */
  contains(country: Country): boolean;
  /** Points that the map must show, as longitude and latitude. */
  extent: Position[];
}

/** Outlying parts of a country are left out when they are this far from the rest, in degrees, and smaller than this. */
const FAR_DEGREES = 4;
const LARGE_SHARE = 0.25;
const RADIANS = Math.PI / 180;
const STEPS = 16;
/** The inhabited world, from the Bering Strait eastward. */
const WORLD_BOUNDS = [-166, -56, 188, 76] as const;
/** More points of an outline would not change where it ends. */
const MOST_POINTS = 800;

/** The region of a name; null for one that we have no outline of. */
export function findRegion(name: string): Region | null {
  const plain = name
    .trim()
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/^the\s+/, '');
  if (isWorld(plain))
    return { isWorld: true, detail: '110m', contains: () => true, extent: edgeOf(WORLD_BOUNDS) };
  const area = areaNamed(plain);
  if (area !== null) {
    const ids = new Set(area.countries.map(numericCodeOf));
    const contains = ({ id, properties }: Country): boolean =>
      ids.has(String(id)) || (area.countries.includes('XK') && properties.name === 'Kosovo');
    return { isWorld: false, detail: '50m', contains, extent: edgeOf(area.bounds) };
  }
  return findCountryRegion(name, plain);
}

function findCountryRegion(name: string, plain: string): Region | null {
  const code = findCountry(name);
  const id = code === null ? null : numericCodeOf(code);
  const belongs = (country: Country): boolean =>
    String(country.id) === id || country.properties.name.toLowerCase() === plain;
  const country = atlasAt('50m').countries.find(belongs);
  if (country === undefined) return null;
  return { isWorld: false, detail: '50m', contains: belongs, extent: mainland(country) };
}

/** Points of the parts of a country that lie together; far islands and colonies are left out of the view. */
function mainland({ geometry }: Country): Position[] {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const parts = polygons
    .map((coordinates) => ({
      points: coordinates[0] ?? [],
      area: geoArea({ type: 'Polygon', coordinates }),
    }))
    .sort((first, second) => second.area - first.area);
  const largest = parts[0]?.area ?? 0;
  const inside: Position[] = [];
  for (const { points, area } of parts) {
    const isLarge = area >= largest * LARGE_SHARE;
    if (isLarge || isNear(points, inside)) inside.push(...points);
  }
  const step = Math.ceil(inside.length / MOST_POINTS);
  return inside.filter((_, index) => index % step === 0);
}

function isNear(points: readonly Position[], others: readonly Position[]): boolean {
  const step = Math.max(1, Math.floor(others.length / 400));
  const [first] = points;
  if (first === undefined) return false;
  for (let index = 0; index < others.length; index += step) {
    const other = others[index];
    if (other !== undefined && geoDistance(pair(first), pair(other)) < FAR_DEGREES * RADIANS) return true;
  }
  return false;
}

function pair([longitude = 0, latitude = 0]: Position): [number, number] {
  return [longitude, latitude];
}

/** Points along the edge of a field of degrees. */
function edgeOf([west, south, east, north]: readonly [number, number, number, number]): Position[] {
  return Array.from({ length: STEPS + 1 }, (_, step) => step / STEPS).flatMap((share) => {
    const longitude = west + (east - west) * share;
    const latitude = south + (north - south) * share;
    return [
      [longitude, south],
      [longitude, north],
      [west, latitude],
      [east, latitude],
    ];
  });
}
