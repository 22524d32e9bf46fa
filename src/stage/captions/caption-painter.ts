import type { CaptionGroup } from '../../schema/timeline.js';
import type { CaptionStyle } from '../../schema/storyboard.js';
import type { TimedWord } from '../../schema/voice-track.js';
import type { Context } from '../draw/canvas.js';
import { withAlpha } from '../draw/color.js';
import { faceFor } from '../draw/fonts.js';
import { measureWidth, useTextStyle, verticalMetrics, type TextStyle } from '../draw/text.js';
import { centerOf, type Box } from '../frame/box.js';
import type { Frame } from '../frame/frame.js';
import { typeSizeOf } from '../frame/type-scale.js';
import { timeShare, travel } from '../motion/curves.js';
import type { CaptionColors, Style } from '../styles/style.js';

interface SetWord {
  word: TimedWord;
  x: number;
  baseline: number;
  width: number;
}

interface SetCaption {
  group: CaptionGroup;
  style: TextStyle;
  words: SetWord[];
  /** Extent of all words, from capitals' top to last baseline. */
  box: Box;
  isContinued: boolean;
}

const PADDING: Record<CaptionStyle, { x: number; y: number }> = {
  pill: { x: 48, y: 31 },
  bar: { x: 36, y: 28 },
  block: { x: 0, y: 0 },
};
/** Gap between words as a part of the size; `block` needs room for its plate. */
const WORD_GAP: Record<CaptionStyle, number> = { pill: 0.28, bar: 0.5, block: 0.46 };
const FADE_SECONDS = 0.1;
const JUMP_SECONDS = 0.08;
const SIZE_STEP = 2;

/** Draws a scene's captions word by word, in one place for the whole film. */
export class CaptionPainter {
  readonly #captions: SetCaption[];
  readonly #colors: CaptionColors;
  readonly #kind: CaptionStyle;
  readonly #tiltDegrees: number;

