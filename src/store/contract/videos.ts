import type { ContentHash } from '../../schema/identifiers.js';
import type { Page, PageRequest } from './page.js';

/** Status of a video, in the words of the HTTP contract. */
export type VideoStatus = 'pending' | 'processing' | 'completed' | 'failed';

/** A film, finished or not. Blobs are set when it is completed. */
export interface Video {
  id: string;
  accountId: string;
  sessionId: string | null;
  status: VideoStatus;
  title: string | null;
  film: ContentHash | null;
  thumbnail: ContentHash | null;
  subtitlesSrt: ContentHash | null;
  subtitlesWebVtt: ContentHash | null;
  durationSeconds: number | null;
  failure: { code: string; message: string } | null;
  createdAt: Date;
  completedAt: Date | null;
}

/** Films of an account. */
export interface VideoRows {
  find(accountId: string, videoId: string): Promise<Video | null>;
  /** Films of a session, newest first. Null when there is no such session. */
  ofSession(accountId: string, sessionId: string, page: PageRequest): Promise<Page<Video> | null>;
  /** Without an account: for signed links, whose signature stands for the permission. */
  findForLink(videoId: string): Promise<Video | null>;
}
