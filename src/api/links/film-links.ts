import { filmPath } from '../../deliver/film-path.js';
import type { LinkSigner } from '../../deliver/link-signer.js';
import { AutokinoError } from '../../errors/autokino-error.js';
import type { ContentHash } from '../../schema/identifiers.js';
import type { Video } from '../../store/contract.js';
import { downloadName } from './download-name.js';
import type { LinkOpener } from './link-service.js';

/** Signed paths of a film's files; null for what does not exist. */
export interface FilmLinks {
  film: string | null;
  thumbnail: string | null;
  subtitles: string | null;
}

/** A file of a film by its name in the link: which blob it is and what it holds. */
const FILES: Record<string, { blobOf: (video: Video) => ContentHash | null; contentType: string }> = {
  'film.mp4': { blobOf: (video) => video.film, contentType: 'video/mp4' },
  'thumbnail.jpg': { blobOf: (video) => video.thumbnail, contentType: 'image/jpeg' },
  'subtitles.srt': {
    blobOf: (video) => video.subtitlesSrt,
    contentType: 'application/x-subrip; charset=utf-8',
  },
};

/** Signs links to the files that a film has. */
export function filmLinks(video: Video, links: LinkSigner): FilmLinks {
  const link = (name: string): string | null =>
    FILES[name]?.blobOf(video) ? links.sign(filmPath(video.id, name)) : null;
  return { film: link('film.mp4'), thumbnail: link('thumbnail.jpg'), subtitles: link('subtitles.srt') };
}

/**
 * The file of a film that a link's path means.
 * @throws AutokinoError `video_not_found` when the film or this file of it does not exist any more
 */
export const openFilmLink: LinkOpener = async (path, { store }) => {
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
};
