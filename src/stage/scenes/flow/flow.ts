import { defineSceneKind } from '../scene-kind.js';
import { wordCount } from '../word-count.js';
import { drawFlow } from './draw-flow.js';
import { flowExamples } from './flow-examples.js';
import { layOutFlow } from './lay-out-flow.js';

/** Steps in order: each on its word, arrows in the gaps, and a token that travels along at the end. */
export const flowKind = defineSceneKind({
  kind: 'flow',
  elements: (content) => [
    { id: 'headline', cue: 'before', words: wordCount(content.headline, content.kicker) },
    ...content.steps.map((step, index) => ({
      id: `step-${index}`,
      cue: step.cueWord,
      words: wordCount(step.title, step.note),
    })),
    { id: 'token', cue: null, words: 0, settleSeconds: 0.5 },
  ],
  layout: layOutFlow,
  draw: drawFlow,
  examples: flowExamples,
});
