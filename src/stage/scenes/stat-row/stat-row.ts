import { defineSceneKind } from '../scene-kind.js';
import { isCountable } from '../stat/counted-text.js';
import { wordCount } from '../word-count.js';
import { drawStatRow } from './draw-stat-row.js';
import { layOutStatRow } from './lay-out-stat-row.js';
import { statRowExamples } from './stat-row-examples.js';

/** Several measures of one topic: each counts to its value on its word. */
export const statRowKind = defineSceneKind({
  kind: 'stat-row',
  elements: ({ kicker, headline, figures }) => [
    { id: 'headline', cue: 'before', words: wordCount(kicker, headline) },
    ...figures.map((figure, index) => ({
      id: `figure-${index}`,
      cue: figure.cueWord,
      words: wordCount(figure.text, figure.label),
      verb: isCountable(figure.text) ? ('counts' as const) : ('stamps' as const),
      isLanding: true,
    })),
  ],
  layout: layOutStatRow,
  draw: drawStatRow,
  examples: statRowExamples,
});
