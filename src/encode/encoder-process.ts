/**
 * The program of an encoder process: the only place where the encoder's GPL code runs. It takes jobs over the
 * channel to its parent, and large data over a shared file that it inherits. It ends when its parent goes.
 */
import { writeSync } from 'node:fs';
import { encodeSegment } from './encode-segment.js';
import type { EncoderJob, EncoderReport, StoredPicture, StoredSound } from './encoder-jobs.js';
import { FrameRing, SHARED_FILE_DESCRIPTOR } from './frame-ring.js';
import { planeBytes } from './convert-colors.js';
import { joinFilm } from './join-film.js';
import { probeFilm } from './probe-film.js';
import { hashFrames, readFrames } from './read-frames.js';
import { readSound } from './read-sound.js';
import { serveJobs, type JobContext } from './serve-jobs.js';

/** Reports come often; the parent only needs to see that there is life. */
const PROGRESS_INTERVAL_MILLISECONDS = 500;

type Context = JobContext<EncoderReport>;

function progressReporter(context: Context): () => void {
  let last = performance.now();
  return () => {
    if (performance.now() - last < PROGRESS_INTERVAL_MILLISECONDS) return;
    last = performance.now();
    context.report({ type: 'progress' });
  };
}

/** Writes to the shared file, one piece behind the other. */
function createStore(): (bytes: Uint8Array) => number {
  let position = 0;
  return (bytes) => {
    const start = position;
    for (let done = 0; done < bytes.length;) {
      done += writeSync(SHARED_FILE_DESCRIPTOR, bytes, done, bytes.length - done, start + done);
    }
    position += bytes.length;
    return start;
  };
}

async function encodeFromRing(
  { shape, ringSlots, path }: Extract<EncoderJob, { kind: 'encode-segment' }>,
  context: Context,
): Promise<void> {
  let arrivedCount = 0;
  let notify = (): void => undefined;
  context.onMessage = (frame) => {
    arrivedCount = Number(frame) + 1;
    notify();
  };
  const source = {
    ring: new FrameRing(SHARED_FILE_DESCRIPTOR, planeBytes(shape.width, shape.height), ringSlots),
    arrivalOf: async (frame: number): Promise<void> => {
      while (arrivedCount <= frame) await new Promise<void>((resolve) => (notify = resolve));
    },
    taken: (frame: number): void => context.report({ type: 'taken', frame }),
  };
  await encodeSegment(shape, source, path);
}

async function storeFrames(
  path: string,
  frames: number[],
  width: number | null,
  onProgress: () => void,
): Promise<StoredPicture[]> {
  const store = createStore();
  const pictures: StoredPicture[] = [];
  await readFrames(path, frames, width, (picture) => {
    pictures.push({
      frame: picture.frame,
      width: picture.width,
      height: picture.height,
      position: store(picture.pixels),
    });
    onProgress();
  });
  return pictures;
}

async function storeSound(path: string, onProgress: () => void): Promise<StoredSound> {
  const store = createStore();
  let sampleCount = 0;
  const hasSound = await readSound(path, ({ left, right }) => {
    const interleaved = new Float32Array(left.length * 2);
    for (let at = 0; at < left.length; at++) {
      interleaved[at * 2] = left[at] ?? 0;
      interleaved[at * 2 + 1] = right[at] ?? 0;
    }
    store(new Uint8Array(interleaved.buffer));
    sampleCount += left.length;
    onProgress();
  });
  return { hasSound, sampleCount };
}

serveJobs<EncoderJob, EncoderReport>((job, context) => {
  const onProgress = progressReporter(context);
  switch (job.kind) {
    case 'encode-segment':
      return encodeFromRing(job, context);
    case 'join-film':
      return joinFilm(job.plan, job.path, onProgress);
    case 'probe':
      return probeFilm(job.path);
    case 'read-frames':
      return storeFrames(job.path, job.frames, job.width, onProgress);
    case 'read-sound':
      return storeSound(job.path, onProgress);
    case 'hash-frames':
      return hashFrames(job.path, onProgress);
  }
});
