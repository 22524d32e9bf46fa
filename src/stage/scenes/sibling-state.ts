import { timeShare } from '../motion/curves.js';
import type { Moment } from './scene-kind.js';

/** Whether a sibling is still to come, is the one being spoken about, or has been. */
export type SiblingState = 'empty' | 'current' | 'said';

/** State of one of several siblings that are named one after the other. */
export function siblingState(moment: Moment, ids: readonly string[], id: string): SiblingState {
  if (moment.since(id) < 0) return 'empty';
  return moment.current(ids) === id ? 'current' : 'said';
}

const CHANGE_SECONDS = 0.22;

/** How strongly a sibling is highlighted, 0–1: it takes the highlight as it is named and hands it on to the next. */
export function highlightOf(moment: Moment, ids: readonly string[], id: string): number {
  const own = moment.since(id);
  if (own < 0) return 0;
  const takenSince = ids
    .filter((other) => other !== id)
    .map((other) => moment.since(other))
    .filter((seconds) => seconds >= 0 && seconds < own);
  const gone = takenSince.length === 0 ? 0 : timeShare(Math.max(...takenSince), CHANGE_SECONDS);
  return Math.min(timeShare(own, CHANGE_SECONDS), 1 - gone);
}
