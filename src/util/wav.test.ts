import { describe, expect, it } from 'vitest';
import { decodeWav, encodeWav } from './wav.js';

describe('encodeWav and decodeWav', () => {
  it('give back the samples of both channels within half a step of 16 bits', () => {
    const left = Float32Array.from([0, 0.5, -0.25, 1, -1]);
    const right = Float32Array.from([0.1, -0.1, 0.3, -0.3, 0]);
    const sound = decodeWav(encodeWav([left, right], 48_000));
    expect(sound.sampleRate).toBe(48_000);
    sound.channels.forEach((channel, index) => {
      const expected = index === 0 ? left : right;
      expect(channel.length).toBe(5);
      channel.forEach((value, at) => expect(Math.abs(value - (expected[at] ?? 9))).toBeLessThan(1 / 65_000));
    });
  });

  it('clip samples that are out of range', () => {
    const [channel] = decodeWav(encodeWav([Float32Array.from([1.7, -3])], 8000)).channels;
    expect(Array.from(channel ?? [])).toEqual([1, -1]);
  });

  it('skip chunks that they do not know', () => {
    const plain = encodeWav([Float32Array.from([0.5])], 16_000);
    const withNote = new Uint8Array(plain.length + 12);
    withNote.set(plain.subarray(0, 36));
    withNote.set(new TextEncoder().encode('LIST'), 36);
    withNote[40] = 3;
    withNote.set(plain.subarray(36), 48);
    expect(decodeWav(withNote).channels[0]?.[0]).toBeCloseTo(0.5, 4);
  });

  it('refuse bytes that are no WAV file, and channels of unequal length', () => {
    expect(() => decodeWav(new Uint8Array(60))).toThrow('not a WAV file');
    expect(() => encodeWav([new Float32Array(2), new Float32Array(3)], 48_000)).toThrow(RangeError);
  });
});
