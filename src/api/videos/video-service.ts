import type { VideoResource } from '../../schema/http/video-resource.js';
import type { Caller } from '../auth.js';
import type { ServedParts } from '../services.js';
import { videoResource } from './video-resource.js';

/** Films of an account. */
export interface VideoService {
  /** A video of this account, or null, with freshly signed links. */
  read(caller: Caller, videoId: string): Promise<VideoResource | null>;
}

/** Reads films from the store. */
export function createVideoService({ store, links }: Pick<ServedParts, 'store' | 'links'>): VideoService {
  return {
    async read({ accountId }, videoId) {
      const video = await store.videos.find(accountId, videoId);
      return video && videoResource(video, links);
    },
  };
}
