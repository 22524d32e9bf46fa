import { defineSceneKind } from '../scene-kind.js';
import { wordCount } from '../word-count.js';
import { drawVersus } from './draw-versus.js';
import { layOutVersus } from './lay-out-versus.js';
import { versusExamples } from './versus-examples.js';

/** Two sides against each other, row by row; the winner, if there is one, gets its tick at the end. */
export const versusKind = defineSceneKind({
  kind: 'versus',
  elements: (content) => [
    { id: 'frame', cue: 'before', words: wordCount(content.kicker, content.left, content.right) },
    ...content.rows.flatMap((row, index) => [
      { id: `left-${index}`, cue: row.leftCueWord, words: wordCount(row.left) },
      { id: `right-${index}`, cue: row.rightCueWord, words: wordCount(row.right) },
    ]),
    ...(content.verdict === null ? [] : [{ id: 'verdict', cue: null, words: wordCount(content.verdict) }]),
    ...(content.winner === null ? [] : [{ id: 'winner', cue: null, words: 0, settleSeconds: 0.3 }]),
  ],
  layout: layOutVersus,
  draw: drawVersus,
  examples: versusExamples,
});
