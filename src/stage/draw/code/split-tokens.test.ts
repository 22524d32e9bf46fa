import { describe, expect, it } from 'vitest';
import { splitTokens } from './split-tokens.js';

describe('splitting program text', () => {
  it('gives back every character of the text, line by line', () => {
    const code = 'const tag = `<a href="${url}">`; // it\'s & <b>\n\n  return tag;';
    const lines = splitTokens(code, 'ts').map((line) => line.map(({ text }) => text).join(''));
    expect(lines).toEqual(code.split('\n'));
  });

  it('tells keywords, names, strings, numbers and comments apart', () => {
    const [line = []] = splitTokens('def area(r): return f(2) + "m"  # note', 'py');
    const roleOf = (text: string): string | undefined =>
      line.find((token) => token.text.trim() === text)?.role;
    expect(['def', 'area', 'f', '2', '"m"', '# note'].map(roleOf)).toEqual([
      'keyword',
      'name',
      'name',
      'number',
      'string',
      'comment',
    ]);
  });

  it('keeps a comment one colour over line ends', () => {
    const roles = splitTokens('/* one\n two */ int x;', 'c').map((line) => line[0]?.role);
    expect(roles).toEqual(['comment', 'comment']);
  });

  it('prints a language that it does not know in one colour', () => {
    expect(splitTokens('if x then y', 'klingon')).toEqual([[{ text: 'if x then y', role: 'text' }]]);
  });
});
