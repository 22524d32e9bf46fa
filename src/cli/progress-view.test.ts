import { describe, expect, it } from 'vitest';
import type { SessionResource, SessionStep } from '../schema/http/session-resource.js';
import { createProgressView } from './progress-view.js';

function session(progress: number, steps: SessionStep[]): SessionResource {
  return {
    ...{ session_id: 's', status: 'generating', created_at: 1, title: null, mode: 'generate' },
    ...{ progress, video_id: 'v', video_url: null, messages: [], error: null, steps },
  } as SessionResource;
}

const step = (name: string, status: SessionStep['status'], seconds: number | null = null): SessionStep => ({
  name,
  status,
  done: 0,
  total: 0,
  seconds,
});

/** Shows the readings on a stream and gives what was written. */
function written(isTTY: boolean, ...readings: SessionResource[]): string {
  let text = '';
  const view = createProgressView({ isTTY, columns: 40, write: (part) => (text += part) });
  for (const reading of readings) view.show(reading);
  return text;
}

describe('progress', () => {
  it('in a pipe is one plain line for each change, however often it is read', () => {
    const running = session(4, [step('brief', 'running')]);
    const done = session(12, [step('brief', 'completed', 0.25), step('script', 'running')]);
    expect(written(false, running, running, done, done).split('\n')).toEqual([
      '  … brief',
      '  ✓ brief          0.3 s',
      '  … script',
      '  10 %',
      '',
    ]);
  });

  it('in a pipe holds no control characters', () => {
    const text = written(false, session(50, [step('brief', 'failed')]));
    expect([...text].every((character) => character === '\n' || character >= ' ')).toBe(true);
  });

  it('on a terminal is redrawn in place', () => {
    const text = written(true, session(0, [step('brief', 'running')]), session(100, []));
    expect(text).toContain('\x1b[2A');
    expect(text).toContain('100 %');
  });

  it('on a terminal never writes a line that would wrap', () => {
    const text = written(
      true,
      session(0, [step('a-name-that-is-far-too-long-for-any-screen-of-forty-columns', 'running')]),
    );
    const lines = text.split('\n').map((line) => line.replace('\x1b[2K', ''));
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(40);
  });
});
