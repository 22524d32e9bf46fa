import type { CreateSessionBody } from '../schema/http/create-session.js';

const isGiven = (value: unknown): boolean =>
  value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0);

/**
 * What a request asks that is stored but not honoured yet, each as a sentence for the user. Fields that hold by
 * themselves need no word: no memory is kept, so every session is incognito, and generate mode never pauses.
 */
export function laterFieldNotices(body: CreateSessionBody): string[] {
  const notices: string[] = [];
  if (body.mode === 'chat')
    notices.push(
      '`mode: chat` is not offered yet: the film is made at once, without questions, as in generate mode.',
    );
  if (isGiven(body.files))
    notices.push(
      '`files` are kept with the session but not read yet: the film is made from the prompt alone.',
    );
  if (isGiven(body.callback_url))
    notices.push('`callback_url` is kept but not called yet: poll the session or the video for its end.');
  else if (isGiven(body.callback_id))
    notices.push('`callback_id` is kept but not used yet: callbacks are not sent.');
  for (const field of ['brand_kit_id', 'brand_glossary_id', 'visibility', 'members'] as const) {
    if (isGiven(body[field])) notices.push(`\`${field}\` is kept with the session but not honoured yet.`);
  }
  return notices;
}
