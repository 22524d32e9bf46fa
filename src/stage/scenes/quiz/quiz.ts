import { defineSceneKind } from '../scene-kind.js';
import { wordCount } from '../word-count.js';
import { drawQuiz } from './draw-quiz.js';
import { layOutQuiz } from './lay-out-quiz.js';
import { quizExamples } from './quiz-examples.js';

/** A question, its options, a ring that counts down, and the right option with its tick. */
export const quizKind = defineSceneKind({
  kind: 'quiz',
  elements: ({ kicker, question, options, why, answerCueWord }) => [
    { id: 'headline', cue: 'before', words: wordCount(kicker, question) },
    ...options.map((option, index) => ({
      id: `option-${index}`,
      cue: option.cueWord,
      words: wordCount(option.text),
    })),
    { id: 'answer', cue: answerCueWord ?? 'last', words: wordCount(why) },
  ],
  layout: layOutQuiz,
  draw: drawQuiz,
  examples: quizExamples,
});
