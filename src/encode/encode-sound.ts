import { soundSettings } from './encoder-settings.js';
import {
  AV_CHANNEL_LAYOUT_STEREO,
  AV_CODEC_FLAG_GLOBAL_HEADER,
  AV_SAMPLE_FMT_FLTP,
  check,
  Codec,
  CodecContext,
  encodeFrame,
  Frame,
  type Packet,
  Rational,
} from './libav.js';

/** Opens FFmpeg's own AAC-LC encoder: stereo, 48 kHz. */
export async function openSoundEncoder(): Promise<CodecContext> {
  const codec = Codec.findEncoderByName('aac' as Parameters<typeof Codec.findEncoderByName>[0]);
  if (codec === null) throw new Error('This build of FFmpeg has no AAC encoder.');
  const encoder = new CodecContext();
  encoder.allocContext3(codec);
  encoder.sampleFormat = AV_SAMPLE_FMT_FLTP;
  encoder.sampleRate = soundSettings.sampleRate;
  encoder.channelLayout = AV_CHANNEL_LAYOUT_STEREO;
  encoder.bitRate = BigInt(soundSettings.bitsPerSecond);
  encoder.timeBase = new Rational(1, soundSettings.sampleRate);
  encoder.setFlags(AV_CODEC_FLAG_GLOBAL_HEADER);
  check(await encoder.open2(codec, null), 'open the sound encoder');
  return encoder;
}

/**
 * Cuts runs of samples into the encoder's frames. Exactly `sampleCount` samples go in: what is missing at the
 * end is silence, what is too much is left off. The encoder's first packet starts before time 0 by its run-in,
 * and its last is as short as its sound: the container notes both, and players leave them off.
 */
export class SoundEncoder {
  private readonly pending: [Float32Array, Float32Array];
  private pendingCount = 0;
  private takenCount = 0;
  private position = 0;

  /**
   * @param encoder From `openSoundEncoder`
   * @param sampleCount Samples of each channel in the whole film
   * @param onPacket Takes each finished packet, times in samples
   */
  constructor(
    private readonly encoder: CodecContext,
    private readonly sampleCount: number,
    private readonly onPacket: (packet: Packet) => Promise<void>,
  ) {
    this.pending = [new Float32Array(encoder.frameSize), new Float32Array(encoder.frameSize)];
  }

  /** Adds samples, −1 to 1. */
  async add(left: Float32Array, right: Float32Array): Promise<void> {
    const count = Math.min(left.length, this.sampleCount - this.takenCount);
    this.takenCount += count;
    for (let done = 0; done < count;) {
      const part = Math.min(count - done, this.encoder.frameSize - this.pendingCount);
      this.pending[0].set(left.subarray(done, done + part), this.pendingCount);
      this.pending[1].set(right.subarray(done, done + part), this.pendingCount);
      this.pendingCount += part;
      done += part;
      if (this.pendingCount === this.encoder.frameSize) await this.encodePending();
    }
  }

  /** Fills up with silence and drains the encoder. */
  async finish(): Promise<void> {
    const silence = new Float32Array(this.encoder.frameSize);
    while (this.takenCount < this.sampleCount) await this.add(silence, silence);
    if (this.pendingCount > 0) await this.encodePending();
    for await (const packet of encodeFrame(this.encoder, null)) await this.onPacket(packet);
  }

  private async encodePending(): Promise<void> {
    const frame = new Frame();
    frame.alloc();
    try {
      frame.format = AV_SAMPLE_FMT_FLTP;
      frame.sampleRate = soundSettings.sampleRate;
      frame.channelLayout = AV_CHANNEL_LAYOUT_STEREO;
      frame.nbSamples = this.pendingCount;
      check(frame.getBuffer(), 'allocate sound');
      frame.pts = BigInt(this.position);
      this.pending.forEach((samples, channel) => {
        const bytes = new Uint8Array(samples.buffer, 0, this.pendingCount * 4);
        frame.data?.[channel]?.set(bytes);
      });
      this.position += this.pendingCount;
      this.pendingCount = 0;
      for await (const packet of encodeFrame(this.encoder, frame)) await this.onPacket(packet);
    } finally {
      frame.free();
    }
  }
}
