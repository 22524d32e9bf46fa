import { canonicalMediaType } from '../schema/http/file-input.js';

/** Whether bytes may be called so. Kinds of text cannot be told apart by their bytes: any of them fits. */
export function isSameType(declared: string, sniffed: string): boolean {
  const given = canonicalMediaType(declared);
  return given === sniffed || (isText(given) && isText(sniffed));
}

function isText(mediaType: string): boolean {
  return (mediaType.startsWith('text/') && mediaType !== 'text/html') || mediaType === 'application/x-subrip';
}
