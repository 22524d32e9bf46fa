import { describe, expect, it } from 'vitest';
import { setRows } from './set-rows.js';

const lineOf = (text: string) => [{ text, role: 'text' as const }];
const printed = (text: string, columns: number): string[] =>
  setRows([lineOf(text)], columns).map(
    ({ indent, tokens }) => ' '.repeat(indent) + tokens.map((token) => token.text).join(''),
  );

describe('rows of program text', () => {
  it('keeps lines that have room', () => {
    expect(printed('return x', 20)).toEqual(['return x']);
  });

  it('breaks a long line at its last space and sets the rest in', () => {
    expect(printed('  const answer = await fetch(url)', 24).map((row) => row.trimEnd())).toEqual([
      '  const answer = await',
      '    fetch(url)',
    ]);
  });

  it('breaks a word that is longer than a row, and never passes the edge', () => {
    const rows = printed('https://example.org/a/very/long/address', 16);
    expect(rows.every((row) => row.length <= 16)).toBe(true);
    expect(rows.map((row) => row.trim()).join('')).toBe('https://example.org/a/very/long/address');
  });
});
