import { AutokinoError } from '../../errors/autokino-error.js';
import type { SessionRows, SessionStatus } from '../../store/contract.js';
import type { FilmWorkflow } from '../../workflow/autokino.js';

/** A film takes a minute or two; asking again sooner is of no use. */
const RETRY_AFTER_SECONDS = 30;

const WORKING: readonly SessionStatus[] = ['thinking', 'generating'];

/**
 * A workflow that refuses new work of an account with `quota_exceeded` while as many of its sessions are at work as
 * it may have. Work that belongs to a session which is at work already is never refused.
 * @param maximumJobs Sessions of an account in `thinking` or `generating`. Null: any number, they queue
 */
export function limitJobs(
  workflow: FilmWorkflow,
  sessions: Pick<SessionRows, 'countActive' | 'find'>,
  maximumJobs: number | null,
): FilmWorkflow {
  if (maximumJobs === null) return workflow;
  const oneAtATime = createTurns();
  const admit = async (accountId: string): Promise<void> => {
    if ((await sessions.countActive(accountId)) >= maximumJobs) throw quotaExceeded(maximumJobs);
  };
  return {
    ...workflow,
    createSession: (accountId, request, options) =>
      oneAtATime(accountId, async () => {
        const { sessionId } = options ?? {};
        const isThere = sessionId !== undefined && (await sessions.find(accountId, sessionId)) !== null;
        if (!isThere) await admit(accountId);
        return workflow.createSession(accountId, request, options);
      }),
    createStoryboardSession: (accountId, storyboard) =>
      oneAtATime(accountId, async () => {
        await admit(accountId);
        return workflow.createStoryboardSession(accountId, storyboard);
      }),
    sendMessage: (accountId, sessionId, request, options) =>
      oneAtATime(accountId, async () => {
        const session = await sessions.find(accountId, sessionId);
        if (session !== null && !WORKING.includes(session.status)) await admit(accountId);
        return workflow.sendMessage(accountId, sessionId, request, options);
      }),
  };
}

function quotaExceeded(maximumJobs: number): AutokinoError {
  return new AutokinoError(
    'quota_exceeded',
    `Your account has ${maximumJobs} jobs under way, as many as this server allows. Wait until one has ended.`,
    { retryAfterSeconds: RETRY_AFTER_SECONDS },
  );
}

/** Lets the work of each account happen one after another: counting and beginning must not be parted. */
function createTurns() {
  const last = new Map<string, Promise<unknown>>();
  return async <Answer>(accountId: string, work: () => Promise<Answer>): Promise<Answer> => {
    const turn = (last.get(accountId) ?? Promise.resolve()).then(work);
    // The next one waits for the end, however it comes; who asked gets the error.
    const ended = turn.catch(() => undefined);
    last.set(accountId, ended);
    try {
      return await turn;
    } finally {
      if (last.get(accountId) === ended) last.delete(accountId);
    }
  };
}
