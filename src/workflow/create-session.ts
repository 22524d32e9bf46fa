import { AutokinoError } from '../errors/autokino-error.js';
import type { Storyboard } from '../schema/storyboard.js';
import type { BlobStore, NewSession } from '../store/contract.js';
import type { Catalogue } from './autokino.js';
import type { RunInput } from './run-task.js';
import type { AttachedFile, SessionRequest } from './session-request.js';
import type { StoredRequest } from './stored-request.js';

/** The first run of a session does what the session was created for. */
const REQUEST: RunInput = { type: 'request' };

/** Ids of a session that is being created. */
export interface NewIds {
  sessionId: string;
  videoId: string;
  runId: string;
}

/** Ids that a request may name. */
interface ChosenIds {
  avatarId: string | null;
  voiceId: string | null;
  styleId: string | null;
}

/**
 * Checks the ids of a request against what there is, and puts a group's default look in the place of the group.
 * @throws AutokinoError `invalid_parameter` with the field's name
 */
export function resolveIds<Request extends ChosenIds>(request: Request, catalogue: Catalogue): Request {
  const { avatarId, voiceId, styleId } = request;
  requireKnown('voice_id', voiceId, catalogue.voices);
  requireKnown('style_id', styleId, catalogue.styles);
  const look = catalogue.looks.find(({ id }) => id === avatarId);
  const defaultLook = catalogue.looks.find(({ groupId }) => groupId === avatarId);
  const resolved = look ?? defaultLook ?? null;
  if (avatarId !== null && resolved === null) throw unknownId('avatar_id', avatarId, catalogue.looks);
  return { ...request, avatarId: resolved?.id ?? null };
}

function requireKnown(parameter: string, id: string | null, known: { id: string }[]): void {
  if (id !== null && !known.some((one) => one.id === id)) throw unknownId(parameter, id, known);
}

function unknownId(parameter: string, id: string, known: { id: string }[]): AutokinoError {
  const choice = known.map((one) => one.id).join(', ');
  return new AutokinoError(
    'invalid_parameter',
    `"${id}" is not known here. Choose one of: ${choice}; or leave ${parameter} out.`,
    { parameter },
  );
}

/** The session of a prompt. Bytes of attached files become blobs. */
export async function sessionFromPrompt(
  accountId: string,
  ids: NewIds,
  request: SessionRequest,
  context: { blobs: BlobStore; notes: string[] },
): Promise<NewSession> {
  const files = await Promise.all(request.files.map((file) => keepBytes(file, context.blobs)));
  const stored: StoredRequest = { type: 'prompt', request: { ...request, files } };
  return {
    id: ids.sessionId,
    // In generate mode the film can be read from the start; in chat mode it comes with a render.
    videoId: request.mode === 'generate' ? ids.videoId : null,
    runId: ids.runId,
    accountId,
    mode: request.mode,
    status: request.mode === 'generate' ? 'generating' : 'thinking',
    prompt: request.prompt,
    title: null,
    request: stored,
    input: REQUEST,
    notes: [...request.notices, ...context.notes],
  };
}

/** The session of a ready storyboard. */
export function sessionFromStoryboard(accountId: string, ids: NewIds, storyboard: Storyboard): NewSession {
  const stored: StoredRequest = { type: 'storyboard', storyboard };
  return {
    id: ids.sessionId,
    videoId: ids.videoId,
    runId: ids.runId,
    accountId,
    mode: 'generate',
    status: 'generating',
    prompt: `Film the storyboard "${storyboard.title}".`,
    title: storyboard.title,
    request: stored,
    input: REQUEST,
    notes: [],
  };
}

/** A row stays small: bytes lie in the blob store, `blob:<hash>` in the request. */
export async function keepBytes(file: AttachedFile, blobs: BlobStore): Promise<AttachedFile> {
  if (file.type !== 'base64') return file;
  return { ...file, data: `blob:${await blobs.put(Buffer.from(file.data, 'base64'))}` };
}
