import { measureWidth, setLines, verticalMetrics, type TextBlock } from '../../draw/text.js';
import { boxOf, type Box } from '../../frame/box.js';
import { columnsOf, type Frame } from '../../frame/frame.js';
import { typeSizeOf } from '../../frame/type-scale.js';
import { grownBy } from '../../styles/shapes.js';
import type { Style } from '../../styles/style.js';
import { inFewestLines } from '../in-fewest-lines.js';
import { placeKicker, type PlacedKicker } from '../kicker.js';
import { turnKicker } from '../place-heading.js';
import { placeSource } from '../place-source.js';
import { placeText, printedText, type PlacedText } from '../place-text.js';
import type { LayoutInput, SceneLayout } from '../scene-kind.js';
import { tiltedGroup, type GroupTurn } from '../tilted-group.js';

/** A chapter's opening in its place. */
export interface ChapterLayout extends SceneLayout {
  style: Style;
  turn: GroupTurn;
  kicker: PlacedKicker | null;
  title: PlacedText;
  /** Line under the title. */
  rule: Box;
  /** The numeral: a picture more than a text, cut by the frame's edge. */
  numeral: { block: TextBlock; x: number; y: number };
  source: PlacedText | null;
}

const TITLE_COLUMNS = 7;
const TITLE_LINES = { landscape: 3, portrait: 3, square: 2 };
const TITLE_SHARE = 0.86;
const MOST_GROWTH = 1.2;
const LEAST_SHARE_FOR_FEWER_LINES = 0.84;
const KICKER_GAP = 44;
const RULE_GAP = 52;
const RULE = { width: 260, height: 14 };
const TILT_SHARE = { landscape: 0.7, portrait: 0.35, square: 0.35 };
const PORTRAIT_TITLE_TOP = 0.57;
const SQUARE_TITLE_TOP = 0.56;
/** Height of the numeral's middle as a part of the frame's. */
const NUMERAL_MIDDLE = { landscape: 0.46, portrait: 0.27, square: 0.25 };
/** Size of the numeral: its height and width as parts of the frame's room for it. */
const NUMERAL = {
  landscape: { height: 0.92, width: 940, cut: 0.14 },
  portrait: { height: 0.28, width: 900, cut: 0.12 },
  square: { height: 0.36, width: 720, cut: 0.12 },
};

/** Landscape: title left, numeral right. Portrait and square: numeral above, title below. */
export function layOutChapter(input: LayoutInput<'chapter'>): ChapterLayout {
  const { content, frame, style } = input;
  const { source, zone } = placeSource(input, content.source);
  const room = titleRoom(frame, zone);
  const { box, turn } = tiltedGroup(input, room, TILT_SHARE[frame.shape]);
  const measured = placeWords(input, box, box.y, turn);
  const spare = Math.max(0, box.height - (measured.bottom - box.y));
  const top = box.y + spare * (frame.shape === 'landscape' ? 0.48 : 0.3);
  const { kicker, title, rule } = placeWords(input, box, top, turn);
  return {
    style,
    turn,
    kicker,
    title,
    rule,
    numeral: placeNumeral(input),
    source,
    texts: [kicker?.placed, title, source].filter((text) => text != null),
    focus: frame.shape === 'landscape' ? 'right' : 'center',
    spokenOnScreen: [content.title],
    lasting: [title],
  };
}

function titleRoom(frame: Frame, zone: Box): Box {
  if (frame.shape === 'landscape') return { ...zone, width: columnsOf(frame, 0, TITLE_COLUMNS).width };
  const share = frame.shape === 'portrait' ? PORTRAIT_TITLE_TOP : SQUARE_TITLE_TOP;
  const right = Math.min(zone.x + zone.width, frame.zones.rail?.right ?? Infinity);
  return boxOf(zone.x, zone.y + zone.height * share, right, zone.y + zone.height);
}

function placeWords(
  input: LayoutInput<'chapter'>,
  box: Box,
  top: number,
  turn: GroupTurn,
): Pick<ChapterLayout, 'kicker' | 'title' | 'rule'> & { bottom: number } {
  const { content, style, frame } = input;
  const kicker = turnKicker(placeKicker(input, content.kicker, { x: box.x, y: top, width: box.width }), turn);
  const titleTop = kicker === null ? top : kicker.box.y + kicker.box.height + KICKER_GAP;
  const { largest, smallest } = typeSizeOf('title', frame.shape);
  const most = 2 * Math.round((largest * TITLE_SHARE * grownBy(style, MOST_GROWTH)) / 2);
  const titleRoomBelow = box.y + box.height - titleTop - RULE_GAP - RULE.height;
  const setIn = (lines: number, least = smallest): PlacedText =>
    placeText(input, {
      field: 'title',
      text: content.title,
      role: 'title',
      largest: most,
      smallest: least,
      box: { x: box.x, y: titleTop, width: box.width, height: titleRoomBelow },
      lines,
      color: style.palette.text,
      background: style.palette.ground,
      ...turn,
    });
  const title = inFewestLines(
    TITLE_LINES[frame.shape],
    Math.round(most * LEAST_SHARE_FOR_FEWER_LINES),
    setIn,
  );
  const ruleTop = title.y + title.ink.height + RULE_GAP;
  return {
    kicker,
    title,
    rule: { x: box.x, y: ruleTop, width: RULE.width, height: RULE.height },
    bottom: ruleTop + RULE.height,
  };
}

/** As large as its room, with a part of it beyond the right edge. */
function placeNumeral(input: LayoutInput<'chapter'>): ChapterLayout['numeral'] {
  const { frame, style, content } = input;
  const text = printedText(input, content.number);
  const face = style.fonts.display;
  const place = NUMERAL[frame.shape];
  const probe = { face, sizePixels: 100, leading: 1, trackingEm: -0.03 };
  const byWidth = (100 * place.width) / measureWidth(text, probe);
  const byHeight = (frame.height * place.height) / verticalMetrics(face).cap;
  const block = setLines([text], { ...probe, sizePixels: Math.min(byWidth, byHeight) });
  const x = frame.width - block.width * (1 - place.cut);
  const middle = NUMERAL_MIDDLE[frame.shape] * frame.height;
  return { block, x, y: middle - block.capHeight / 2 };
}
