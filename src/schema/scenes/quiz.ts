import { z } from 'zod';
import { CueWord, sharedFields } from './shared.js';

/** A question with its possible answers, a countdown, and the right one. */
export const QuizContent = z
  .object({
    ...sharedFields,
    kind: z.literal('quiz'),
    question: z.string().min(1).max(64),
    options: z
      .array(z.object({ text: z.string().min(1).max(24), cueWord: CueWord }))
      .min(2)
      .max(4),
    /** Index of the right option, counted from 0. */
    answer: z.number().int().min(0),
    /** Why it is right; shown with the answer. */
    why: z.string().min(1).max(60).nullable().default(null),
    /** Narration word that gives the answer; null: the last word. The countdown runs until then. */
    answerCueWord: CueWord,
  })
  .refine((content) => content.answer < content.options.length, {
    path: ['answer'],
    message: 'There is no option with this index.',
  });
export type QuizContent = z.infer<typeof QuizContent>;
