import type { Storyboard } from '../../../schema/storyboard.js';
import { countWords } from '../../language/words.js';
import { findScene, unchanged, withScene, type Change, type FilmEdit } from './film-edit.js';
import {
  filmSecondsOf,
  hundredths,
  secondsOf,
  speechSecondsOf,
  AROUND_SPEECH_SECONDS,
} from './film-length.js';
import { lengthenFilm } from './lengthen-film.js';
import { withNewWords } from './new-picture.js';
import { shortenFilm } from './shorten-film.js';
import { trimWords } from './trim-words.js';

/** A film this near to its wished length, as a share of it, is left alone. */
const NEAR = 0.02;
/** Longest silence behind a face that has stopped speaking, and behind graphics, in seconds. */
const FACE_HOLD_SECONDS = 1.5;
const LOOK_HOLD_SECONDS = 8;

/** A scene or the whole film shorter or longer. */
export function changeLength(
  number: number | null,
  factor: number,
  storyboard: Storyboard,
  edit: FilmEdit,
): Change {
  if (number === null) return setLength(filmSecondsOf(storyboard, edit) * factor, storyboard, edit);
  const found = findScene(number, storyboard, edit);
  if ('missing' in found) return unchanged(storyboard, found.missing);
  return factor < 1
    ? shorterScene(number, found.index, factor, storyboard, edit)
    : longerScene(number, found.index, factor, storyboard, edit);
}

/** The film at a length in seconds: content and pauses first, tempo last. */
export function setLength(seconds: number, storyboard: Storyboard, edit: FilmEdit): Change {
  const now = filmSecondsOf(storyboard, edit);
  if (Math.abs(now - seconds) <= seconds * NEAR)
    return unchanged(storyboard, `The film lasts about ${Math.round(now)} seconds already.`);
  return seconds < now ? shortenFilm(seconds, storyboard, edit) : lengthenFilm(seconds, storyboard, edit);
}

function shorterScene(
  number: number,
  index: number,
  factor: number,
  storyboard: Storyboard,
  edit: FilmEdit,
): Change {
  const scene = storyboard.scenes[index];
  if (scene === undefined) return unchanged(storyboard);
  const now = secondsOf(scene, storyboard, edit);
  const wanted = now * factor;
  const spoken =
    speechSecondsOf(scene.narration, storyboard, edit) + AROUND_SPEECH_SECONDS + storyboard.pauseSeconds;
  if (scene.narration === '') {
    const minimumSeconds = hundredths(Math.max(1.2, wanted));
    return unchanged(withScene(storyboard, index, { ...scene, minimumSeconds }));
  }
  // A scene that is held longer than its words take gives its silence first.
  if (scene.minimumSeconds > spoken && wanted >= spoken)
    return unchanged(withScene(storyboard, index, { ...scene, minimumSeconds: hundredths(wanted) }));
  const mostWords = Math.max(3, Math.floor(countWords(scene.narration) * factor));
  const trimmed = trimWords(scene.narration, mostWords, storyboard.language);
  if (trimmed === null)
    return unchanged(
      scene.minimumSeconds > 0 ? withScene(storyboard, index, { ...scene, minimumSeconds: 0 }) : storyboard,
      `Scene ${number} cannot be told shorter by leaving words out; give it other words, or ask for a faster voice.`,
    );
  const shorter = withNewWords(scene, trimmed, storyboard, index, edit);
  const left =
    countWords(trimmed) > mostWords * 1.15
      ? [`Scene ${number} could only be shortened to: “${trimmed}”`]
      : [];
  return unchanged(withScene(storyboard, index, shorter), ...left);
}

function longerScene(
  number: number,
  index: number,
  factor: number,
  storyboard: Storyboard,
  edit: FilmEdit,
): Change {
  const scene = storyboard.scenes[index];
  if (scene === undefined) return unchanged(storyboard);
  const now = secondsOf(scene, storyboard, edit);
  const most = now + (scene.content.kind === 'host' ? FACE_HOLD_SECONDS : LOOK_HOLD_SECONDS);
  const minimumSeconds = hundredths(Math.min(60, most, now * factor));
  const isShort = minimumSeconds < now * factor - 0.5;
  return unchanged(
    withScene(storyboard, index, {
      ...scene,
      minimumSeconds: Math.max(minimumSeconds, scene.minimumSeconds),
    }),
    `Nothing was invented for scene ${number}: it is shown longer${isShort ? `, ${minimumSeconds} seconds; more needs more words` : ''}.`,
  );
}
