import { readFileSync } from 'node:fs';
import { childEntry } from '../util/child-entry.js';

/** Rows copied into WASM memory at a time: small enough to stay in the processor's second-level cache. */
const BAND_ROWS = 32;

const WASM_PAGE_BYTES = 65_536;

interface ConversionExports {
  memory: { buffer: ArrayBuffer; grow(pages: number): number };
  /** Converts two rows of pixels. All but the last are addresses in `memory`. */
  rowPair(
    above: number,
    below: number,
    aboveLuma: number,
    belowLuma: number,
    blue: number,
    red: number,
    columnCount: number,
  ): void;
}

/** The little of the WebAssembly API that is used; TypeScript declares it only with its DOM library. */
declare const WebAssembly: {
  Module: new (code: Uint8Array) => object;
  Instance: new (module: object) => { exports: unknown };
};

/** Turns RGBA pictures of one size into I420 planes. */
export interface ColorConverter {
  /**
   * The planes of the last converted picture, one behind the other: luma, blue difference, red difference.
   * The array is reused: copy or write it away before the next `convert`.
   */
  readonly planes: Uint8Array;
  /** @param pixels RGBA, `width × height × 4` bytes; alpha is not looked at. */
  convert(pixels: Uint8Array): void;
}

/** Bytes of one I420 picture. */
export function planeBytes(width: number, height: number): number {
  return (width * height * 3) / 2;
}

/**
 * Makes a converter from RGBA to I420 in the BT.709 matrix and limited range (ITU-R BT.709, 8 bit). Chroma is
 * the mean of four pixels, so it is sited in their centre. Off by at most one level from exact arithmetic.
 * @param width Multiple of 8
 * @param height Multiple of 2
 */
export function createColorConverter(width: number, height: number): ColorConverter {
  if (width % 8 !== 0 || height % 2 !== 0 || width <= 0 || height <= 0) {
    throw new RangeError(`Expected a width that divides by 8 and an even height, got ${width} × ${height}.`);
  }
  const { memory, rowPair } = instantiate();
  const pixelCount = width * height;
  const blueStart = pixelCount;
  const redStart = pixelCount + pixelCount / 4;
  const planesLength = planeBytes(width, height);
  const bandStart = Math.ceil(planesLength / 16) * 16;
  const rowBytes = width * 4;
  memory.grow(Math.ceil((bandStart + rowBytes * BAND_ROWS) / WASM_PAGE_BYTES));
  const bytes = new Uint8Array(memory.buffer);

  const convertBand = (firstRow: number, rowCount: number): void => {
    for (let row = 0; row < rowCount; row += 2) {
      const above = bandStart + row * rowBytes;
      const lumaAt = (firstRow + row) * width;
      const chromaAt = lumaAt / 4;
      rowPair(
        above,
        above + rowBytes,
        lumaAt,
        lumaAt + width,
        blueStart + chromaAt,
        redStart + chromaAt,
        width,
      );
    }
  };

  return {
    planes: bytes.subarray(0, planesLength),
    convert(pixels) {
      if (pixels.length !== pixelCount * 4) {
        throw new RangeError(`Expected ${pixelCount * 4} bytes of RGBA, got ${pixels.length}.`);
      }
      for (let row = 0; row < height; row += BAND_ROWS) {
        const rowCount = Math.min(BAND_ROWS, height - row);
        bytes.set(pixels.subarray(row * rowBytes, (row + rowCount) * rowBytes), bandStart);
        convertBand(row, rowCount);
      }
    },
  };
}

function instantiate(): ConversionExports {
  const code = readFileSync(childEntry(import.meta.url, 'convert-colors.wasm'));
  // The module is our own (scripts/assemble-color-conversion.js): its exports are known.
  return new WebAssembly.Instance(new WebAssembly.Module(code)).exports as ConversionExports;
}
