import { arc, pie } from 'd3-shape';

/** One share of a ring. Angles in radians, clockwise from twelve o'clock. */
export interface DonutArc {
  startAngle: number;
  endAngle: number;
}

/** Outline of a ring's part around the origin. Lengths in pixels. */
export interface ArcShape {
  innerRadius: number;
  outerRadius: number;
  /** Radius of the corners. */
  cornerRadius: number;
  /** Gap between neighbours. */
  gap: number;
}

/** Shares of a whole around a circle, in their own order. */
export function donutArcs(values: readonly number[]): DonutArc[] {
  const layout = pie<number>().sort(null);
  return layout([...values]).map(({ startAngle, endAngle }) => ({ startAngle, endAngle }));
}

/** Path data of a share, or null when it is too narrow to be seen. */
export function arcPath({ startAngle, endAngle }: DonutArc, shape: ArcShape): string | null {
  if ((endAngle - startAngle) * shape.outerRadius < shape.gap) return null;
  const middle = (shape.innerRadius + shape.outerRadius) / 2;
  return arc<DonutArc>()
    .innerRadius(shape.innerRadius)
    .outerRadius(shape.outerRadius)
    .cornerRadius(shape.cornerRadius)
    .padRadius(middle)
    .padAngle(shape.gap / middle)({ startAngle, endAngle });
}
