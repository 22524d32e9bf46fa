/** Sound as one array of samples from −1 to 1 for each channel. */
export interface WavSound {
  channels: Float32Array[];
  sampleRate: number;
}

const HEADER_BYTES = 44;
const PCM_FORMAT = 1;
const FLOAT_FORMAT = 3;
const EXTENSIBLE_FORMAT = 0xfffe;

/**
 * Writes a 16-bit PCM WAV file. Samples outside −1 to 1 are clipped; channels must have one length.
 * @param channels One array for each channel: mono or stereo, left first.
 * @param sampleRate Samples per second.
 */
export function encodeWav(channels: readonly Float32Array[], sampleRate: number): Uint8Array {
  const sampleCount = channels[0]?.length ?? 0;
  if (channels.length === 0 || channels.some((channel) => channel.length !== sampleCount)) {
    throw new RangeError(`Expected one or more channels of one length, got ${channels.length} channels.`);
  }
  const blockBytes = channels.length * 2;
  const dataBytes = sampleCount * blockBytes;
  const bytes = new Uint8Array(HEADER_BYTES + dataBytes);
  const view = new DataView(bytes.buffer);
  writeTag(view, 0, 'RIFF');
  view.setUint32(4, HEADER_BYTES - 8 + dataBytes, true);
  writeTag(view, 8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, PCM_FORMAT, true);
  view.setUint16(22, channels.length, true);
  view.setUint32(24, sampleRate, true);
  view.setUint32(28, sampleRate * blockBytes, true);
  view.setUint16(32, blockBytes, true);
  view.setUint16(34, 16, true);
  writeTag(view, 36, 'data');
  view.setUint32(40, dataBytes, true);
  const samples = new Int16Array(bytes.buffer, HEADER_BYTES);
  channels.forEach((channel, index) => {
    for (let at = 0; at < sampleCount; at++) {
      const value = Math.max(-1, Math.min(1, channel[at] ?? 0));
      samples[at * channels.length + index] = Math.round(value * 32767);
    }
  });
  return bytes;
}

/**
 * Reads a WAV file of 16-bit PCM or 32-bit float samples. Chunks it does not know are skipped; a length field
 * that is longer than the file (a stream that was cut) is read to the file's end.
 * @throws RangeError when the bytes are no WAV file or of another sample format.
 */
export function decodeWav(bytes: Uint8Array): WavSound {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.byteLength < 12 || readTag(view, 0) !== 'RIFF' || readTag(view, 8) !== 'WAVE') {
    throw new RangeError('These bytes are not a WAV file.');
  }
  let format: WavFormat | null = null;
  for (let at = 12; at + 8 <= bytes.byteLength;) {
    const tag = readTag(view, at);
    const length = Math.min(view.getUint32(at + 4, true), bytes.byteLength - at - 8);
    if (tag === 'fmt ') format = readFormat(view, at + 8);
    if (tag === 'data' && format) return readSamples(view, at + 8, length, format);
    at += 8 + length + (length % 2);
  }
  throw new RangeError('This WAV file has no samples.');
}

interface WavFormat {
  isFloat: boolean;
  channelCount: number;
  sampleRate: number;
}

function readFormat(view: DataView, at: number): WavFormat {
  const tag = view.getUint16(at, true);
  const code = tag === EXTENSIBLE_FORMAT ? view.getUint16(at + 24, true) : tag;
  const bits = view.getUint16(at + 14, true);
  const isFloat = code === FLOAT_FORMAT && bits === 32;
  if (!isFloat && !(code === PCM_FORMAT && bits === 16)) {
    throw new RangeError(
      `Expected 16-bit PCM or 32-bit float samples, got format ${code} with ${bits} bits.`,
    );
  }
  return { isFloat, channelCount: view.getUint16(at + 2, true), sampleRate: view.getUint32(at + 4, true) };
}

function readSamples(view: DataView, start: number, length: number, format: WavFormat): WavSound {
  const bytesPerSample = format.isFloat ? 4 : 2;
  const sampleCount = Math.floor(length / (bytesPerSample * format.channelCount));
  const channels = Array.from({ length: format.channelCount }, () => new Float32Array(sampleCount));
  channels.forEach((channel, index) => {
    for (let at = 0; at < sampleCount; at++) {
      const offset = start + (at * format.channelCount + index) * bytesPerSample;
      channel[at] = format.isFloat ? view.getFloat32(offset, true) : view.getInt16(offset, true) / 32767;
    }
  });
  return { channels, sampleRate: format.sampleRate };
}

function writeTag(view: DataView, at: number, tag: string): void {
  for (let index = 0; index < tag.length; index++) view.setUint8(at + index, tag.charCodeAt(index));
}

function readTag(view: DataView, at: number): string {
  return String.fromCharCode(...[0, 1, 2, 3].map((index) => view.getUint8(at + index)));
}
