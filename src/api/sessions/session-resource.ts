import type { SessionResource, SessionStep } from '../../schema/http/session-resource.js';
import type { Message, Session, SessionEvent } from '../../store/contract.js';
import { unixSeconds } from '../unix-seconds.js';

/** A session row with its messages and the events of its newest run in the contract's words. */
export function sessionResource(
  session: Session,
  messages: Message[],
  events: SessionEvent[],
  filmLink: string | null,
): SessionResource {
  return {
    session_id: session.id,
    status: session.status,
    created_at: unixSeconds(session.createdAt),
    title: session.title,
    mode: session.mode,
    progress: session.progress,
    video_id: session.videoId,
    video_url: filmLink,
    messages: messages.map((message) => ({
      role: message.role,
      type: message.type,
      content: message.content,
      created_at: unixSeconds(message.createdAt),
      resource_ids: message.resourceIds,
    })),
    error: session.error,
    steps: stepsOf(events),
  };
}

/** The step that stands for the drawing of all segments, which run side by side. */
const RENDER = 'render';
/** The step after which drawing begins. */
const SEGMENTS = 'segments';

/** Changes after which nothing of a run goes on. */
const RUN_ENDS = new Set<SessionEvent['change']['type']>([
  'question-asked',
  'draft-shown',
  'run-answered',
  'run-yielded',
  'session-completed',
  'session-failed',
  'session-stopped',
]);

/**
 * The steps so far, in the order in which they first began. A step that ran several times (a bounded loop, a
 * restart) is one entry with the sum of its times. Drawing is one entry that counts its segments and is timed by
 * the clock on the wall. What still ran when the run ended, ended with it.
 */
export function stepsOf(events: SessionEvent[]): SessionStep[] {
  const steps = new Map<string, SessionStep>();
  const began = new Map<string, Date>();
  const stepOf = (name: string): SessionStep => {
    const step = steps.get(name) ?? { name, status: 'running', done: 0, total: 0, seconds: null };
    steps.set(name, step);
    return step;
  };
  for (const { change, createdAt } of events) {
    if (change.type === 'step-started') {
      stepOf(nameOf(change.step)).status = 'running';
      began.set(nameOf(change.step), createdAt);
    } else if (change.type === 'step-completed') {
      finish(stepOf(nameOf(change.step)), change.milliseconds / 1000);
      if (change.step === SEGMENTS) stepOf(RENDER);
    } else if (change.type === 'segment-completed') {
      stepOf(RENDER).done += 1;
    } else if (RUN_ENDS.has(change.type)) {
      for (const step of steps.values()) {
        if (step.status !== 'running') continue;
        finish(step, secondsBetween(began.get(step.name) ?? createdAt, createdAt));
        if (change.type === 'session-failed' || change.type === 'session-stopped') step.status = 'failed';
      }
    }
  }
  const render = steps.get(RENDER);
  if (render) Object.assign(render, renderTime(events));
  return [...steps.values()];
}

function finish(step: SessionStep, seconds: number): void {
  step.status = 'completed';
  step.seconds = (step.seconds ?? 0) + seconds;
}

function secondsBetween(earlier: Date, later: Date): number {
  return Math.max(0, later.getTime() - earlier.getTime()) / 1000;
}

/** A repeated step carries its round at its end: `speech-2` is `speech`. */
function nameOf(label: string): string {
  return label.replace(/-\d+$/, '');
}

/** Drawing begins when the segments are planned and is over when they are joined. */
function renderTime(events: SessionEvent[]): Partial<SessionStep> {
  const timeOf = (isWanted: (event: SessionEvent) => boolean): Date | undefined =>
    events.findLast(isWanted)?.createdAt;
  const began = timeOf(({ change }) => change.type === 'step-completed' && change.step === SEGMENTS);
  const ended = timeOf(({ change }) => change.type === 'segment-completed');
  const isOver = events.some(({ change }) => change.type === 'step-started' && change.step === 'join');
  if (!isOver || began === undefined || ended === undefined) return {};
  return { status: 'completed', seconds: secondsBetween(began, ended) };
}
