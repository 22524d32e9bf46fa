import type { Scene, Storyboard } from '../../../schema/storyboard.js';
import { countWords } from '../../language/words.js';
import { scorePassages } from '../../script/choose-passages.js';
import { parseBody } from '../../script/parse-body.js';
import { contextOf, unchanged, type Change, type FilmEdit } from './film-edit.js';
import {
  AROUND_SPEECH_SECONDS,
  filmSecondsOf,
  hundredths,
  secondsOf,
  speechSecondsOf,
} from './film-length.js';
import { newScene } from './new-picture.js';
import { newId } from './scene-words.js';
import { withTempo } from './shorten-film.js';

/** Longest silence that is added to the end of every scene, in seconds. */
const MOST_PAUSE_SECONDS = 0.6;
/** Longest additional look at graphics, in seconds. */
const LOOK_SECONDS = 2.5;

/** A longer film: what the request tells and the film has left out comes back, then pauses and looks; tempo last. */
export function lengthenFilm(seconds: number, storyboard: Storyboard, edit: FilmEdit): Change {
  const { storyboard: told, added } = withUntold(seconds, storyboard, edit);
  const held = withHolds(seconds, told, edit);
  const paced = withTempo(seconds, held, edit);
  const now = filmSecondsOf(paced, edit);
  return unchanged(
    paced,
    ...(added.length === 0 ? [] : [`Added from your text: ${added.map((text) => `“${text}”`).join(', ')}.`]),
    ...(now < seconds * 0.95
      ? [
          `What your request tells fills about ${Math.round(now)} seconds even at a slow pace; ${Math.round(seconds)} were asked for. Nothing was invented: add facts for a longer film.`,
        ]
      : []),
  );
}

/** Sentences of the request that no scene says, the best first, each as a scene where the text has it. */
function withUntold(
  seconds: number,
  storyboard: Storyboard,
  edit: FilmEdit,
): { storyboard: Storyboard; added: string[] } {
  const { brief } = edit;
  if (brief === null || brief.form !== 'text' || brief.body === '') return { storyboard, added: [] };
  const context = contextOf(storyboard, edit);
  const { passages } = parseBody(brief.body, brief.language, brief.topic);
  const scores = scorePassages(passages, context.topic);
  const said = storyboard.scenes.map((scene) => plain(scene.narration)).join(' ');
  const untold = passages
    .flatMap((passage, index) =>
      passage.kind === 'sentence' &&
      !passage.reading.isAnaphoric &&
      !said.includes(plain(passage.reading.text))
        ? [{ text: passage.reading.text, score: scores[index] ?? 0, index }]
        : [],
    )
    .sort((one, other) => other.score - one.score || one.index - other.index);
  let grown = storyboard;
  const added: string[] = [];
  for (const { text } of untold) {
    const missing = seconds - filmSecondsOf(grown, edit);
    const cost = speechSecondsOf(text, grown, edit) + AROUND_SPEECH_SECONDS;
    if (grown.scenes.length >= 50 || missing < 1.5) break;
    if (cost > missing * 1.12 || countWords(text) < 3) continue;
    const place = placeOf(text, grown, brief.body);
    const scene = newScene(text, newId(text, grown, edit), grown, place, edit);
    grown = { ...grown, scenes: [...grown.scenes.slice(0, place), scene, ...grown.scenes.slice(place)] };
    added.push(text);
  }
  return { storyboard: grown, added };
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Before the first scene that the text has later; before the ending in any case, and never first. */
function placeOf(text: string, { scenes }: Storyboard, body: string): number {
  const flat = plain(body);
  const positionOf = (words: string): number => flat.indexOf(plain(words).split(' ').slice(0, 4).join(' '));
  const own = positionOf(text);
  const end = scenes.at(-1)?.content.kind === 'cta' ? scenes.length - 1 : scenes.length;
  const later = scenes.findIndex(
    (scene, index) => index > 0 && index < end && scene.narration !== '' && positionOf(scene.narration) > own,
  );
  return Math.max(Math.min(1, scenes.length), later < 0 ? end : later);
}

function withHolds(seconds: number, storyboard: Storyboard, edit: FilmEdit): Storyboard {
  const missing = seconds - filmSecondsOf(storyboard, edit);
  if (missing < 0.3) return storyboard;
  const spokenScenes = storyboard.scenes.filter((scene) => scene.narration !== '').length;
  const pause = Math.min(MOST_PAUSE_SECONDS, missing / Math.max(1, spokenScenes));
  const paused = { ...storyboard, pauseSeconds: hundredths(Math.min(1.5, storyboard.pauseSeconds + pause)) };
  const left = seconds - filmSecondsOf(paused, edit);
  const bearing = paused.scenes.filter((scene) => scene.content.kind !== 'host').length;
  if (left < 0.3 || bearing === 0) return paused;
  const look = Math.min(LOOK_SECONDS, left / bearing);
  const scenes = paused.scenes.map((scene): Scene =>
    scene.content.kind === 'host'
      ? scene
      : { ...scene, minimumSeconds: hundredths(Math.min(60, secondsOf(scene, paused, edit) + look)) },
  );
  return { ...paused, scenes };
}
