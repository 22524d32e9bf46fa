import { describe, expect, it } from 'vitest';
import { AutokinoError } from '../../errors/autokino-error.js';
import type { SpeechResult, SpokenWord } from '../contract/voice.js';
import { createFliteProvider } from './flite-provider.js';

const provider = createFliteProvider();

const plain = (text: string): SpokenWord[] =>
  text.split(' ').map((written) => ({ written, spoken: written.replace(/[^A-Za-z' ]/g, '').toLowerCase() }));

const speak = (text: string, voiceId = 'flite-slt', speed = 1): Promise<SpeechResult> =>
  provider.speak({ words: plain(text), voiceId, speed });

/** Mean power between two moments. */
function powerBetween({ samples, sampleRate }: SpeechResult, from: number, to: number): number {
  const part = samples.subarray(Math.round(from * sampleRate), Math.round(to * sampleRate));
  return part.reduce((sum, value) => sum + value * value, 0) / Math.max(1, part.length);
}

const TEXT = 'Shade cools streets, roots drink storm water – leaves catch dust. Plant one this autumn.';

describe('createFliteProvider', () => {
  it('speaks with each of its voices, with one time for each word', async () => {
    for (const { id } of provider.voices()) {
      const result = await speak(TEXT, id);
      const duration = result.samples.length / result.sampleRate;
      expect(result.sampleRate).toBe(48_000);
      expect(duration).toBeGreaterThan(3.5);
      expect(duration).toBeLessThan(8);
      expect(result.words.map(({ text }) => text)).toEqual(TEXT.split(' '));
    }
  });

  it('gives the same samples for the same call', async () => {
    const [first, second] = [await speak('The same again.'), await speak('The same again.')];
    expect(Buffer.from(first.samples.buffer).equals(Buffer.from(second.samples.buffer))).toBe(true);
  });

  it('times words in order, without overlaps, up to the end of the sound', async () => {
    const { words, samples, sampleRate } = await speak(TEXT);
    let reached = 0;
    for (const { startSeconds, endSeconds } of words) {
      expect(startSeconds).toBeGreaterThanOrEqual(reached);
      expect(endSeconds).toBeGreaterThanOrEqual(startSeconds);
      reached = endSeconds;
    }
    expect(words[0]?.startSeconds).toBeLessThan(0.1);
    expect(samples.length / sampleRate - reached).toBeLessThan(0.1);
  });

  it('leaves silence between words that punctuation parts, and sound inside every word', async () => {
    const result = await speak(TEXT);
    const wordAt = (text: string) =>
      result.words.find((word) => word.text === text) ?? { startSeconds: 0, endSeconds: 0 };
    for (const [before, after, pause] of [
      ['streets,', 'roots', 0.18],
      ['water', 'leaves', 0.26],
      ['dust.', 'Plant', 0.32],
    ] as const) {
      const [from, to] = [wordAt(before).endSeconds, wordAt(after).startSeconds];
      expect(to - from).toBeCloseTo(pause, 1);
      expect(powerBetween(result, from + 0.06, to - 0.03)).toBeLessThan(1e-5);
    }
    for (const { text, startSeconds, endSeconds } of result.words.filter((word) => word.text !== '–')) {
      expect(powerBetween(result, startSeconds, endSeconds), text).toBeGreaterThan(1e-4);
    }
  });

  it('gives a lone dash no length, where the word before it ends', async () => {
    const { words } = await speak(TEXT);
    const place = words.findIndex(({ text }) => text === '–');
    expect(words[place]?.startSeconds).toBe(words[place - 1]?.endSeconds);
    expect(words[place]?.endSeconds).toBe(words[place]?.startSeconds);
  });

  it('closes the lips where p, b and m are spoken', async () => {
    const { words, visemes } = await speak('Papa bought my lamp.');
    for (const { text, startSeconds, endSeconds } of words.filter(({ text }) => /^[PpBbMm]/.test(text))) {
      const closed = visemes.find(
        (shape) =>
          shape.viseme === 'PP' && shape.endSeconds > startSeconds && shape.startSeconds < endSeconds,
      );
      expect(closed?.startSeconds, text).toBeCloseTo(startSeconds, 3);
    }
  });

  it('fills the whole sound with mouth shapes, without gaps', async () => {
    const { visemes, samples } = await speak(TEXT);
    let reached = 0;
    for (const { startSeconds, endSeconds } of visemes) {
      expect(startSeconds).toBeCloseTo(reached, 9);
      reached = endSeconds;
    }
    expect(reached).toBeCloseTo(samples.length / 48_000, 6);
  });

  it('speaks faster when it is asked to', async () => {
    const [normal, fast] = [await speak(TEXT), await speak(TEXT, 'flite-slt', 1.08)];
    expect(normal.samples.length / fast.samples.length).toBeCloseTo(1.08, 1);
  });

  it('reads one written word as several spoken ones', async () => {
    const words = [{ written: '8°C', spoken: 'eight degrees celsius' }, ...plain('is enough.')];
    const result = await provider.speak({ words, voiceId: 'flite-rms', speed: 1 });
    const [first] = result.words;
    expect((first?.endSeconds ?? 0) - (first?.startSeconds ?? 0)).toBeGreaterThan(0.8);
    expect(result.words).toHaveLength(3);
  });

  it('refuses a voice it does not have and words it cannot read', async () => {
    await expect(speak('Hello.', 'flite-nobody')).rejects.toMatchObject({ code: 'voice_unavailable' });
    const words = [{ written: '東京', spoken: '東京' }];
    const answer = provider.speak({ words, voiceId: 'flite-slt', speed: 1 });
    await expect(answer).rejects.toThrow(AutokinoError);
    await expect(answer).rejects.toMatchObject({ code: 'speech_failed' });
  });

  it('stops between sentences when the caller no longer wants the speech', async () => {
    const controller = new AbortController();
    const call = { words: plain('One more. '.repeat(60).trim()), voiceId: 'flite-slt', speed: 1 };
    const answer = provider.speak({ ...call, signal: controller.signal });
    controller.abort();
    await expect(answer).rejects.toMatchObject({ code: 'stopped' });
  });
});
