import { boxOf, type Box } from '../../frame/box.js';
import { columnsOf } from '../../frame/frame.js';
import type { Style } from '../../styles/style.js';
import { plainWord } from '../draw-words.js';
import { firstThatFits } from '../first-that-fits.js';
import { placeKicker, type PlacedKicker } from '../kicker.js';
import { turnKicker } from '../place-heading.js';
import { placeSource } from '../place-source.js';
import { placedWords, type PlacedText } from '../place-text.js';
import type { LayoutInput, SceneLayout } from '../scene-kind.js';
import { subjectBelow } from '../subject-below.js';
import { createSubject, type Subject, type SubjectPlace } from '../subject.js';
import { tiltedGroup, type GroupTurn } from '../tilted-group.js';
import { placeBeats } from './place-beats.js';

/** A statement in its place. */
export interface StatementLayout extends SceneLayout {
  style: Style;
  turn: GroupTurn;
  kicker: PlacedKicker | null;
  beats: PlacedText[];
  source: PlacedText | null;
  /** Words of each beat that stand on a slab, by their index. */
  emphasized: Set<number>[];
  /** Beat that is set in the primary colour, where no word is emphasised. */
  coloredBeat: number | null;
  subject: (Subject & { place: SubjectPlace }) | null;
}

const KICKER_GAP = 40;
const WIDTH_SHARE = 0.84;
const RADIUS_BESIDE = 244;
/** Parts of the height that words may take above a subject, from the one that looks best. */
const WORDS_SHARES = [0.58, 0.66, 0.74, 0.8];

/** Words left and large; the subject, if there is one, right of them or under them. */
export function layOutStatement(input: LayoutInput<'statement'>): StatementLayout {
  const { source, zone } = placeSource(input, input.content.source);
  if (input.frame.shape === 'landscape') return layOutWords(input, source, placesBeside(input, zone));
  return firstThatFits(
    WORDS_SHARES.map((share) => () => layOutWords(input, source, placesBelow(input, zone, share))),
  );
}

function layOutWords(
  input: LayoutInput<'statement'>,
  source: PlacedText | null,
  places: Places,
): StatementLayout {
  const { content, style } = input;
  const group = tiltedGroup(input, places.words);
  const kicker = turnKicker(
    placeKicker(input, content.kicker, { x: group.box.x, y: group.box.y, width: group.box.width }),
    group.turn,
  );
  const top = kicker === null ? group.box.y : kicker.box.y + kicker.box.height + KICKER_GAP;
  const bottom = group.box.y + group.box.height;
  const box = boxOf(group.box.x, top, group.box.x + group.box.width, bottom);
  const beats = placeBeats(input, box, group.turn, places.vertical);
  const lastBeat = beats.at(-1);
  const wordsBottom = lastBeat === undefined ? top : lastBeat.y + lastBeat.fit.block.height;
  const subject = places.subjectUnder?.(wordsBottom) ?? null;
  const lifted = kicker === null ? null : kickerAbove(input, kicker, beats, group.turn);
  const emphasized = beats.map((beat) => emphasizedWords(beat, content.emphasis));
  const hasEmphasis = emphasized.some((words) => words.size > 0);
  return {
    style,
    turn: group.turn,
    kicker: lifted,
    beats,
    source,
    emphasized,
    coloredBeat: hasEmphasis || beats.length < 2 ? null : beats.length - 1,
    subject: subject && { ...createSubject(input, content.icon, subject), place: subject },
    texts: [lifted?.placed, ...beats, source].filter((text) => text != null),
    focus: input.frame.shape === 'landscape' ? 'right' : subject === null ? 'calm' : 'center',
    spokenOnScreen: content.beats.map((beat) => beat.text),
  };
}

interface Places {
  words: Box;
  /** Where the words stand in their box. */
  vertical: 'top' | 'middle';
  /** Place of the subject, once it is known where the words end. */
  subjectUnder: ((wordsBottom: number) => SubjectPlace) | null;
}

function placesBeside(input: LayoutInput<'statement'>, zone: Box): Places {
  if (input.content.icon === null) {
    return { words: { ...zone, width: zone.width * WIDTH_SHARE }, vertical: 'middle', subjectUnder: null };
  }
  const right = columnsOf(input.frame, 8, 4);
  const place = {
    x: right.x + right.width - RADIUS_BESIDE - 20,
    y: zone.y + zone.height / 2,
    radius: RADIUS_BESIDE,
  };
  return {
    words: boxOf(zone.x, zone.y, right.x - 24, zone.y + zone.height),
    vertical: 'middle',
    subjectUnder: () => place,
  };
}

function placesBelow(input: LayoutInput<'statement'>, zone: Box, wordsShare: number): Places {
  const { rail } = input.frame.zones;
  const right = rail === null ? zone.x + zone.width : rail.right;
  const words = boxOf(zone.x, zone.y, right, zone.y + zone.height);
  if (input.content.icon === null) return { words, vertical: 'middle', subjectUnder: null };
  const corner = { right, bottom: zone.y + zone.height };
  return {
    words: { ...words, height: zone.height * wordsShare },
    vertical: 'top',
    subjectUnder: (wordsBottom) => subjectBelow(input.frame.shape, corner, wordsBottom),
  };
}

/** The kicker stands right above the first beat, wherever that came to stand. */
function kickerAbove(
  input: LayoutInput<'statement'>,
  kicker: PlacedKicker,
  beats: readonly PlacedText[],
  turn: GroupTurn,
): PlacedKicker {
  const firstTop = beats[0]?.y ?? 0;
  const y = firstTop - KICKER_GAP - kicker.box.height;
  const place = { x: kicker.box.x, y, width: kicker.box.width + 200 };
  return turnKicker(placeKicker(input, input.content.kicker, place), turn) ?? kicker;
}

function emphasizedWords(beat: PlacedText, emphasis: string | null): Set<number> {
  if (emphasis === null) return new Set();
  const wanted = new Set(emphasis.split(/\s+/).map(plainWord));
  const indexes = placedWords(beat).flatMap((word, index) =>
    wanted.has(plainWord(word.text)) ? [index] : [],
  );
  return new Set(indexes);
}
