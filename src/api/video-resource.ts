import type { VideoResource } from '../schema/http/video-resource.js';
import type { Video } from '../store/contract.js';
import { unixSeconds } from './unix-seconds.js';

/** Signed paths of a film's files; null for what does not exist. */
export interface FilmLinks {
  film: string | null;
  thumbnail: string | null;
  subtitles: string | null;
}

/** A video row in the contract's words. */
export function videoResource(video: Video, links: FilmLinks): VideoResource {
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
