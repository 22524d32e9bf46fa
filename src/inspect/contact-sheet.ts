import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { startEncoder, type DecodedFrame, type DecodedSound, type Encoder } from '../encode/encoder.js';
import type { FilmFacts, VideoFacts } from '../encode/film-facts.js';
import { writeAside } from '../encode/write-aside.js';
import { AutokinoError } from '../errors/autokino-error.js';
import { drawSheet, type SheetPart } from './draw-sheet.js';
import { outlineFilm, type FilmPart } from './film-outline.js';
import { partWidth, thumbnailWidth } from './sheet-layout.js';
import { measureWaveform } from './waveform.js';

/** A finished contact sheet. */
export interface ContactSheet {
  path: string;
  width: number;
  height: number;
  /** Scenes, or parts between cuts for a film that is not ours. */
  partCount: number;
}

/**
 * Makes a picture to judge a film by: the first, middle and last frame of each scene with time stamps, and under
 * them the waveform of its sound and the words of its captions. A film of ours says itself where its scenes are;
 * any other is divided at its cuts.
 * @param options `sheetPath`: where the PNG goes
 * @throws AutokinoError `render_failed` when the film cannot be read or has no pictures
 */
export async function makeContactSheet(
  filmPath: string,
  options: { sheetPath: string; signal?: AbortSignal },
): Promise<ContactSheet> {
  const encoder = startEncoder();
  try {
    const facts = await encoder.probe(filmPath, options);
    const { video } = facts;
    if (video === null) throw new AutokinoError('render_failed', `${filmPath} has no pictures.`);
    const outline = await outlineFilm(encoder, filmPath, video);
    const sound = await encoder.decodeSound(filmPath, options);
    const pictures = await decodeThumbnails(encoder, filmPath, video, outline);
    const { png, width, height } = drawSheet({
      title: facts.title ?? basename(filmPath),
      facts: describe(filmPath, facts, video, sound),
      film: video,
      parts: outline.map((part, index) => sheetPart(part, index, { video, sound, pictures })),
    });
    await writeAside(options.sheetPath, null, (path) => writeFile(path, png));
    return { path: options.sheetPath, width, height, partCount: outline.length };
  } finally {
    await encoder.close();
  }
}

/** First, middle and last frame of a part. */
function shownFrames({ startFrame, frameCount }: FilmPart): number[] {
  return [startFrame, startFrame + (frameCount >> 1), startFrame + frameCount - 1];
}

async function decodeThumbnails(
  encoder: Encoder,
  path: string,
  video: VideoFacts,
  outline: readonly FilmPart[],
): Promise<Map<number, DecodedFrame>> {
  const width = thumbnailWidth(video);
  const frames = await encoder.decodeFrames(path, outline.flatMap(shownFrames), { width });
  return new Map(frames.map((frame) => [frame.frame, frame]));
}

interface Material {
  video: VideoFacts;
  sound: DecodedSound | null;
  pictures: Map<number, DecodedFrame>;
}

function sheetPart(part: FilmPart, index: number, { video, sound, pictures }: Material): SheetPart {
  const seconds = (frame: number): number => frame / video.framesPerSecond;
  const start = seconds(part.startFrame);
  const end = seconds(part.startFrame + part.frameCount);
  return {
    heading: part.kind === null ? String(index + 1) : `${index + 1}  ${part.kind}`,
    span: `${clock(start)} – ${clock(end)}   ${(end - start).toFixed(1)} s`,
    thumbnails: shownFrames(part).map((frame) => ({
      picture: pictures.get(frame) ?? null,
      stamp: clock(seconds(frame)),
    })),
    waveform: sound === null ? null : measureWaveform(sound, start, end, partWidth(video)),
    captions: part.captions,
  };
}

/** Minutes and seconds: `1:04.37`. */
function clock(seconds: number): string {
  const hundredths = Math.floor(seconds * 100 + 1e-6);
  const minutes = Math.floor(hundredths / 6_000);
  return `${minutes}:${((hundredths % 6_000) / 100).toFixed(2).padStart(5, '0')}`;
}

function describe(path: string, facts: FilmFacts, video: VideoFacts, sound: DecodedSound | null): string {
  const rate = Number(video.framesPerSecond.toFixed(2));
  const codecs = [video.codec, facts.sound?.codec].filter((codec) => codec !== undefined).join(' + ');
  const parts = [
    basename(path),
    `${video.width} × ${video.height}`,
    `${rate} frames/s`,
    `${facts.durationSeconds.toFixed(2)} s`,
    codecs,
    sound === null ? 'no sound' : `loudest sample ${loudestDecibels(sound)} dB`,
  ];
  return parts.join('   ·   ');
}

function loudestDecibels(sound: DecodedSound): string {
  let peak = 0;
  for (const channel of [sound.left, sound.right]) {
    for (const sample of channel) peak = Math.max(peak, Math.abs(sample));
  }
  return peak === 0 ? '−∞' : (20 * Math.log10(peak)).toFixed(1).replace('-', '−');
}
