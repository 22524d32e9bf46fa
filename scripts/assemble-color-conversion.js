// Makes `convert-colors.wasm`: RGBA pixels to I420 planes by the BT.709 matrix in limited range, with SIMD.
// The text of the module is put together here and assembled by wabt, so no binary is kept in the repository.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import wabt from 'wabt';

/** Weights of red, green and blue in luma, ITU-R BT.709. */
const RED = 0.2126;
const BLUE = 0.0722;
const GREEN = 1 - RED - BLUE;

/** Weights are integers of 1/32768, the finest that 16-bit lanes hold. */
const SCALE_BITS = 15;

const fixed = (weight) => Math.round(weight * 2 ** SCALE_BITS);

/** Luma spans 219 steps above 16; chroma spans 224 steps around 128. */
const LUMA_SPAN = 219 / 255;
const CHROMA_SPAN = 224 / 255;

const luma = [RED, GREEN, BLUE].map((weight) => fixed(weight * LUMA_SPAN));
const blueDifference = balanced([-RED / (1 - BLUE) / 2, -GREEN / (1 - BLUE) / 2, 0.5]);
const redDifference = balanced([0.5, -GREEN / (1 - RED) / 2, -BLUE / (1 - RED) / 2]);

/** Rounds chroma weights so that they add up to nothing: every grey then gives exactly 128. */
function balanced(weights) {
  const rounded = weights.map((weight) => fixed(weight * CHROMA_SPAN));
  const largest = weights.indexOf(0.5);
  rounded[largest] -= rounded[0] + rounded[1] + rounded[2];
  return rounded;
}

const lanes = (type, values) => `(v128.const ${type} ${values.join(' ')})`;
const pairs = (first, second) => lanes('i16x8', Array.from({ length: 4 }, () => [first, second]).flat());
const all = (value) => lanes('i32x4', [value, value, value, value]);
const get = (name) => `(local.get $${name})`;
const set = (name, value) => `(local.set $${name} ${value})`;
const advance = (name, bytes) => set(name, `(i32.add ${get(name)} (i32.const ${bytes}))`);

/**
 * Weighted sum of four pixels. A pixel is R G B A in memory, so with 16-bit lanes the mask leaves R and B and
 * the shift leaves G and A: two dot products give the sum of all four channels, alpha weighing nothing.
 */
const weigh = (redBlue, greenAlpha, [red, green, blue], bias, shift) => `
  (i32x4.shr_s
    (i32x4.add
      (i32x4.add
        (i32x4.dot_i16x8_s ${redBlue} ${pairs(red, blue)})
        (i32x4.dot_i16x8_s ${greenAlpha} ${pairs(green, 0)}))
      ${all(bias)})
    (i32.const ${shift}))`;

const redAndBlue = (pixels) => `(v128.and ${pixels} (v128.const i32x4 0xff00ff 0xff00ff 0xff00ff 0xff00ff))`;
const greenAndAlpha = (pixels) => `(i16x8.shr_u ${pixels} (i32.const 8))`;

/** Offset of the range and one half for rounding, at the scale of the weighted sum. */
const biasOf = (offset, bits) => offset * 2 ** bits + 2 ** (bits - 1);

/** Sums neighbours: pixels 0 1 2 3 of one vector and 4 5 6 7 of the next become 0+1, 2+3, 4+5, 6+7. */
const sumNeighbours = (left, right) => `
  (i16x8.add
    (i8x16.shuffle 0 1 2 3 8 9 10 11 16 17 18 19 24 25 26 27 ${left} ${right})
    (i8x16.shuffle 4 5 6 7 12 13 14 15 20 21 22 23 28 29 30 31 ${left} ${right}))`;

