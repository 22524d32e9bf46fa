import { AutokinoError } from '../errors/autokino-error.js';
import type { SpokenWord, Voice, VoiceProvider } from '../providers/contract/voice.js';
import type { SceneSpeech, TimedWord } from '../schema/voice-track.js';
import { resample } from '../util/resample.js';
import { pronounceNarration } from './pronounce/pronounce-narration.js';

/** Samples per second of every section. */
export const SPEECH_SAMPLE_RATE = 48_000;

/** How a section is to be spoken. */
export interface SpeakOptions {
  provider: VoiceProvider;
  voiceId: string;
  /** Tempo against the voice's own; 1 = as it is. */
  speed: number;
  /** BCP 47 tag of the narration. */
  language: string;
  /**
   * Speak the narration with this voice although it is of another language. Default false: then a voice of
   * another language is an error, since it would make the words unintelligible.
   */
  acceptsForeignVoice?: boolean;
  /** Stops the speech between two sentences. */
  signal?: AbortSignal;
}

/** A spoken section: times for captions and mouths, and mono samples at 48 kHz. */
export interface SpokenSection {
  speech: Omit<SceneSpeech, 'audio'>;
  samples: Float32Array;
  /** Words of the narration that the voice cannot read, such as `東京`: they have a time of no length. */
  unread: string[];
}

/** Above this share of words that cannot be read the speech would make no sense. */
const HIGHEST_UNREAD_SHARE = 0.2;
/** A word may reach this far past its neighbour before we call it an error of the voice. */
const TOLERANCE_SECONDS = 0.001;

/**
 * Speaks the narration of one section. An empty narration gives no samples and a duration of 0.
 * The same section and options give the same samples.
 * @throws AutokinoError `voice_unavailable` when the voice does not exist, does not speak the language, or cannot
 *   read more than a fifth of the words; `speech_failed` when the voice gives silence or times that make no sense.
 */
export async function speakSection(
  section: { id: string; narration: string },
  options: SpeakOptions,
): Promise<SpokenSection> {
  const voice = voiceFor(options);
  const words = pronounceNarration(section.narration);
  const unread = words.filter(isUnreadable).map(({ written }) => written);
  if (unread.length > words.length * HIGHEST_UNREAD_SHARE) {
    throw new AutokinoError(
      'voice_unavailable',
      `The voice ${voice.id} speaks ${languageName(voice.language)} and cannot read "${unread[0]}". Choose a voice that can, or write it in Latin letters.`,
    );
  }
  if (words.every(({ spoken }) => spoken === '')) return silentSection(section.id, words, unread);
  const { provider, voiceId, speed, signal } = options;
  const result = await provider.speak({ words, voiceId, speed, ...(signal ? { signal } : {}) });
  const samples = resample(result.samples, result.sampleRate, SPEECH_SAMPLE_RATE);
  const durationSeconds = samples.length / SPEECH_SAMPLE_RATE;
  return {
    speech: {
      sceneId: section.id,
      durationSeconds,
      words: checkedWords(result.words, words, durationSeconds, voiceId),
      visemes: result.visemes,
    },
    samples,
    unread,
  };
}

function voiceFor({ provider, voiceId, language, acceptsForeignVoice = false }: SpeakOptions): Voice {
  const voices = provider.voices();
  const voice = voices.find(({ id }) => id === voiceId);
  if (!voice) {
    const known = voices.map(({ id }) => id).join(', ');
    throw new AutokinoError('voice_unavailable', `There is no voice ${voiceId}. Installed are: ${known}.`);
  }
  if (!acceptsForeignVoice && primaryLanguage(voice.language) !== primaryLanguage(language)) {
    throw new AutokinoError(
      'voice_unavailable',
      `No installed voice speaks ${languageName(language)}: ${voice.id} speaks ${languageName(voice.language)}.`,
    );
  }
  return voice;
}

function primaryLanguage(tag: string): string {
  return tag.toLowerCase().split('-')[0] ?? '';
}

function languageName(tag: string): string {
  return new Intl.DisplayNames(['en'], { type: 'language' }).of(primaryLanguage(tag)) ?? tag;
}

/** Letters or figures that came out as nothing: a script that the rules do not know. */
function isUnreadable({ written, spoken }: SpokenWord): boolean {
  return spoken === '' && /[\p{L}\p{N}]/u.test(written);
}

function silentSection(sceneId: string, words: readonly SpokenWord[], unread: string[]): SpokenSection {
  const times = words.map(({ written }) => ({ text: written, startSeconds: 0, endSeconds: 0 }));
  return {
    speech: { sceneId, durationSeconds: 0, words: times, visemes: [] },
    samples: new Float32Array(0),
    unread,
  };
}

/** Words as they are written, in order and inside the sound. Times that a voice got grossly wrong are refused. */
function checkedWords(
  times: readonly TimedWord[],
  words: readonly SpokenWord[],
  durationSeconds: number,
  voiceId: string,
): TimedWord[] {
  let reached = 0;
  const refused = (reason: string): AutokinoError =>
    new AutokinoError('speech_failed', undefined, { cause: new Error(`${voiceId}: ${reason}`) });
  if (times.length !== words.length) throw refused(`${words.length} words in, ${times.length} times out`);
  return times.map(({ startSeconds, endSeconds }, index) => {
    const isInOrder = startSeconds >= reached - TOLERANCE_SECONDS && endSeconds >= startSeconds;
    if (!isInOrder || endSeconds > durationSeconds + TOLERANCE_SECONDS) {
      throw refused(`word ${index} is timed ${startSeconds} to ${endSeconds} s`);
    }
    const start = Math.max(reached, startSeconds);
    reached = Math.min(durationSeconds, Math.max(start, endSeconds));
    return { text: words[index]?.written ?? '', startSeconds: start, endSeconds: reached };
  });
}
