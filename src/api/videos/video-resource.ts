import type { LinkSigner } from '../../deliver/link-signer.js';
import type { VideoResource } from '../../schema/http/video-resource.js';
import type { Video } from '../../store/contract.js';
import { filmLinks } from '../links/film-links.js';
import { unixSeconds } from '../unix-seconds.js';

/** A video row in the contract's words, with freshly signed links as paths. */
export function videoResource(video: Video, signer: LinkSigner): VideoResource {
  const links = filmLinks(video, signer);
  return {
    id: video.id,
    status: video.status,
    title: video.title,
    created_at: unixSeconds(video.createdAt),
    completed_at: video.completedAt && unixSeconds(video.completedAt),
    duration: video.durationSeconds,
    video_url: links.film,
    captioned_video_url: null,
    subtitle_url: links.subtitles,
    thumbnail_url: links.thumbnail,
    gif_url: null,
    video_page_url: null,
    folder_id: null,
    output_language: null,
    failure_code: video.failure?.code ?? null,
    failure_message: video.failure?.message ?? null,
  };
}
