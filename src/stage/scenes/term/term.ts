import { defineSceneKind } from '../scene-kind.js';
import { wordCount } from '../word-count.js';
import { drawTerm, typingSeconds } from './draw-term.js';
import { layOutTerm } from './lay-out-term.js';
import { termExamples } from './term-examples.js';

/** A hard word, typed as it is spoken, and what it means. */
export const termKind = defineSceneKind({
  kind: 'term',
  elements: ({ kicker, word, sound, meaning, cueWord, meaningCueWord }) => [
    { id: 'frame', cue: 'before', words: wordCount(kicker) },
    {
      id: 'word',
      cue: cueWord ?? 'start',
      words: wordCount(word, sound),
      settleSeconds: typingSeconds(word),
      isEarly: true,
    },
    { id: 'meaning', cue: meaningCueWord, words: wordCount(meaning), verb: 'fades' },
  ],
  layout: layOutTerm,
  draw: drawTerm,
  examples: termExamples,
});
