import type { Scene, Storyboard } from '../../../schema/storyboard.js';
import { splitSentences } from '../../language/split-sentences.js';
import { countWords, stemOf, splitWords } from '../../language/words.js';
import { contextOf, unchanged, type Change, type FilmEdit } from './film-edit.js';
import {
  AROUND_SPEECH_SECONDS,
  filmSecondsOf,
  hundredths,
  secondsOf,
  speechSecondsOf,
  spokenSecondsOf,
} from './film-length.js';
import { withNewWords } from './new-picture.js';
import { trimWords, weightOf } from './trim-words.js';

/** The voice changes its tempo by this share at most. */
export const MOST_TEMPO = 0.08;
/** Up to this share of the film its tempo alone may make good. */
const TEMPO_ONLY = 0.05;
const FEWEST_SCENES = 2;

/** A shorter film: silence goes first, then the sentences that matter least, then clauses; the voice gets faster last. */
export function shortenFilm(seconds: number, storyboard: Storyboard, edit: FilmEdit): Change {
  const calmer = withoutSilence(seconds, storyboard, edit);
  const { storyboard: told, dropped } = withFewerWords(seconds, calmer, edit);
  const trimmed = withTrimmedScenes(seconds, told, edit);
  const paced = withTempo(seconds, trimmed, edit);
  const now = filmSecondsOf(paced, edit);
  const examples = dropped.slice(0, 3).map((sentence) => `“${sentence}”`);
  return unchanged(
    paced,
    ...(dropped.length === 0
      ? []
      : [
          `Left out for time: ${examples.join(', ')}${dropped.length > 3 ? ` and ${dropped.length - 3} more sentences` : ''}.`,
        ]),
    ...(now > seconds * 1.06
      ? [
          `Without losing what the film is about it lasts about ${Math.round(now)} seconds; ${Math.round(seconds)} were asked for.`,
        ]
      : []),
  );
}

function withoutSilence(seconds: number, storyboard: Storyboard, edit: FilmEdit): Storyboard {
  let excess = filmSecondsOf(storyboard, edit) - seconds;
  const count = storyboard.scenes.length;
  const pause = Math.max(0, storyboard.pauseSeconds - Math.max(0, excess) / count);
  const calmer = { ...storyboard, pauseSeconds: hundredths(pause) };
  excess = filmSecondsOf(calmer, edit) - seconds;
  const scenes = calmer.scenes.map((scene): Scene => {
    if (excess <= 0.1 || scene.minimumSeconds === 0) return scene;
    const least =
      scene.narration === ''
        ? 2
        : speechSecondsOf(scene.narration, calmer, edit) + AROUND_SPEECH_SECONDS + calmer.pauseSeconds;
    const gain = Math.min(excess, secondsOf(scene, calmer, edit) - least);
    if (gain < 0.05) return scene;
    excess -= gain;
    return { ...scene, minimumSeconds: hundredths(scene.minimumSeconds - gain) };
  });
  return { ...calmer, scenes };
}

interface Sentence {
  scene: number;
  text: string;
  weight: number;
  seconds: number;
}

/** Drops sentences, the least important first, and scenes that have none left. First and last scene stay. */
function withFewerWords(
  seconds: number,
  storyboard: Storyboard,
  edit: FilmEdit,
): { storyboard: Storyboard; dropped: string[] } {
  const kept = storyboard.scenes.map((scene) => splitSentences(scene.narration, storyboard.language));
  const slack = seconds * TEMPO_ONLY;
  let excess = filmSecondsOf(storyboard, edit) - seconds;
  const gone = new Set<string>();
  const last = storyboard.scenes.length - 1;
  const open = sentencesOf(storyboard, edit).filter(({ scene }) => scene > 0 && scene < last);
  const dropped: string[] = [];
  for (const sentence of open.toSorted(
    (one, other) => one.weight - other.weight || other.seconds - one.seconds,
  )) {
    if (excess <= slack) break;
    const scene = storyboard.scenes[sentence.scene];
    const own = kept[sentence.scene];
    if (scene === undefined || own === undefined || sentence.seconds > excess + Math.max(1.5, seconds * 0.08))
      continue;
    const isLastOfScene = own.length === 1;
    if (isLastOfScene && (scene.literals.length > 0 || storyboard.scenes.length - gone.size <= FEWEST_SCENES))
      continue;
    kept[sentence.scene] = own.filter((text) => text !== sentence.text);
    if (isLastOfScene) gone.add(scene.id);
    excess -= sentence.seconds + (isLastOfScene ? AROUND_SPEECH_SECONDS + storyboard.pauseSeconds : 0);
    dropped.push(sentence.text);
  }
  const scenes = storyboard.scenes.flatMap((scene, index) => {
    if (gone.has(scene.id)) return [];
    const narration = (kept[index] ?? []).join(' ');
    const isWhole =
      (kept[index] ?? []).length === splitSentences(scene.narration, storyboard.language).length;
    return [isWhole ? scene : withNewWords(scene, narration, storyboard, index, edit)];
  });
  return { storyboard: { ...storyboard, scenes: scenes.length === 0 ? storyboard.scenes : scenes }, dropped };
}

function sentencesOf(storyboard: Storyboard, edit: FilmEdit): Sentence[] {
  const { topic } = contextOf(storyboard, edit);
  return storyboard.scenes.flatMap((scene, index) =>
    splitSentences(scene.narration, storyboard.language).map((text, position) => ({
      scene: index,
      text,
      seconds: speechSecondsOf(text, storyboard, edit),
      weight:
        weightOf(text, position, storyboard.language) +
        splitWords(text).filter((word) => topic.has(stemOf(word))).length * 0.3,
    })),
  );
}

/** What is still too long is told in fewer words, scene by scene, the longest first. */
function withTrimmedScenes(seconds: number, storyboard: Storyboard, edit: FilmEdit): Storyboard {
  let trimmed = storyboard;
  const order = storyboard.scenes
    .map((scene, index) => ({ index, words: countWords(scene.narration) }))
    .filter(({ words }) => words >= 6)
    .sort((one, other) => other.words - one.words);
  for (const { index, words } of order) {
    const excess = filmSecondsOf(trimmed, edit) - seconds;
    const scene = trimmed.scenes[index];
    if (excess <= seconds * TEMPO_ONLY || scene === undefined) break;
    const narration = trimWords(scene.narration, Math.max(4, Math.floor(words * 0.65)), trimmed.language);
    if (narration === null) continue;
    const scenes = trimmed.scenes.map((one, at) =>
      at === index ? withNewWords(scene, narration, trimmed, index, edit) : one,
    );
    trimmed = { ...trimmed, scenes };
  }
  return trimmed;
}

/** The voice as much faster or slower as is missing, within ±8 % of the tempo that the user knows. */
export function withTempo(seconds: number, storyboard: Storyboard, edit: FilmEdit): Storyboard {
  const now = filmSecondsOf(storyboard, edit);
  const spoken = spokenSecondsOf(storyboard, edit);
  if (spoken <= 0 || Math.abs(now - seconds) < 0.2) return storyboard;
  const wanted = (storyboard.speechSpeed * spoken) / Math.max(0.1, spoken + seconds - now);
  const least = Math.max(0.8, edit.seen.speechSpeed * (1 - MOST_TEMPO));
  const most = Math.min(1.25, edit.seen.speechSpeed * (1 + MOST_TEMPO));
  return { ...storyboard, speechSpeed: hundredths(Math.min(most, Math.max(least, wanted))) };
}
