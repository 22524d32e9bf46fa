import { defineSceneKind } from '../scene-kind.js';
import { wordCount } from '../word-count.js';
import { drawStatement } from './draw-statement.js';
import { layOutStatement } from './lay-out-statement.js';
import { statementExamples } from './statement-examples.js';

/** Words are the picture: one to three beats, each on its phrase. */
export const statementKind = defineSceneKind({
  kind: 'statement',
  elements: (content) => [
    { id: 'frame', cue: 'before', words: wordCount(content.kicker) },
    ...content.beats.map((beat, index) => ({
      id: `beat-${index}`,
      cue: beat.cueWord,
      words: wordCount(beat.text),
      isEarly: index === 0 && content.icon === null && content.kicker === null,
    })),
  ],
  layout: layOutStatement,
  draw: drawStatement,
  examples: statementExamples,
});
