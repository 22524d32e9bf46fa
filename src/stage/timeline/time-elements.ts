import type { SceneTiming } from '../../schema/timeline.js';
import type { Durations } from '../motion/durations.js';
import { entranceSeconds } from '../motion/entrances.js';
import type { SceneElement } from '../scenes/scene-kind.js';

/** An entrance begins this long before the word that names the element, so that it reads as in place on the word. */
const LEAD_SECONDS = 0.12;
/** First movement after a cut. */
const FIRST_MOVE_SECONDS = 0.12;
/** Onset of what stands in a scene before its first frame. */
const ALREADY_THERE_SECONDS = -4;
/** What must be seen in the first frame of the film, or of an otherwise empty scene, has begun to enter by then. */
const EARLY_SECONDS = -0.2;
/** Elements without a cue are spread over this share of the speech. */
const SPREAD_SHARE = 0.8;
/** Speech length assumed for scenes without words. */
const SILENT_SPAN_SECONDS = 2;
const LEAST_GAP_SECONDS = 0.25;

/**
 * When each element begins to enter, in scene-local seconds. Depends only on the scene's own words, so a body never
 * depends on its neighbours.
 */
export function timeElements(
  elements: readonly SceneElement[],
  timing: Pick<SceneTiming, 'words' | 'isFirst'>,
  durations: Durations,
): Map<string, number> {
  const onsets = new Map<string, number>();
  const spread = spreadTimes(elements, timing);
  const opening = timing.isFirst ? openingElement(elements) : undefined;
  let previous = FIRST_MOVE_SECONDS - LEAST_GAP_SECONDS;
  elements.forEach((element, index) => {
    if (element.cue === 'before') {
      onsets.set(element.id, ALREADY_THERE_SECONDS);
      return;
    }
    if (element.cue === 'start') {
      onsets.set(element.id, timing.isFirst ? ALREADY_THERE_SECONDS : FIRST_MOVE_SECONDS);
      return;
    }
    const cued = cuedOnset(element, timing, durations);
    const onset = cued ?? Math.max(spread[index] ?? 0, previous + LEAST_GAP_SECONDS);
    onsets.set(
      element.id,
      element === opening || element.isEarly === true ? EARLY_SECONDS : Math.max(FIRST_MOVE_SECONDS, onset),
    );
    previous = Math.max(previous, onset);
  });
  return onsets;
}

/** What gives the film's first frame its words, when nothing that stands there already has any. */
function openingElement(elements: readonly SceneElement[]): SceneElement | undefined {
  const isRead = elements.some(({ cue, words }) => (cue === 'before' || cue === 'start') && words > 0);
  return isRead
    ? undefined
    : elements.find(({ cue, isLanding }) => typeof cue !== 'string' && isLanding !== true);
}

/** Seconds from an element's onset until it has arrived. */
export function settleSecondsOf(element: SceneElement, durations: Durations): number {
  if (element.settleSeconds !== undefined) return element.settleSeconds;
  return element.verb === undefined ? durations.entranceSeconds : entranceSeconds(element.verb, durations);
}

function cuedOnset(
  element: SceneElement,
  timing: Pick<SceneTiming, 'words'>,
  durations: Durations,
): number | null {
  if (element.cue === null || element.cue === 'start' || element.cue === 'before') return null;
  const word = element.cue === 'last' ? timing.words.at(-1) : timing.words[element.cue];
  if (word === undefined) return null;
  if (element.isLanding === true) return word.endSeconds - settleSecondsOf(element, durations);
  return word.startSeconds - LEAD_SECONDS;
}

function spreadTimes(elements: readonly SceneElement[], timing: Pick<SceneTiming, 'words'>): number[] {
  const span = timing.words.at(-1)?.endSeconds ?? SILENT_SPAN_SECONDS;
  const moving = elements.filter(({ cue }) => cue !== 'start' && cue !== 'before');
  return elements.map((element) => {
    const place = moving.indexOf(element);
    return FIRST_MOVE_SECONDS + (place / Math.max(1, moving.length)) * span * SPREAD_SHARE;
  });
}
