import { defineSceneKind } from '../scene-kind.js';
import { wordCount } from '../word-count.js';
import { drawOpener } from './draw-opener.js';
import { layOutOpener } from './lay-out-opener.js';
import { openerExamples } from './opener-examples.js';

/** Names the film: the title line by line, and a large sign of its subject. */
export const openerKind = defineSceneKind({
  kind: 'opener',
  elements: (content) => [
    { id: 'frame', cue: 'before', words: 0 },
    {
      id: 'title',
      cue: 'start',
      words: wordCount(content.title, content.kicker, content.subtitle),
      settleSeconds: 1.2,
    },
  ],
  layout: layOutOpener,
  draw: drawOpener,
  examples: openerExamples,
});