/** Eight pixels of one row: their channels into locals, their luma into the picture. */
function eightPixels(row) {
  const halves = [`${row}Left`, `${row}Right`];
  const split = halves.map((name, at) =>
    [
      set('pixels', `(v128.load offset=${16 * at} ${get(row)})`),
      set(`${name}RedBlue`, redAndBlue(get('pixels'))),
      set(`${name}GreenAlpha`, greenAndAlpha(get('pixels'))),
    ].join('\n'),
  );
  const [left, right] = halves.map((name) =>
    weigh(get(`${name}RedBlue`), get(`${name}GreenAlpha`), luma, biasOf(16, SCALE_BITS), SCALE_BITS),
  );
  return `${split.join('\n')}
    ${set('sample', `(i16x8.narrow_i32x4_s ${left} ${right})`)}
    (v128.store64_lane 0 ${get(`${row}Luma`)} (i8x16.narrow_i16x8_u ${get('sample')} ${get('sample')}))`;
}

/** Four samples of each colour difference, from the sums of two by two pixels. */
function fourChromaSamples() {
  // Four pixels make one sample: two more bits, and no rounding in between.
  const bits = SCALE_BITS + 2;
  const sumOf = (half, part) => `(i16x8.add ${get(`above${half}${part}`)} ${get(`below${half}${part}`)})`;
  const [blue, red] = [blueDifference, redDifference].map((weights) =>
    weigh(get('redBlue'), get('greenAlpha'), weights, biasOf(128, bits), bits),
  );
  return `
    ${set('redBlue', sumNeighbours(sumOf('Left', 'RedBlue'), sumOf('Right', 'RedBlue')))}
    ${set('greenAlpha', sumNeighbours(sumOf('Left', 'GreenAlpha'), sumOf('Right', 'GreenAlpha')))}
    ${set('sample', `(i16x8.narrow_i32x4_s ${blue} ${red})`)}
    ${set('sample', `(i8x16.narrow_i16x8_u ${get('sample')} ${get('sample')})`)}
    (v128.store32_lane 0 ${get('blue')} ${get('sample')})
    (v128.store32_lane 1 ${get('red')} ${get('sample')})`;
}

/** `rowPair`: two rows of pixels, eight columns at a time, to two rows of luma and one of each difference. */
function rowPairFunction() {
  const parameters = ['above', 'below', 'aboveLuma', 'belowLuma', 'blue', 'red', 'columnCount'];
  const channels = ['aboveLeft', 'aboveRight', 'belowLeft', 'belowRight'].flatMap((place) => [
    `${place}RedBlue`,
    `${place}GreenAlpha`,
  ]);
  const vectors = [...channels, 'pixels', 'redBlue', 'greenAlpha', 'sample'];
  return `
  (func (export "rowPair") ${parameters.map((name) => `(param $${name} i32)`).join(' ')}
    ${vectors.map((name) => `(local $${name} v128)`).join(' ')}
    (loop $next
      ${eightPixels('above')}
      ${eightPixels('below')}
      ${fourChromaSamples()}
      ${['above', 'below'].map((name) => advance(name, 32)).join(' ')}
      ${['aboveLuma', 'belowLuma'].map((name) => advance(name, 8)).join(' ')}
      ${['blue', 'red'].map((name) => advance(name, 4)).join(' ')}
      ${advance('columnCount', -8)}
      (br_if $next (i32.gt_s ${get('columnCount')} (i32.const 0)))))`;
}

/** Writes `convert-colors.wasm` into a folder. */
export async function assembleColorConversion(outFolder) {
  const text = `(module (memory (export "memory") 1 4096) ${rowPairFunction()})`;
  const assembler = await wabt();
  const module = assembler.parseWat('convert-colors.wat', text, { simd: true });
  module.validate({ simd: true });
  mkdirSync(outFolder, { recursive: true });
  writeFileSync(join(outFolder, 'convert-colors.wasm'), module.toBinary({}).buffer);
  module.destroy();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await assembleColorConversion(fileURLToPath(new URL('../dist/encode', import.meta.url)));
}
