import { describe, expect, it } from 'vitest';
import { endsOf } from './read-ends.js';
import { isSameType } from './same-type.js';
import { sniffType } from './sniff-type.js';

const sniff = (bytes: Buffer | string, name?: string) =>
  sniffType({ ...endsOf(Buffer.from(bytes as string, 'latin1')), name });

describe('sniffType', () => {
  it.each([
    ['\x89PNG\r\n\x1a\n....', 'image/png'],
    ['\xff\xd8\xff\xe0', 'image/jpeg'],
    ['\0\0\0\x18ftypisom', 'video/mp4'],
    ['\0\0\0\x18ftypmp42', 'video/mp4'],
    ['\x1aE\xdf\xa3\x9fB\x86\x81\x01B\x82\x84webm', 'video/webm'],
    ['RIFF\x10\0\0\0WAVEfmt ', 'audio/wav'],
    ['ID3\x04\0\0\0\0\0\0', 'audio/mpeg'],
    ['%PDF-1.7', 'application/pdf'],
    ['junk before %PDF-1.4', 'application/pdf'],
    ['1\n00:00:01,000 --> 00:00:02,000\nHi', 'application/x-subrip'],
    ['plain words', 'text/plain'],
  ])('takes %j as %s', (bytes, mediaType) => {
    expect(sniff(bytes)).toEqual({ isTaken: true, mediaType });
  });

  it.each([
    ['RIFF\x10\0\0\0WEBPVP8 ', 'image/webp'],
    ['\0\0\0\x18ftypqt  ', 'video/quicktime'],
    ['\0\0\0\x18ftypheic', 'image/heic'],
    ['\0\0\0\x18ftypavif', 'image/avif'],
    ['\0\0\0\x18ftypM4A ', 'audio/mp4'],
    ['\x1aE\xdf\xa3\x93B\x82\x88matroska', 'video/x-matroska'],
    ['GIF89a', 'image/gif'],
    ['PK\x03\x04....', 'application/zip'],
    ['<!DOCTYPE html><html>', 'text/html'],
    ['<!-- hello --> <script>x()</script>', 'text/html'],
    ['<?xml version="1.0"?><svg xmlns="x"/>', 'image/svg+xml'],
    ['\x7fELF\x02', 'application/x-executable'],
  ])('names %j as %s and does not take it', (bytes, mediaType) => {
    expect(sniff(bytes)).toEqual({ isTaken: false, mediaType });
  });

  it.each(['', '\x01\x02\x03', '\xff\xfb\x90\0only one mark and then something else'.padEnd(600, 'x')])(
    'knows nothing of %j',
    (bytes) => {
      expect(sniff(bytes)).toEqual({ isTaken: false, mediaType: null });
    },
  );

  it.each([
    ['a.csv', 'text/csv'],
    ['a.tsv', 'text/tab-separated-values'],
    ['a.md', 'text/markdown'],
    ['a.txt', 'text/plain'],
    ['a.png', 'text/plain'],
  ])('tells a text named %s as %s', (name, mediaType) => {
    expect(sniff('a,b\n1,2\n', name)).toEqual({ isTaken: true, mediaType });
  });

  it('does not let a name make a page out of a text, or a text out of a page', () => {
    expect(sniff('<html>', 'a.csv')).toEqual({ isTaken: false, mediaType: 'text/html' });
    expect(sniff('words', 'a.html')).toEqual({ isTaken: false, mediaType: 'text/html' });
  });
});

describe('isSameType', () => {
  it('takes other names and any kind of text for the same, and nothing else', () => {
    expect(isSameType('audio/x-wav', 'audio/wav')).toBe(true);
    expect(isSameType('IMAGE/PNG; q=1', 'image/png')).toBe(true);
    expect(isSameType('text/csv', 'text/plain')).toBe(true);
    expect(isSameType('text/plain', 'application/x-subrip')).toBe(true);
    expect(isSameType('image/jpeg', 'image/png')).toBe(false);
    expect(isSameType('text/html', 'text/plain')).toBe(false);
  });
});
