import { AutokinoError } from '../errors/autokino-error.js';
import { namesIn } from '../schema/scenes/names-in.js';
import { Storyboard } from '../schema/storyboard.js';
import type { Catalogue } from './autokino.js';

/**
 * Checks a storyboard that somebody wrote: its shape, and the ids in it.
 * @throws AutokinoError `storyboard_invalid` with the path of the field
 */
export function checkStoryboard(given: Storyboard, catalogue: Catalogue): Storyboard {
  const parsed = Storyboard.safeParse(given);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const parameter = issue?.path.join('.') ?? '';
    throw new AutokinoError('storyboard_invalid', `${parameter}: ${issue?.message ?? 'is not valid'}`, {
      parameter,
    });
  }
  const { styleId, voiceId, presenterId } = parsed.data;
  requireKnown('styleId', styleId, catalogue.styles);
  requireKnown('voiceId', voiceId, catalogue.voices);
  if (presenterId !== null) requireKnown('presenterId', presenterId, catalogue.looks);
  requirePictures(parsed.data);
  return parsed.data;
}

/** Every picture that a scene names must be among the storyboard's. */
function requirePictures({ scenes, pictures }: Storyboard): void {
  const known = new Set(pictures.map(({ id }) => id));
  for (const { id, content } of scenes) {
    const missing = namesIn(content, 'picture').find((name) => !known.has(name));
    if (missing === undefined) continue;
    throw new AutokinoError(
      'storyboard_invalid',
      `scenes: "${id}" shows the picture "${missing}", which is not among the storyboard's pictures.`,
      { parameter: 'pictures' },
    );
  }
}

function requireKnown(parameter: string, id: string, known: { id: string }[]): void {
  if (known.some((one) => one.id === id)) return;
  const choice = known.map((one) => one.id).join(', ');
  throw new AutokinoError('storyboard_invalid', `${parameter}: "${id}" is not one of ${choice}.`, {
    parameter,
  });
}
