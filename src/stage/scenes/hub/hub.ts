import { defineSceneKind } from '../scene-kind.js';
import { wordCount } from '../word-count.js';
import { drawHub } from './draw-hub.js';
import { hubExamples } from './hub-examples.js';
import { layOutHub } from './lay-out-hub.js';

/** Parts of a whole: a line is drawn from the middle to each part as it is named. */
export const hubKind = defineSceneKind({
  kind: 'hub',
  elements: ({ kicker, headline, whole, spokes }) => [
    { id: 'headline', cue: 'before', words: wordCount(kicker, headline, whole) },
    ...spokes.map((spoke, index) => ({
      id: `spoke-${index}`,
      cue: spoke.cueWord,
      words: wordCount(spoke.text),
    })),
  ],
  layout: layOutHub,
  draw: drawHub,
  examples: hubExamples,
});
