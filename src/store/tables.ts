import type { Generated, JSONColumnType } from 'kysely';
import type { AssetBatchTable, AssetTable } from './asset-tables.js';
import type { WebhookTables } from './webhook-tables.js';
import type {
  KeyOrigin,
  LinkedBlob,
  Message,
  Resource,
  ResourceMetadata,
  Run,
  Session,
  SessionEvent,
  SessionStatus,
  VideoStatus,
} from './contract.js';

/** All tables. Every row belongs to an account. */
export interface Tables extends WebhookTables {
  accounts: AccountTable;
  api_keys: ApiKeyTable;
  sessions: SessionTable;
  runs: RunTable;
  messages: MessageTable;
  resources: ResourceTable;
  events: EventTable;
  session_files: SessionFileTable;
  videos: VideoTable;
  storyboards: StoryboardTable;
  artefacts: ArtefactTable;
  idempotency: IdempotencyTable;
  assets: AssetTable;
  asset_batches: AssetBatchTable;
}

export interface AccountTable {
  account_id: string;
  name: string;
  created_at: Date;
}

export interface ApiKeyTable {
  key_id: string;
  account_id: string;
  name: string;
  origin: Generated<KeyOrigin>;
  prefix: string | null;
  secret_hash: string;
  created_at: Date;
  last_used_at: Date | null;
  revoked_at: Date | null;
}

export interface IdempotencyTable {
  account_id: string;
  request_hash: string;
  reserved_id: string;
  state: 'running' | 'free' | 'answered';
  answer: string | null;
  body_hash: string | null;
  created_at: Date;
  taken_at: Date;
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
  state: JSONColumnType<object> | null;
  error_code: string | null;
  error_message: string | null;
  created_at: Date;
  completed_at: Date | null;
}

export interface RunTable {
  run_id: string;
  account_id: string;
  session_id: string;
  number: number;
  status: Run['status'];
  attempt: number;
  input: JSONColumnType<object>;
  created_at: Date;
  ended_at: Date | null;
}

export interface ResourceTable {
  resource_id: string;
  account_id: string;
  session_id: string;
  type: string;
  source: Resource['source'];
  content: JSONColumnType<LinkedBlob> | null;
  thumbnail: JSONColumnType<LinkedBlob> | null;
  video_id: string | null;
  metadata: JSONColumnType<ResourceMetadata>;
  created_at: Date;
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
  run: number;
  /** Recorded once for each run, whatever is repeated. */
  event_key: string;
  change: JSONColumnType<SessionEvent['change']>;
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
  /** Run of the session that makes it. */
  run: number;
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
