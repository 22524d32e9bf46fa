import type { SceneElement } from '../scene-kind.js';
import { defineSceneKind } from '../scene-kind.js';
import { wordCount } from '../word-count.js';
import { codeExamples } from './code-examples.js';
import { drawCode } from './draw-code.js';
import { layOutCode } from './lay-out-code.js';
import { typingSeconds } from './typing.js';

/** A line of program text takes as long to read as this many words. */
const WORDS_PER_LINE = 4;

/** Program text, revealed block by block as it is explained. */
export const codeKind = defineSceneKind({
  kind: 'code',
  elements: ({ kicker, headline, blocks, highlights, result }): SceneElement[] => [
    { id: 'headline', cue: 'before', words: wordCount(kicker, headline) },
    ...blocks.map(({ code, cueWord }, index): SceneElement => ({
      id: `block-${index}`,
      cue: cueWord ?? (index === 0 ? 'start' : null),
      words: WORDS_PER_LINE * code.split('\n').filter((line) => line.trim() !== '').length,
      settleSeconds: typingSeconds(code.length),
    })),
    ...highlights.map(({ note, cueWord }, index): SceneElement => ({
      id: `highlight-${index}`,
      cue: cueWord,
      words: wordCount(note),
    })),
    ...(result === null
      ? []
      : [
          {
            id: 'result',
            cue: result.cueWord ?? ('last' as const),
            words: wordCount(result.text),
            settleSeconds: typingSeconds(result.text.length),
          },
        ]),
  ],
  layout: layOutCode,
  draw: drawCode,
  examples: codeExamples,
});
