import { describe, expect, it } from 'vitest';
import { clockTime, timeTable } from './time-table.js';

describe('the table of where the time went', () => {
  it('lists finished steps with their share of the whole', () => {
    const step = { status: 'completed' as const, done: 0, total: 0 };
    const table = timeTable(
      [
        { ...step, name: 'speech', seconds: 2.5 },
        { ...step, name: 'render', seconds: 15 },
        { ...step, name: 'join', status: 'running', seconds: null },
      ],
      { startSeconds: 1, wallSeconds: 20, filmSeconds: 40 },
    );
    expect(table).toEqual([
      '  start             1.0 s    5 %',
      '  speech            2.5 s   13 %',
      '  render           15.0 s   75 %',
      '  in all           20.0 s  100 %',
      "  0.50 × the film's length",
    ]);
  });

  it.each([
    [0, '0:00.0'],
    [9.96, '0:10.0'],
    [31.42, '0:31.4'],
    [59.97, '1:00.0'],
    [125, '2:05.0'],
  ])('writes %s seconds as %s', (seconds, text) => {
    expect(clockTime(seconds)).toBe(text);
  });
});
