import { boxOf, type Box } from '../../frame/box.js';
import { columnsOf } from '../../frame/frame.js';
import { typeSizeOf } from '../../frame/type-scale.js';
import { grownBy } from '../../styles/shapes.js';
import type { Style } from '../../styles/style.js';
import { firstThatFits } from '../first-that-fits.js';
import { inFewestLines } from '../in-fewest-lines.js';
import { moveTextTo } from '../move-text.js';
import { placeKicker, type PlacedKicker } from '../kicker.js';
import { turnKicker } from '../place-heading.js';
import { placeSource } from '../place-source.js';
import { placeText, type PlacedText } from '../place-text.js';
import type { LayoutInput, SceneLayout } from '../scene-kind.js';
import { subjectBelow } from '../subject-below.js';
import { createSubject, type Subject, type SubjectPlace } from '../subject.js';
import { tiltedGroup, type GroupTurn, type TiltedGroup } from '../tilted-group.js';

/** An opener in its place. */
export interface OpenerLayout extends SceneLayout {
  style: Style;
  turn: GroupTurn;
  kicker: PlacedKicker | null;
  title: PlacedText;
  /** Accent line under the title; null where a slab under it does the same. */
  rule: Box | null;
  subtitle: PlacedText | null;
  /** Plate behind the subtitle in styles of slabs. */
  subtitleSlab: Box | null;
  source: PlacedText | null;
  subject: Subject & { place: SubjectPlace };
}

const KICKER_GAP = { card: 44, window: 44, slab: 30 };
/** Under the last baseline, as a part of the title's size: descenders stay clear of the rule. */
const RULE_GAP_EM = 0.36;
const RULE_ROOM = { card: 56, window: 56, slab: 24 };
const RULE_WIDTH = 220;
const SUBTITLE_GAP = 44;
const SLAB_PADDING = { x: 30, y: 22 };
const RADIUS_BESIDE = 252;
/** Parts of the height that the subject gets under the words, from the one that looks best. */
const SUBJECT_SHARES = [0.44, 0.36, 0.28, 0.22, 0.19];
/** Narrow capitals carry more size. */
const MOST_TITLE_GROWTH = 1.5;
const MOST_TITLE_LINES = 4;
const LEAST_SHARE_FOR_FEWER_LINES = 0.84;
const TITLE_SIZES = { landscape: 172, portrait: 160, square: 136 };

/** Landscape: title left, sign right. Portrait and square: title above, sign below. */
export function layOutOpener(input: LayoutInput<'opener'>): OpenerLayout {
  const { source, zone } = placeSource(input, input.content.source);
  if (input.frame.shape === 'landscape') {
    const left = columnsOf(input.frame, 0, 8);
    const right = columnsOf(input.frame, 8, 4);
    const radius = RADIUS_BESIDE;
    const place = { x: right.x + right.width - radius - 16, y: zone.y + zone.height / 2, radius };
    return layOutParts(input, source, { ...zone, width: left.width + 16 }, () => place, 'middle');
  }
  return firstThatFits(SUBJECT_SHARES.map((share) => () => layOutBelow(input, source, zone, share)));
}

function layOutBelow(
  input: LayoutInput<'opener'>,
  source: PlacedText | null,
  zone: Box,
  share: number,
): OpenerLayout {
  const right = input.frame.zones.rail?.right ?? zone.x + zone.width;
  const words = boxOf(zone.x, zone.y, right, zone.y + zone.height * (1 - share));
  const bottom = zone.y + zone.height;
  return layOutParts(
    input,
    source,
    words,
    (wordsBottom) => subjectBelow(input.frame.shape, { right, bottom }, wordsBottom),
    'top',
  );
}

function layOutParts(
  input: LayoutInput<'opener'>,
  source: PlacedText | null,
  words: Box,
  subjectUnder: (wordsBottom: number) => SubjectPlace,
  vertical: 'top' | 'middle',
): OpenerLayout {
  const group = tiltedGroup(input, words);
  const measured = layOutWords(input, group, group.box.y);
  const spare = group.box.height - measured.height;
  const parts = layOutWords(
    input,
    group,
    group.box.y + Math.max(0, spare) * (vertical === 'middle' ? 0.5 : 0),
  );
  const subject = subjectUnder(parts.bottom);
  return {
    ...parts,
    style: input.style,
    turn: group.turn,
    source,
    subject: { ...createSubject(input, input.content.icon, subject), place: subject },
    texts: [parts.kicker?.placed, parts.title, parts.subtitle, source].filter((text) => text != null),
    focus: input.frame.shape === 'landscape' ? 'right' : 'center',
    spokenOnScreen: [input.content.title, input.content.subtitle].filter((text) => text !== null),
    lasting: [parts.title],
  };
}

