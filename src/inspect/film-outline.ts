import type { Encoder } from '../encode/encoder.js';
import type { VideoFacts } from '../encode/film-facts.js';
import { readFilmNotes, type FilmNotes } from '../encode/film-notes.js';
import { findCuts } from './find-cuts.js';

/** A part of a film to be looked at. */
export interface FilmPart {
  /** What it is called on the sheet: a scene's kind, or nothing for a film that is not ours. */
  kind: string | null;
  startFrame: number;
  frameCount: number;
  /** Words captioned in it; empty when there are none. */
  captions: string;
}

/** Samples looked at to find cuts, at most: more tell little more. */
const MOST_SAMPLES = 2_000;

const SAMPLES_PER_SECOND = 5;

const SAMPLE_WIDTH = 64;

const SHORTEST_PART_SECONDS = 1;

/** Parts of equal length that a film without cuts is shown in. */
const EVEN_PART_SECONDS = 5;

const MOST_PARTS = 40;

/** Divides a film into its scenes by its notes; one without notes at its cuts, or evenly when it has none. */
export async function outlineFilm(encoder: Encoder, path: string, video: VideoFacts): Promise<FilmPart[]> {
  const notes = await readFilmNotes(path);
  return notes === null ? outlineByCuts(encoder, path, video) : outlineByNotes(notes);
}

function outlineByNotes({ scenes, captions, framesPerSecond }: FilmNotes): FilmPart[] {
  return scenes.map(({ kind, startFrame, frameCount }) => {
    const start = startFrame / framesPerSecond;
    const end = (startFrame + frameCount) / framesPerSecond;
    const inside = captions.filter(({ startSeconds }) => startSeconds >= start && startSeconds < end);
    return { kind, startFrame, frameCount, captions: inside.map(({ text }) => text).join(' ') };
  });
}

async function outlineByCuts(encoder: Encoder, path: string, video: VideoFacts): Promise<FilmPart[]> {
  const step = Math.max(
    1,
    Math.round(video.framesPerSecond / SAMPLES_PER_SECOND),
    Math.ceil(video.frameCount / MOST_SAMPLES),
  );
  const numbers = Array.from({ length: Math.ceil(video.frameCount / step) }, (_, index) => index * step);
  const samples = await encoder.decodeFrames(path, numbers, { width: SAMPLE_WIDTH });
  const shortest = SHORTEST_PART_SECONDS * video.framesPerSecond;
  const cuts = findCuts(samples, shortest);
  const starts = cuts.length > 0 && cuts.length < MOST_PARTS ? [0, ...cuts] : evenStarts(video);
  return starts.map((startFrame, index) => ({
    kind: null,
    startFrame,
    frameCount: (starts[index + 1] ?? video.frameCount) - startFrame,
    captions: '',
  }));
}

function evenStarts({ frameCount, framesPerSecond }: VideoFacts): number[] {
  const seconds = frameCount / framesPerSecond;
  const partCount = Math.min(MOST_PARTS, Math.max(1, Math.ceil(seconds / EVEN_PART_SECONDS)));
  return Array.from({ length: partCount }, (_, index) => Math.floor((index * frameCount) / partCount));
}
