import type { ContentHash } from '../schema/identifiers.js';

/**
 * Blobs by content hash. Files now, an object store later. A blob is written aside and renamed, so it is
 * either whole or absent; putting the same bytes twice changes nothing.
 */
export interface BlobStore {
  /** Stores bytes and gives their SHA-256. */
  put(bytes: Uint8Array): Promise<ContentHash>;
  /** Moves a finished file into the store and gives its SHA-256. The file must be on any local disk. */
  putFile(path: string): Promise<ContentHash>;
  /** Whole content. Throws when absent. */
  get(hash: ContentHash): Promise<Uint8Array>;
  has(hash: ContentHash): Promise<boolean>;
  /** A local path from which the blob can be read (never written). Throws when absent. */
  localPath(hash: ContentHash): Promise<string>;
}

/**
 * Which blob an artefact became: from the hash of all that went into it to the hash of what came out.
 * Entries are written once; a later write for the same key is ignored and the first result is given back.
 */
export interface ArtefactIndex {
  find(key: ContentHash): Promise<ContentHash | null>;
  /** Records a result and gives the recorded one, which may be an earlier one. */
  commit(key: ContentHash, blob: ContentHash): Promise<ContentHash>;
}

/** Status of a session, in the words of the HTTP contract. */
export type SessionStatus =
  'thinking' | 'waiting_for_input' | 'reviewing' | 'generating' | 'completed' | 'failed';

/** Status of a video, in the words of the HTTP contract. */
export type VideoStatus = 'pending' | 'processing' | 'completed' | 'failed';

/** One piece of work of the agent, from a request to a film. */
export interface Session {
  id: string;
  accountId: string;
  /** Film of this session; null in chat mode until a render starts. */
  videoId: string | null;
  mode: 'generate' | 'chat';
  status: SessionStatus;
  title: string | null;
  /** Work done, 0 to 100, never falling. */
  progress: number;
  /** The request as it was accepted, with attached bytes replaced by the hashes of their blobs. */
  request: unknown;
  /** Counts how often the session was begun anew; part of its workflow's id. */
  run: number;
  error: { code: string; message: string } | null;
  createdAt: Date;
  completedAt: Date | null;
}

/** A line of the conversation between a person and the agent. */
export interface Message {
  id: string;
  accountId: string;
  sessionId: string;
  role: 'user' | 'model';
  type: 'text' | 'resource' | 'error';
  content: string;
  resourceIds: string[] | null;
  createdAt: Date;
}

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

/** Something that happened to a session: the only way in which a session, its messages and its video change. */
export type SessionChange =
  | { type: 'message-posted'; role: Message['role']; messageType: Message['type']; content: string }
  | { type: 'title-chosen'; title: string }
  | { type: 'step-started'; step: string }
  | { type: 'step-completed'; step: string; milliseconds: number }
  | { type: 'segment-completed'; segment: string; frames: number; isReused: boolean }
  | { type: 'progress-changed'; progress: number }
  | { type: 'storyboard-versioned'; version: number; blob: ContentHash }
  | { type: 'render-started' }
  | { type: 'session-restarted'; run: number }
  | { type: 'session-completed'; film: PublishedFilm }
  | { type: 'session-failed'; code: string; message: string };

/** What a finished film consists of. */
export interface PublishedFilm {
  film: ContentHash;
  thumbnail: ContentHash | null;
  subtitlesSrt: ContentHash | null;
  subtitlesWebVtt: ContentHash | null;
  durationSeconds: number;
}

/** A change as it was recorded. */
export interface SessionEvent {
  /** Rises with time over all sessions; has gaps. */
  sequence: number;
  accountId: string;
  sessionId: string;
  change: SessionChange | { type: 'session-created' };
  createdAt: Date;
}

/** A blob that a step of a session left, under a name a person can read. */
export interface SessionFile {
  /** Name inside the session's folder, for example `storyboard.json` or `segments/03-stat.mp4`. */
  name: string;
  step: string;
  blob: ContentHash;
}

/** A key that opens the HTTP interface; only its hash is kept. */
export interface ApiKey {
  id: string;
  accountId: string;
  name: string;
}

/** Sessions, with their messages, events and files. Everything is scoped to one account. */
export interface SessionRows {
  /** Creates a session, its video and its first message in one transaction. */
  create(session: NewSession): Promise<Session>;
  find(accountId: string, sessionId: string): Promise<Session | null>;
  /** Newest first, at most `limit`. */
  messages(accountId: string, sessionId: string, limit: number): Promise<Message[]>;
  /** Oldest first, after a sequence number (0: from the start). */
  events(accountId: string, sessionId: string, afterSequence?: number): Promise<SessionEvent[]>;
  files(accountId: string, sessionId: string): Promise<SessionFile[]>;
  /**
   * Records a change and applies it, in one transaction. The same key of the same session is recorded once:
   * repeating it changes nothing, and gives false. A session that has ended takes no further change.
   */
  record(accountId: string, sessionId: string, key: string, change: SessionChange): Promise<boolean>;
  /** Lists a file of the session; a later one of the same name takes its place. */
  recordFile(accountId: string, sessionId: string, file: SessionFile): Promise<void>;
  /** Sessions of all accounts that have not ended, oldest first. */
  unfinished(): Promise<Session[]>;
}

/** What a new session starts with. */
export interface NewSession {
  id: string;
  accountId: string;
  videoId: string;
  mode: Session['mode'];
  status: SessionStatus;
  prompt: string;
  title: string | null;
  request: unknown;
  /** Messages of the agent that are known from the start, for example fields that are not honoured. */
  notes: string[];
}

/** Films of an account. */
export interface VideoRows {
  find(accountId: string, videoId: string): Promise<Video | null>;
  /** Without an account: for signed links, whose signature stands for the permission. */
  findForLink(videoId: string): Promise<Video | null>;
}

/** API keys. */
export interface KeyRows {
  /** Key of this secret that is not revoked, or null. */
  findBySecret(secret: string): Promise<ApiKey | null>;
  /** Whether any key exists that is not revoked. */
  any(): Promise<boolean>;
  /** Stores a key. Adding the same secret again changes nothing. */
  add(accountId: string, name: string, secret: string): Promise<ApiKey>;
  /** Revokes all keys of this name but the one with this secret. */
  revokeOthers(accountId: string, name: string, secret: string): Promise<void>;
}

/** Everything that is kept. */
export interface Store {
  readonly blobs: BlobStore;
  readonly sessions: SessionRows;
  readonly videos: VideoRows;
  readonly keys: KeyRows;
  /** Artefacts of one account: nothing that one account made is ever looked up for another. */
  artefactsOf(accountId: string): ArtefactIndex;
  close(): Promise<void>;
}

/** The account that a server without further accounts works for. */
export const DEFAULT_ACCOUNT_ID = 'default';
