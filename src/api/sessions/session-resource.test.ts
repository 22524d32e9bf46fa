import { describe, expect, it } from 'vitest';
import type { SessionChange, SessionEvent } from '../../store/contract.js';
import { stepsOf } from './session-resource.js';

/** Events one second apart. */
function eventsOf(...changes: SessionEvent['change'][]): SessionEvent[] {
  return changes.map((change, index) => ({
    sequence: index + 1,
    accountId: 'default',
    sessionId: 's',
    run: 1,
    change,
    createdAt: new Date(1_000_000 + index * 1000),
  }));
}

const started = (step: string): SessionChange => ({ type: 'step-started', step });
const completed = (step: string, milliseconds: number): SessionChange => ({
  ...{ type: 'step-completed', step, milliseconds },
});
const segment = (name: string): SessionChange => ({
  ...{ type: 'segment-completed', segment: name, frames: 30, isReused: false },
});

describe('the steps of a session', () => {
  it('stand in the order in which they first began', () => {
    const events = eventsOf(
      { type: 'session-created' },
      started('brief'),
      completed('brief', 40),
      started('script'),
    );
    expect(stepsOf(events)).toEqual([
      { name: 'brief', status: 'completed', done: 0, total: 0, seconds: 0.04 },
      { name: 'script', status: 'running', done: 0, total: 0, seconds: null },
    ]);
  });

  it('count the time of a repeated step together', () => {
    const events = eventsOf(
      started('speech'),
      completed('speech', 1000),
      started('speech'),
      completed('speech', 500),
    );
    expect(stepsOf(events)).toMatchObject([{ name: 'speech', status: 'completed', seconds: 1.5 }]);
  });

  it('show drawing as one step that counts its segments, timed by the clock on the wall', () => {
    const drawing = eventsOf(started('segments'), completed('segments', 5), segment('01'), segment('02'));
    expect(stepsOf(drawing)).toMatchObject([
      { name: 'segments' },
      { name: 'render', status: 'running', done: 2, seconds: null },
    ]);
    const joined = eventsOf(
      ...[started('segments'), completed('segments', 5), segment('01'), segment('02'), started('join')],
    );
    expect(stepsOf(joined)[1]).toMatchObject({ name: 'render', status: 'completed', seconds: 2 });
  });

  it('end with the session: completed with it, or failed with it', () => {
    const failed: SessionChange = { type: 'session-failed', code: 'render_failed', message: 'No.' };
    expect(stepsOf(eventsOf(started('brief'), failed))).toMatchObject([
      { name: 'brief', status: 'failed', seconds: 1 },
    ]);
    const film = {
      film: 'f',
      thumbnail: null,
      subtitlesSrt: null,
      subtitlesWebVtt: null,
      durationSeconds: 1,
    };
    const done: SessionChange = { type: 'session-completed', film, resourceId: 'r', message: 'Done.' };
    expect(stepsOf(eventsOf(started('deliver'), done))).toMatchObject([
      { name: 'deliver', status: 'completed', seconds: 1 },
    ]);
  });

  it('end with the run where it pauses, and count as not done where the user stopped it', () => {
    const question: SessionChange = { type: 'question-asked', question: 'Which city?' };
    expect(stepsOf(eventsOf(started('brief'), question))).toMatchObject([{ status: 'completed' }]);
    const stopped: SessionChange = { type: 'session-stopped', code: 'stopped', message: 'Stopped.' };
    expect(stepsOf(eventsOf(started('speech'), stopped))).toMatchObject([{ status: 'failed', seconds: 1 }]);
  });

  it('are named without the round of a loop', () => {
    const events = eventsOf(started('speech-1'), completed('speech-1', 10), started('speech-2'));
    expect(stepsOf(events)).toMatchObject([{ name: 'speech', status: 'running', seconds: 0.01 }]);
  });
});
