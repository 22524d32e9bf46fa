/**
 * Directions of parts around their middle, clockwise from the top; four stand in the corners. Scaled so that the
 * outermost reach −1 and 1 on both axes.
 */
export function spokeDirections(count: number): { x: number; y: number }[] {
  const first = count === 4 ? -135 : -90;
  const raw = Array.from({ length: count }, (_, index) => {
    const radians = ((first + (360 * index) / count) * Math.PI) / 180;
    return { x: Math.cos(radians), y: Math.sin(radians) };
  });
  const mostX = Math.max(...raw.map(({ x }) => Math.abs(x)));
  const mostY = Math.max(...raw.map(({ y }) => Math.abs(y)));
  return raw.map(({ x, y }) => ({ x: x / mostX, y: y / mostY }));
}
