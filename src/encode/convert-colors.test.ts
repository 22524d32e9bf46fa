import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createColorConverter } from './convert-colors.js';

/** BT.709 limited range in plain arithmetic: luma of a pixel, and chroma of the mean of four. */
function referenceOf(red: number, green: number, blue: number): [number, number, number] {
  const luma = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  return [
    16 + (219 * luma) / 255,
    128 + (112 * (blue - luma)) / (255 * (1 - 0.0722)),
    128 + (112 * (red - luma)) / (255 * (1 - 0.2126)),
  ];
}

function meanOf(pixels: Uint8Array, positions: number[]): [number, number, number] {
  const mean = (channel: number): number =>
    positions.reduce((sum, at) => sum + (pixels[at * 4 + channel] ?? 0), 0) / positions.length;
  return [mean(0), mean(1), mean(2)];
}

/** Largest distance of the converted planes from the reference. */
function largestError(pixels: Uint8Array, width: number, height: number): number {
  const converter = createColorConverter(width, height);
  converter.convert(pixels);
  const { planes } = converter;
  let largest = 0;
  const compare = (got: number | undefined, wanted: number): void => {
    largest = Math.max(largest, Math.abs((got ?? Number.NaN) - wanted));
  };
  for (let at = 0; at < width * height; at++) {
    compare(planes[at], referenceOf(...meanOf(pixels, [at]))[0]);
  }
  const chromaCount = (width * height) / 4;
  for (let at = 0; at < chromaCount; at++) {
    const corner = Math.floor(at / (width / 2)) * 2 * width + (at % (width / 2)) * 2;
    const mean = meanOf(pixels, [corner, corner + 1, corner + width, corner + width + 1]);
    const [, blueDifference, redDifference] = referenceOf(...mean);
    compare(planes[width * height + at], blueDifference);
    compare(planes[width * height + chromaCount + at], redDifference);
  }
  return largest;
}

describe('createColorConverter', () => {
  it('is never more than one level from exact arithmetic, whatever the picture', () => {
    const pictures = fc
      .record({ columns: fc.integer({ min: 1, max: 6 }), rowPairs: fc.integer({ min: 1, max: 40 }) })
      .chain(({ columns, rowPairs }) => {
        const [width, height] = [columns * 8, rowPairs * 2];
        const length = width * height * 4;
        return fc
          .uint8Array({ minLength: length, maxLength: length })
          .map((pixels) => ({ pixels, width, height }));
      });
    fc.assert(
      fc.property(pictures, ({ pixels, width, height }) => {
        expect(largestError(pixels, width, height)).toBeLessThanOrEqual(1);
      }),
      { numRuns: 60 },
    );
  });

  it('rounds to the nearest level for every shade of each corner of the colour cube', () => {
    for (const mask of [1, 2, 3, 4, 5, 6, 7]) {
      const pixels = new Uint8Array(256 * 4 * 4).map((_, at) => {
        const shade = Math.floor(at / 4) % 256;
        return at % 4 === 3 ? 255 : (mask >> (at % 4)) & 1 ? shade : 0;
      });
      expect(largestError(pixels, 256, 4)).toBeLessThan(0.51);
    }
  });

  it('gives every grey exactly the middle of both colour differences', () => {
    const converter = createColorConverter(8, 2);
    for (let grey = 0; grey < 256; grey++) {
      converter.convert(new Uint8Array(8 * 2 * 4).fill(grey));
      expect([...converter.planes.subarray(16)]).toEqual(new Array<number>(8).fill(128));
    }
  });

  it('maps black and white to the ends of the limited range', () => {
    const converter = createColorConverter(8, 2);
    converter.convert(new Uint8Array(64).fill(0));
    expect(converter.planes[0]).toBe(16);
    converter.convert(new Uint8Array(64).fill(255));
    expect(converter.planes[0]).toBe(235);
  });

  it('pays no heed to alpha', () => {
    const converter = createColorConverter(8, 2);
    const pixels = new Uint8Array(64).map((_, at) => (at % 4 === 3 ? 255 : 90 + at));
    converter.convert(pixels);
    const opaque = [...converter.planes];
    converter.convert(pixels.map((value, at) => (at % 4 === 3 ? 7 : value)));
    expect([...converter.planes]).toEqual(opaque);
  });

  it('refuses sizes and pictures that it cannot convert', () => {
    expect(() => createColorConverter(12, 4)).toThrow(RangeError);
    expect(() => createColorConverter(16, 3)).toThrow(RangeError);
    expect(() => createColorConverter(8, 2).convert(new Uint8Array(63))).toThrow(RangeError);
  });
});
