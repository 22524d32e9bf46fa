import type { FilmFacts } from '../../encode/film-facts.js';
import type { Encoder } from '../../encode/encoder.js';
import { contextOf, createCanvas, encodeJpeg } from '../../stage/draw/canvas.js';
import type { DecodedContent } from '../decoded-file.js';
import { requireDecodableSize, type WriteFile } from './picture.js';
import { Unreadable } from './unreadable.js';

/** Longest recording that is taken: nothing of 32 MB lasts longer, whatever its header says. */
const MAXIMUM_SECONDS = 12 * 60 * 60;
const STILL_WIDTH_PIXELS = 1280;

/** Reads what a recording holds; of a video also a frame from its middle. */
export async function decodeMedia(path: string, encoder: Encoder, write: WriteFile): Promise<DecodedContent> {
  const facts = await encoder.probe(path).catch((cause: unknown) => {
    throw new Unreadable('is damaged: it cannot be played', { cause });
  });
  const durationSeconds = lengthOf(facts);
  if (facts.video === null || facts.video.width === 0) {
    if (facts.sound === null) throw new Unreadable('holds neither pictures nor sound');
    return { kind: 'audio', durationSeconds };
  }
  const { width, height } = facts.video;
  requireDecodableSize(width, height);
  await writeStill(path, facts, encoder, write);
  return { kind: 'video', durationSeconds, width, height, still: 'still.jpg' };
}

function lengthOf({ durationSeconds, video, sound }: FilmFacts): number {
  const known = [durationSeconds, video?.durationSeconds ?? 0, sound?.durationSeconds ?? 0];
  const length = known.find((seconds) => Number.isFinite(seconds) && seconds > 0);
  if (length === undefined) throw new Unreadable('is damaged: it does not say how long it lasts');
  if (length > MAXIMUM_SECONDS) throw new Unreadable('says it lasts longer than twelve hours');
  return length;
}

/** The middle frame; the first one when the file ends earlier than it says. */
async function writeStill(
  path: string,
  { video }: FilmFacts,
  encoder: Encoder,
  write: WriteFile,
): Promise<void> {
  const middle = Math.floor((video?.frameCount ?? 0) / 2);
  const width = Math.min(STILL_WIDTH_PIXELS, video?.width ?? STILL_WIDTH_PIXELS);
  const frames = await encoder.decodeFrames(path, [0, middle], { width }).catch((cause: unknown) => {
    throw new Unreadable('is damaged: its pictures cannot be decoded', { cause });
  });
  const frame = frames.at(-1);
  if (frame === undefined) throw new Unreadable('holds no picture that can be decoded');
  const canvas = createCanvas(frame.width, frame.height);
  const context = contextOf(canvas);
  const pixels = context.createImageData(frame.width, frame.height);
  pixels.data.set(frame.pixels);
  context.putImageData(pixels, 0, 0);
  await write('still.jpg', encodeJpeg(canvas));
}
