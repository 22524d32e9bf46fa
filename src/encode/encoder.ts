import { childEntry } from '../util/child-entry.js';
import { planeBytes } from './convert-colors.js';
import type { SegmentShape } from './encode-segment.js';
import type {
  EncoderJob,
  EncoderMessage,
  EncoderReport,
  StoredPicture,
  StoredSound,
} from './encoder-jobs.js';
import type { FilmFacts } from './film-facts.js';
import { appendFilmNotes, type FilmNotes } from './film-notes.js';
import {
  closeSharedFile,
  emptySharedFile,
  FrameRing,
  openSharedFile,
  readSharedFile,
  RING_SLOTS,
} from './frame-ring.js';
import { JobRunner, type JobOptions } from './job-runner.js';
import type { JoinedSegment } from './join-film.js';
import { writeAside } from './write-aside.js';

/** How to start an encoder. */
export interface EncoderOptions {
  /** Where unfinished files lie; default beside the finished ones. */
  workFolder?: string;
  /** Longest silence of the encoder process before it is taken for hung, in seconds. Default 60. */
  silenceLimitSeconds?: number;
}

/** What every request takes. */
export interface RequestOptions {
  /** Ends the request at once with the error `stopped`. */
  signal?: AbortSignal;
}

/** A segment to be encoded. */
export interface SegmentRequest {
  shape: SegmentShape;
  /** Path of the MP4. */
  output: string;
  /**
   * Gives the I420 planes of a frame (see `createColorConverter`). Called once for each frame, in order; the
   * array may be reused.
   */
  planesOf: (frame: number) => Uint8Array | Promise<Uint8Array>;
}

/** A film to be put together. */
export interface FilmRequest {
  /** In the order of the film, all encoded by `encodeSegment`. */
  segments: JoinedSegment[];
  framesPerSecond: number;
  /** Sound file (WAV, 48 kHz stereo) as long as the pictures, give or take a frame; null: none. */
  sound: string | null;
  title: string;
  /** Notes to carry along; null: none. */
  notes: FilmNotes | null;
  /** Path of the MP4. */
  output: string;
}

/** A frame of a film. */
export interface DecodedFrame {
  /** Number in the film, from 0. */
  frame: number;
  width: number;
  height: number;
  /** RGBA, row by row without padding. */
  pixels: Uint8Array;
}

/** Sound of a film, samples −1 to 1. */
export interface DecodedSound {
  sampleRate: 48_000;
  left: Float32Array;
  right: Float32Array;
}

/**
 * An encoder in a process of its own. It is started at the first request, takes one request at a time (others
 * wait in line), and is replaced when it falls. Every failure is an `AutokinoError`: `render_failed` with its
 * cause, or `stopped` when the request's signal was raised.
 */
export interface Encoder {
  /**
   * Encodes frames into a segment: equal frames, equal bytes. An error of `planesOf` is passed on as it is.
   * @returns Processor time of the encoder, in seconds
   */
  encodeSegment(segment: SegmentRequest, options?: RequestOptions): Promise<{ cpuSeconds: number }>;
  /** Puts segments and sound together by stream copy, index first. */
  joinFilm(film: FilmRequest, options?: RequestOptions): Promise<void>;
  /** What a media file holds. */
  probe(path: string, options?: RequestOptions): Promise<FilmFacts>;
  /**
   * Chosen frames, in rising order, each once; those past the end are left out.
   * @param options `width` scales to a width in pixels; default as it is
   */
  decodeFrames(
    path: string,
    frames: readonly number[],
    options?: RequestOptions & { width?: number },
  ): Promise<DecodedFrame[]>;
  /** All sound as 48 kHz stereo, as a player plays it; null when there is none. */
  decodeSound(path: string, options?: RequestOptions): Promise<DecodedSound | null>;
  /** A hash of each decoded frame: equal hashes, equal frames. */
  hashFrames(path: string, options?: RequestOptions): Promise<string[]>;
  /** Id of the process; null while none runs. */
  readonly processId: number | null;
  /** Ends the process. Requests that run or wait fail with `stopped`. */
  close(): Promise<void>;
}

/** Makes an encoder. Close it at the end: it keeps the process alive while a request runs, not while it rests. */
export function startEncoder(options: EncoderOptions = {}): Encoder {
  return new EncoderClient(options);
}

class EncoderClient implements Encoder {
  private readonly sharedFile = openSharedFile();
  private readonly workFolder: string | null;
  private readonly runner: JobRunner<EncoderJob, EncoderMessage, EncoderReport>;

