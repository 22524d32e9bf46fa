import { z } from 'zod';
import { CueWord, Headline, sharedFields } from './shared.js';

const MOST_LINES = 10;
const LONGEST_LINE = 46;

/** Lines of program text as they are printed, without tabs at a line's end and without a last line feed. */
const CodeText = z
  .string()
  .min(1)
  .max(MOST_LINES * (LONGEST_LINE + 1))
  .refine((code) => code.split('\n').every((line) => [...line].length <= LONGEST_LINE), {
    message: `A line of code has at most ${LONGEST_LINE} characters.`,
  });

/** Program text in a window, revealed block by block, with marked lines and a result. */
export const CodeContent = z
  .object({
    ...sharedFields,
    kind: z.literal('code'),
    headline: Headline.nullable().default(null),
    /** Name of the programming language, "python", "ts", "bash"; one that is not known is printed in one colour. */
    language: z.string().min(1).max(20),
    /** Name on the window: "area.py". */
    fileName: z.string().min(1).max(24).nullable().default(null),
    /** Lines that come in together, from the top; at most ten lines of 46 characters in all. */
    blocks: z
      .array(z.object({ code: CodeText, cueWord: CueWord }))
      .min(1)
      .max(4),
    /** Lines that are spoken about, in the order in which they are. */
    highlights: z
      .array(
        z.object({
          /** First and last line, counted from 1. */
          from: z.number().int().min(1),
          to: z.number().int().min(1),
          /** What to see there. */
          note: z.string().min(1).max(40).nullable().default(null),
          cueWord: CueWord,
        }),
      )
      .max(3)
      .default([]),
    /** What running it prints; comes last. */
    result: z
      .object({ text: z.string().min(1).max(40), cueWord: CueWord })
      .nullable()
      .default(null),
  })
  .refine(({ blocks }) => lineCount(blocks) <= MOST_LINES, {
    path: ['blocks'],
    message: `A window shows at most ${MOST_LINES} lines.`,
  })
  .refine(
    ({ blocks, highlights }) => highlights.every(({ from, to }) => from <= to && to <= lineCount(blocks)),
    { path: ['highlights'], message: 'A highlight names lines that are not there.' },
  );
export type CodeContent = z.infer<typeof CodeContent>;

function lineCount(blocks: readonly { code: string }[]): number {
  return blocks.reduce((sum, { code }) => sum + code.split('\n').length, 0);
}
