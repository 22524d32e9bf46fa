import { AutokinoError } from '../../errors/autokino-error.js';
import type { PictureFacts } from '../../schema/picture.js';
import { decodePicture, type Canvas, type Picture } from './canvas.js';

/** Something that can be copied onto a surface. */
export type Drawable = Picture | Canvas;

/**
 * Decoded pictures by the hash of their bytes. A frame is drawn without waiting, so whatever draws puts the pictures
 * of its plans here first. What stands under a hash can only be those bytes: frames stay pure functions of their plan.
 */
const shelf = new Map<string, Drawable>();

/** Puts a picture that is decoded, or was drawn, under a hash. */
export function shelvePicture(blob: string, picture: Drawable): void {
  shelf.set(blob, picture);
}

/**
 * Decodes the pictures of plans that are not on the shelf yet.
 * @param pictures The pictures that will be drawn; all others leave the shelf, because each takes much memory
 * @param readBytes Gives the bytes of a hash
 * @throws AutokinoError `storyboard_invalid` for a picture that cannot be read or has not the size it is said to have
 */
export async function shelvePictures(
  pictures: readonly PictureFacts[],
  readBytes: (blob: string) => Promise<Uint8Array>,
): Promise<void> {
  const wanted = new Set(pictures.map(({ blob }) => blob));
  for (const blob of shelf.keys()) if (!wanted.has(blob)) shelf.delete(blob);
  for (const facts of pictures) {
    if (!shelf.has(facts.blob)) shelf.set(facts.blob, await decode(facts, readBytes));
  }
}

async function decode(
  facts: PictureFacts,
  readBytes: (blob: string) => Promise<Uint8Array>,
): Promise<Drawable> {
  const bytes = await readBytes(facts.blob);
  const picture = await decodePicture(bytes).catch((cause: unknown) => {
    throw new AutokinoError('storyboard_invalid', `The picture ${facts.blob} is no readable PNG or JPEG.`, {
      parameter: 'pictures',
      cause,
    });
  });
  if (picture.width !== facts.width || picture.height !== facts.height) {
    throw new AutokinoError(
      'storyboard_invalid',
      `The picture ${facts.blob} has ${picture.width} × ${picture.height} pixels; the storyboard says ` +
        `${facts.width} × ${facts.height}.`,
      { parameter: 'pictures' },
    );
  }
  return picture;
}

/** The picture of a hash. It must have been put on the shelf before. */
export function shelvedPicture(blob: string): Drawable {
  const picture = shelf.get(blob);
  if (picture === undefined) throw new Error(`The picture ${blob} was not decoded before it was drawn.`);
  return picture;
}