  constructor(options: EncoderOptions) {
    this.workFolder = options.workFolder ?? null;
    this.runner = new JobRunner({
      name: 'encoder process',
      program: { entry: childEntry(import.meta.url, 'encoder-process.js'), sharedFile: this.sharedFile },
      silenceLimitSeconds: options.silenceLimitSeconds ?? 60,
    });
  }

  get processId(): number | null {
    return this.runner.processId;
  }

  encodeSegment(segment: SegmentRequest, options: RequestOptions = {}): Promise<{ cpuSeconds: number }> {
    const { shape } = segment;
    return writeAside(segment.output, this.workFolder, async (path) => {
      const feed = feedRing(this.sharedFile, segment);
      const { cpuSeconds } = await this.runner.run<null>(
        { kind: 'encode-segment', shape, ringSlots: RING_SLOTS, path },
        { signal: options.signal, ...feed },
      );
      return { cpuSeconds };
    });
  }

  joinFilm(film: FilmRequest, options: RequestOptions = {}): Promise<void> {
    const { segments, framesPerSecond, sound, title } = film;
    return writeAside(film.output, this.workFolder, async (path) => {
      const plan = { segments, framesPerSecond, sound, title };
      await this.runner.run<null>({ kind: 'join-film', plan, path }, options);
      if (film.notes !== null) await appendFilmNotes(path, film.notes);
    });
  }

  async probe(path: string, options: RequestOptions = {}): Promise<FilmFacts> {
    return (await this.runner.run<FilmFacts>({ kind: 'probe', path }, options)).result;
  }

  async decodeFrames(
    path: string,
    frames: readonly number[],
    options: RequestOptions & { width?: number } = {},
  ): Promise<DecodedFrame[]> {
    const job: EncoderJob = { kind: 'read-frames', path, frames: [...frames], width: options.width ?? null };
    const decoded: DecodedFrame[] = [];
    await this.runner.run<StoredPicture[]>(job, options, async (pictures) => {
      for (const { position, ...picture } of pictures) {
        const pixels = await readSharedFile(this.sharedFile, position, picture.width * picture.height * 4);
        decoded.push({ ...picture, pixels });
      }
      emptySharedFile(this.sharedFile);
    });
    return decoded;
  }

  async decodeSound(path: string, options: RequestOptions = {}): Promise<DecodedSound | null> {
    const job: EncoderJob = { kind: 'read-sound', path };
    let sound: DecodedSound | null = null;
    await this.runner.run<StoredSound>(job, options, async (stored) => {
      if (!stored.hasSound) return;
      const bytes = await readSharedFile(this.sharedFile, 0, stored.sampleCount * 8);
      emptySharedFile(this.sharedFile);
      sound = splitChannels(new Float32Array(bytes.buffer, bytes.byteOffset, stored.sampleCount * 2));
    });
    return sound;
  }

  async hashFrames(path: string, options: RequestOptions = {}): Promise<string[]> {
    return (await this.runner.run<string[]>({ kind: 'hash-frames', path }, options)).result;
  }

  async close(): Promise<void> {
    await this.runner.close();
    closeSharedFile(this.sharedFile);
  }
}

/** Draws a segment's frames into the ring as fast as the encoder takes them. */
function feedRing(
  sharedFile: number,
  { shape, planesOf }: SegmentRequest,
): Required<Pick<JobOptions<EncoderMessage, EncoderReport>, 'onReport' | 'accompany'>> {
  const ring = new FrameRing(sharedFile, planeBytes(shape.width, shape.height));
  let takenCount = 0;
  let notify = (): void => undefined;
  return {
    onReport(report) {
      if (report.type !== 'taken') return;
      takenCount = report.frame + 1;
      notify();
    },
    async accompany(send, failure) {
      for (let frame = 0; frame < shape.frameCount; frame++) {
        const planes = await planesOf(frame);
        while (frame - takenCount >= ring.slotCount) {
          await Promise.race([new Promise<void>((resolve) => (notify = resolve)), failure]);
        }
        ring.write(frame, planes);
        send(frame);
      }
    },
  };
}

function splitChannels(interleaved: Float32Array): DecodedSound {
  const sampleCount = interleaved.length / 2;
  const left = new Float32Array(sampleCount);
  const right = new Float32Array(sampleCount);
  for (let at = 0; at < sampleCount; at++) {
    left[at] = interleaved[at * 2] ?? 0;
    right[at] = interleaved[at * 2 + 1] ?? 0;
  }
  return { sampleRate: 48_000, left, right };
}