  constructor(groups: readonly CaptionGroup[], style: Style, kind: CaptionStyle, frame: Frame) {
    this.#kind = kind;
    this.#colors = style.captionColors(frame.shape, kind);
    this.#tiltDegrees = kind === 'block' && style.energy >= 4 ? -2 : 0;
    this.#captions = groups.map((group, index) => {
      const before = groups[index - 1];
      const isContinued = before !== undefined && group.startSeconds - before.endSeconds < 0.02;
      return { ...setCaption(group, style, kind, frame), isContinued };
    });
  }

  /** Boxes of all captions, for checks. */
  get boxes(): Box[] {
    return this.#captions.map((caption) => this.#boxOf(caption));
  }

  /** Draws the caption of a scene-local time, if there is one. */
  draw(context: Context, seconds: number): void {
    const caption = this.#captions.find(
      ({ group }) => seconds >= group.startSeconds && seconds < group.endSeconds,
    );
    if (caption === undefined) return;
    const shown = caption.isContinued ? 1 : timeShare(seconds - caption.group.startSeconds, FADE_SECONDS);
    context.save();
    context.globalAlpha *= shown;
    this.#drawBox(context, caption);
    this.#drawPlate(context, caption, seconds);
    this.#drawWords(context, caption, seconds);
    context.restore();
  }

  #boxOf({ box }: SetCaption): Box {
    const { x, y } = PADDING[this.#kind];
    return { x: box.x - x, y: box.y - y, width: box.width + 2 * x, height: box.height + 2 * y };
  }

  #drawBox(context: Context, caption: SetCaption): void {
    if (this.#colors.box === null || this.#kind === 'block') return;
    const box = this.#boxOf(caption);
    context.fillStyle = withAlpha(this.#colors.box, this.#colors.boxOpacity);
    context.beginPath();
    context.roundRect(box.x, box.y, box.width, box.height, this.#kind === 'pill' ? 50 : 6);
    context.fill();
  }

  /** The coloured plate that jumps from word to word. */
  #drawPlate(context: Context, caption: SetCaption, seconds: number): void {
    if (this.#kind !== 'block') return;
    const index = currentIndex(caption, seconds);
    const current = caption.words[index];
    if (current === undefined) return;
    const before = caption.words[index - 1];
    const from = before !== undefined && before.baseline === current.baseline ? before : current;
    const share = travel(timeShare(seconds - current.word.startSeconds, JUMP_SECONDS));
    const x = from.x + (current.x - from.x) * share;
    const width = from.width + (current.width - from.width) * share;
    const size = caption.style.sizePixels;
    const padding = WORD_GAP.block * size * 0.45;
    const middle = current.baseline - 0.35 * size;
    context.save();
    context.translate(x + width / 2, middle);
    context.rotate((this.#tiltDegrees * Math.PI) / 180);
    context.fillStyle = this.#colors.plate;
    context.fillRect(-width / 2 - padding, -size * 0.62, width + 2 * padding, size * 1.24);
    context.restore();
  }

  #drawWords(context: Context, caption: SetCaption, seconds: number): void {
    const current = currentIndex(caption, seconds);
    useTextStyle(context, caption.style);
    caption.words.forEach(({ word, x, baseline }, index) => {
      context.fillStyle = this.#colorOf(index, current);
      context.fillText(word.text, x, baseline);
    });
  }

  #colorOf(index: number, current: number): string {
    if (index > current) return this.#colors.coming;
    if (index < current) return this.#colors.said;
    return this.#kind === 'block' ? this.#colors.onPlate : this.#colors.current;
  }
}

/** Index of the word being spoken; −1 before the first. A word stays current until the next begins. */
function currentIndex(caption: SetCaption, seconds: number): number {
  return caption.words.findLastIndex(({ word }) => seconds >= word.startSeconds);
}

function setCaption(
  group: CaptionGroup,
  style: Style,
  kind: CaptionStyle,
  frame: Frame,
): Omit<SetCaption, 'isContinued'> {
  const zone = frame.zones.caption;
  const { largest, smallest, leading } = typeSizeOf('caption', frame.shape);
  const text = group.lines.map((line) => line.map((word) => word.text).join(' ')).join(' ');
  const face = faceFor(text, style.fonts.caption);
  const room = zone.width - 2 * PADDING[kind].x;
  const styleAt = (sizePixels: number): TextStyle => ({ face, sizePixels, leading, trackingEm: 0 });
  let size =
    kind === 'pill' || kind === 'bar' ? Math.min(largest, frame.shape === 'portrait' ? 76 : 54) : largest;
  while (size > smallest && widest(group, styleAt(size), kind) > room) size -= SIZE_STEP;
  return placeCaption(group, styleAt(size), kind, zone);
}

function placeCaption(
  group: CaptionGroup,
  style: TextStyle,
  kind: CaptionStyle,
  zone: Box,
): Omit<SetCaption, 'isContinued'> {
  const lineHeight = style.leading * style.sizePixels * (kind === 'block' ? 1.14 : 1);
  const capHeight = verticalMetrics(style.face).cap * style.sizePixels;
  const height = capHeight + (group.lines.length - 1) * lineHeight;
  const center = centerOf(zone);
  const top = center.y - height / 2;
  const width = widest(group, style, kind);
  const words = group.lines.flatMap((line, lineIndex) => {
    let x = center.x - lineWidth(line, style, kind) / 2;
    return line.map((word) => {
      const set = {
        word,
        x,
        baseline: top + capHeight + lineIndex * lineHeight,
        width: measureWidth(word.text, style),
      };
      x += set.width + WORD_GAP[kind] * style.sizePixels;
      return set;
    });
  });
  return { group, style, words, box: { x: center.x - width / 2, y: top, width, height } };
}

function widest(group: CaptionGroup, style: TextStyle, kind: CaptionStyle): number {
  return Math.max(...group.lines.map((line) => lineWidth(line, style, kind)));
}

function lineWidth(line: readonly TimedWord[], style: TextStyle, kind: CaptionStyle): number {
  const words = line.reduce((sum, word) => sum + measureWidth(word.text, style), 0);
  return words + WORD_GAP[kind] * style.sizePixels * (line.length - 1);
}
