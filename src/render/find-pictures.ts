import { AutokinoError } from '../errors/autokino-error.js';
import type { PictureFiles, SegmentPlan } from './draw-jobs.js';
import { plansOf } from './plans-of.js';

/** Gives the path of the file that holds the bytes of a hash; fails when there is none. */
export type FindPictureFile = (blob: string) => Promise<string>;

/**
 * The files of all pictures that a segment shows.
 * @throws AutokinoError `storyboard_invalid` for a picture that is not stored
 */
export async function findPictures(segment: SegmentPlan, find: FindPictureFile): Promise<PictureFiles> {
  const pictures = plansOf(segment).flatMap((plan) => Object.entries(plan.pictures ?? {}));
  const files: PictureFiles = {};
  for (const [id, { blob }] of pictures) files[blob] ??= await fileOf(id, blob, find);
  return files;
}

async function fileOf(id: string, blob: string, find: FindPictureFile): Promise<string> {
  try {
    return await find(blob);
  } catch (cause) {
    throw new AutokinoError(
      'storyboard_invalid',
      `The picture "${id}" is not stored here any more: nothing has the hash ${blob}. Attach its file again.`,
      { parameter: 'pictures', cause },
    );
  }
}
