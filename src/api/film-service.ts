import type { CreatedSession, CreateSessionBody } from '../schema/http/create-session.js';
import type { SessionResource } from '../schema/http/session-resource.js';
import type { VideoResource } from '../schema/http/video-resource.js';

/** Who asks. */
export interface Caller {
  accountId: string;
}

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

/**
 * What the HTTP face needs from the rest of the program. Links inside resources are paths that start with `/`;
 * the face puts the address it was reached at in front of them.
 */
export interface FilmService {
  /** Account behind a key, or null when there is none. */
  authenticate(key: string): Promise<Caller | null>;

  /**
   * Opens a session and starts its work; answers before the work is done.
   * @throws AutokinoError `invalid_parameter` when an id names nothing; then nothing was created
   */
  createSession(caller: Caller, body: CreateSessionBody): Promise<CreatedSession>;

  /** A session of this account, or null. Messages newest first, at most forty. */
  readSession(caller: Caller, sessionId: string): Promise<SessionResource | null>;

  /** A video of this account, or null, with freshly signed links. */
  readVideo(caller: Caller, videoId: string): Promise<VideoResource | null>;

  /**
   * The file behind a signed link.
   * @param link Path and query as the link carries them
   * @throws AutokinoError `forbidden` when the link is forged or has expired
   */
  openLink(link: string): Promise<LinkedFile>;
}
