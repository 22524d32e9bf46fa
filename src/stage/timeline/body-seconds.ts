import type { TimedWord } from '../../schema/voice-track.js';
import type { Durations } from '../motion/durations.js';
import type { SceneElement } from '../scenes/scene-kind.js';
import { settleSecondsOf, timeElements } from './time-elements.js';

/** What comes after a body. */
export type WhatFollows = 'cut' | 'transition' | 'end';

/** What a body's length depends on. Times in scene-local seconds. */
export interface BodyInput {
  elements: readonly SceneElement[];
  words: readonly TimedWord[];
  /** When the speech audio ends, its own trailing silence included. */
  speechEndSeconds: number;
  durations: Durations;
  isFirst: boolean;
  follows: WhatFollows;
  /** Silence asked for at the end of every scene. */
  pauseSeconds: number;
  minimumSeconds: number;
}

/** Silence after the last word. Where a transition follows, the transition is the pause. */
const TAIL_SECONDS: Record<WhatFollows, number> = { cut: 0.35, transition: 0.2, end: 1 };
/** The last reveal ends at least this long before the scene does. */
const REVEAL_HOLD_SECONDS = 1.2;
/** The last scene stays this long after its reveal, its fade included. */
const FINAL_HOLD_SECONDS = 2.5;
const SILENT_SCENE_SECONDS = 2;

/** How long a scene's body lasts: until its words are spoken, its texts can have been read, and what was asked. */
export function bodySecondsOf(input: BodyInput): number {
  const lastWordEnd = input.words.at(-1)?.endSeconds ?? 0;
  const spoken = input.words.length === 0 ? SILENT_SCENE_SECONDS : lastWordEnd + TAIL_SECONDS[input.follows];
  return Math.max(spoken + input.pauseSeconds, readingEnd(input), input.minimumSeconds);
}

function readingEnd(input: BodyInput): number {
  const { elements, words, durations, isFirst } = input;
  const onsets = timeElements(elements, { words: [...words], isFirst }, durations);
  const ends = elements.map((element) => {
    const onset = Math.max(0, onsets.get(element.id) ?? 0);
    const arrival = onset + settleSecondsOf(element, durations);
    const hold = readingHold(element);
    return arrival + (input.follows === 'end' ? Math.max(FINAL_HOLD_SECONDS, hold) : hold);
  });
  return Math.max(0, ...ends);
}

/**
 * Seconds an element must stand after it has arrived. What the voice names at that moment is read along with it;
 * what it does not name needs a moment to be found as well.
 */
function readingHold(element: SceneElement): number {
  const isSpoken = typeof element.cue === 'number';
  const reading = (isSpoken ? 0 : 0.5) + 0.3 * element.words;
  return Math.max(REVEAL_HOLD_SECONDS, reading);
}
