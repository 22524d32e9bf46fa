/**
 * The one door to FFmpeg's libraries (node-av). Loading it loads GPL code (x264), so only the encoder process
 * and what it alone imports may do so. Functions whose names end in `Sync` are left out on purpose: they end
 * in a damaged heap.
 */
import { AV_LOG_ERROR, AVERROR_EAGAIN, AVERROR_EOF } from 'node-av/constants';
import {
  Dictionary,
  FFmpegError,
  FormatContext,
  Log,
  Packet,
  type CodecContext,
  type Frame,
} from 'node-av/lib';

export * from 'node-av/constants';
export {
  Codec,
  CodecContext,
  CodecParameters,
  Dictionary,
  FormatContext,
  Frame,
  Packet,
  Rational,
  SoftwareResampleContext,
  SoftwareScaleContext,
  Stream,
} from 'node-av/lib';

Log.setLevel(AV_LOG_ERROR);

/** Throws when a call of libav failed; otherwise gives its result on. */
export function check(result: number, action: string): number {
  if (result < 0) throw new Error(`Could not ${action}: ${FFmpegError.strerror(result)}.`);
  return result;
}

/** Whether a codec has nothing to give just now, or nothing more at all. */
function isDrained(result: number): boolean {
  return result === AVERROR_EAGAIN || result === AVERROR_EOF;
}

/** Gives a frame (null: no more come) to an encoder and yields its finished packets, each to be used at once. */
export async function* encodeFrame(encoder: CodecContext, frame: Frame | null): AsyncGenerator<Packet> {
  check(await encoder.sendFrame(frame), 'encode a frame');
  const packet = new Packet();
  packet.alloc();
  try {
    for (;;) {
      const result = await encoder.receivePacket(packet);
      if (isDrained(result)) return;
      check(result, 'encode a frame');
      yield packet;
      packet.unref();
    }
  } finally {
    packet.free();
  }
}

/** Gives a packet (null: no more come) to a decoder and fills `frame` again for each finished one. */
export async function* decodePacket(
  decoder: CodecContext,
  packet: Packet | null,
  frame: Frame,
): AsyncGenerator<Frame> {
  check(await decoder.sendPacket(packet), 'decode a packet');
  for (;;) {
    const result = await decoder.receiveFrame(frame);
    if (isDrained(result)) return;
    check(result, 'decode a packet');
    yield frame;
  }
}

/**
 * What may be opened. A file from outside decides by its bytes which reader it gets, and some readers (playlists,
 * lists of pieces) go on to open whatever address stands in the file.
 */
const INPUT_LIMITS = { format_whitelist: 'mov,matroska,mp3,wav', protocol_whitelist: 'file' };

/** Opens a media file: MP4, WebM, MP3 or WAV. Close it with `closeInput`. */
export async function openInput(path: string): Promise<FormatContext> {
  const input = new FormatContext();
  const limits = Dictionary.fromObject(INPUT_LIMITS);
  try {
    check(await input.openInput(path, null, limits), `open ${path}`);
  } finally {
    limits.free();
  }
  try {
    check(await input.findStreamInfo(null), `read the streams of ${path}`);
  } catch (error) {
    await input.closeInput();
    throw error;
  }
  return input;
}

/** Opens a media file, hands it to `use`, and closes it whatever happens. */
export async function withInput<Result>(
  path: string,
  use: (input: FormatContext) => Promise<Result>,
): Promise<Result> {
  const input = await openInput(path);
  try {
    return await use(input);
  } finally {
    await input.closeInput();
  }
}

/** Yields the packets of one stream in file order, each to be used at once. */
export async function* readPackets(input: FormatContext, streamIndex: number): AsyncGenerator<Packet> {
  const packet = new Packet();
  packet.alloc();
  try {
    for (;;) {
      const result = await input.readFrame(packet);
      if (result === AVERROR_EOF) return;
      check(result, 'read the file');
      if (packet.streamIndex === streamIndex) yield packet;
      packet.unref();
    }
  } finally {
    packet.free();
  }
}
