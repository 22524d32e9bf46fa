import { describe, expect, it } from 'vitest';
import { arcPath, donutArcs } from './donut-arcs.js';
import { firstPart, linePath, linePoints } from './line-points.js';
import { scaleFromZero } from './scale-from-zero.js';

describe('scaleFromZero', () => {
  it('keeps lengths true to their values', () => {
    const scale = scaleFromZero([48, 33], 0, 480);
    expect(scale(48)).toBe(480);
    expect(scale(24)).toBe(240);
    expect(scale(0)).toBe(0);
  });

  it('holds zero between values of both signs', () => {
    const scale = scaleFromZero([-10, 30], 400, 0);
    expect(scale(-10)).toBe(400);
    expect(scale(0)).toBe(300);
    expect(scale(30)).toBe(0);
  });

  it('lays everything on the axis when all values are zero', () => {
    expect(scaleFromZero([0, 0], 100, 0)(0)).toBe(100);
  });
});

describe('linePoints', () => {
  it('puts all series on one scale that begins at zero', () => {
    const { series, zeroY } = linePoints(
      [
        [0, 50, 100],
        [50, 50, 50],
      ],
      { x: 10, y: 20, width: 200, height: 100 },
    );
    expect(zeroY).toBe(120);
    expect(series[0]).toEqual([
      { x: 10, y: 120 },
      { x: 110, y: 70 },
      { x: 210, y: 20 },
    ]);
    expect(series[1]?.map((point) => point.y)).toEqual([70, 70, 70]);
  });
});

describe('firstPart', () => {
  const points = [0, 1, 2].map((index) => ({ x: index * 100, y: index * 10 }));

  it('ends between two points where the share asks for it', () => {
    expect(firstPart(points, 0.75)).toEqual([points[0], points[1], { x: 150, y: 15 }]);
  });

  it('is the whole line at the end, and its first point before the beginning', () => {
    expect(firstPart(points, 1).at(-1)).toEqual(points[2]);
    expect(firstPart(points, -1).at(-1)).toEqual(points[0]);
  });

  it('can be drawn', () => {
    expect(linePath(firstPart(points, 0.5))).toMatch(/^M0,0L100,10/);
    expect(linePath([])).toBeNull();
  });
});

describe('donutArcs', () => {
  it('goes clockwise from twelve o’clock in the order that was given', () => {
    const arcs = donutArcs([25, 25, 50]);
    expect(arcs[0]?.startAngle).toBe(0);
    expect(arcs[0]?.endAngle).toBeCloseTo(Math.PI / 2, 6);
    expect(arcs[2]?.endAngle).toBeCloseTo(Math.PI * 2, 6);
  });

  it('draws nothing for a share that is narrower than the gap', () => {
    const shape = { innerRadius: 100, outerRadius: 200, cornerRadius: 0, gap: 8 };
    expect(arcPath({ startAngle: 0, endAngle: 0.01 }, shape)).toBeNull();
    expect(arcPath({ startAngle: 0, endAngle: 1 }, shape)).toMatch(/^M/);
  });
});
