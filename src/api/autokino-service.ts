import { AutokinoError } from '../errors/autokino-error.js';
import type { CreateSessionBody } from '../schema/http/create-session.js';
import { MAXIMUM_SESSION_MESSAGES } from '../schema/http/session-resource.js';
import type { Session, Video } from '../store/contract.js';
import type { Autokino } from '../workflow/autokino.js';
import type { SessionRequest } from '../workflow/session-request.js';
import { LINK_PATHS, linkedFileOf } from './film-links.js';
import type { FilmService } from './film-service.js';
import { laterFieldNotices } from './later-fields.js';
import { sessionResource } from './session-resource.js';
import { unixSeconds } from './unix-seconds.js';
import { videoResource } from './video-resource.js';

/** The parts of the running product that the HTTP face talks to. */
export type ServedParts = Pick<Autokino, 'store' | 'workflow' | 'links'>;

/** Puts the contract's words around the running product: rows become resources, bodies become requests. */
export function createFilmService(parts: ServedParts): FilmService {
  const { store, workflow, links } = parts;
  const filmLinks = (video: Video | null) => ({
    film: video?.film ? links.sign(LINK_PATHS.film(video.id)) : null,
    thumbnail: video?.thumbnail ? links.sign(LINK_PATHS.thumbnail(video.id)) : null,
    subtitles: video?.subtitlesSrt ? links.sign(LINK_PATHS.subtitles(video.id)) : null,
  });
  return {
    async authenticate(key) {
      const found = await store.keys.findBySecret(key);
      return found && { accountId: found.accountId };
    },
    async createSession({ accountId }, body) {
      const session = await workflow.createSession(accountId, sessionRequest(body));
      return createdSession(session);
    },
    async readSession({ accountId }, sessionId) {
      const session = await store.sessions.find(accountId, sessionId);
      if (!session) return null;
      const [messages, events, video] = await Promise.all([
        store.sessions.messages(accountId, sessionId, MAXIMUM_SESSION_MESSAGES),
        store.sessions.events(accountId, sessionId),
        session.videoId ? store.videos.find(accountId, session.videoId) : null,
      ]);
      return sessionResource(session, messages, events, filmLinks(video).film);
    },
    async readVideo({ accountId }, videoId) {
      const video = await store.videos.find(accountId, videoId);
      return video && videoResource(video, filmLinks(video));
    },
    async openLink(link) {
      const url = new URL(link, 'http://localhost');
      const { expires, signature } = Object.fromEntries(url.searchParams);
      if (!links.verify(url.pathname, { expires, signature })) throw new AutokinoError('forbidden');
      return linkedFileOf(url.pathname, store);
    },
  };
}

function createdSession(session: Session) {
  const status = session.status === 'thinking' ? ('thinking' as const) : ('generating' as const);
  return {
    session_id: session.id,
    status,
    video_id: session.videoId,
    created_at: unixSeconds(session.createdAt),
  };
}

/** A body in our own words. */
function sessionRequest(body: CreateSessionBody): SessionRequest {
  return {
    prompt: body.prompt,
    orientation: body.orientation ?? null,
    avatarId: body.avatar_id ?? null,
    voiceId: body.voice_id ?? null,
    styleId: body.style_id ?? null,
    mode: body.mode,
    files: (body.files ?? []).map(attachedFile),
    callbackUrl: body.callback_url ?? null,
    callbackId: body.callback_id ?? null,
    incognitoMode: body.incognito_mode,
    autoProceed: body.auto_proceed,
    skipAgenticStop: body.skip_agentic_stop,
    brandKitId: body.brand_kit_id ?? null,
    brandGlossaryId: body.brand_glossary_id ?? null,
    notices: laterFieldNotices(body),
  };
}

function attachedFile(
  file: NonNullable<CreateSessionBody['files']>[number],
): SessionRequest['files'][number] {
  switch (file.type) {
    case 'url':
      return { type: 'url', url: file.url };
    case 'asset_id':
      return { type: 'asset_id', assetId: file.asset_id };
    case 'base64':
      return {
        type: 'base64',
        mediaType: file.media_type ?? file.content_type ?? 'application/octet-stream',
        data: file.data,
      };
  }
}