function layOutWords(input: LayoutInput<'opener'>, group: TiltedGroup, y: number) {
  const { content, style } = input;
  const { x, width, height } = group.box;
  const kicker = turnKicker(placeKicker(input, content.kicker, { x, y, width }), group.turn);
  const titleTop = kicker === null ? y : kicker.box.y + kicker.box.height + KICKER_GAP[input.style.dress];
  const isSlab = style.dress === 'slab';
  const padding = isSlab ? SLAB_PADDING : { x: 0, y: 0 };
  const subtitle =
    content.subtitle === null
      ? null
      : placeSubtitle(
          input,
          content.subtitle,
          { x: x + padding.x, width: width - 2 * padding.x },
          group.turn,
        );
  const hasRule = !isSlab || subtitle === null;
  const ruleHeight = hasRule ? Math.max(10, style.ruleWeight * 2) : 0;
  const subtitleHeight = subtitle === null ? 0 : subtitle.fit.block.height + 2 * padding.y + SUBTITLE_GAP;
  const title = placeTitle(
    input,
    {
      x,
      y: titleTop,
      width,
      height: height - (titleTop - y) - subtitleHeight - ruleHeight - RULE_ROOM[style.dress],
    },
    group.turn,
  );
  const ruleGap = title.fit.block.style.sizePixels * (isSlab ? 0.2 : RULE_GAP_EM);
  const ruleTop = titleTop + title.fit.block.baselineHeight + ruleGap;
  const rule = hasRule ? { x, y: ruleTop, width: RULE_WIDTH, height: ruleHeight } : null;
  const subtitleTop = ruleTop + ruleHeight + (isSlab ? padding.y : SUBTITLE_GAP);
  const placed = subtitle && moveTextTo(subtitle, subtitleTop);
  const bottom = placed === null ? ruleTop + ruleHeight : subtitleTop + placed.fit.block.height + padding.y;
  return {
    kicker,
    title,
    rule,
    subtitle: placed,
    subtitleSlab: isSlab ? slabAround(placed) : null,
    height: bottom - y,
    bottom,
  };
}

/** As large as fits; fewer lines are worth a somewhat smaller size. */
function placeTitle(input: LayoutInput<'opener'>, box: Box, turn: GroupTurn): PlacedText {
  const { style, frame, content } = input;
  const largest = 2 * Math.round((TITLE_SIZES[frame.shape] * grownBy(style, MOST_TITLE_GROWTH)) / 2);
  const setIn = (lines: number, smallest?: number): PlacedText =>
    placeText(input, {
      field: 'title',
      text: content.title,
      role: 'title',
      largest,
      ...(smallest === undefined ? {} : { smallest }),
      box,
      lines,
      color: style.palette.text,
      background: style.palette.ground,
      ...turn,
    });
  return inFewestLines(MOST_TITLE_LINES, Math.round(largest * LEAST_SHARE_FOR_FEWER_LINES), setIn);
}

function placeSubtitle(
  input: LayoutInput<'opener'>,
  text: string,
  place: { x: number; width: number },
  turn: GroupTurn,
): PlacedText {
  const { palette, dress } = input.style;
  const isSlab = dress === 'slab';
  const { smallest, largest } = typeSizeOf('body', input.frame.shape);
  const setIn = (lines: number): PlacedText =>
    placeText(input, {
      field: 'subtitle',
      text,
      role: 'body',
      face: isSlab ? 'display' : 'body',
      smallest,
      largest: largest + (isSlab ? 14 : 8),
      box: { ...place, y: 0 },
      lines,
      color: isSlab ? palette.onPrimary : palette.muted,
      background: isSlab ? palette.primary : palette.ground,
      ...turn,
    });
  const most = input.frame.shape === 'landscape' ? 2 : 3;
  const short = setIn(most - 1);
  return short.fit.fits ? short : setIn(most);
}

function slabAround(placed: PlacedText | null): Box | null {
  if (placed === null) return null;
  return {
    x: placed.ink.x - SLAB_PADDING.x,
    y: placed.y - SLAB_PADDING.y,
    width: placed.fit.block.width + 2 * SLAB_PADDING.x,
    height: placed.fit.block.baselineHeight + 2 * SLAB_PADDING.y,
  };
}
