import { Storyboard } from '../../schema/storyboard.js';

/** A storyboard of one short scene, to try every part on. */
export const sampleStoryboard = Storyboard.parse({
  title: 'Test',
  language: 'en',
  orientation: 'landscape',
  styleId: 'quiet-harbor',
  presenterId: null,
  voiceId: 'flite-rms',
  seed: 1,
  scenes: [
    {
      id: 'test',
      narration: 'It works.',
      content: { kind: 'statement', beats: [{ text: 'It works.' }] },
    },
  ],
});
