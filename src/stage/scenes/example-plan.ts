import type { Orientation } from '../../schema/identifiers.js';
import { Storyboard, type SceneContent } from '../../schema/storyboard.js';
import type { VoiceTrack } from '../../schema/voice-track.js';
import { planScenes } from '../plan-scenes.js';
import type { IconData, ScenePlan } from '../scene-plan.js';
import { examplePictures } from './example-pictures.js';
import { buildTimeline } from '../timeline/build-timeline.js';

/** How an example is to be filmed. */
export interface ExampleOptions {
  styleId: string;
  shape: Orientation;
  findIcon: (name: string) => IconData | null;
  presenterId?: string;
  brandColors?: string[];
  captions?: 'auto' | 'always' | 'off';
  /** Place in the film; `middle` by default. */
  place?: 'first' | 'middle' | 'last';
}

const SECONDS_PER_WORD = 0.38;
const SPOKEN_SHARE_OF_WORD = 0.85;
const SEED = 20_25;

/**
 * A plan that films a content with evenly spoken words, as the middle scene of a short film. For looking at scene
 * kinds and for tests.
 * @param narration Spoken words; the content's own texts when left out
 */
export function examplePlan(content: SceneContent, options: ExampleOptions, narration?: string): ScenePlan {
  const spoken = narration ?? spokenTexts(content).join('. ');
  const ids = ['first', 'middle', 'last'];
  const storyboard = Storyboard.parse({
    title: 'Example',
    language: 'en',
    orientation: options.shape,
    styleId: options.styleId,
    presenterId: options.presenterId ?? 'maren',
    voiceId: 'rms',
    brand: options.brandColors === undefined ? null : { colors: options.brandColors },
    captions: { mode: options.captions ?? 'auto', style: null },
    pictures: examplePictures(content),
    seed: SEED,
    scenes: ids.map((id) => ({ id, narration: spoken, content, transition: 'shove' })),
  });
  const voice = evenVoice(ids, spoken);
  const { scenes } = planScenes(storyboard, buildTimeline(storyboard, voice), options.findIcon);
  const plan = scenes[ids.indexOf(options.place ?? 'middle')];
  if (plan === undefined) throw new Error('The example film has no such scene.');
  return plan;
}

function evenVoice(sceneIds: readonly string[], narration: string): VoiceTrack {
  const words = narration
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((text, index) => ({
      text,
      startSeconds: index * SECONDS_PER_WORD,
      endSeconds: (index + SPOKEN_SHARE_OF_WORD) * SECONDS_PER_WORD,
    }));
  const visemes = words.flatMap(({ startSeconds, endSeconds }) => {
    const middle = (startSeconds + endSeconds) / 2;
    return [
      { viseme: 'PP' as const, startSeconds, endSeconds: middle },
      { viseme: 'aa' as const, startSeconds: middle, endSeconds },
    ];
  });
  const durationSeconds = words.at(-1)?.endSeconds ?? 0;
  return {
    voiceId: 'rms',
    speed: 1,
    scenes: sceneIds.map((sceneId) => ({ sceneId, audio: null, durationSeconds, words, visemes })),
  };
}

const UNSPOKEN_FIELDS = new Set([
  'language',
  'fileName',
  'kind',
  'icon',
  'kicker',
  'source',
  'type',
  'framing',
  'winner',
  'presenterSide',
  'emphasis',
  'picture',
  'frame',
  'shows',
]);

function spokenTexts(value: unknown): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value];
  if (Array.isArray(value)) return value.flatMap(spokenTexts);
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, field]) =>
    UNSPOKEN_FIELDS.has(key) ? [] : spokenTexts(field),
  );
}
