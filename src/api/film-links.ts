import { AutokinoError } from '../errors/autokino-error.js';
import type { ContentHash } from '../schema/identifiers.js';
import type { Store, Video } from '../store/contract.js';
import type { LinkedFile } from './film-service.js';

/** Paths of the files of a film, before they are signed. */
export const LINK_PATHS = {
  film: (videoId: string): string => `/files/${videoId}/film.mp4`,
  thumbnail: (videoId: string): string => `/files/${videoId}/thumbnail.jpg`,
  subtitles: (videoId: string): string => `/files/${videoId}/subtitles.srt`,
};

/** A file of a film by its name in the link: which blob it is and what it holds. */
const FILES: Record<string, { blobOf: (video: Video) => ContentHash | null; contentType: string }> = {
  'film.mp4': { blobOf: (video) => video.film, contentType: 'video/mp4' },
  'thumbnail.jpg': { blobOf: (video) => video.thumbnail, contentType: 'image/jpeg' },
  'subtitles.srt': {
    blobOf: (video) => video.subtitlesSrt,
    contentType: 'application/x-subrip; charset=utf-8',
  },
};

/**
 * The file that a link's path means; the signature was checked before.
 * @throws AutokinoError `video_not_found` when the film or this file of it does not exist any more
 */
export async function linkedFileOf(
  path: string,
  store: Pick<Store, 'videos' | 'blobs'>,
): Promise<LinkedFile> {
  const [, , videoId = '', name = ''] = path.split('/');
  const file = FILES[name];
  const video = await store.videos.findForLink(videoId);
  const blob = video && file ? file.blobOf(video) : null;
  if (!blob || !file || !(await store.blobs.has(blob))) throw new AutokinoError('video_not_found');
  return {
    path: await store.blobs.localPath(blob),
    contentType: file.contentType,
    downloadName: downloadName(video?.title ?? null, name),
    entityTag: blob,
  };
}

/** Title and ending: `Why cities plant trees.mp4`. */
function downloadName(title: string | null, name: string): string {
  const plain = (title ?? '')
    .replaceAll(/[\p{C}/\\:*?"<>|]+/gu, ' ')
    .trim()
    .slice(0, 80);
  return plain === '' ? name : `${plain}${name.slice(name.lastIndexOf('.'))}`;
}
