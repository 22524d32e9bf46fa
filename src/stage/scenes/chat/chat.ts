import { defineSceneKind } from '../scene-kind.js';
import { wordCount } from '../word-count.js';
import { chatExamples } from './chat-examples.js';
import { drawChat } from './draw-chat.js';
import { layOutChat } from './lay-out-chat.js';

/** Messages between two sides: dots first, then each bubble on its words. */
export const chatKind = defineSceneKind({
  kind: 'chat',
  elements: ({ kicker, headline, bubbles }) => [
    { id: 'headline', cue: 'before', words: wordCount(kicker, headline) },
    ...bubbles.map((bubble, index) => ({
      id: `bubble-${index}`,
      cue: bubble.cueWord,
      words: wordCount(bubble.text),
      verb: 'pops' as const,
      isEarly: index === 0 && kicker === null && headline === null,
    })),
  ],
  layout: layOutChat,
  draw: drawChat,
  examples: chatExamples,
});
