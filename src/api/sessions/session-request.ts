import type { CreateSessionBody } from '../../schema/http/create-session.js';
import type { FileInput } from '../../schema/http/file-input.js';
import type { SendMessageBody } from '../../schema/http/send-message.js';
import type { AttachedFile, MessageRequest, SessionRequest } from '../../workflow/session-request.js';
import { laterFieldNotices } from './later-fields.js';

/** The body of a new session in our own words. */
export function sessionRequest(body: CreateSessionBody): SessionRequest {
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

/** The body of a message in our own words. */
export function messageRequest(body: SendMessageBody): MessageRequest {
  return {
    message: body.message,
    files: (body.files ?? []).map(attachedFile),
    avatarId: body.avatar_id ?? null,
    voiceId: body.voice_id ?? null,
    autoProceed: body.auto_proceed ?? null,
    skipAgenticStop: body.skip_agentic_stop ?? null,
    notices: laterFieldNotices(body),
  };
}

function attachedFile(file: FileInput): AttachedFile {
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
