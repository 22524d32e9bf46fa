import { defineSceneKind } from '../scene-kind.js';
import { wordCount } from '../word-count.js';
import { drawList } from './draw-list.js';
import { listExamples } from './list-examples.js';
import { layOutList } from './lay-out-list.js';

/** Parallel facts: a headline, and two to five points that arrive as they are named. */
export const listKind = defineSceneKind({
  kind: 'list',
  elements: (content) => [
    { id: 'headline', cue: 'before', words: wordCount(content.headline, content.kicker) },
    ...content.items.map((item, index) => ({
      id: `item-${index}`,
      cue: item.cueWord,
      words: wordCount(item.text, item.sub),
    })),
  ],
  layout: layOutList,
  draw: drawList,
  examples: listExamples,
});
