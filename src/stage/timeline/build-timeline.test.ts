import { describe, expect, it } from 'vitest';
import { Storyboard } from '../../schema/storyboard.js';
import type { VoiceTrack } from '../../schema/voice-track.js';
import { planScenes } from '../plan-scenes.js';
import { checkFit } from '../checks/check-fit.js';
import { buildTimeline } from './build-timeline.js';

const NARRATION = 'Shade cools the street. Roots drink storm water. Leaves catch dust.';
const list = {
  kind: 'list' as const,
  headline: 'What trees do',
  items: [
    { text: 'Shade cools streets', icon: 'sun', cueWord: 0 },
    { text: 'Roots drink water', icon: 'droplets', cueWord: 4 },
  ],
};

function storyboard(transitions: ('cut' | 'shove' | 'melt')[], more: object = {}): Storyboard {
  return Storyboard.parse({
    title: 'Trees',
    language: 'en',
    orientation: 'landscape',
    styleId: 'night-shift',
    presenterId: null,
    voiceId: 'rms',
    seed: 5,
    scenes: transitions.map((transition, index) => ({
      id: `scene-${index}`,
      narration: NARRATION,
      content: list,
      transition,
    })),
    ...more,
  });
}

function voiceFor(board: Storyboard): VoiceTrack {
  const words = NARRATION.split(' ').map((text, index) => ({
    text,
    startSeconds: index * 0.4,
    endSeconds: index * 0.4 + 0.35,
  }));
  return {
    voiceId: 'rms',
    speed: 1,
    scenes: board.scenes.map((scene) => ({
      sceneId: scene.id,
      audio: null,
      durationSeconds: 4.4,
      words,
      visemes: [{ viseme: 'aa', startSeconds: 0, endSeconds: 0.2 }],
    })),
  };
}

const timelineOf = (board: Storyboard) => buildTimeline(board, voiceFor(board));

describe('buildTimeline', () => {
  it('puts bodies and transitions one after another without gaps', () => {
    const timeline = timelineOf(storyboard(['cut', 'shove', 'cut', 'melt']));
    const parts = [...timeline.scenes, ...timeline.transitions].sort(
      (first, second) => first.startFrame - second.startFrame,
    );
    let frame = 0;
    for (const part of parts) {
      expect(part.startFrame).toBe(frame);
      frame += part.frameCount;
    }
    expect(timeline.frameCount).toBe(frame);
    expect(timeline.transitions.map((transition) => transition.name)).toEqual(['shove', 'melt']);
  });

  it('gives a transition the length of its kind at the energy of the style', () => {
    const [shove] = timelineOf(storyboard(['cut', 'shove'])).transitions;
    expect(shove?.frameCount).toBe(Math.round(0.42 * 30));
    const calm = timelineOf(storyboard(['cut', 'shove'], { styleId: 'quiet-harbor' })).transitions[0];
    expect(calm?.frameCount).toBe(Math.round(0.42 * 1.2 * 30));
  });

  it('ignores the transition of the first scene', () => {
    expect(timelineOf(storyboard(['melt', 'cut'])).transitions).toEqual([]);
  });

  it('moves words, mouth shapes and captions to scene-local time', () => {
    const [scene] = timelineOf(storyboard(['cut'])).scenes;
    expect(scene?.words[0]?.startSeconds).toBeCloseTo(scene?.speechStartSeconds ?? -1, 5);
    expect(scene?.words[0]?.startSeconds).toBeLessThanOrEqual(0.3);
    expect(scene?.visemes[0]?.startSeconds).toBeCloseTo(0.12, 5);
    expect(scene?.captions.flatMap((caption) => caption.lines.flat())).toHaveLength(11);
  });

  it('makes a body that does not depend on its place in the film', () => {
    const board = storyboard(['cut', 'cut', 'cut', 'cut']);
    const swapped = { ...board, scenes: [0, 2, 1, 3].flatMap((index) => board.scenes[index] ?? []) };
    const bodies = (one: Storyboard) =>
      planScenes(one, timelineOf(one), () => null).scenes.filter((plan) => /1|2/.test(plan.scene.id));
    const byId = (plans: ReturnType<typeof bodies>) => new Map(plans.map((plan) => [plan.scene.id, plan]));
    expect(byId(bodies(swapped))).toEqual(byId(bodies(board)));
  });

  it('marks first and last, and holds the last scene', () => {
    const { scenes } = timelineOf(storyboard(['cut', 'cut', 'cut']));
    expect(scenes.map((scene) => [scene.isFirst, scene.isLast])).toEqual([
      [true, false],
      [false, false],
      [false, true],
    ]);
    expect(scenes[2]?.frameCount).toBeGreaterThan(scenes[1]?.frameCount ?? 0);
  });

  it('refuses narration that nobody spoke', () => {
    const board = storyboard(['cut', 'cut']);
    const voice = voiceFor(board);
    expect(() => buildTimeline(board, { ...voice, scenes: voice.scenes.slice(1) })).toThrow(/scene-0/);
  });

  it('gives a silent scene at least the time that was asked', () => {
    const board = storyboard(['cut', 'cut']);
    const scenes = board.scenes.map((scene) => ({ ...scene, narration: '', minimumSeconds: 6 }));
    const timeline = buildTimeline({ ...board, scenes }, { voiceId: 'rms', speed: 1, scenes: [] });
    expect(timeline.scenes[0]?.frameCount).toBeGreaterThanOrEqual(180);
  });
});

describe('planScenes', () => {
  it('carries along every icon that a scene names, and leaves out unknown ones', () => {
    const board = storyboard(['cut', 'shove']);
    const icon = { name: 'sun', gridSize: 24, paths: ['M1 1L2 2'], strokeWidth: 2 };
    const { scenes, transitions } = planScenes(board, timelineOf(board), (name) =>
      name === 'sun' ? icon : null,
    );
    expect(scenes[0]?.icons).toEqual({ sun: icon });
    expect(transitions[0]?.from).toEqual(scenes[0]);
    expect(transitions[0]?.to).toEqual(scenes[1]);
  });

  it('gives every scene a seed of its own', () => {
    const board = storyboard(['cut', 'cut']);
    const [first, second] = planScenes(board, timelineOf(board), () => null).scenes;
    expect(first?.seed).not.toBe(second?.seed);
  });
});

describe('checkFit', () => {
  it('finds nothing in a storyboard whose texts fit', () => {
    expect(checkFit(storyboard(['cut']))).toEqual([]);
  });

  it('names the scene, the field and how much would fit', () => {
    const board = storyboard(['cut']);
    const [scene] = board.scenes;
    if (scene === undefined) throw new Error('The storyboard has no scene.');
    const headline = 'Donaudampfschifffahrtsgesellschaftskapitaene';
    const [problem] = checkFit({
      ...board,
      scenes: [{ ...scene, content: { ...scene.content, ...{ headline } } }],
    });
    expect(problem).toMatchObject({ sceneId: 'scene-0', field: 'headline', text: headline });
    expect(problem?.maximumCharacters).toBeLessThan(headline.length);
  });
});
