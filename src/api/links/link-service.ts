import { AutokinoError } from '../../errors/autokino-error.js';
import type { ServedParts } from '../services.js';
import { ASSET_LINK_START, openAssetLink } from '../assets/asset-links.js';
import { openFilmLink } from './film-links.js';
import { openResourceLink, RESOURCE_LINK_START } from './resource-links.js';

/** A file that a signed link leads to. */
export interface LinkedFile {
  /** Local path, read-only. */
  path: string;
  /** `video/mp4`, `image/jpeg` … */
  contentType: string;
  /** Name that a browser saves it under. */
  downloadName: string;
  /** Changes when the bytes do: the blob's hash. */
  entityTag: string;
}

/** Opens signed links. */
export interface LinkService {
  /**
   * The file behind a signed link.
   * @param link Path and query as the link carries them
   * @throws AutokinoError `forbidden` when the link is forged or has expired
   */
  open(link: string): Promise<LinkedFile>;
}

/** Finds the file that a path means; the signature was checked before. */
export type LinkOpener = (path: string, parts: Pick<ServedParts, 'store'>) => Promise<LinkedFile>;

/** How links are opened, by how their paths begin; the first that fits is taken. */
const OPENERS: readonly { start: string; open: LinkOpener }[] = [
  { start: RESOURCE_LINK_START, open: openResourceLink },
  { start: ASSET_LINK_START, open: openAssetLink },
  { start: '/files/', open: openFilmLink },
];

/** Opens the links that the other services sign. */
export function createLinkService(parts: Pick<ServedParts, 'store' | 'links'>): LinkService {
  return {
    async open(link) {
      const url = new URL(link, 'http://localhost');
      const { expires, signature } = Object.fromEntries(url.searchParams);
      if (!parts.links.verify(url.pathname, { expires, signature })) throw new AutokinoError('forbidden');
      const opener = OPENERS.find(({ start }) => url.pathname.startsWith(start));
      if (!opener) throw new AutokinoError('forbidden');
      return opener.open(url.pathname, parts);
    },
  };
}
