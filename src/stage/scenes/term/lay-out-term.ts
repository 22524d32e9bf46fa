import { mixColors } from '../../draw/color.js';
import { boxOf, type Box } from '../../frame/box.js';
import { columnsOf } from '../../frame/frame.js';
import { typeSizeOf } from '../../frame/type-scale.js';
import { grownBy } from '../../styles/shapes.js';
import type { Style } from '../../styles/style.js';
import { firstThatFits } from '../first-that-fits.js';
import { placeKicker, type PlacedKicker } from '../kicker.js';
import { moveTextTo } from '../move-text.js';
import { turnKicker } from '../place-heading.js';
import { placeSource } from '../place-source.js';
import { placeText, type PlacedText } from '../place-text.js';
import type { LayoutInput, SceneLayout } from '../scene-kind.js';
import { subjectBelow } from '../subject-below.js';
import { createSubject, type Subject } from '../subject.js';
import { tiltedGroup, type GroupTurn } from '../tilted-group.js';

/** A word and its meaning in their places. */
export interface TermLayout extends SceneLayout {
  style: Style;
  turn: GroupTurn;
  kicker: PlacedKicker | null;
  word: PlacedText;
  sound: PlacedText | null;
  /** Line between the word and its meaning. */
  rule: Box;
  meaning: PlacedText;
  source: PlacedText | null;
  subject: Subject | null;
}

const KICKER_GAP = 44;
const SOUND_GAP = 34;
const RULE_GAP = { landscape: 46, portrait: 44, square: 32 };
const MEANING_GAP = { landscape: 52, portrait: 50, square: 38 };
const RULE_WIDTH = 240;
const MEANING_SIZES = { landscape: [64, 44], portrait: [62, 44], square: [52, 40] } as const;
const MEANING_LINES = { landscape: 4, portrait: 6, square: 5 };
const SMALLEST_WORD = { landscape: 88, portrait: 64, square: 60 };
const MOST_GROWTH = 1.35;
const WORD_SCALES = [1, 0.85, 0.7];
const LANDSCAPE_COLUMNS = 8;
const SUBJECT_RADIUS = 230;
const SUBJECT_INSET = 296;
const LEAST_SUBJECT_ROOM = 300;

/** Landscape: words left, sign right. Portrait and square: words from the top, the sign under them if there is room. */
export function layOutTerm(input: LayoutInput<'term'>): TermLayout {
  return firstThatFits(WORD_SCALES.map((scale) => () => layOutAt(input, scale)));
}

function layOutAt(input: LayoutInput<'term'>, scale: number): TermLayout {
  const { frame, content, style } = input;
  const { source, zone } = placeSource(input, content.source);
  const isLandscape = frame.shape === 'landscape';
  const right = isLandscape
    ? zone.x + columnsOf(frame, 0, LANDSCAPE_COLUMNS).width
    : Math.min(zone.x + zone.width, frame.zones.rail?.right ?? Infinity);
  const { box, turn } = tiltedGroup(input, boxOf(zone.x, zone.y, right, zone.y + zone.height), 0.6);
  const measured = placeWords(input, box, box.y, { turn, scale });
  const spare = box.y + box.height - measured.bottom;
  const hasSubject = isLandscape || spare > LEAST_SUBJECT_ROOM;
  const top = isLandscape || !hasSubject ? box.y + Math.max(0, spare) * 0.46 : box.y;
  const words = placeWords(input, box, top, { turn, scale });
  const corner = { right, bottom: zone.y + zone.height };
  const place = isLandscape
    ? { x: zone.x + zone.width - SUBJECT_INSET, y: zone.y + zone.height * 0.48, radius: SUBJECT_RADIUS }
    : subjectBelow(frame.shape, corner, words.bottom);
  return {
    style,
    turn,
    ...words,
    source,
    subject: hasSubject ? createSubject(input, content.icon, place) : null,
    texts: [words.kicker?.placed, words.word, words.sound, words.meaning, source].filter(
      (text) => text != null,
    ),
    focus: isLandscape ? 'right' : 'center',
    spokenOnScreen: [],
    lasting: [words.word],
  };
}

interface Words extends Pick<TermLayout, 'kicker' | 'word' | 'sound' | 'rule' | 'meaning'> {
  bottom: number;
}

function placeWords(
  input: LayoutInput<'term'>,
  box: Box,
  top: number,
  { turn, scale }: { turn: GroupTurn; scale: number },
): Words {
  const { content, style, frame } = input;
  const { palette } = style;
  const { shape } = frame;
  const { x, width } = box;
  const shared = { background: palette.ground, ...turn };
  const kicker = turnKicker(placeKicker(input, content.kicker, { x, y: top, width }), turn);
  const wordTop = kicker === null ? top : kicker.box.y + kicker.box.height + KICKER_GAP;
  const largest = typeSizeOf('title', shape).largest * grownBy(style, MOST_GROWTH) * scale;
  const word = placeText(input, {
    ...shared,
    field: 'word',
    text: content.word,
    role: 'title',
    largest: 2 * Math.round(largest / 2),
    smallest: SMALLEST_WORD[shape],
    box: { x, y: wordTop, width },
    lines: 1,
    color: palette.text,
  });
  const afterWord = wordTop + word.ink.height;
  const sound =
    content.sound === null
      ? null
      : placeText(input, {
          ...shared,
          field: 'sound',
          text: content.sound,
          role: 'body',
          box: { x, y: afterWord + SOUND_GAP, width },
          lines: 1,
          color: mixColors(palette.muted, palette.text, 0.4),
        });
  const ruleTop = (sound === null ? afterWord : sound.y + sound.ink.height) + RULE_GAP[shape];
  const rule = { x, y: ruleTop, width: RULE_WIDTH, height: Math.max(8, style.ruleWeight * 1.6) };
  const [most, least] = MEANING_SIZES[shape];
  const meaning = placeText(input, {
    ...shared,
    field: 'meaning',
    text: content.meaning,
    role: 'body',
    largest: 2 * Math.round((most * scale) / 2),
    smallest: least,
    box: { x, y: 0, width, height: box.y + box.height - ruleTop - rule.height - MEANING_GAP[shape] },
    lines: MEANING_LINES[shape],
    color: palette.text,
  });
  const meaningTop = ruleTop + rule.height + MEANING_GAP[shape];
  return {
    kicker,
    word,
    sound,
    rule,
    meaning: moveTextTo(meaning, meaningTop),
    bottom: meaningTop + meaning.ink.height,
  };
}
