import { soundSettings } from './encoder-settings.js';
import {
  AV_CHANNEL_LAYOUT_MONO,
  AV_CHANNEL_LAYOUT_STEREO,
  AV_CHANNEL_ORDER_UNSPEC,
  AV_SAMPLE_FMT_FLTP,
  AVMEDIA_TYPE_AUDIO,
  check,
  Codec,
  CodecContext,
  decodePacket,
  type FormatContext,
  Frame,
  readPackets,
  SoftwareResampleContext,
  type Stream,
  withInput,
} from './libav.js';
import { firstStream } from './probe-film.js';

/** Room beside what the resampler says it will give: it must never have to keep samples back. */
const SPARE_SAMPLES = 32;

/** A run of stereo samples, −1 to 1. */
export interface SoundRun {
  left: Float32Array;
  right: Float32Array;
}

/**
 * Decodes the first sound stream of a file as stereo at 48 kHz, run by run. The codec's run-in and run-out are
 * left off, as a player does.
 * @param onRun Called for each run, in order
 * @returns Whether the file has sound
 */
export function readSound(path: string, onRun: (run: SoundRun) => Promise<void> | void): Promise<boolean> {
  return withInput(path, async (input) => {
    const stream = firstStream(input, AVMEDIA_TYPE_AUDIO);
    if (stream === null) return false;
    const decoder = await openSoundDecoder(stream);
    try {
      await resampleAll(input, stream, decoder, onRun);
    } finally {
      decoder.freeContext();
    }
    return true;
  });
}

async function openSoundDecoder(stream: Stream): Promise<CodecContext> {
  const codec = Codec.findDecoder(stream.codecpar.codecId);
  if (codec === null) throw new Error('There is no decoder for this sound.');
  const decoder = new CodecContext();
  decoder.allocContext3(codec);
  check(stream.codecpar.toContext(decoder), 'prepare the sound decoder');
  // Without the time base the decoder cannot tell how much of the first and last packet to leave off.
  decoder.pktTimebase = stream.timeBase;
  check(await decoder.open2(codec, null), 'open the sound decoder');
  return decoder;
}

async function resampleAll(
  input: FormatContext,
  stream: Stream,
  decoder: CodecContext,
  onRun: (run: SoundRun) => Promise<void> | void,
): Promise<void> {
  const resampler = new SoftwareResampleContext();
  const decoded = new Frame();
  decoded.alloc();
  resampler.alloc();
  const take = async (frame: Frame | null): Promise<void> => {
    if (frame !== null) nameChannels(frame);
    const run = resample(resampler, frame);
    if (run.left.length > 0) await onRun(run);
  };
  try {
    for await (const packet of readPackets(input, stream.index)) {
      for await (const frame of decodePacket(decoder, packet, decoded)) await take(frame);
    }
    for await (const frame of decodePacket(decoder, null, decoded)) await take(frame);
    if (resampler.isInitialized()) await take(null);
  } finally {
    decoded.free();
    resampler.free();
  }
}

/** Converts one frame; null drains what the resampler still holds. */
function resample(resampler: SoftwareResampleContext, frame: Frame | null): SoundRun {
  const converted = new Frame();
  converted.alloc();
  try {
    converted.format = AV_SAMPLE_FMT_FLTP;
    converted.sampleRate = soundSettings.sampleRate;
    converted.channelLayout = AV_CHANNEL_LAYOUT_STEREO;
    if (!resampler.isInitialized()) {
      check(resampler.configFrame(converted, frame), 'set up the resampler');
      check(resampler.init(), 'start the resampler');
    }
    converted.nbSamples = resampler.getOutSamples(frame?.nbSamples ?? 0) + SPARE_SAMPLES;
    check(converted.getBuffer(), 'allocate sound');
    check(resampler.convertFrame(converted, frame), 'resample sound');
    return { left: samplesOf(converted, 0), right: samplesOf(converted, 1) };
  } finally {
    converted.free();
  }
}

/** The resampler refuses channels without a meaning, as plain WAV files have them: they get the usual one. */
function nameChannels(frame: Frame): void {
  if (frame.channelLayout.order !== AV_CHANNEL_ORDER_UNSPEC) return;
  frame.channelLayout = frame.channels === 1 ? AV_CHANNEL_LAYOUT_MONO : AV_CHANNEL_LAYOUT_STEREO;
}

/** Copies one channel out of a planar frame. */
function samplesOf(frame: Frame, channel: number): Float32Array {
  const bytes = frame.data?.[channel];
  if (bytes === undefined || frame.nbSamples === 0) return new Float32Array();
  const copy = Uint8Array.prototype.slice.call(bytes, 0, frame.nbSamples * 4);
  return new Float32Array(copy.buffer, 0, frame.nbSamples);
}
