import { type FrameRing } from './frame-ring.js';
import { videoSettings } from './encoder-settings.js';
import {
  AV_CODEC_FLAG_GLOBAL_HEADER,
  AV_PIX_FMT_YUV420P,
  AVCHROMA_LOC_CENTER,
  AVCOL_PRI_BT709,
  AVCOL_RANGE_MPEG,
  AVCOL_SPC_BT709,
  AVCOL_TRC_BT709,
  check,
  Codec,
  CodecContext,
  encodeFrame,
  Frame,
  Rational,
} from './libav.js';
import { createMp4 } from './mp4-writer.js';

/** What a segment's pictures look like. */
export interface SegmentShape {
  /** Multiple of 8. */
  width: number;
  /** Multiple of 2. */
  height: number;
  framesPerSecond: number;
  frameCount: number;
}

/** Where a segment's frames come from. */
export interface FrameSource {
  ring: FrameRing;
  /** Resolves once the frame lies in the ring. */
  arrivalOf(frame: number): Promise<void>;
  /** Called when the frame has been copied out and its slot is free. */
  taken(frame: number): void;
}

/** Encodes I420 frames into an MP4 with one video stream. The same frames give the same bytes. */
export async function encodeSegment(shape: SegmentShape, source: FrameSource, path: string): Promise<void> {
  const encoder = await openVideoEncoder(shape);
  const film = createMp4(path);
  try {
    const stream = film.addStream(encoder);
    await film.start();
    await encodeFrames(shape, source, encoder, async (frame) => {
      for await (const packet of encodeFrame(encoder, frame)) {
        packet.duration = 1n;
        await film.write(packet, stream, encoder.timeBase);
      }
    });
    await film.finish();
  } finally {
    await film.close();
    encoder.freeContext();
  }
}

/** Fills two frames in turn: while the encoder works on one, the next is copied into the other. */
async function encodeFrames(
  shape: SegmentShape,
  source: FrameSource,
  encoder: CodecContext,
  encode: (frame: Frame | null) => Promise<void>,
): Promise<void> {
  const buffers = [createPicture(shape, encoder), createPicture(shape, encoder)] as const;
  let encoding: Promise<void> = Promise.resolve();
  try {
    for (let index = 0; index < shape.frameCount; index++) {
      const arrival = source.arrivalOf(index);
      // An encoder that failed would otherwise go unheard until the next frame comes, if it ever comes.
      await Promise.race([arrival, encoding.then(() => arrival)]);
      const { frame, planes } = buffers[index % 2 === 0 ? 0 : 1];
      source.ring.read(index, planes);
      source.taken(index);
      frame.pts = BigInt(index);
      await encoding;
      encoding = encode(frame);
    }
    await encoding;
    await encode(null);
  } finally {
    await encoding.catch(() => undefined);
    for (const { frame } of buffers) frame.free();
  }
}

function createPicture(
  { width, height }: SegmentShape,
  encoder: CodecContext,
): { frame: Frame; planes: Uint8Array[] } {
  const frame = new Frame();
  frame.alloc();
  frame.width = width;
  frame.height = height;
  frame.format = AV_PIX_FMT_YUV420P;
  frame.timeBase = encoder.timeBase;
  frame.colorSpace = AVCOL_SPC_BT709;
  frame.colorRange = AVCOL_RANGE_MPEG;
  frame.colorPrimaries = AVCOL_PRI_BT709;
  frame.colorTrc = AVCOL_TRC_BT709;
  frame.chromaLocation = AVCHROMA_LOC_CENTER;
  // Alignment 1 leaves no padding behind the rows, so a plane is one run of bytes.
  check(frame.getBuffer(1), 'allocate a frame');
  const sizes = [width * height, (width * height) / 4, (width * height) / 4];
  const planes = sizes.map((size, plane) => frame.data?.[plane]?.subarray(0, size) ?? new Uint8Array());
  if (frame.linesize[0] !== width || frame.linesize[1] !== width / 2) {
    throw new Error(`Frames of ${width} × ${height} have padded rows.`);
  }
  return { frame, planes };
}

async function openVideoEncoder(shape: SegmentShape): Promise<CodecContext> {
  const codec = Codec.findEncoderByName('libx264' as Parameters<typeof Codec.findEncoderByName>[0]);
  if (codec === null) throw new Error('This build of FFmpeg has no libx264.');
  const context = new CodecContext();
  context.allocContext3(codec);
  context.width = shape.width;
  context.height = shape.height;
  context.timeBase = new Rational(1, shape.framesPerSecond);
  context.framerate = new Rational(shape.framesPerSecond, 1);
  context.sampleAspectRatio = new Rational(1, 1);
  context.pixelFormat = AV_PIX_FMT_YUV420P;
  context.gopSize = videoSettings.keyFrameDistance;
  context.threadCount = videoSettings.threadCount;
  context.colorSpace = AVCOL_SPC_BT709;
  context.colorRange = AVCOL_RANGE_MPEG;
  context.colorPrimaries = AVCOL_PRI_BT709;
  context.colorTrc = AVCOL_TRC_BT709;
  context.chromaLocation = AVCHROMA_LOC_CENTER;
  context.setFlags(AV_CODEC_FLAG_GLOBAL_HEADER);
  const options = {
    preset: videoSettings.preset,
    profile: videoSettings.profile,
    crf: String(videoSettings.constantRateFactor),
    'x264-params': videoSettings.x264Parameters,
  };
  for (const [name, value] of Object.entries(options)) {
    check(context.setOption(name, value), `set the encoder's ${name}`);
  }
  check(await context.open2(codec, null), 'open the video encoder');
  return context;
}
