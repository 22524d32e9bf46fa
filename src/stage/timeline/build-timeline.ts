import { FRAMES_PER_SECOND, FRAME_SIZES } from '../../schema/identifiers.js';
import type { Scene, Storyboard } from '../../schema/storyboard.js';
import type { SceneTiming, Timeline, TransitionTiming } from '../../schema/timeline.js';
import type { SceneSpeech, VoiceTrack } from '../../schema/voice-track.js';
import { groupWords } from '../captions/group-words.js';
import { durationsOf, type Durations } from '../motion/durations.js';
import { motionEnd, planMotions, withMotionTimes } from '../motion/motion-plan.js';
import { kindOf } from '../scenes/registry.js';
import { resolveStyle } from '../styles/resolve-style.js';
import { bodySecondsOf, type WhatFollows } from './body-seconds.js';
import { timeElements } from './time-elements.js';
import { transitionFrames } from './transition-frames.js';

/** Speech starts this long after a body's first frame: picture leads sound. */
const SPEECH_START_SECONDS = 0.12;

/**
 * Sets every scene and transition on the film's clock. Bodies last as long as their words and the reading time of
 * their texts demand; transitions lie between bodies.
 * @throws Error when a scene with narration has no speech
 */
export function buildTimeline(storyboard: Storyboard, voice: VoiceTrack): Timeline {
  const durations = durationsOf(resolveStyle(storyboard.styleId, null).energy);
  const scenes: SceneTiming[] = [];
  const transitions: TransitionTiming[] = [];
  let frame = 0;
  storyboard.scenes.forEach((scene, index) => {
    const before = storyboard.scenes[index - 1];
    if (before !== undefined && scene.transition !== 'cut') {
      const frameCount = transitionFrames(scene.transition, durations, storyboard.motion);
      transitions.push({
        name: scene.transition,
        fromSceneId: before.id,
        toSceneId: scene.id,
        startFrame: frame,
        frameCount,
      });
      frame += frameCount;
    }
    const timing = timeScene(storyboard, index, scene, speechOf(scene, voice), durations);
    scenes.push({ ...timing, startFrame: frame });
    frame += timing.frameCount;
  });
  return {
    ...FRAME_SIZES[storyboard.orientation],
    framesPerSecond: FRAMES_PER_SECOND,
    frameCount: frame,
    scenes,
    transitions,
  };
}

function timeScene(
  storyboard: Storyboard,
  index: number,
  scene: Scene,
  speech: SceneSpeech | null,
  durations: Durations,
): Omit<SceneTiming, 'startFrame'> {
  const isFirst = index === 0;
  const isLast = index === storyboard.scenes.length - 1;
  const shift = <Timed extends { startSeconds: number; endSeconds: number }>(timed: Timed): Timed => ({
    ...timed,
    startSeconds: timed.startSeconds + SPEECH_START_SECONDS,
    endSeconds: timed.endSeconds + SPEECH_START_SECONDS,
  });
  const words = speech?.words.map(shift) ?? [];
  const motions = scene.motion ?? [];
  const elements = withMotionTimes(kindOf(scene.content).elements(scene.content), motions, durations);
  const onsets = timeElements(elements, { words, isFirst }, durations);
  const seconds = bodySecondsOf({
    elements,
    words,
    speechEndSeconds: speech === null ? 0 : SPEECH_START_SECONDS + speech.durationSeconds,
    durations,
    isFirst,
    follows: whatFollows(storyboard, index),
    pauseSeconds: storyboard.pauseSeconds,
    minimumSeconds: Math.max(
      scene.minimumSeconds,
      motionEnd(planMotions(elements, motions, onsets, durations)),
    ),
  });
  const frameCount = Math.max(1, Math.ceil(seconds * FRAMES_PER_SECOND - 1e-6));
  return {
    sceneId: scene.id,
    frameCount,
    speechStartSeconds: SPEECH_START_SECONDS,
    words,
    visemes: speech?.visemes.map(shift) ?? [],
    captions: groupWords(words, storyboard.orientation, frameCount / FRAMES_PER_SECOND),
    isFirst,
    isLast,
  };
}

function whatFollows(storyboard: Storyboard, index: number): WhatFollows {
  const next = storyboard.scenes[index + 1];
  if (next === undefined) return 'end';
  return next.transition === 'cut' ? 'cut' : 'transition';
}

function speechOf(scene: Scene, voice: VoiceTrack): SceneSpeech | null {
  const speech = voice.scenes.find((one) => one.sceneId === scene.id) ?? null;
  if (speech === null && scene.narration.trim() !== '') {
    throw new Error(`The voice track has no speech for the scene "${scene.id}".`);
  }
  return speech;
}
