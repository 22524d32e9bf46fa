import { AutokinoError } from '../../errors/autokino-error.js';
import { decodeWav } from '../../util/wav.js';
import { runFlite, SOUND_FILE, TEXT_FILE } from './run-flite.js';
import type { Sentence, SentenceWord } from './split-sentences.js';
import type { FliteVoice } from './voice-settings.js';

/** A phone of the engine's alphabet (a variant of ARPAbet) with its time. `pau` is silence. */
export interface TimedPhone {
  phone: string;
  startSeconds: number;
  endSeconds: number;
}

/** A sentence as the engine made it. */
export interface SentenceSpeech {
  /** Mono samples from −1 to 1. */
  samples: Float32Array;
  sampleRate: number;
  phones: TimedPhone[];
}

/** Spoken words hold nothing but what the engine can read: it falls silent on anything else. */
const READABLE = /^[A-Za-z' ]+$/;
/** Less sound than this for each phone means that the engine dropped something. */
const SHORTEST_PHONE_SECONDS = 0.01;
/** Pitch against the mean at the start and at the end of a sentence, as shares. */
const DECLINATION = { start: 0.05, statementEnd: -0.05, questionEnd: 0.05 };
const EMPHASIS = { pitch: 0.035, rate: 0.96 };

/**
 * Speaks one sentence.
 * @param speed Tempo against the voice's own.
 * @throws AutokinoError `speech_failed` when the engine fails, gives silence or no phones.
 */
export async function speakSentence(
  sentence: Sentence,
  voice: FliteVoice,
  speed: number,
): Promise<SentenceSpeech> {
  const perWord = voice.melody?.perWord === true;
  const text = perWord ? markUp(sentence, voice) : plainText(sentence.words);
  const run = await runFlite(
    [
      ...['-voice', voice.engineName, '-psdur'],
      ...['--setf', `duration_stretch=${(voice.durationStretch / speed).toFixed(4)}`],
      ...melodyArguments(voice),
      ...(perWord ? ['-ssml'] : []),
      ...['-f', TEXT_FILE, '-o', SOUND_FILE],
    ],
    text,
  );
  const phones = readPhones(run.standardOutput);
  const sound = run.wav && decodeWav(run.wav);
  const samples = sound?.channels[0];
  if (run.exitCode !== 0 || !sound || !samples || !isSpeech(samples, sound.sampleRate, phones)) {
    throw new AutokinoError(
      'speech_failed',
      `The voice ${voice.id} could not say "${plainText(sentence.words)}".`,
      {
        cause: new Error(`flite ended with ${run.exitCode}: ${run.standardError.slice(0, 500)}`),
      },
    );
  }
  return { samples, sampleRate: sound.sampleRate, phones };
}

/** Phones that each text would have if it were spoken alone, without silences. All texts cost one run. */
export async function phonesOfTexts(texts: readonly string[]): Promise<string[][]> {
  const run = await runFlite(['-voice', 'kal16', '-ps', '-f', TEXT_FILE, 'none'], `${texts.join('\n\n')}\n`);
  const lines = run.standardOutput.split('\n').filter((line) => line.trim() !== '');
  if (lines.length !== texts.length) {
    throw new AutokinoError('speech_failed', undefined, {
      cause: new Error(`flite read ${texts.length} words as ${lines.length}.`),
    });
  }
  return lines.map((line) =>
    line
      .trim()
      .split(/\s+/)
      .filter((phone) => phone !== 'pau'),
  );
}

function melodyArguments(voice: FliteVoice): string[] {
  if (!voice.melody) return [];
  return [
    ...['--setf', `int_f0_target_mean=${voice.melody.meanHertz}`],
    ...['--setf', `int_f0_target_stddev=${voice.melody.deviationHertz}`],
  ];
}

function plainText(words: readonly SentenceWord[]): string {
  return words.map((word, place) => readable(word) + markAfter(word, place === words.length - 1)).join(' ');
}

/** The sentence with pitch and tempo for each word: a statement sinks slowly, and what matters stands out a little. */
function markUp({ words, ending }: Sentence, voice: FliteVoice): string {
  const end = ending === 'statement' ? DECLINATION.statementEnd : DECLINATION.questionEnd;
  const { meanHertz, deviationHertz } = voice.melody ?? { meanHertz: 0, deviationHertz: 0 };
  const marked = words.map((word, place) => {
    const progress = words.length > 1 ? place / (words.length - 1) : 0.5;
    const declination = DECLINATION.start + (end - DECLINATION.start) * progress;
    const pitch = meanHertz * (1 + declination + (word.isEmphatic ? EMPHASIS.pitch : 0));
    const rate = word.isEmphatic ? EMPHASIS.rate : 1;
    const text = readable(word) + markAfter(word, place === words.length - 1);
    return `<prosody rate="${rate}" pitch="${pitch.toFixed(1)}" range="${deviationHertz}">${text}</prosody>`;
  });
  return marked.join(' ');
}

function readable(word: SentenceWord): string {
  if (READABLE.test(word.spoken)) return word.spoken.toLowerCase();
  throw new AutokinoError('speech_failed', `The built-in voices cannot read "${word.spoken}".`);
}

function markAfter(word: SentenceWord, isLast: boolean): string {
  if (isLast) return '.';
  return word.after === 'none' ? '' : ',';
}

/** Reads `name:endSeconds` pairs. Each line is an utterance of its own, whose times start at 0 again. */
function readPhones(standardOutput: string): TimedPhone[] {
  const phones: TimedPhone[] = [];
  let offset = 0;
  for (const line of standardOutput.split('\n')) {
    let start = offset;
    for (const [, phone, end] of line.matchAll(/(\S+):(\d+\.\d+)/g)) {
      const endSeconds = offset + Number(end);
      phones.push({ phone: phone ?? 'pau', startSeconds: start, endSeconds });
      start = endSeconds;
    }
    offset = start;
  }
  return phones;
}

function isSpeech(samples: Float32Array, sampleRate: number, phones: readonly TimedPhone[]): boolean {
  const spokenPhones = phones.filter(({ phone }) => phone !== 'pau').length;
  const peak = samples.reduce((highest, value) => Math.max(highest, Math.abs(value)), 0);
  return (
    spokenPhones > 0 && peak > 0.01 && samples.length / sampleRate > spokenPhones * SHORTEST_PHONE_SECONDS
  );
}
