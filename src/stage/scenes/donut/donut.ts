import { defineSceneKind } from '../scene-kind.js';
import { wordCount } from '../word-count.js';
import { donutExamples } from './donut-examples.js';
import { drawDonut } from './draw-donut.js';
import { layOutDonut } from './lay-out-donut.js';

/** Shares of a whole: a ring that fills from twelve o'clock, part by part as they are named. */
export const donutKind = defineSceneKind({
  kind: 'donut',
  elements: ({ kicker, headline, center, shares }) => [
    { id: 'headline', cue: 'before', words: wordCount(kicker, headline, center) },
    ...shares.map((share, index) => ({
      id: `share-${index}`,
      cue: share.cueWord,
      words: wordCount(share.label, share.text),
      verb: 'fills' as const,
    })),
  ],
  layout: layOutDonut,
  draw: drawDonut,
  examples: donutExamples,
});
