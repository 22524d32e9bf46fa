import { defineSceneKind } from '../scene-kind.js';
import { wordCount } from '../word-count.js';
import { ctaExamples } from './cta-examples.js';
import { drawCta } from './draw-cta.js';
import { layOutCta } from './lay-out-cta.js';

/** Last scene: says plainly what to do, on a plate that lands with the word. */
export const ctaKind = defineSceneKind({
  kind: 'cta',
  elements: (content) => [
    { id: 'frame', cue: 'before', words: wordCount(content.kicker) },
    { id: 'action', cue: content.cueWord, words: wordCount(content.action), settleSeconds: 0.3 },
    ...(content.address === null
      ? []
      : [{ id: 'address', cue: null, words: wordCount(content.address) + 1 }]),
    ...(content.detail === null ? [] : [{ id: 'detail', cue: null, words: wordCount(content.detail) }]),
  ],
  layout: layOutCta,
  draw: drawCta,
  examples: ctaExamples,
});
