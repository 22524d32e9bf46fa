/** A rectangle of the frame in pixels; y grows downward. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The box from its edges. */
export function boxOf(left: number, top: number, right: number, bottom: number): Box {
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** The box made smaller (or, with negative numbers, larger) on all sides. */
export function insetBox(box: Box, horizontal: number, vertical = horizontal): Box {
  return {
    x: box.x + horizontal,
    y: box.y + vertical,
    width: box.width - 2 * horizontal,
    height: box.height - 2 * vertical,
  };
}

/** Centre of a box. */
export function centerOf(box: Box): { x: number; y: number } {
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Upright box around a box that is turned about a point. */
export function turnedBounds(box: Box, degrees: number, pivot: { x: number; y: number }): Box {
  const radians = (degrees * Math.PI) / 180;
  const corners = [
    [box.x, box.y],
    [box.x + box.width, box.y],
    [box.x, box.y + box.height],
    [box.x + box.width, box.y + box.height],
  ].map(([x = 0, y = 0]) => ({
    x: pivot.x + (x - pivot.x) * Math.cos(radians) - (y - pivot.y) * Math.sin(radians),
    y: pivot.y + (x - pivot.x) * Math.sin(radians) + (y - pivot.y) * Math.cos(radians),
  }));
  const left = Math.min(...corners.map((corner) => corner.x));
  const top = Math.min(...corners.map((corner) => corner.y));
  return boxOf(
    left,
    top,
    Math.max(...corners.map((corner) => corner.x)),
    Math.max(...corners.map((corner) => corner.y)),
  );
}

/** Smallest box around all boxes; null when there are none. */
export function unionOf(boxes: readonly Box[]): Box | null {
  if (boxes.length === 0) return null;
  return boxOf(
    Math.min(...boxes.map((box) => box.x)),
    Math.min(...boxes.map((box) => box.y)),
    Math.max(...boxes.map((box) => box.x + box.width)),
    Math.max(...boxes.map((box) => box.y + box.height)),
  );
}

/** Whether two boxes come closer than `gap` pixels; a negative gap tolerates an overlap. */
export function areCloserThan(first: Box, second: Box, gap: number): boolean {
  return (
    first.x < second.x + second.width + gap &&
    second.x < first.x + first.width + gap &&
    first.y < second.y + second.height + gap &&
    second.y < first.y + first.height + gap
  );
}
