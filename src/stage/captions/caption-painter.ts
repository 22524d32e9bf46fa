import type { CaptionGroup } from '../../schema/timeline.js';
import type { CaptionStyle } from '../../schema/storyboard.js';
import type { Context } from '../draw/canvas.js';
import { withAlpha } from '../draw/color.js';
import { useTextStyle } from '../draw/text.js';
import type { Box } from '../frame/box.js';
import type { Frame } from '../frame/frame.js';
import { thud, timeShare, travel } from '../motion/curves.js';
import type { CaptionColors, Style } from '../styles/style.js';
import { captionColorsFor, hasBox, hasEdge } from './caption-look.js';
import { stackGroups, subtitleGroups } from './regroup.js';
import { paddingOf, setCaption, wordGapOf, type SetCaption, type SetWord } from './set-caption.js';

type PaintedCaption = SetCaption & { isContinued: boolean };

const FADE_SECONDS = 0.1;
const JUMP_SECONDS = 0.08;
/** The spoken word of an outlined caption stands out by so much. */
const OUTLINE_SCALE = 1.08;
const OUTLINE_SHARE = 0.18;
const UNDERLINE = { weight: 8, below: 14 };
const SOFT_SHADOW = { blur: 18, offset: 4, opacity: 0.6 };
const CORNERS: Partial<Record<CaptionStyle, number>> = { pill: 50, bar: 6, subtitle: 10 };

/** Draws a scene's captions word by word, in one place for the whole film. */
export class CaptionPainter {
  readonly #captions: PaintedCaption[];
  readonly #colors: CaptionColors;
  readonly #kind: CaptionStyle;
  readonly #tiltDegrees: number;
  readonly #isPlain: boolean;

  /** @param isOverPicture Letters without a box or an edge then throw a soft shadow */
  constructor(
    groups: readonly CaptionGroup[],
    style: Style,
    kind: CaptionStyle,
    frame: Frame,
    isOverPicture = false,
  ) {
    this.#kind = kind;
    this.#colors = captionColorsFor(style, frame.shape, kind);
    this.#tiltDegrees = kind === 'block' && style.energy >= 4 ? -2 : 0;
    this.#isPlain = kind === 'plain' && isOverPicture;
    const shown = regrouped(groups, kind, frame.shape);
    this.#captions = shown.map((group, index) => {
      const before = shown[index - 1];
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
    const isShown = caption.isContinued || this.#kind === 'stack';
    context.save();
    context.globalAlpha *= isShown ? 1 : timeShare(seconds - caption.group.startSeconds, FADE_SECONDS);
    this.#drawBox(context, caption);
    this.#drawPlate(context, caption, seconds);
    this.#drawWords(context, caption, seconds);
    context.restore();
  }

  #boxOf({ box }: SetCaption): Box {
    const { x, y } = paddingOf(this.#kind);
    return { x: box.x - x, y: box.y - y, width: box.width + 2 * x, height: box.height + 2 * y };
  }

  #drawBox(context: Context, caption: SetCaption): void {
    if (this.#colors.box === null || !hasBox(this.#kind)) return;
    const box = this.#boxOf(caption);
    context.fillStyle = withAlpha(this.#colors.box, this.#colors.boxOpacity);
    context.beginPath();
    context.roundRect(box.x, box.y, box.width, box.height, CORNERS[this.#kind] ?? 0);
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
    const padding = wordGapOf('block') * size * 0.45;
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
    const key = this.#kind === 'stack' ? keyIndex(caption) : -1;
    useTextStyle(context, caption.style);
    if (this.#isPlain) {
      context.shadowColor = withAlpha('#000000', SOFT_SHADOW.opacity);
      context.shadowBlur = SOFT_SHADOW.blur;
      context.shadowOffsetY = SOFT_SHADOW.offset;
    }
    caption.words.forEach((set, index) => {
      const color =
        key === -1 ? this.#colorOf(index, current) : key === index ? this.#colors.current : this.#colors.said;
      this.#drawWord(context, caption, set, color, { isCurrent: index === current, seconds });
    });
  }

  #drawWord(
    context: Context,
    caption: SetCaption,
    set: SetWord,
    color: string,
    { isCurrent, seconds }: { isCurrent: boolean; seconds: number },
  ): void {
    const scale = this.#scaleOf(set, isCurrent, seconds);
    if (scale <= 0) return;
    const size = caption.style.sizePixels;
    const [middle, height] = [set.x + set.width / 2, set.baseline - size * 0.35];
    context.save();
    context.translate(middle, height);
    context.scale(scale, scale);
    context.translate(-middle, -height);
    if (hasEdge(this.#kind)) {
      context.strokeStyle = this.#colors.outline ?? this.#colors.said;
      context.lineWidth = size * OUTLINE_SHARE;
      context.lineJoin = 'round';
      context.strokeText(set.word.text, set.x, set.baseline);
    }
    context.fillStyle = color;
    context.fillText(set.word.text, set.x, set.baseline);
    if (this.#kind === 'underline' && isCurrent) {
      context.fillRect(set.x, set.baseline + UNDERLINE.below, set.width, UNDERLINE.weight);
    }
    context.restore();
  }

  /** Stacked words pop in one by one; the spoken word of an outlined caption is larger. */
  #scaleOf({ word }: SetWord, isCurrent: boolean, seconds: number): number {
    const since = seconds - word.startSeconds;
    if (this.#kind === 'stack') return since < 0 ? 0 : 0.4 + 0.6 * thud.at(since);
    if (this.#kind !== 'outline' || !isCurrent) return 1;
    return 1 + (OUTLINE_SCALE - 1) * travel(timeShare(since, JUMP_SECONDS));
  }

  #colorOf(index: number, current: number): string {
    if (this.#kind === 'subtitle') return this.#colors.said;
    if (index > current) return this.#colors.coming;
    if (index < current) return this.#colors.said;
    return this.#kind === 'block' ? this.#colors.onPlate : this.#colors.current;
  }
}

function regrouped(
  groups: readonly CaptionGroup[],
  kind: CaptionStyle,
  shape: Frame['shape'],
): readonly CaptionGroup[] {
  if (kind === 'stack') return stackGroups(groups);
  return kind === 'subtitle' && shape === 'landscape' ? subtitleGroups(groups) : groups;
}

/** The word of a stacked caption that carries it: its longest. */
function keyIndex({ words }: SetCaption): number {
  return words.reduce(
    (best, { word }, index) => (word.text.length > (words[best]?.word.text.length ?? 0) ? index : best),
    0,
  );
}

/** Index of the word being spoken; −1 before the first. A word stays current until the next begins. */
function currentIndex(caption: SetCaption, seconds: number): number {
  return caption.words.findLastIndex(({ word }) => seconds >= word.startSeconds);
}
