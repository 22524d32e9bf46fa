import type { Layer } from '../../draw/layer.js';
import { boxOf, type Box } from '../../frame/box.js';
import { figureFrames, type FigureFrame } from '../figure-frame.js';
import { firstThatFits } from '../first-that-fits.js';
import { placeSiblings } from '../place-siblings.js';
import type { PlacedText } from '../place-text.js';
import type { LayoutInput, SceneLayout } from '../scene-kind.js';
import type { GroupTurn } from '../tilted-group.js';
import { unfit } from '../unfit.js';
import { placeWindow, rowsBox, type CodeWindow } from './place-window.js';

/** Program text in its place. */
export interface CodeLayout extends SceneLayout {
  frame: FigureFrame;
  window: CodeWindow;
  /** The window's card; null where it is turned and drawn anew in every frame. */
  card: Layer | null;
  /** Rows that are spoken about, one after the other, each with its note. */
  highlights: { id: string; box: Box; note: PlacedText | null }[];
  /** Turn of the notes. */
  noteTurn: GroupTurn;
}

const WINDOW_COLUMNS = 8;
const NOTE_GAP = 30;
const NOTE_LINES = 3;
/** Space between a note's mark and its words. */
const NOTE_INSET = 30;
const NOTES_TOP_GAP = { landscape: 56, portrait: 44, square: 32 };
const MEASURED_WIDTH = { landscape: 480, portrait: 840, square: 900 };
const LIFT_SHARE = { beside: 0.46, above: 0.34 };

/** Landscape: the window at the right, headline and notes left. Portrait and square: one under the other. */
export function layOutCode(input: LayoutInput<'code'>): CodeLayout {
  const { shape } = input.frame;
  const measured = placeNotes(input, { x: 0, y: 0, width: MEASURED_WIDTH[shape] }, null);
  const height = notesHeight(measured);
  const frames = figureFrames(input, input.content, {
    arrangement: 'beside',
    hasCard: false,
    columns: WINDOW_COLUMNS,
    tiltShare: 0.3,
    underHeading: height === 0 ? 0 : height + NOTES_TOP_GAP[shape],
  });
  return firstThatFits(frames.map((frame) => () => layOutIn(input, frame())));
}

function layOutIn(input: LayoutInput<'code'>, frame: FigureFrame): CodeLayout {
  const { shape } = input.frame;
  const isBeside = frame.box.x >= frame.heading.box.x + frame.heading.box.width;
  const gap = NOTES_TOP_GAP[shape];
  const width = isBeside ? frame.heading.box.width : frame.box.width;
  const height = notesHeight(placeNotes(input, { x: 0, y: 0, width }, null));
  const taken = isBeside || height === 0 ? 0 : height + gap;
  const room = boxOf(
    frame.box.x,
    frame.box.y,
    frame.box.x + frame.box.width,
    frame.box.y + frame.box.height - taken,
  );
  const window = placeWindow(input, room, frame.turn, isBeside ? LIFT_SHARE.beside : LIFT_SHARE.above);
  const { heading } = frame;
  const place = isBeside
    ? { x: heading.box.x, y: heading.box.y + heading.box.height + gap, width }
    : { x: frame.box.x, y: window.box.y + window.box.height + gap, width };
  const noteTurn = isBeside ? frame.headingTurn : frame.turn;
  const notes = placeNotes(input, place, noteTurn);
  const isUpright = frame.turn.turnDegrees === 0;
  return {
    frame,
    window,
    card: isUpright ? input.style.createCard(window.box) : null,
    highlights: input.content.highlights.flatMap(({ from, to }, index) => {
      const box = rowsBox(window.rows, from, to);
      return box === null ? [] : [{ id: `highlight-${index}`, box, note: notes[index] ?? null }];
    }),
    noteTurn,
    texts: markTooTall(window, [...notes.filter((note) => note !== null), ...frame.texts, ...window.texts]),
    focus: frame.focus,
    spokenOnScreen: [],
  };
}

/** Where the window has no room, notes and headline are shortened before program text is. */
function markTooTall(window: CodeWindow, texts: readonly PlacedText[]): PlacedText[] {
  if (!window.isTooTall) return [...texts];
  const rank = (text: PlacedText): number =>
    text.field.startsWith('highlights')
      ? 3
      : text.field === 'headline'
        ? 2
        : Number(text.field !== 'numbers');
  const worst = texts.reduce((best, text) =>
    rank(text) > rank(best) || (rank(text) === rank(best) && text.text.length > best.text.length)
      ? text
      : best,
  );
  return texts.map((text) => (text === worst ? unfit(text) : text));
}

/** Notes one under the other, all at one size. */
function placeNotes(
  input: LayoutInput<'code'>,
  place: { x: number; y: number; width: number },
  turn: GroupTurn | null,
): (PlacedText | null)[] {
  const { content, style } = input;
  const setAt = (tops: readonly number[]): (PlacedText | null)[] =>
    placeSiblings(
      input,
      content.highlights.map(({ note }, index) =>
        note === null
          ? null
          : {
              field: `highlights.${index}.note`,
              text: note,
              role: 'body' as const,
              box: { x: place.x + NOTE_INSET, y: tops[index] ?? place.y, width: place.width - NOTE_INSET },
              lines: NOTE_LINES,
              color: style.palette.text,
              background: style.palette.ground,
              ...(turn ?? {}),
            },
      ),
    );
  let top = place.y;
  const tops = setAt([]).map((note) => {
    const own = top;
    if (note !== null) top += note.fit.block.height + NOTE_GAP;
    return own;
  });
  return setAt(tops);
}

function notesHeight(notes: readonly (PlacedText | null)[]): number {
  const bottoms = notes.flatMap((note) => (note === null ? [] : [note.y + note.fit.block.height]));
  return Math.max(0, ...bottoms);
}
