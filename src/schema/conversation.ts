import { z } from 'zod';
import { EditOperation } from './edit-operation.js';

/** Why the agent would rather not spend a render on a request as it stands. */
export const Obstacle = z.object({
  reason: z.enum(['no-subject', 'material-unreadable', 'wishes-exclude', 'checks-failed']),
  /** What is in the way, as a sentence for the user. */
  explanation: z.string().min(1),
  /** The one question whose answer removes it. */
  question: z.string().min(1),
});
export type Obstacle = z.infer<typeof Obstacle>;

/** What the agent understood of a message. */
export const Reply = z.discriminatedUnion('type', [
  /** "Looks good", "go ahead", in any wording. */
  z.object({ type: z.literal('approval') }),
  /** Changes of the storyboard. `summary` says them in words, one line for each. */
  z.object({
    type: z.literal('edits'),
    operations: z.array(EditOperation).min(1),
    summary: z.array(z.string()),
    /** The message also says that the film shall be made without another look. */
    isApproved: z.boolean(),
  }),
  /** The answer to a question: the request with the answer worked in. */
  z.object({ type: z.literal('amended-request'), prompt: z.string().min(1) }),
  /** A request for another film in the same session. */
  z.object({ type: z.literal('new-film'), prompt: z.string().min(1) }),
  /** Unclear: one short question. */
  z.object({ type: z.literal('question'), question: z.string().min(1) }),
  /** Nothing to film: thanks, a greeting, a question about the film. */
  z.object({ type: z.literal('talk'), text: z.string().min(1) }),
]);
export type Reply = z.infer<typeof Reply>;
