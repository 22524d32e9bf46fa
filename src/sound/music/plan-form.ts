import type { Mood } from './moods.js';

/** Part of the piece that a bar belongs to. */
export type BarPart = 'intro' | 'body' | 'lift';

/** When the piece does what: bars of one length, then a last chord that rings to the end. */
export interface Form {
  secondsPerBeat: number;
  /** Bars before the last chord; 0 for films that are too short for one. */
  bars: {
    startSeconds: number;
    part: BarPart;
    /** Place in the four-bar phrase. */ phrasePlace: 0 | 1 | 2 | 3;
  }[];
  /** When the last chord is struck. It rings until the film's end. */
  finalSeconds: number;
}

const BEATS_IN_BAR = 4;
/** How far the tempo may be bent so that the last chord falls where it should. */
const TEMPO_REACH = 0.06;
const WANTED_RING_SECONDS = 2.4;
const SHORTEST_RING_SECONDS = 0.9;
/** Bars of intro before the full pattern starts, in pieces that have room for it. */
const INTRO_BARS = 2;

/**
 * Fits the piece to the film: whole bars at a tempo close to the mood's, counted so that a phrase closes right
 * before the last chord.
 */
export function planForm(mood: Mood, durationSeconds: number): Form {
  const secondsPerBar = (BEATS_IN_BAR * 60) / mood.beatsPerMinute;
  const wantedRing = Math.min(WANTED_RING_SECONDS, durationSeconds * 0.4);
  const mostBars = Math.floor(
    (durationSeconds - SHORTEST_RING_SECONDS) / (secondsPerBar * (1 - TEMPO_REACH)),
  );
  const barCount = Math.max(
    0,
    Math.min(mostBars, Math.round((durationSeconds - wantedRing) / secondsPerBar)),
  );
  if (barCount === 0) return { secondsPerBeat: secondsPerBar / BEATS_IN_BAR, bars: [], finalSeconds: 0 };
  const exact = (durationSeconds - wantedRing) / barCount;
  const [fastest, slowest] = [secondsPerBar * (1 - TEMPO_REACH), secondsPerBar * (1 + TEMPO_REACH)];
  const barSeconds = Math.max(fastest, Math.min(slowest, exact));
  const introBars = barCount >= 8 ? INTRO_BARS : barCount >= 4 ? 1 : 0;
  const liftFrom = barCount >= 6 ? Math.floor(barCount * 0.66) : barCount;
  return {
    secondsPerBeat: barSeconds / BEATS_IN_BAR,
    bars: Array.from({ length: barCount }, (_, bar) => ({
      startSeconds: bar * barSeconds,
      part: bar < introBars ? 'intro' : bar >= liftFrom ? 'lift' : 'body',
      phrasePlace: ((((bar - barCount) % 4) + 4) % 4) as 0 | 1 | 2 | 3,
    })),
    finalSeconds: barCount * barSeconds,
  };
}
