import type { Scene, Storyboard } from '../../../schema/storyboard.js';
import { countWords } from '../../language/words.js';
import type { FilmEdit } from './film-edit.js';

/** Time of a transition that is no straight cut, in seconds, about. */
const TRANSITION_SECONDS = 0.45;
/** Silence around the speech of a scene, in seconds, about. */
export const AROUND_SPEECH_SECONDS = 0.6;
const WORDS_PER_SECOND = 2.6;

/** Words a second of this film's voice, by its measured scenes. */
export function paceOf(edit: FilmEdit): number {
  let words = 0;
  let seconds = 0;
  for (const scene of edit.seen.scenes) {
    const measured = edit.sceneSeconds[scene.id];
    const isHeld = measured === undefined || measured <= scene.minimumSeconds + 0.15;
    if (isHeld || scene.narration === '') continue;
    words += countWords(scene.narration);
    seconds += Math.max(0.5, measured - AROUND_SPEECH_SECONDS - edit.seen.pauseSeconds);
  }
  const pace = words / seconds;
  return words >= 8 && pace > 1 && pace < 5 ? pace : WORDS_PER_SECOND;
}

/** Seconds that words take to be spoken at the storyboard's tempo, about. */
export function speechSecondsOf(narration: string, storyboard: Storyboard, edit: FilmEdit): number {
  return (countWords(narration) / paceOf(edit)) * (edit.seen.speechSpeed / storyboard.speechSpeed);
}

/** Length of a scene's body in seconds: measured where the scene is as the user saw it, else estimated. */
export function secondsOf(scene: Scene, storyboard: Storyboard, edit: FilmEdit): number {
  const seen = edit.seen.scenes.find((one) => one.id === scene.id);
  const measured = edit.sceneSeconds[scene.id];
  const isSeen =
    seen !== undefined &&
    seen.narration === scene.narration &&
    seen.minimumSeconds === scene.minimumSeconds &&
    storyboard.speechSpeed === edit.seen.speechSpeed &&
    storyboard.pauseSeconds === edit.seen.pauseSeconds;
  if (isSeen && measured !== undefined) return measured;
  if (scene.narration === '') return Math.max(scene.minimumSeconds, 2);
  const spoken =
    speechSecondsOf(scene.narration, storyboard, edit) + AROUND_SPEECH_SECONDS + storyboard.pauseSeconds;
  return Math.max(spoken, scene.minimumSeconds);
}

/** Length of the whole film in seconds, about. */
export function filmSecondsOf(storyboard: Storyboard, edit: FilmEdit): number {
  const bodies = storyboard.scenes.reduce((sum, scene) => sum + secondsOf(scene, storyboard, edit), 0);
  const transitions = storyboard.scenes.filter(
    (scene, index) => index > 0 && scene.transition !== 'cut',
  ).length;
  return bodies + transitions * TRANSITION_SECONDS;
}

/** Seconds of the film in which somebody speaks, about. */
export function spokenSecondsOf(storyboard: Storyboard, edit: FilmEdit): number {
  return storyboard.scenes.reduce(
    (sum, scene) => sum + speechSecondsOf(scene.narration, storyboard, edit),
    0,
  );
}

/** A length as it is written down. */
export function hundredths(seconds: number): number {
  return Math.round(seconds * 100) / 100;
}
