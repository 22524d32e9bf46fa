import type { ContentHash } from '../../schema/identifiers.js';
import type { Page, PageRequest } from './page.js';
import type { NewResource, Resource } from './resources.js';

/** Status of a session, in the words of the HTTP contract. */
export type SessionStatus =
  'thinking' | 'waiting_for_input' | 'reviewing' | 'generating' | 'completed' | 'failed';

/** A conversation with the agent, from a request to a film and its later versions. */
export interface Session {
  id: string;
  accountId: string;
  /** Newest film of this session; null in chat mode until a render starts. */
  videoId: string | null;
  mode: 'generate' | 'chat';
  status: SessionStatus;
  title: string | null;
  /** Work done in the newest run, 0 to 100, never falling within it. */
  progress: number;
  /** The first request as it was accepted, with attached bytes replaced by the hashes of their blobs. */
  request: unknown;
  /** Number of the newest run that was begun, from 1. */
  run: number;
  /** What a later run builds on: the workflow's own record. Null before anything was planned. */
  state: unknown;
  error: { code: string; message: string } | null;
  createdAt: Date;
  /** When the newest run ended in `completed` or `failed`; null in every other status. */
  completedAt: Date | null;
}

/** One piece of work of the agent: the first request, or a message. The runs of a session happen one after another. */
export interface Run {
  id: string;
  accountId: string;
  sessionId: string;
  /** From 1, in the order in which they were accepted. */
  number: number;
  status: 'queued' | 'running' | 'ended';
  /** Counts how often it was begun; part of its workflow's id. */
  attempt: number;
  /** What is to be done, as the workflow understands it. */
  input: unknown;
  createdAt: Date;
}

/** A message that asks for a run. */
export interface NewRun {
  id: string;
  input: unknown;
  /** What the user said. */
  message: string;
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

/** Something that happened to a session: the only way in which a session, its messages and its video change. */
export type SessionChange =
  | {
      type: 'message-posted';
      role: Message['role'];
      messageType: Message['type'];
      content: string;
      resourceIds?: string[];
    }
  | { type: 'title-chosen'; title: string }
  | { type: 'step-started'; step: string }
  | { type: 'step-completed'; step: string; milliseconds: number }
  | { type: 'segment-completed'; segment: string; frames: number; isReused: boolean }
  | { type: 'progress-changed'; progress: number }
  | { type: 'storyboard-versioned'; version: number; blob: ContentHash }
  | { type: 'resource-added'; resource: NewResource }
  | { type: 'state-kept'; state: object }
  /** Drawing begins; the film gets a row of its own unless this run has one. */
  | { type: 'render-started'; videoId: string }
  /** The agent needs an answer. Ends the run. */
  | { type: 'question-asked'; question: string }
  /** A storyboard awaits approval. Ends the run. */
  | { type: 'draft-shown'; resource: NewResource; message: string }
  /** Ends the run without a film: the agent only answered. */
  | { type: 'run-answered'; message: string; status: SessionStatus }
  /** Ends the run because messages that wait come first. */
  | { type: 'run-yielded' }
  | { type: 'session-completed'; film: PublishedFilm; resourceId: string; message: string }
  | { type: 'session-failed'; code: string; message: string }
  /** The user stopped the run; what exists is kept. */
  | { type: 'session-stopped'; code: string; message: string };

/** Changes that the store makes itself when a session or a run is created or begun. */
export type SessionMilestone =
  | { type: 'session-created' }
  | { type: 'run-queued'; run: number }
  | { type: 'run-started'; run: number }
  | { type: 'run-restarted'; run: number; attempt: number };

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
  /** Run that it belongs to. */
  run: number;
  change: SessionChange | SessionMilestone;
  createdAt: Date;
}

/** A blob that a step of a session left, under a name a person can read. */
export interface SessionFile {
  /** Name inside the session's folder, for example `storyboard.json` or `segments/03-stat.mp4`. */
  name: string;
  step: string;
  blob: ContentHash;
}

/** Which run of which session a change belongs to. */
export interface RunKey {
  accountId: string;
  sessionId: string;
  run: number;
}

/** Sessions, with their runs, messages, events, files and resources. Everything is scoped to one account. */
export interface SessionRows {
  /**
   * Creates a session with its first run, its first message and, in generate mode, its video, in one transaction.
   * Creating the same id of the same account again changes nothing and gives the session as it is.
   */
  create(session: NewSession): Promise<Session>;
  find(accountId: string, sessionId: string): Promise<Session | null>;
  /** Newest first. */
  list(accountId: string, page: PageRequest): Promise<Page<Session>>;
  /** Newest first, at most `limit`. */
  messages(accountId: string, sessionId: string, limit: number): Promise<Message[]>;
  /** Events of a run, oldest first. */
  events(accountId: string, sessionId: string, run: number): Promise<SessionEvent[]>;
  /** Events of a run that say how its steps went, oldest first: far fewer than all. */
  stepEvents(accountId: string, sessionId: string, run: number): Promise<SessionEvent[]>;
  /** Files of all runs, by name. */
  files(accountId: string, sessionId: string): Promise<SessionFile[]>;
  resource(accountId: string, sessionId: string, resourceId: string): Promise<Resource | null>;
  /** Without an account: for signed links, whose signature stands for the permission. */
  resourceForLink(resourceId: string): Promise<Resource | null>;
  /**
   * Accepts a message: a run that waits for its turn. `admit` sees the session as it then is, under lock, and throws
   * to refuse. Gives null when there is no such session. The same id is queued once.
   */
  queueRun(
    accountId: string,
    sessionId: string,
    run: NewRun,
    admit: (session: Session) => void,
  ): Promise<Run | null>;
  /** The run whose turn it is, begun if it was waiting; null when none waits. */
  beginNextRun(accountId: string, sessionId: string): Promise<Run | null>;
  /** Counts another attempt of a run that is under way, and gives it. */
  restartRun(key: RunKey): Promise<Run | null>;
  /** Whether messages wait behind the run under way. */
  hasQueuedRuns(accountId: string, sessionId: string): Promise<boolean>;
  /**
   * Records a change and applies it, in one transaction. The same key of the same run is recorded once: repeating
   * it changes nothing, and gives false. A run that has ended takes no further change.
   */
  record(key: RunKey, eventKey: string, change: SessionChange): Promise<boolean>;
  /** Lists a file of the session; a later one of the same name takes its place. */
  recordFile(accountId: string, sessionId: string, file: SessionFile): Promise<void>;
  /** Sessions of all accounts with a run that waits or is under way, oldest first. */
  unfinished(): Promise<Session[]>;
  /** Sessions of an account whose agent is at work: `thinking` or `generating`. */
  countActive(accountId: string): Promise<number>;
  /**
   * Removes a session with its videos and everything that belongs to it, and gives the blobs that nothing else
   * names any more. Null when there is no such session. The caller stops it first.
   */
  remove(accountId: string, sessionId: string): Promise<ContentHash[] | null>;
}

/** What a new session starts with. */
export interface NewSession {
  id: string;
  accountId: string;
  /** Set in generate mode: its film can be read from the start. Null in chat mode until a render starts. */
  videoId: string | null;
  runId: string;
  mode: Session['mode'];
  status: SessionStatus;
  prompt: string;
  title: string | null;
  request: unknown;
  /** What the first run does. */
  input: unknown;
  /** Messages of the agent that are known from the start, for example fields that are not honoured. */
  notes: string[];
}
