import { AutokinoError } from '../../errors/autokino-error.js';
import type { PictureFacts } from '../../schema/picture.js';

/**
 * The facts of a picture that a content names.
 * @throws AutokinoError `storyboard_invalid` when the storyboard has no such picture
 */
export function pictureFacts(
  { pictures }: { pictures?: Readonly<Record<string, PictureFacts>> },
  id: string,
): PictureFacts {
  const found = pictures?.[id];
  if (found !== undefined) return found;
  throw new AutokinoError(
    'storyboard_invalid',
    `A scene shows the picture "${id}", which is not among the storyboard's pictures.`,
    { parameter: 'pictures' },
  );
}
