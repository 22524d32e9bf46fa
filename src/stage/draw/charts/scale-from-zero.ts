import { scaleLinear } from 'd3-scale';

/** Maps a value to pixels; zero lies where the axis stands. */
export type Scale = (value: number) => number;

/**
 * A linear scale that always holds zero, so that lengths are true to their values.
 * @param values All values that will be shown
 * @param fromPixel Where the least of them lies (zero, when none is negative)
 * @param toPixel Where the greatest of them lies (zero, when all are negative)
 */
export function scaleFromZero(values: readonly number[], fromPixel: number, toPixel: number): Scale {
  const least = Math.min(0, ...values);
  const most = Math.max(0, ...values);
  // Nothing but zeros: everything lies on the axis.
  const domain = least === most ? [0, 1] : [least, most];
  const scale = scaleLinear().domain(domain).range([fromPixel, toPixel]);
  return (value) => scale(value);
}
