/** A drawing element of an icon: its SVG name and attributes. */
export type IconNode = [element: string, attributes: Record<string, string>];

/** SVG path data that draws the same outline as an element. Throws on an element that has no outline. */
export function pathOf([element, attributes]: IconNode): string {
  const read = (name: string): number => Number(attributes[name] ?? 0);
  switch (element) {
    case 'path':
      return attributes['d'] ?? '';
    case 'line':
      return `M${read('x1')} ${read('y1')}L${read('x2')} ${read('y2')}`;
    case 'circle':
      return ellipse(read('cx'), read('cy'), read('r'), read('r'));
    case 'ellipse':
      return ellipse(read('cx'), read('cy'), read('rx'), read('ry'));
    case 'polyline':
      return `M${attributes['points'] ?? ''}`;
    case 'polygon':
      return `M${attributes['points'] ?? ''}Z`;
    case 'rect':
      return rectangle(read('x'), read('y'), read('width'), read('height'), read('rx') || read('ry'));
    default:
      throw new Error(`An icon has the element "${element}", which has no outline.`);
  }
}

function ellipse(centerX: number, centerY: number, radiusX: number, radiusY: number): string {
  const arc = (x: number): string => `A${radiusX} ${radiusY} 0 1 1 ${x} ${centerY}`;
  return `M${centerX - radiusX} ${centerY}${arc(centerX + radiusX)}${arc(centerX - radiusX)}Z`;
}

function rectangle(x: number, y: number, width: number, height: number, radius: number): string {
  const corner = Math.min(radius, width / 2, height / 2);
  if (corner === 0) return `M${x} ${y}H${x + width}V${y + height}H${x}Z`;
  const arc = (dx: number, dy: number): string => `a${corner} ${corner} 0 0 1 ${dx} ${dy}`;
  return (
    `M${x + corner} ${y}H${x + width - corner}${arc(corner, corner)}V${y + height - corner}${arc(-corner, corner)}` +
    `H${x + corner}${arc(-corner, -corner)}V${y + corner}${arc(corner, -corner)}Z`
  );
}
