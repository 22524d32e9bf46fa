import { z } from 'zod';

/** Most characters a prompt may have, counted as Unicode code points, as JSON Schema counts them. */
export const MAXIMUM_PROMPT_CHARACTERS = 10_000;

/** What a film should be, in the user's words: 1–10,000 characters, not only white space. */
export const Prompt = z
  .string()
  .superRefine((prompt, context) => {
    if (prompt.trim() === '') context.addIssue({ code: 'custom', message: 'must not be empty' });
    if (characterCount(prompt) > MAXIMUM_PROMPT_CHARACTERS)
      context.addIssue({
        code: 'custom',
        message: `must have at most ${MAXIMUM_PROMPT_CHARACTERS} characters, has ${characterCount(prompt)}`,
      });
  })
  .meta({ minLength: 1, maxLength: MAXIMUM_PROMPT_CHARACTERS });

/** Number of Unicode code points; an emoji counts once where `length` counts it twice. */
function characterCount(text: string): number {
  return text.length - (text.match(/[\ud800-\udbff][\udc00-\udfff]/g)?.length ?? 0);
}
