import { describe, expect, it } from 'vitest';
import { createLinkSigner, LINK_LIFETIME_SECONDS } from './link-signer.js';

const START = Date.parse('2030-01-01T00:00:00Z');

function signerAt(secondsLater: number, secret = 'a secret of this home') {
  return createLinkSigner(Buffer.from(secret), () => new Date(START + secondsLater * 1000));
}

function parse(link: string): { path: string; expires?: string; signature?: string } {
  const url = new URL(link, 'http://localhost');
  return { path: url.pathname, ...Object.fromEntries(url.searchParams) };
}

describe('createLinkSigner', () => {
  const link = signerAt(0).sign('/files/video-1/film.mp4');
  const { path, expires, signature } = parse(link);

  it('makes links that open for a day and not a second longer', () => {
    expect(signerAt(0).verify(path, { expires, signature })).toBe(true);
    expect(signerAt(LINK_LIFETIME_SECONDS - 1).verify(path, { expires, signature })).toBe(true);
    expect(signerAt(LINK_LIFETIME_SECONDS).verify(path, { expires, signature })).toBe(false);
  });

  it('refuses a link for another file, another time or of another home', () => {
    expect(signerAt(0).verify('/files/video-2/film.mp4', { expires, signature })).toBe(false);
    expect(signerAt(0).verify(path, { expires: String(Number(expires) + 1), signature })).toBe(false);
    expect(signerAt(0, 'another secret').verify(path, { expires, signature })).toBe(false);
  });

  it.each([
    [{}],
    [{ expires }],
    [{ signature }],
    [{ expires, signature: '' }],
    [{ expires, signature: 'AAAA' }],
    [{ expires: '-1', signature }],
    [{ expires: '1e99', signature }],
    [{ expires: 'never', signature }],
  ])('refuses what is no signature of ours: %j', (query) => {
    expect(signerAt(0).verify(path, query)).toBe(false);
  });
});
