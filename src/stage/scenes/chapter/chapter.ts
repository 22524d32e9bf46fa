import { defineSceneKind } from '../scene-kind.js';
import { wordCount } from '../word-count.js';
import { chapterExamples } from './chapter-examples.js';
import { drawChapter } from './draw-chapter.js';
import { layOutChapter } from './lay-out-chapter.js';

/** Begins a part: a giant numeral slides in, cut by the frame's edge, and the part's title beside it. */
export const chapterKind = defineSceneKind({
  kind: 'chapter',
  elements: ({ kicker, number, title }) => [
    { id: 'number', cue: 'before', words: wordCount(number) },
    { id: 'title', cue: 'start', words: wordCount(kicker, title) },
  ],
  layout: layOutChapter,
  draw: drawChapter,
  examples: chapterExamples,
});
