import { describe, expect, it } from 'vitest';
import { layOutSheet, type Box } from './sheet-layout.js';

const landscape = { width: 1920, height: 1080 };
const portrait = { width: 1080, height: 1920 };

function overlaps(first: Box, second: Box): boolean {
  return (
    first.x < second.x + second.width &&
    second.x < first.x + first.width &&
    first.y < second.y + second.height &&
    second.y < first.y + first.height
  );
}

describe('layOutSheet', () => {
  it.each([
    ['landscape', landscape, [1, 2, 0, 3, 1]],
    ['portrait', portrait, [1, 1, 4, 1, 2, 1, 1]],
    ['a single part', landscape, [0]],
    ['very many parts', landscape, new Array<number>(40).fill(2)],
  ])('keeps all boxes apart and on the sheet: %s', (_name, film, lineCounts) => {
    const { width, height, title, parts } = layOutSheet(film, lineCounts);
    const boxes = [
      title,
      ...parts.flatMap((part) => [
        part.heading,
        ...part.thumbnails,
        ...part.stamps,
        part.waveform,
        part.captions,
      ]),
    ];
    expect(parts).toHaveLength(lineCounts.length);
    boxes.forEach((box, index) => {
      expect(box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= height).toBe(
        true,
      );
      for (const other of boxes.slice(index + 1)) expect(overlaps(box, other)).toBe(false);
    });
  });

  it('gives thumbnails the shape of the film', () => {
    const [wide] = layOutSheet(landscape, [1]).parts[0]?.thumbnails ?? [];
    expect([wide?.width, wide?.height]).toEqual([480, 270]);
    const [high] = layOutSheet(portrait, [1]).parts[0]?.thumbnails ?? [];
    expect((high?.height ?? 0) / (high?.width ?? 1)).toBeCloseTo(1920 / 1080, 1);
  });

  it('spreads many parts over columns, so that the sheet never becomes a strip', () => {
    const { width, height } = layOutSheet(landscape, new Array<number>(12).fill(1));
    expect(height / width).toBeLessThan(2);
  });
});
