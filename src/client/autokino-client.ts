import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type { ReadableStream as NodeReadableStream } from 'node:stream/web';
import { pipeline } from 'node:stream/promises';
import { CreatedSession, type CreateSessionInput } from '../schema/http/create-session.js';
import { Health } from '../schema/http/health.js';
import { pageBody } from '../schema/http/page.js';
import { type SendMessageInput, SentMessage } from '../schema/http/send-message.js';
import { DeletedSession, StoppedSession } from '../schema/http/session-answers.js';
import { SessionListItem, SessionResource } from '../schema/http/session-resource.js';
import { ShownResource } from '../schema/http/shown-resource.js';
import { StyleItem } from '../schema/http/style-item.js';
import { VideoResource } from '../schema/http/video-resource.js';
import { AccountClient } from './account-client.js';
import { ApiError } from './api-error.js';
import { type ClientOptions, pathOf, Transport } from './transport.js';

/** How to wait for a film. */
export interface WaitOptions {
  /** Called with each reading of the session, the last one included. */
  onProgress?: (session: SessionResource) => void;
  /** Time between two readings, in milliseconds. Default 500. */
  pollMilliseconds?: number;
  signal?: AbortSignal;
}

/** A film that is done. */
export interface FinishedFilm {
  session: SessionResource;
  video: VideoResource;
}

/** Which part of a list is asked for. */
export interface ListOptions {
  /** Most items, 1 to 100. Default 20. */
  limit?: number;
  /** `next_token` of the page before; left out: from the newest. */
  token?: string;
  signal?: AbortSignal;
}

/** A part of a list. */
export interface ListPage<Item> {
  data: Item[];
  has_more: boolean;
  /** Null on the last page. */
  next_token: string | null;
}

const DEFAULT_POLL_MILLISECONDS = 500;
const SESSIONS = ['v3', 'video-agents'];

/** Typed client of the HTTP interface. Every method throws `ApiError` when the server refuses or is not there. */
export class AutokinoClient {
  readonly #transport: Transport;
  /** Accounts and keys. */
  readonly accounts: AccountClient;

