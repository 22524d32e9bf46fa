import type { SessionResource } from '../../../src/schema/http/session-resource.js';
import type { VideoResource } from '../../../src/schema/http/video-resource.js';

/** A session as it is right after its creation. */
export function emptySession(
  id: string,
  videoId: string,
  createdAt: number,
  prompt: string,
): SessionResource {
  return {
    session_id: id,
    status: 'generating',
    created_at: createdAt,
    title: null,
    mode: 'generate',
    progress: 0,
    video_id: videoId,
    video_url: null,
    messages: [{ role: 'user', type: 'text', content: prompt, created_at: createdAt, resource_ids: null }],
    error: null,
    steps: [],
  };
}

/** A film of which nothing is made yet. */
export function emptyVideo(id: string, createdAt: number): VideoResource {
  return {
    id,
    status: 'pending',
    title: null,
    created_at: createdAt,
    completed_at: null,
    duration: null,
    video_url: null,
    captioned_video_url: null,
    subtitle_url: null,
    thumbnail_url: null,
    gif_url: null,
    video_page_url: null,
    folder_id: null,
    output_language: null,
    failure_code: null,
    failure_message: null,
  };
}
