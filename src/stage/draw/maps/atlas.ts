import { createRequire } from 'node:module';
import { feature, mesh } from 'topojson-client';
import type { Feature, MultiLineString, MultiPolygon, Polygon } from 'geojson';
import type { GeometryCollection, Topology } from 'topojson-specification';

const load = createRequire(import.meta.url);

/** How fine outlines are: 1 : 110 million for the world, 1 : 50 million for continents and countries. */
export type Detail = '110m' | '50m';

/** A country's outline. */
export type Country = Feature<Polygon | MultiPolygon, { name: string }>;

/** All countries at one detail. */
export interface Atlas {
  countries: Country[];
  /** Borders that two countries share. */
  borders: MultiLineString;
}

const atlases = new Map<Detail, Atlas>();

/** The outlines of all countries; read at the first map of a process. */
export function atlasAt(detail: Detail): Atlas {
  const known = atlases.get(detail);
  if (known !== undefined) return known;
  const topology = load(`world-atlas/countries-${detail}.json`) as Topology;
  const countries = topology.objects['countries'] as GeometryCollection<{ name: string }>;
  const atlas = {
    // The atlas holds polygons alone, which its type does not say.
    countries: feature(topology, countries).features as Country[],
    borders: mesh(topology, countries, (first, second) => first !== second),
  };
  atlases.set(detail, atlas);
  return atlas;
}
