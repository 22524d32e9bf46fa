import type { RunKey, Store } from '../store/contract.js';

/** Progress in percent when planning is done and pictures begin, and when the last picture is done. */
const RENDER_FROM = 8;
const RENDER_TO = 94;

/** Tells how far a run is: 0 to 100 by work done, of which drawing is by far the most. */
export interface Progress {
  /** Raises a run's progress to a number of percent. */
  reach(key: RunKey, percent: number): Promise<void>;
  /** Counts frames of one segment of a film that has `totalFrames`. */
  frames(film: FilmFrames, segment: string, framesDone: number): Promise<void>;
  /** Lets go of a run that has ended. */
  forget(key: RunKey): void;
}

/** Whose frames are counted. */
export interface FilmFrames extends RunKey {
  totalFrames: number;
}

interface Counted {
  percent: number;
  framesBySegment: Map<string, number>;
}

/** Progress is kept in the session; how far each segment under way is, only in memory. */
export function createProgress(store: Pick<Store, 'sessions'>): Progress {
  const counted = new Map<string, Promise<Counted>>();
  const nameOf = ({ sessionId, run }: RunKey): string => `${sessionId}:${run}`;
  const countedOf = (key: RunKey): Promise<Counted> => {
    const known = counted.get(nameOf(key)) ?? countRecorded(store, key);
    counted.set(nameOf(key), known);
    return known;
  };
  const reach: Progress['reach'] = async (key, percent) => {
    const run = await countedOf(key);
    if (percent <= run.percent) return;
    run.percent = percent;
    await store.sessions.record(key, `progress:${percent}`, { type: 'progress-changed', progress: percent });
  };
  return {
    reach,
    forget: (key) => void counted.delete(nameOf(key)),
    async frames(film, segment, framesDone) {
      const run = await countedOf(film);
      run.framesBySegment.set(segment, framesDone);
      const done = [...run.framesBySegment.values()].reduce((sum, frames) => sum + frames, 0);
      const share = Math.min(1, done / Math.max(1, film.totalFrames));
      await reach(film, Math.floor(RENDER_FROM + (RENDER_TO - RENDER_FROM) * share));
    },
  };
}

/** After a restart, what was recorded before counts on. */
async function countRecorded(
  store: Pick<Store, 'sessions'>,
  { accountId, sessionId, run }: RunKey,
): Promise<Counted> {
  const result: Counted = { percent: 0, framesBySegment: new Map() };
  for (const { change } of await store.sessions.events(accountId, sessionId, run)) {
    if (change.type === 'progress-changed') result.percent = Math.max(result.percent, change.progress);
    if (change.type === 'segment-completed') result.framesBySegment.set(change.segment, change.frames);
  }
  return result;
}
