import { defineSceneKind } from '../scene-kind.js';
import { wordCount } from '../word-count.js';
import { COUNT_SECONDS, drawStat } from './draw-stat.js';
import { layOutStat } from './lay-out-stat.js';
import { statExamples } from './stat-examples.js';

/** One number that carries the argument, counting up to what is printed while its picture fills. */
export const statKind = defineSceneKind({
  kind: 'stat',
  elements: ({ kicker, figure }) => [
    { id: 'frame', cue: 'before', words: wordCount(kicker) },
    {
      id: 'number',
      cue: figure.cueWord,
      words: wordCount(figure.text),
      settleSeconds: COUNT_SECONDS,
      isLanding: true,
    },
    { id: 'label', cue: null, words: wordCount(figure.label) },
    ...(figure.delta === null ? [] : [{ id: 'delta', cue: null, words: wordCount(figure.delta) }]),
  ],
  layout: layOutStat,
  draw: drawStat,
  examples: statExamples,
});
