import type { Context } from '../../draw/canvas.js';
import { placedWords, withPlacedTurn, type PlacedText } from '../../scenes/place-text.js';
import type { WordBox } from '../../draw/text.js';
import { putCutout, type Cutout } from '../cutout.js';
import type { Effect, EffectInput } from './effect.js';

const CARET_HERTZ = 1.1;
/** Room around a word that belongs to it: ascenders, descenders, soft edges. */
const ABOVE = 0.32;
const BELOW = 0.34;
const SIDE = 0.06;
/** Distance from a line at which the colour beside it is taken, as a part of the size. */
const BESIDE = 0.14;

/** Text appears character by character behind a caret. */
export const types: Effect = (context, input) => revealText(context, input, true);

/** Text is uncovered word by word as a hand would write it. */
export const writes: Effect = (context, input) => revealText(context, input, false);

/** Shows the element with the first part of its text; what is not text is there from the beginning. */
function revealText(context: Context, input: EffectInput, isTyped: boolean): void {
  const words = input.texts.flatMap((placed) => placedWords(placed).map((word) => ({ placed, word })));
  const total = words.reduce((sum, { word }) => sum + word.text.length, 0);
  const exact = total * input.share;
  const shown = isTyped ? Math.floor(exact) : exact;
  let before = 0;
  const hidden: { placed: PlacedText; word: WordBox; part: number }[] = [];
  let caret: { placed: PlacedText; x: number; word: WordBox } | null = null;
  context.save();
  context.beginPath();
  const { box } = input.cutout;
  context.rect(box.x, box.y, box.width, box.height);
  for (const { placed, word } of words) {
    const part = Math.min(1, Math.max(0, (shown - before) / word.text.length));
    if (part < 1) {
      traceWord(context, placed, word, part);
      hidden.push({ placed, word, part });
    }
    if (part > 0) caret = { placed, x: word.x + word.width * part, word };
    before += word.text.length;
  }
  context.clip('evenodd');
  putCutout(context, input.cutout);
  context.restore();
  for (const { placed, word, part } of hidden) patchWord(context, input.cutout, placed, word, part);
  const blinks = Math.floor(input.seconds * CARET_HERTZ * 2) % 2 === 0;
  if (isTyped && caret !== null && input.share < 1 && blinks) drawCaret(context, input, caret);
}

/** Lays what stands beside a text's line (a slab, a tinted row, or nothing) where a word is still missing. */
function patchWord(
  context: Context,
  { box, picture }: Cutout,
  placed: PlacedText,
  word: WordBox,
  part: number,
): void {
  if (picture === null) return;
  const size = placed.fit.block.style.sizePixels;
  const lineLeft = Math.min(...placedWords(placed).map(({ line, x }) => (line === word.line ? x : Infinity)));
  const [x, y] = turnedPoint(placed, lineLeft - size * BESIDE, (word.y + word.baseline) / 2);
  const [column, row] = [Math.round(x - box.x), Math.round(y - box.y)];
  if (column < 0 || row < 0 || column >= picture.width || row >= picture.height) return;
  context.save();
  context.beginPath();
  traceWord(context, placed, word, part);
  context.clip();
  context.drawImage(picture, column, row, 1, 1, box.x, box.y, box.width, box.height);
  context.restore();
}

/** The part of a word that is not there yet, in the turned coordinates of its text. */
function traceWord(context: Context, placed: PlacedText, word: WordBox, part: number): void {
  const size = placed.fit.block.style.sizePixels;
  const left = word.x - size * SIDE + (word.width + size * SIDE * 2) * part;
  const right = word.x + word.width + size * SIDE;
  const [top, bottom] = [word.y - size * ABOVE * 0.5, word.baseline + size * BELOW];
  const turned = (x: number, y: number): [number, number] => turnedPoint(placed, x, y);
  context.moveTo(...turned(left, top));
  context.lineTo(...turned(right, top));
  context.lineTo(...turned(right, bottom));
  context.lineTo(...turned(left, bottom));
  context.closePath();
}

function turnedPoint({ turnDegrees, pivot }: PlacedText, x: number, y: number): [number, number] {
  const radians = (turnDegrees * Math.PI) / 180;
  const [across, down] = [x - pivot.x, y - pivot.y];
  return [
    pivot.x + across * Math.cos(radians) - down * Math.sin(radians),
    pivot.y + across * Math.sin(radians) + down * Math.cos(radians),
  ];
}

function drawCaret(
  context: Context,
  { style }: EffectInput,
  { placed, x, word }: { placed: PlacedText; x: number; word: WordBox },
): void {
  const size = placed.fit.block.style.sizePixels;
  withPlacedTurn(context, placed, () => {
    context.fillStyle =
      placed.background === style.palette.ground ? style.palette.primaryDisplay : placed.color;
    context.fillRect(
      x + size * 0.06,
      word.y - size * 0.06,
      Math.max(3, size * 0.07),
      word.height + size * 0.18,
    );
  });
}
