import { geoAzimuthalEqualArea, geoCentroid, geoNaturalEarth1, geoPath, type GeoProjection } from 'd3-geo';
import type { GeoPermissibleObjects } from 'd3-geo';
import type { Position } from 'geojson';
import type { Box } from '../../frame/box.js';
import { createPath, type Path } from '../canvas.js';
import { atlasAt, type Country } from './atlas.js';
import type { Region } from './find-region.js';

/** A region projected into a box of the frame. */
export interface MapDrawing {
  /** Land outside and inside the region, and borders between countries, in frame coordinates; made when first drawn. */
  readonly others: Path;
  readonly region: Path;
  readonly borders: Path;
  /** Place of a point of the earth in the frame. */
  project(longitude: number, latitude: number): { x: number; y: number };
  /** Shortest ways between points that follow one another, one path for each. */
  readonly routes: readonly Path[];
}

/** Part of the box's sides that stays free around the region. */
const MARGIN_SHARE = 0.06;
/** What moves beyond the box's edge while the camera travels is drawn too, in pixels. */
const BLEED = 40;
/** The seam of a world map lies in the Bering Strait, so that it cuts no land. */
const WORLD_TURN = -11;

/**
 * Projects a region so that it fills a box.
 * @param points Longitude and latitude of what must be seen as well
 */
export function projectMap(region: Region, points: readonly [number, number][], box: Box): MapDrawing {
  const projection = projectionOf(region, points, box);
  projection.clipExtent([
    [box.x - BLEED, box.y - BLEED],
    [box.x + box.width + BLEED, box.y + box.height + BLEED],
  ]);
  const path = geoPath(projection).digits(1);
  const draw = (shape: GeoPermissibleObjects): Path => createPath(path(shape) ?? '');
  const collect = (isWanted: (country: Country) => boolean): Path =>
    draw({
      type: 'FeatureCollection',
      features: atlasAt(region.detail).countries.filter(isWanted),
    });
  const others = once(() => collect((country) => !region.contains(country)));
  const inside = once(() => collect((country) => region.contains(country)));
  const lines = once(() => draw(atlasAt(region.detail).borders));
  const ways = once(() =>
    points
      .slice(1)
      .map((point, index) => draw({ type: 'LineString', coordinates: [points[index] ?? point, point] })),
  );
  return {
    get others() {
      return others();
    },
    get region() {
      return inside();
    },
    get borders() {
      return lines();
    },
    get routes() {
      return ways();
    },
    project: (longitude, latitude) => {
      const [x = 0, y = 0] = projection([longitude, latitude]) ?? [];
      return { x, y };
    },
  };
}

/** Outlines take long, and a layout that is only measured needs none. */
function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | null = null;
  return () => (made ??= { value: make() }).value;
}

function projectionOf(region: Region, points: readonly [number, number][], box: Box): GeoProjection {
  const inset = Math.min(box.width, box.height) * MARGIN_SHARE;
  const extent: [[number, number], [number, number]] = [
    [box.x + inset, box.y + inset],
    [box.x + box.width - inset, box.y + box.height - inset],
  ];
  const coordinates: Position[] = [...region.extent, ...points];
  if (region.isWorld)
    return geoNaturalEarth1().rotate([WORLD_TURN, 0]).fitExtent(extent, { type: 'MultiPoint', coordinates });
  const [longitude, latitude] = geoCentroid({ type: 'MultiPoint', coordinates });
  return geoAzimuthalEqualArea()
    .rotate([-longitude, -latitude])
    .fitExtent(extent, { type: 'MultiPoint', coordinates });
}
