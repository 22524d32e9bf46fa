import { resample } from '../../util/resample.js';
import type { TimedWord } from '../../schema/voice-track.js';
import type { SpeechCall, SpeechResult } from '../contract/voice.js';
import { alignWords, type PhoneSpan } from './align-words.js';
import { levelSentence, masterVoice } from './master-voice.js';
import { EDGE_SECONDS, joined, PAUSE_SECONDS, placePauses } from './place-pauses.js';
import { raiseEnding } from './raise-ending.js';
import { phonesOfTexts, speakSentence, type SentenceSpeech, type TimedPhone } from './speak-sentence.js';
import { splitSentences, type Sentence } from './split-sentences.js';
import { visemesOf } from './visemes.js';
import type { FliteVoice } from './voice-settings.js';

/** Samples per second of all speech that leaves this provider. */
export const SPEECH_SAMPLE_RATE = 48_000;

const ENGINE_SAMPLE_RATE = 16_000;
const RISE_SEMITONES: Record<Sentence['ending'], number> = {
  statement: 0,
  'open-question': 4,
  'yes-no-question': 8,
};
/** Phones of texts alone, kept because films repeat their words. */
const KNOWN_PHONES = new Map<string, string[]>();
const KNOWN_PHONES_LIMIT = 20_000;

/** A sentence with the phones of each of its words. */
interface AlignedSentence {
  speech: SentenceSpeech;
  spans: PhoneSpan[];
}

/**
 * Speaks a call sentence by sentence. The same call gives the same samples.
 * @param checkStopped Called before each sentence; throws when the caller no longer wants the speech.
 * @throws AutokinoError `speech_failed` when the engine gives silence or cannot read a word.
 */
export async function speak(
  call: Pick<SpeechCall, 'words' | 'speed'>,
  voice: FliteVoice,
  checkStopped: () => Promise<void>,
): Promise<SpeechResult> {
  const sentences = splitSentences(call.words);
  await learnPhones(sentences);
  const times: (TimedWord | null)[] = call.words.map(() => null);
  const pieces: Float32Array[] = [];
  const phones: TimedPhone[] = [];
  let sampleCount = 0;
  for (const [place, sentence] of sentences.entries()) {
    await checkStopped();
    const { speech, spans } = finishEnding(await speakAligned(sentence, voice, call.speed), sentence, voice);
    levelSentence(speech.samples, speech.sampleRate);
    const offset = sampleCount / ENGINE_SAMPLE_RATE;
    const moved = speech.phones.map((phone) => movedBy(phone, offset));
    sentence.words.forEach(({ index }, word) => {
      times[index] = wordTime(call.words[index]?.written ?? '', spans[word] ?? null, moved);
    });
    phones.push(...moved);
    const isLast = place === sentences.length - 1;
    const pause = new Float32Array(isLast ? 0 : sentencePauseSamples(sentence, call.speed));
    pieces.push(speech.samples, pause);
    sampleCount += speech.samples.length + pause.length;
  }
  const samples = resample(joined(pieces, sampleCount), ENGINE_SAMPLE_RATE, SPEECH_SAMPLE_RATE);
  masterVoice(samples, SPEECH_SAMPLE_RATE, voice.tone);
  return {
    samples,
    sampleRate: SPEECH_SAMPLE_RATE,
    words: fillUnspoken(times, call.words),
    visemes: visemesOf(phones, samples.length / SPEECH_SAMPLE_RATE),
  };
}

async function learnPhones(sentences: readonly Sentence[]): Promise<void> {
  const texts = sentences.flatMap(({ words }) => words.map(({ spoken }) => spoken.toLowerCase()));
  const unknown = [...new Set(texts)].filter((text) => !KNOWN_PHONES.has(text));
  if (unknown.length === 0) return;
  if (KNOWN_PHONES.size + unknown.length > KNOWN_PHONES_LIMIT) KNOWN_PHONES.clear();
  const phones = await phonesOfTexts(unknown);
  unknown.forEach((text, place) => KNOWN_PHONES.set(text, phones[place] ?? []));
}

/** A sentence with its words found in it and its pauses set. */
async function speakAligned(sentence: Sentence, voice: FliteVoice, speed: number): Promise<AlignedSentence> {
  const raw = await speakSentence(sentence, voice, speed);
  const spans = alignWords(
    raw.phones,
    sentence.words.map(({ spoken, after }, word) => ({
      phones: KNOWN_PHONES.get(spoken.toLowerCase()) ?? [],
      pauseAfter: after !== 'none' && word < sentence.words.length - 1,
    })),
  );
  const speech = placePauses(raw, (place) => {
    const word = spans.findLastIndex((span) => span !== null && span.last < place);
    const boundary = sentence.words[word]?.after ?? 'none';
    return boundary === 'none' ? undefined : PAUSE_SECONDS[boundary] / speed;
  });
  return { speech, spans };
}

/** Lets the melody of a question rise over its last word. */
function finishEnding(aligned: AlignedSentence, sentence: Sentence, voice: FliteVoice): AlignedSentence {
  const semitones = RISE_SEMITONES[sentence.ending];
  const span = aligned.spans.findLast((one) => one !== null);
  if (semitones === 0 || !span) return aligned;
  const { samples, sampleRate, phones } = aligned.speech;
  const raised = raiseEnding(samples, sampleRate, {
    startSeconds: phones[span.first]?.startSeconds ?? 0,
    endSeconds: phones[span.last]?.endSeconds ?? samples.length / sampleRate,
    semitones,
    ...voice.pitchSearch,
  });
  return { ...aligned, speech: { samples: raised, sampleRate, phones } };
}

function sentencePauseSamples(sentence: Sentence, speed: number): number {
  const after = sentence.words.at(-1)?.after === 'ellipsis' ? 'ellipsis' : 'sentence';
  return Math.round((PAUSE_SECONDS[after] / speed - EDGE_SECONDS) * ENGINE_SAMPLE_RATE);
}

function wordTime(text: string, span: PhoneSpan, phones: readonly TimedPhone[]): TimedWord | null {
  const first = span && phones[span.first];
  const last = span && phones[span.last];
  return first && last ? { text, startSeconds: first.startSeconds, endSeconds: last.endSeconds } : null;
}

/** Words that left no sound get a moment of no length: where the word before them ended. */
function fillUnspoken(times: readonly (TimedWord | null)[], words: SpeechCall['words']): TimedWord[] {
  let moment = times.find((time) => time !== null)?.startSeconds ?? 0;
  return times.map((time, index) => {
    moment = time?.endSeconds ?? moment;
    return time ?? { text: words[index]?.written ?? '', startSeconds: moment, endSeconds: moment };
  });
}

function movedBy({ phone, startSeconds, endSeconds }: TimedPhone, offset: number): TimedPhone {
  return { phone, startSeconds: startSeconds + offset, endSeconds: endSeconds + offset };
}
