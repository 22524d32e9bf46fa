import type { Box } from '../../frame/box.js';
import { typeSizeOf } from '../../frame/type-scale.js';
import { moveTextTo } from '../move-text.js';
import { inkHeight } from '../../draw/text.js';
import { grownBy } from '../../styles/shapes.js';
import { placeText, type PlacedText } from '../place-text.js';
import type { LayoutInput } from '../scene-kind.js';
import type { GroupTurn } from '../tilted-group.js';

/** Most lines of one beat. */
const MOST_LINES = { landscape: 3, portrait: 4, square: 3 };
/** Space between the baseline of one beat and the capitals of the next, as a part of the size. */
const BEAT_GAP = { card: 0.54, window: 0.54, slab: 0.36 };
/** Few words may grow past the type scale to fill the frame: largest sizes for one, two and three beats. */
const LARGEST = {
  landscape: [256, 216, 200],
  portrait: [208, 184, 170],
  square: [176, 156, 140],
};
/** Narrow capitals carry more size. */
const MOST_GROWTH = 1.6;

/** Beats one under the other, as large as their box allows. Their block is anchored left. */
export function placeBeats(
  input: LayoutInput<'statement'>,
  box: Box,
  turn: GroupTurn,
  vertical: 'top' | 'middle',
): PlacedText[] {
  const place = { box, turn };
  const even = largestThatFits(input, place, 'even');
  const full = input.style.dress === 'slab' ? largestThatFits(input, place, 'full-width') : null;
  const beats = [even, full]
    .filter((candidate) => candidate !== null)
    .reduce<PlacedText[] | null>(
      (best, one) => (best === null || coverage(one) > coverage(best) ? one : best),
      null,
    );
  return arranged(input, beats ?? tooLong(input, place), box, vertical);
}

interface BeatsPlace {
  box: Box;
  turn: GroupTurn;
}

/** `even`: all beats alike, on as many lines as they need; `full-width`: every beat one line, as wide as can be. */
type Setting = 'even' | 'full-width';

function largestThatFits(
  input: LayoutInput<'statement'>,
  place: BeatsPlace,
  setting: Setting,
): PlacedText[] | null {
  const { smallest } = typeSizeOf('title', input.frame.shape);
  const count = input.content.beats.length;
  const growth = grownBy(input.style, MOST_GROWTH);
  const largest = 2 * Math.round(((LARGEST[input.frame.shape][count - 1] ?? smallest) * growth) / 2);
  for (let size = largest; size >= smallest; size -= 2) {
    const range = { largest: size, smallest: setting === 'even' ? size : smallest };
    const beats = setBeats(input, place, {
      ...range,
      lines: setting === 'even' ? MOST_LINES[input.frame.shape] : 1,
    });
    if (beats.every((beat) => beat.fit.fits) && heightOf(input, beats) + dropOf(beats) <= place.box.height)
      return beats;
  }
  return null;
}

/** At the smallest size, held to its share of the height, so that the check tells how much would fit. */
function tooLong(input: LayoutInput<'statement'>, place: BeatsPlace): PlacedText[] {
  const { smallest } = typeSizeOf('title', input.frame.shape);
  const height = place.box.height / input.content.beats.length - smallest * BEAT_GAP[input.style.dress];
  return setBeats(input, place, {
    largest: smallest,
    smallest,
    lines: MOST_LINES[input.frame.shape],
    height,
  });
}

function setBeats(
  input: LayoutInput<'statement'>,
  { box, turn }: BeatsPlace,
  range: { largest: number; smallest: number; lines: number; height?: number },
): PlacedText[] {
  return input.content.beats.map((beat, index) =>
    placeText(input, {
      field: `beats.${index}.text`,
      text: beat.text,
      role: 'title',
      largest: range.largest,
      smallest: range.smallest,
      box: {
        x: box.x,
        y: 0,
        width: box.width,
        ...(range.height === undefined ? {} : { height: range.height }),
      },
      lines: range.lines,
      color: input.style.palette.text,
      background: input.style.palette.ground,
      ...turn,
    }),
  );
}

/** Area that the letters cover, in square pixels. */
function coverage(beats: readonly PlacedText[]): number {
  return beats.reduce((sum, beat) => {
    const { lines, capHeight } = beat.fit.block;
    return sum + lines.reduce((area, line) => area + line.width * capHeight, 0);
  }, 0);
}

function gapBefore(input: LayoutInput<'statement'>, beat: PlacedText): number {
  return beat.fit.block.style.sizePixels * BEAT_GAP[input.style.dress];
}

function heightOf(input: LayoutInput<'statement'>, beats: readonly PlacedText[]): number {
  return beats.reduce(
    (sum, beat, index) => sum + beat.fit.block.baselineHeight + (index === 0 ? 0 : gapBefore(input, beat)),
    0,
  );
}

/** What hangs below the last baseline. */
function dropOf(beats: readonly PlacedText[]): number {
  const last = beats.at(-1)?.fit.block;
  return last === undefined ? 0 : inkHeight(last) - last.baselineHeight;
}

function arranged(
  input: LayoutInput<'statement'>,
  beats: readonly PlacedText[],
  box: Box,
  vertical: 'top' | 'middle',
): PlacedText[] {
  const spare = Math.max(0, box.height - heightOf(input, beats));
  const lowest = Math.max(0, spare - dropOf(beats));
  let y = box.y + (vertical === 'middle' ? Math.min(spare / 2, lowest) : 0);
  return beats.map((beat, index) => {
    if (index > 0) y += gapBefore(input, beat);
    const placed = moveTextTo(beat, y);
    y += beat.fit.block.baselineHeight;
    return placed;
  });
}
