import { createHmac, timingSafeEqual } from 'node:crypto';

/** Seconds for which a file link opens: one day. */
export const LINK_LIFETIME_SECONDS = 24 * 60 * 60;

/** Makes and checks links that open without a key until they expire. */
export interface LinkSigner {
  /** Path with `expires` (unix seconds) and `signature` in its query. @param path for example `/files/x/film.mp4` */
  sign(path: string): string;
  /** Whether this query belongs to this path and has not expired. */
  verify(path: string, query: { expires?: string | undefined; signature?: string | undefined }): boolean;
}

/**
 * Signs with HMAC-SHA256 over path and expiry.
 * @param secret Key of the signature; whoever has it can open every file.
 * @param now The present time, handed in.
 */
export function createLinkSigner(secret: Uint8Array, now: () => Date): LinkSigner {
  const secondsNow = (): number => Math.floor(now().getTime() / 1000);
  const signatureOf = (path: string, expires: number): Buffer =>
    createHmac('sha256', secret).update(`${path}\n${expires}`).digest();
  return {
    sign(path) {
      const expires = secondsNow() + LINK_LIFETIME_SECONDS;
      return `${path}?expires=${expires}&signature=${signatureOf(path, expires).toString('base64url')}`;
    },
    verify(path, query) {
      if (!/^\d{1,12}$/.test(query.expires ?? '') || query.signature === undefined) return false;
      const expires = Number(query.expires);
      const given = Buffer.from(query.signature, 'base64url');
      const wanted = signatureOf(path, expires);
      return given.length === wanted.length && timingSafeEqual(given, wanted) && expires > secondsNow();
    },
  };
}
