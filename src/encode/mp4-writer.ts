import {
  AVFMT_FLAG_BITEXACT,
  check,
  CodecContext,
  type CodecParameters,
  Dictionary,
  FormatContext,
  type Packet,
  type Rational,
  type Stream,
} from './libav.js';
import { videoSettings } from './encoder-settings.js';

/** An MP4 file being written: add streams, start, write packets, finish; close in any case. */
export interface Mp4Writer {
  /** Adds a stream that holds what an encoder makes, or what another file's stream holds. */
  addStream(from: CodecContext | CodecParameters): Stream;
  /** Writes the head. No stream may be added after it. */
  start(): Promise<void>;
  /** Writes a packet whose times are in units of `timeBase`. Packets of a stream must come in decoding order. */
  write(packet: Packet, stream: Stream, timeBase: Rational): Promise<void>;
  /** Writes the index; the file is whole after it. */
  finish(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Begins an MP4 file.
 * @param path Where; an existing file is replaced
 * @param options `title` goes into the container. `indexFirst` moves the index before the pictures, so that a
 *   player can start before it has the whole file; that writes the file twice. Default false.
 */
export function createMp4(path: string, options: { title?: string; indexFirst?: boolean } = {}): Mp4Writer {
  const format = new FormatContext();
  check(format.allocOutputContext2(null, 'mp4', path), `begin ${path}`);
  // Neither the writer's version nor the time of writing goes into the file.
  format.setFlags(AVFMT_FLAG_BITEXACT);
  if (options.title !== undefined) format.metadata = Dictionary.fromObject({ title: options.title });
  let isOpen = false;
  return {
    addStream(from) {
      const stream = format.newStream(null);
      const parameters = stream.codecpar;
      if (from instanceof CodecContext) {
        check(parameters.fromContext(from), 'describe a stream');
        stream.timeBase = from.timeBase;
      } else {
        check(from.copy(parameters), 'describe a stream');
      }
      return stream;
    },
    async start() {
      check(await format.openOutput(), `open ${path}`);
      isOpen = true;
      const settings = Dictionary.fromObject({
        video_track_timescale: String(videoSettings.timescale),
        ...(options.indexFirst === true ? { movflags: '+faststart' } : {}),
      });
      check(await format.writeHeader(settings), `write the head of ${path}`);
    },
    async write(packet, stream, timeBase) {
      packet.streamIndex = stream.index;
      packet.rescaleTs(timeBase, stream.timeBase);
      check(await format.interleavedWriteFrame(packet), `write to ${path}`);
    },
    async finish() {
      check(await format.writeTrailer(), `finish ${path}`);
    },
    async close() {
      if (isOpen) await format.closeOutput();
      isOpen = false;
      format.freeContext();
    },
  };
}
