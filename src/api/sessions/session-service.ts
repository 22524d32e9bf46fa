import type { CreatedSession, CreateSessionBody } from '../../schema/http/create-session.js';
import type { SendMessageBody, SentMessage } from '../../schema/http/send-message.js';
import { MAXIMUM_SESSION_MESSAGES, type SessionResource } from '../../schema/http/session-resource.js';
import type { ShownResource } from '../../schema/http/shown-resource.js';
import type { VideoResource } from '../../schema/http/video-resource.js';
import type { Page, PageRequest, Session } from '../../store/contract.js';
import type { CreateOptions, SendOptions } from '../../workflow/autokino.js';
import { checkFiles } from '../assets/check-files.js';
import type { Caller } from '../auth.js';
import { filmLinks } from '../links/film-links.js';
import type { ServedParts } from '../services.js';
import { unixSeconds } from '../unix-seconds.js';
import { videoResource } from '../videos/video-resource.js';
import { checkReceiver } from '../webhooks/check-receiver.js';
import { messageRequest, sessionRequest } from './session-request.js';
import { sessionResource } from './session-resource.js';
import { shownResource } from './shown-resource.js';

/** Sessions of an account. What another account has is as if it were not there. */
export interface SessionService {
  /** Hosts (`name` or `name:port`) whose files may be fetched though they are private or plain http. */
  readonly allowedFileHosts: readonly string[];
  /**
   * Opens a session and starts its work; answers before the work is done.
   * @throws AutokinoError `invalid_parameter` when an id names nothing; then nothing was created
   */
  create(caller: Caller, body: CreateSessionBody, options?: CreateOptions): Promise<CreatedSession>;
  /** Newest first. */
  list(caller: Caller, page: PageRequest): Promise<Page<Session>>;
  /** Null: there is no such session. Messages newest first, at most forty. */
  read(caller: Caller, sessionId: string): Promise<SessionResource | null>;
  /**
   * Takes a message; the run that answers it waits for those before it. Null: there is no such session.
   * @throws AutokinoError `resource_not_ready` while a film is being made, `invalid_parameter` when the session
   * takes no messages or an id names nothing
   */
  send(
    caller: Caller,
    sessionId: string,
    body: SendMessageBody,
    options?: SendOptions,
  ): Promise<SentMessage | null>;
  /** Stops what a session is doing. False: there is no such session. */
  stop(caller: Caller, sessionId: string): Promise<boolean>;
  /** Removes a session with everything that belongs to it. False: there is no such session. */
  remove(caller: Caller, sessionId: string): Promise<boolean>;
  /** Films of a session, newest first. Null: there is no such session. */
  videos(caller: Caller, sessionId: string, page: PageRequest): Promise<Page<VideoResource> | null>;
  /** Null: there is no such session, or no such resource in it. */
  resource(caller: Caller, sessionId: string, resourceId: string): Promise<ShownResource | null>;
}

/** Puts the contract's words around sessions: rows become resources, bodies become requests. */
export function createSessionService({
  store,
  workflow,
  links,
  webhooks,
  files,
}: Pick<ServedParts, 'store' | 'workflow' | 'links' | 'webhooks' | 'files'>): SessionService {
  return {
    allowedFileHosts: files.allowedHosts,
    async create(caller, body, options) {
      const { accountId } = caller;
      await checkFiles({ store, files }, caller, body.files);
      if (body.callback_url) checkReceiver(body.callback_url, 'callback_url', webhooks.allowedHosts);
      return createdSession(await workflow.createSession(accountId, sessionRequest(body), options));
    },
    list: ({ accountId }, page) => store.sessions.list(accountId, page),
    async read({ accountId }, sessionId) {
      const session = await store.sessions.find(accountId, sessionId);
      if (!session) return null;
      const [messages, events, video] = await Promise.all([
        store.sessions.messages(accountId, sessionId, MAXIMUM_SESSION_MESSAGES),
        store.sessions.stepEvents(accountId, sessionId, session.run),
        session.videoId ? store.videos.find(accountId, session.videoId) : null,
      ]);
      return sessionResource(session, messages, events, video && filmLinks(video, links).film);
    },
    async send(caller, sessionId, body, options) {
      const { accountId } = caller;
      await checkFiles({ store, files }, caller, body.files);
      const sent = await workflow.sendMessage(accountId, sessionId, messageRequest(body), options);
      return sent && { session_id: sessionId, run_id: sent.runId, title: sent.session.title };
    },
    stop: async ({ accountId }, sessionId) => (await workflow.stopSession(accountId, sessionId)) !== null,
    remove: ({ accountId }, sessionId) => workflow.removeSession(accountId, sessionId),
    async videos({ accountId }, sessionId, page) {
      const found = await store.videos.ofSession(accountId, sessionId, page);
      return found && { ...found, items: found.items.map((video) => videoResource(video, links)) };
    },
    async resource({ accountId }, sessionId, resourceId) {
      const resource = await store.sessions.resource(accountId, sessionId, resourceId);
      if (!resource) return null;
      const video = resource.videoId === null ? null : await store.videos.find(accountId, resource.videoId);
      return shownResource(resource, video, links);
    },
  };
}

/** Statuses that the answer to a new session knows; a session that pauses had been thinking. */
const CREATED_STATUSES: Record<Session['status'], CreatedSession['status']> = {
  thinking: 'thinking',
  waiting_for_input: 'thinking',
  reviewing: 'thinking',
  generating: 'generating',
  completed: 'completed',
  failed: 'failed',
};

function createdSession(session: Session): CreatedSession {
  return {
    session_id: session.id,
    status: CREATED_STATUSES[session.status],
    video_id: session.videoId,
    created_at: unixSeconds(session.createdAt),
  };
}