  constructor(options: ClientOptions) {
    this.#transport = new Transport(options);
    this.accounts = new AccountClient(this.#transport);
  }

  /** Opens a session; the film is made in the background. */
  async createSession(body: CreateSessionInput, signal?: AbortSignal): Promise<CreatedSession> {
    const request = { method: 'POST' as const, path: pathOf(SESSIONS), body, signal };
    return this.#transport.readData(CreatedSession, request);
  }

  /** Sessions of the account, newest first. */
  async listSessions({ signal, ...query }: ListOptions = {}): Promise<ListPage<SessionListItem>> {
    return this.#transport.read(pageBody(SessionListItem), { path: pathOf(SESSIONS, query), signal });
  }

  /** State, progress and messages of a session. */
  async readSession(sessionId: string, signal?: AbortSignal): Promise<SessionResource> {
    return this.#transport.readData(SessionResource, { path: pathOf([...SESSIONS, sessionId]), signal });
  }

  /** Says something to the agent of a session: an answer, an approval, a change. */
  async sendMessage(sessionId: string, body: SendMessageInput, signal?: AbortSignal): Promise<SentMessage> {
    const request = { method: 'POST' as const, path: pathOf([...SESSIONS, sessionId]), body, signal };
    return this.#transport.readData(SentMessage, request);
  }

  /** Stops what a session is doing; what exists is kept. */
  async stopSession(sessionId: string, signal?: AbortSignal): Promise<StoppedSession> {
    const request = { method: 'POST' as const, path: pathOf([...SESSIONS, sessionId, 'stop']), signal };
    return this.#transport.readData(StoppedSession, request);
  }

  /** Removes a session with its films and files. */
  async deleteSession(sessionId: string, signal?: AbortSignal): Promise<DeletedSession> {
    const request = { method: 'DELETE' as const, path: pathOf([...SESSIONS, sessionId]), signal };
    return this.#transport.readData(DeletedSession, request);
  }

  /** Every film of a session, newest first. */
  async listSessionVideos(
    sessionId: string,
    { signal, ...query }: ListOptions = {},
  ): Promise<ListPage<VideoResource>> {
    const path = pathOf([...SESSIONS, sessionId, 'videos'], query);
    return this.#transport.read(pageBody(VideoResource), { path, signal });
  }

  /** Something that a message of a session shows, by its id. */
  async readResource(sessionId: string, resourceId: string, signal?: AbortSignal): Promise<ShownResource> {
    const path = pathOf([...SESSIONS, sessionId, 'resources', resourceId]);
    return this.#transport.readData(ShownResource, { path, signal });
  }

  /** Visual styles. @param options.tag Only those on this shelf */
  async listStyles({ signal, ...query }: ListOptions & { tag?: string } = {}): Promise<ListPage<StyleItem>> {
    const path = pathOf([...SESSIONS, 'styles'], query);
    return this.#transport.read(pageBody(StyleItem), { path, signal });
  }

  /** State and links of a film. */
  async readVideo(videoId: string, signal?: AbortSignal): Promise<VideoResource> {
    return this.#transport.readData(VideoResource, { path: pathOf(['v3', 'videos', videoId]), signal });
  }

  /** Whether a server is there and takes requests; needs no valid key. */
  async readHealth(signal?: AbortSignal): Promise<Health> {
    return this.#transport.read(Health, { path: '/healthz', signal });
  }

  /**
   * Opens a session and waits until its film is done.
   * @throws ApiError with the session's own error code when the film could not be made
   */
  async createAndWait(body: CreateSessionInput, options: WaitOptions = {}): Promise<FinishedFilm> {
    const created = await this.createSession(body, options.signal);
    return this.waitForFilm(created.session_id, options);
  }

  /**
   * Waits until the film of a session is done.
   * @throws ApiError when it could not be made; `input_needed` with the agent's words when it waits for the user
   */
  async waitForFilm(sessionId: string, options: WaitOptions = {}): Promise<FinishedFilm> {
    const session = await this.waitForTurn(sessionId, options);
    if (session.status === 'failed') throw failureOf(session);
    if (session.status !== 'completed' || session.video_id === null) throw inputNeeded(session);
    return { session, video: await this.readVideo(session.video_id, options.signal) };
  }

  /** Waits until the agent is neither thinking nor drawing: it is done, has failed, or waits for the user. */
  async waitForTurn(sessionId: string, options: WaitOptions = {}): Promise<SessionResource> {
    for (;;) {
      const session = await this.readSession(sessionId, options.signal);
      options.onProgress?.(session);
      if (session.status !== 'thinking' && session.status !== 'generating') return session;
      await this.#transport.sleep(options.pollMilliseconds ?? DEFAULT_POLL_MILLISECONDS, options.signal);
    }
  }

  /** Saves what a signed link leads to. The file appears under its name only when it is whole. */
  async download(link: string, path: string, signal?: AbortSignal): Promise<void> {
    const bytes = await this.#transport.open(link, signal);
    const partial = `${path}.partial-${process.pid}`;
    try {
      // The same stream; packages that bring the browser's types give it the browser's name.
      await pipeline(Readable.fromWeb(bytes as NodeReadableStream), createWriteStream(partial));
      await rename(partial, path);
    } finally {
      await rm(partial, { force: true });
    }
  }
}

function failureOf(session: SessionResource): ApiError {
  return new ApiError(session.error?.message ?? 'The film could not be made.', {
    status: 200,
    code: session.error?.code ?? 'unknown',
  });
}

function inputNeeded(session: SessionResource): ApiError {
  const words = session.messages.find(({ role }) => role === 'model')?.content;
  return new ApiError(words ?? 'The agent waits for an answer.', { status: 200, code: 'input_needed' });
}
