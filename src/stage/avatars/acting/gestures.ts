import { seededRandom } from '../../../util/seeded-random.js';
import type { StressedWord } from './emphasis.js';

/** What the arms can do. `left` and `right` are the viewer's. */
export type GestureName = 'open-left' | 'open-right' | 'both' | 'chest' | 'point-left' | 'point-right';

/** One gesture in time: it reaches its place at the stroke and keeps it until it is let go. */
export interface Gesture {
  name: GestureName;
  strokeSeconds: number;
  releaseSeconds: number;
}

/** What a plan of gestures is made from. */
export interface GestureRequest {
  stressed: readonly StressedWord[];
  /** Times at which something on a panel wants to be pointed at. */
  panelCues: readonly number[];
  /** Where the panel stands; null: none. */
  panelSide: 'left' | 'right' | null;
  bodySeconds: number;
  /** Until then the hand at the viewer's left would be hidden by a name strap. */
  leftFreeFromSeconds: number;
  /** A hand on the chest would be seen. */
  isChestFree: boolean;
  seed: number;
}

/** A hand needs this long to rise to its stroke and to sink again. */
export const PREPARE_SECONDS = 0.3;
export const RETURN_SECONDS = 0.4;
const CLOSEST_SECONDS = 2.5;
const LONGEST_HOLD_SECONDS = 1.1;
const EARLIEST_SECONDS = 0.5;
/** No stroke later than this before the end. */
const LATEST_BEFORE_END_SECONDS = 0.8;
const MOST_IN_A_ROW = 2;

/**
 * Places gestures on the heaviest words: strokes at least 2.5 s apart, never more than two of a kind in a row.
 * What appears on a panel is pointed at before other words are considered.
 */
export function planGestures(request: GestureRequest): Gesture[] {
  const latest = request.bodySeconds - LATEST_BEFORE_END_SECONDS;
  const isInTime = (seconds: number): boolean => seconds >= EARLIEST_SECONDS && seconds <= latest;
  const strokes: Stroke[] = [];
  const take = ({ seconds, isPointing, isPersonal }: Stroke): void => {
    const isFree = strokes.every((other) => Math.abs(other.seconds - seconds) >= CLOSEST_SECONDS);
    if (isInTime(seconds) && isFree) strokes.push({ seconds, isPointing, isPersonal });
  };
  for (const seconds of request.panelCues) take({ seconds, isPointing: true, isPersonal: false });
  for (const word of [...request.stressed].sort((first, second) => second.weight - first.weight)) {
    take({ seconds: word.seconds, isPointing: false, isPersonal: word.isPersonal && request.isChestFree });
  }
  strokes.sort((first, second) => first.seconds - second.seconds);
  return nameGestures(strokes, request);
}

/** A moment that wants a gesture. */
interface Stroke {
  seconds: number;
  isPointing: boolean;
  /** A hand on the chest would suit it. */
  isPersonal: boolean;
}

function nameGestures(
  strokes: readonly Stroke[],
  { panelSide, seed, leftFreeFromSeconds }: GestureRequest,
): Gesture[] {
  const random = seededRandom(seed);
  const gestures: Gesture[] = [];
  strokes.forEach((stroke, index) => {
    const { seconds } = stroke;
    const last = gestures.slice(-MOST_IN_A_ROW).map(({ name }) => name);
    const isLeftFree = seconds >= leftFreeFromSeconds;
    const names = repertoire(panelSide, stroke, isLeftFree).filter(
      (name) => last.length < MOST_IN_A_ROW || last.some((other) => other !== name),
    );
    const next = strokes[index + 1]?.seconds ?? Infinity;
    const name = names[Math.floor(random() * names.length)];
    if (name === undefined) return;
    gestures.push({
      name,
      strokeSeconds: seconds,
      releaseSeconds: Math.min(seconds + LONGEST_HOLD_SECONDS, next - PREPARE_SECONDS - RETURN_SECONDS),
    });
  });
  return gestures;
}

/** A hand is laid on the chest where the speaker means herself. With a panel only the arm at its side is used: the other would lead the eye away. */
function repertoire(
  panelSide: 'left' | 'right' | null,
  { isPointing, isPersonal }: Stroke,
  isLeftFree: boolean,
): GestureName[] {
  if (panelSide === null) {
    const open: GestureName[] = isLeftFree ? ['open-right', 'open-left', 'both'] : ['open-right'];
    return isPersonal ? ['chest', ...open] : open;
  }
  const open = panelSide === 'right' ? 'open-right' : 'open-left';
  const point = panelSide === 'right' ? 'point-right' : 'point-left';
  if (isPointing) return [point, open];
  return isPersonal ? ['chest', open] : [open, point];
}
