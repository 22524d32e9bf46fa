import type { Store } from '../store/contract.js';

/** Progress in percent when planning is done and pictures begin, and when the last picture is done. */
const RENDER_FROM = 8;
const RENDER_TO = 94;

/** Tells how far a session is: 0 to 100 by work done, of which drawing is by far the most. */
export interface Progress {
  /** Raises a session's progress to a number of percent. */
  reach(accountId: string, sessionId: string, percent: number): Promise<void>;
  /** Counts frames of one segment of a film that has `totalFrames`. */
  frames(film: FilmFrames, segment: string, framesDone: number): Promise<void>;
  /** Lets go of a session that has ended. */
  forget(sessionId: string): void;
}

/** Whose frames are counted. */
export interface FilmFrames {
  accountId: string;
  sessionId: string;
  totalFrames: number;
}

interface Counted {
  percent: number;
  framesBySegment: Map<string, number>;
}

/** Progress is kept in the session; how far each segment under way is, only in memory. */
export function createProgress(store: Pick<Store, 'sessions'>): Progress {
  const counted = new Map<string, Promise<Counted>>();

  const countedOf = (accountId: string, sessionId: string): Promise<Counted> => {
    const known = counted.get(sessionId) ?? countRecorded(store, accountId, sessionId);
    counted.set(sessionId, known);
    return known;
  };

  const reach: Progress['reach'] = async (accountId, sessionId, percent) => {
    const session = await countedOf(accountId, sessionId);
    if (percent <= session.percent) return;
    session.percent = percent;
    await store.sessions.record(accountId, sessionId, `progress:${percent}`, {
      type: 'progress-changed',
      progress: percent,
    });
  };

  return {
    reach,
    forget: (sessionId) => void counted.delete(sessionId),
    async frames({ accountId, sessionId, totalFrames }, segment, framesDone) {
      const session = await countedOf(accountId, sessionId);
      session.framesBySegment.set(segment, framesDone);
      const done = [...session.framesBySegment.values()].reduce((sum, frames) => sum + frames, 0);
      const share = Math.min(1, done / Math.max(1, totalFrames));
      await reach(accountId, sessionId, Math.floor(RENDER_FROM + (RENDER_TO - RENDER_FROM) * share));
    },
  };
}

/** After a restart, what was recorded before counts on. */
async function countRecorded(
  store: Pick<Store, 'sessions'>,
  accountId: string,
  sessionId: string,
): Promise<Counted> {
  const result: Counted = { percent: 0, framesBySegment: new Map() };
  for (const { change } of await store.sessions.events(accountId, sessionId)) {
    if (change.type === 'progress-changed') result.percent = Math.max(result.percent, change.progress);
    if (change.type === 'segment-completed') result.framesBySegment.set(change.segment, change.frames);
  }
  return result;
}
