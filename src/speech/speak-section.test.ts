import { describe, expect, it } from 'vitest';
import type { SpeechCall, SpeechResult, VoiceProvider } from '../providers/contract/voice.js';
import { speakSection, type SpeakOptions } from './speak-section.js';

/** A voice that hums each word for a tenth of a second, and can be told to misbehave. */
function hummingProvider(change: (result: SpeechResult) => SpeechResult = (result) => result): {
  provider: VoiceProvider;
  calls: SpeechCall[];
} {
  const calls: SpeechCall[] = [];
  const voice = {
    id: 'hum',
    name: 'Hum',
    gender: 'female',
    language: 'en-US',
    wordsPerMinute: 150,
    description: '',
  };
  const provider: VoiceProvider = {
    contractVersion: 1,
    id: 'hum',
    voices: () => [{ ...voice, gender: 'female' }],
    speak: (call) => {
      calls.push(call);
      const words = call.words.map(({ written }, place) => ({
        text: written,
        startSeconds: place / 10,
        endSeconds: (place + 1) / 10,
      }));
      const samples = new Float32Array(2400 * call.words.length).fill(0.1);
      return Promise.resolve(change({ samples, sampleRate: 24_000, words, visemes: [] }));
    },
  };
  return { provider, calls };
}

const optionsFor = (provider: VoiceProvider, more: Partial<SpeakOptions> = {}): SpeakOptions => ({
  provider,
  voiceId: 'hum',
  speed: 1,
  language: 'en',
  ...more,
});

describe('speakSection', () => {
  it('hands spoken words to the voice and gives back written ones at 48 kHz', async () => {
    const { provider, calls } = hummingProvider();
    const { speech, samples } = await speakSection(
      { id: 'a', narration: 'up to 8°C.' },
      optionsFor(provider),
    );
    expect(calls[0]?.words[2]).toEqual({ written: '8°C.', spoken: 'eight degrees celsius' });
    expect(speech.words.map(({ text }) => text)).toEqual(['up', 'to', '8°C.']);
    expect(samples.length).toBe(14_400);
    expect(speech.durationSeconds).toBeCloseTo(0.3, 9);
    expect(speech.sceneId).toBe('a');
  });

  it('gives silence of no length for an empty narration, without asking the voice', async () => {
    const { provider, calls } = hummingProvider();
    const { speech, samples } = await speakSection({ id: 'a', narration: ' \n' }, optionsFor(provider));
    expect(speech).toEqual({ sceneId: 'a', durationSeconds: 0, words: [], visemes: [] });
    expect(samples.length).toBe(0);
    expect(calls).toEqual([]);
  });

  it('refuses a language that the voice does not speak, unless that is wanted', async () => {
    const { provider } = hummingProvider();
    const section = { id: 'a', narration: 'Guten Tag.' };
    await expect(speakSection(section, optionsFor(provider, { language: 'de-DE' }))).rejects.toMatchObject({
      code: 'voice_unavailable',
      message: expect.stringContaining('German') as string,
    });
    const accepted = optionsFor(provider, { language: 'de-DE', acceptsForeignVoice: true });
    await expect(speakSection(section, accepted)).resolves.toMatchObject({ unread: [] });
  });

  it('refuses a script that it cannot read, and names single words that it cannot', async () => {
    const { provider } = hummingProvider();
    await expect(
      speakSection({ id: 'a', narration: 'こんにちは 世界' }, optionsFor(provider)),
    ).rejects.toMatchObject({ code: 'voice_unavailable' });
    const mixed = { id: 'a', narration: 'The capital is 東京 and it is large.' };
    expect((await speakSection(mixed, optionsFor(provider))).unread).toEqual(['東京']);
  });

  it('refuses an unknown voice and names those that are there', async () => {
    const { provider } = hummingProvider();
    const answer = speakSection(
      { id: 'a', narration: 'Hello.' },
      optionsFor(provider, { voiceId: 'nobody' }),
    );
    await expect(answer).rejects.toThrow('There is no voice nobody. Installed are: hum.');
  });

  it('refuses times that make no sense', async () => {
    const overlapping = hummingProvider((result) => ({
      ...result,
      words: result.words.map((word) => ({ ...word, startSeconds: 0 })),
    }));
    const missing = hummingProvider((result) => ({ ...result, words: result.words.slice(1) }));
    const late = hummingProvider((result) => ({
      ...result,
      words: result.words.map((word) => ({ ...word, endSeconds: 99 })),
    }));
    for (const { provider } of [overlapping, missing, late]) {
      const answer = speakSection({ id: 'a', narration: 'one two three' }, optionsFor(provider));
      await expect(answer).rejects.toMatchObject({ code: 'speech_failed' });
    }
  });
});
