import type { Generated, JSONColumnType } from 'kysely';
import type { Message, Session, SessionChange, SessionStatus, VideoStatus } from './contract.js';

/** All tables. Every row belongs to an account. */
export interface Tables {
  accounts: { account_id: string; created_at: Date };
  api_keys: ApiKeyTable;
  sessions: SessionTable;
  messages: MessageTable;
  events: EventTable;
  session_files: SessionFileTable;
  videos: VideoTable;
  storyboards: StoryboardTable;
  artefacts: ArtefactTable;
}

interface ApiKeyTable {
  key_id: string;
  account_id: string;
  name: string;
  secret_hash: string;
  created_at: Date;
  revoked_at: Date | null;
}

export interface SessionTable {
  session_id: string;
  account_id: string;
  video_id: string | null;
  mode: Session['mode'];
  status: SessionStatus;
  title: string | null;
  progress: number;
  request: JSONColumnType<object>;
  run: number;
  error_code: string | null;
  error_message: string | null;
  created_at: Date;
  completed_at: Date | null;
}

export interface MessageTable {
  message_id: string;
  account_id: string;
  session_id: string;
  /** Order of messages; int8 comes back as text. */
  position: Generated<string>;
  role: Message['role'];
  type: Message['type'];
  content: string;
  resource_ids: JSONColumnType<string[]> | null;
  created_at: Date;
}

export interface EventTable {
  sequence: Generated<string>;
  account_id: string;
  session_id: string;
  /** Recorded once for each session, whatever is repeated. */
  event_key: string;
  change: JSONColumnType<SessionChange | { type: 'session-created' }>;
  created_at: Date;
}

interface SessionFileTable {
  account_id: string;
  session_id: string;
  name: string;
  step: string;
  blob: string;
  created_at: Date;
}

export interface VideoTable {
  video_id: string;
  account_id: string;
  session_id: string | null;
  status: VideoStatus;
  title: string | null;
  film: string | null;
  thumbnail: string | null;
  subtitles_srt: string | null;
  subtitles_webvtt: string | null;
  duration_seconds: number | null;
  failure_code: string | null;
  failure_message: string | null;
  created_at: Date;
  completed_at: Date | null;
}

interface StoryboardTable {
  account_id: string;
  session_id: string;
  version: number;
  blob: string;
  created_at: Date;
}

interface ArtefactTable {
  account_id: string;
  artefact_key: string;
  blob: string;
  created_at: Date;
}
