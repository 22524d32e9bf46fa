import { createHash } from 'node:crypto';
import {
  AV_PIX_FMT_RGBA,
  AVCOL_RANGE_JPEG,
  AVCOL_RANGE_MPEG,
  AVCOL_SPC_BT470BG,
  AVCOL_SPC_BT709,
  AVCOL_SPC_RGB,
  AVCOL_SPC_UNSPECIFIED,
  AVMEDIA_TYPE_VIDEO,
  AVSEEK_FLAG_BACKWARD,
  check,
  Codec,
  CodecContext,
  decodePacket,
  type FormatContext,
  Frame,
  readPackets,
  SoftwareScaleContext,
  type Stream,
  withInput,
} from './libav.js';
import { firstStream, frameRateOf } from './probe-film.js';

/** Further on than this, reading from the key frame before the wanted frame is quicker than decoding up to it. */
const SEEK_DISTANCE_FRAMES = 60;

/** A decoded frame, as RGBA without padding. */
export interface PictureRun {
  /** Number of the frame in the film, from 0. */
  frame: number;
  width: number;
  height: number;
  pixels: Uint8Array;
}

/**
 * Decodes chosen frames as RGBA, converted by the matrix and range the film is tagged with.
 * @param frames Numbers in any order; each is handed on once, in rising order. Those past the end are left out.
 * @param width Width in pixels to scale to; null: as it is
 */
export function readFrames(
  path: string,
  frames: readonly number[],
  width: number | null,
  onPicture: (picture: PictureRun) => Promise<void> | void,
): Promise<void> {
  return withVideo(path, async ({ input, stream, decoder }) => {
    const scaler = createScaler(width);
    const wanted = [...new Set(frames)].sort((first, second) => first - second);
    const frame = new Frame();
    frame.alloc();
    try {
      while (wanted.length > 0) {
        await seekTo(input, stream, decoder, wanted[0] ?? 0);
        const before = wanted.length;
        await takeRun({ input, stream, decoder }, frame, wanted, async (number) =>
          onPicture(await scaler.scale(frame, number)),
        );
        if (wanted.length === before) return;
      }
    } finally {
      frame.free();
      scaler.free();
    }
  });
}

/** SHA-256 of the decoded planes of each frame, in order: equal hashes, equal frames. */
export async function hashFrames(path: string, onFrame: () => void): Promise<string[]> {
  const hashes: string[] = [];
  await withVideo(path, async ({ input, stream, decoder }) => {
    const frame = new Frame();
    frame.alloc();
    for await (const decoded of decodedFrames({ input, stream, decoder }, frame)) {
      hashes.push(createHash('sha256').update(decoded.toBuffer()).digest('hex'));
      onFrame();
    }
    frame.free();
  });
  return hashes;
}

interface OpenVideo {
  input: FormatContext;
  stream: Stream;
  decoder: CodecContext;
}

function withVideo<Result>(path: string, use: (video: OpenVideo) => Promise<Result>): Promise<Result> {
  return withInput(path, async (input) => {
    const stream = firstStream(input, AVMEDIA_TYPE_VIDEO);
    if (stream === null) throw new Error(`${path} has no pictures.`);
    const codec = Codec.findDecoder(stream.codecpar.codecId);
    if (codec === null) throw new Error(`There is no decoder for the pictures of ${path}.`);
    const decoder = new CodecContext();
    decoder.allocContext3(codec);
    try {
      check(stream.codecpar.toContext(decoder), 'prepare the picture decoder');
      decoder.pktTimebase = stream.timeBase;
      decoder.threadCount = 2;
      check(await decoder.open2(codec, null), 'open the picture decoder');
      return await use({ input, stream, decoder });
    } finally {
      decoder.freeContext();
    }
  });
}

