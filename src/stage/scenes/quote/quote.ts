import { defineSceneKind } from '../scene-kind.js';
import { wordCount } from '../word-count.js';
import { drawQuote } from './draw-quote.js';
import { layOutQuote } from './lay-out-quote.js';
import { quoteExamples } from './quote-examples.js';

/** Real words of a real voice: they appear as they are spoken, and the name follows. */
export const quoteKind = defineSceneKind({
  kind: 'quote',
  elements: (content) => [
    { id: 'mark', cue: 'before', words: wordCount(content.kicker) },
    ...(content.name === null && content.role === null
      ? []
      : [
          {
            id: 'name',
            cue: 'last' as const,
            words: wordCount(content.name, content.role),
            verb: 'fades' as const,
          },
        ]),
  ],
  layout: layOutQuote,
  draw: drawQuote,
  examples: quoteExamples,
});
