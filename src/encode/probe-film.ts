import type { FilmFacts, SoundFacts, VideoFacts } from './film-facts.js';
import {
  AV_NOPTS_VALUE,
  AV_PIX_FMT_YUV420P,
  AVCOL_PRI_BT709,
  AVCOL_RANGE_JPEG,
  AVCOL_RANGE_MPEG,
  AVCOL_SPC_BT709,
  AVCOL_TRC_BT709,
  AVMEDIA_TYPE_AUDIO,
  AVMEDIA_TYPE_VIDEO,
  Codec,
  type CodecParameters,
  type FormatContext,
  readPackets,
  type Stream,
  withInput,
} from './libav.js';

const UNSPECIFIED = 2;

/** Reads what a media file holds, without decoding it. */
export function probeFilm(path: string): Promise<FilmFacts> {
  return withInput(path, async (input) => {
    const video = firstStream(input, AVMEDIA_TYPE_VIDEO);
    const sound = firstStream(input, AVMEDIA_TYPE_AUDIO);
    return {
      durationSeconds: Number(input.duration) / 1e6,
      title: input.metadata?.get('title') ?? null,
      video: video === null ? null : await videoFacts(input, video),
      sound: sound === null ? null : soundFacts(sound),
    };
  });
}

/** First stream of a kind; null when there is none. */
export function firstStream(
  input: FormatContext,
  kind: typeof AVMEDIA_TYPE_VIDEO | typeof AVMEDIA_TYPE_AUDIO,
): Stream | null {
  return input.streams.find((stream) => stream.codecpar.codecType === kind) ?? null;
}

/** Frames per second of a video stream; 30 when the file does not say. */
export function frameRateOf(stream: Stream): number {
  const rate = stream.avgFrameRate.num > 0 ? stream.avgFrameRate : stream.rFrameRate;
  return rate.num > 0 && rate.den > 0 ? rate.num / rate.den : 30;
}

async function videoFacts(input: FormatContext, stream: Stream): Promise<VideoFacts> {
  const parameters = stream.codecpar;
  return {
    codec: codecName(parameters),
    codecString: parameters.getCodecString(),
    pixelFormat: parameters.format === AV_PIX_FMT_YUV420P ? 'yuv420p' : `other (${parameters.format})`,
    width: parameters.width,
    height: parameters.height,
    framesPerSecond: frameRateOf(stream),
    frameCount: Number(stream.nbFrames) || (await countPackets(input, stream)),
    durationSeconds: durationOf(stream),
    colors: {
      matrix: nameOf(parameters.colorSpace, AVCOL_SPC_BT709),
      primaries: nameOf(parameters.colorPrimaries, AVCOL_PRI_BT709),
      transfer: nameOf(parameters.colorTrc, AVCOL_TRC_BT709),
      range: rangeName(parameters.colorRange),
    },
  };
}

function soundFacts(stream: Stream): SoundFacts {
  return {
    codec: codecName(stream.codecpar),
    sampleRate: stream.codecpar.sampleRate,
    channelCount: stream.codecpar.channels,
    durationSeconds: durationOf(stream),
  };
}

function codecName(parameters: CodecParameters): string {
  return Codec.findDecoder(parameters.codecId)?.name ?? 'unknown';
}

function durationOf(stream: Stream): number {
  return stream.duration === AV_NOPTS_VALUE ? 0 : Number(stream.duration) * stream.timeBase.toDouble();
}

/** The one value that matters has a name; of others it is enough to know that they are not it. */
function nameOf(value: number, bt709: number): string | null {
  if (value === UNSPECIFIED) return null;
  return value === bt709 ? 'bt709' : `other (${value})`;
}

function rangeName(range: number): string | null {
  if (range === AVCOL_RANGE_MPEG) return 'limited';
  return range === AVCOL_RANGE_JPEG ? 'full' : null;
}

async function countPackets(input: FormatContext, stream: Stream): Promise<number> {
  const packets = readPackets(input, stream.index);
  let count = 0;
  while ((await packets.next()).done !== true) count++;
  return count;
}