/** Goes to the last key frame at or before a frame. */
async function seekTo(
  input: FormatContext,
  stream: Stream,
  decoder: CodecContext,
  frame: number,
): Promise<void> {
  const seconds = frame / frameRateOf(stream);
  const ticks = BigInt(Math.round(seconds / stream.timeBase.toDouble())) + startOf(stream);
  check(await input.seekFrame(stream.index, ticks, AVSEEK_FLAG_BACKWARD), 'go to a frame');
  decoder.flushBuffers();
}

/** Decodes on and takes wanted frames off the list until the next one is far enough to be worth a jump. */
async function takeRun(
  video: OpenVideo,
  frame: Frame,
  wanted: number[],
  onFrame: (number: number) => Promise<void>,
): Promise<void> {
  for await (const decoded of decodedFrames(video, frame)) {
    const number = numberOf(decoded, video.stream);
    // A film with an uneven rate may have no frame of just this number: the next one stands for it.
    let hasTaken = false;
    while (wanted[0] !== undefined && wanted[0] <= number) {
      await onFrame(wanted[0]);
      wanted.shift();
      hasTaken = true;
    }
    // Before the first one is found the key frame may be far, and no jump would come nearer.
    if (hasTaken && (wanted[0] === undefined || wanted[0] - number > SEEK_DISTANCE_FRAMES)) return;
  }
}

/** Decodes from here to the end of the file, filling `frame` again and again. */
async function* decodedFrames({ input, stream, decoder }: OpenVideo, frame: Frame): AsyncGenerator<Frame> {
  for await (const packet of readPackets(input, stream.index)) yield* decodePacket(decoder, packet, frame);
  yield* decodePacket(decoder, null, frame);
}

function startOf(stream: Stream): bigint {
  return stream.startTime > 0n ? stream.startTime : 0n;
}

function numberOf(frame: Frame, stream: Stream): number {
  const seconds = Number(frame.bestEffortTimestamp - startOf(stream)) * stream.timeBase.toDouble();
  return Math.round(seconds * frameRateOf(stream));
}

interface Scaler {
  scale(frame: Frame, number: number): Promise<PictureRun>;
  free(): void;
}

function createScaler(width: number | null): Scaler {
  const context = new SoftwareScaleContext();
  context.allocContext();
  // Exact rounding, and every pixel with a chroma of its own.
  check(
    context.setOption('sws_flags', 'bicubic+accurate_rnd+full_chroma_int+full_chroma_inp'),
    'set up the scaler',
  );
  return {
    async scale(source, number) {
      const target = createTarget(source, width);
      try {
        assumeColors(source);
        check(await context.scaleFrame(target, source), 'scale a frame');
        return { frame: number, width: target.width, height: target.height, pixels: packRows(target) };
      } finally {
        target.free();
      }
    },
    free: () => context.freeContext(),
  };
}

function createTarget(source: Frame, width: number | null): Frame {
  const target = new Frame();
  target.alloc();
  target.width = width ?? source.width;
  target.height = Math.max(1, Math.round((source.height * target.width) / source.width));
  target.format = AV_PIX_FMT_RGBA;
  target.colorSpace = AVCOL_SPC_RGB;
  target.colorRange = AVCOL_RANGE_JPEG;
  check(target.getBuffer(), 'allocate a frame');
  return target;
}

/** A film that does not say how its colours are coded: what players assume by its size. */
function assumeColors(frame: Frame): void {
  if (frame.colorSpace === AVCOL_SPC_UNSPECIFIED) {
    frame.colorSpace = frame.height >= 720 ? AVCOL_SPC_BT709 : AVCOL_SPC_BT470BG;
  }
  if (frame.colorRange !== AVCOL_RANGE_JPEG) frame.colorRange = AVCOL_RANGE_MPEG;
}

function packRows(frame: Frame): Uint8Array {
  const { width, height } = frame;
  const rowBytes = width * 4;
  const source = frame.data?.[0];
  const stride = frame.linesize[0] ?? rowBytes;
  const pixels = new Uint8Array(rowBytes * height);
  for (let row = 0; row < height; row++) {
    pixels.set(source?.subarray(row * stride, row * stride + rowBytes) ?? [], row * rowBytes);
  }
  return pixels;
}
