import { describe, expect, it } from 'vitest';
import { nameOfAddress } from './name-of-address.js';

describe('nameOfAddress', () => {
  it.each([
    ['https://a.org/files/report%20one.pdf?x=1#y', 'report one.pdf'],
    ['https://a.org/', 'a.org'],
    ['https://a.org/%E0%A4%A', '%E0%A4%A'],
    ['https://a.org/a%00b.png', 'ab.png'],
    ['https://a.org/x/', 'x'],
  ])('names what lies at %s', (url, name) => {
    expect(nameOfAddress(url)).toBe(name);
  });
});
