import { z } from 'zod';
import { Prompt } from '../prompt.js';
import { FileInput } from './file-input.js';
import { OptionalId } from './optional-id.js';

/** Body of `POST /v3/video-agents/{session_id}`. Unknown fields are ignored. */
export const SendMessageBody = z
  .object({
    message: Prompt.meta({
      description: 'An answer, an approval, a change in words, or the wish for another film.',
      examples: ['Make the intro shorter and use another voice.'],
    }),
    files: z
      .array(FileInput)
      .max(20, 'must have at most 20 files')
      .nullish()
      .meta({ description: 'Further attachments, at most 20 of 32 MB each.' }),
    avatar_id: OptionalId.meta({ description: 'Another presenter from now on. Null: as it is.' }),
    voice_id: OptionalId.meta({ description: 'Another narrator from now on. Null: as it is.' }),
    brand_kit_id: OptionalId.meta({ description: 'Colours, fonts and logo to use.' }),
    auto_proceed: z.boolean().optional().meta({
      description: 'Do not pause for a review of what this message leads to. Left out: as created.',
    }),
    skip_agentic_stop: z
      .boolean()
      .optional()
      .meta({ description: 'The agent does not stop by its own decision. Left out: as created.' }),
  })
  .meta({ id: 'SendMessageBody', examples: [{ message: 'Looks good, make it.' }] });
/** The body after its checks. */
export type SendMessageBody = z.output<typeof SendMessageBody>;
/** The body as a client may write it. */
export type SendMessageInput = z.input<typeof SendMessageBody>;

/** Answer of `POST /v3/video-agents/{session_id}`. */
export const SentMessage = z
  .object({
    session_id: z.string(),
    run_id: z.string().meta({ description: 'Id of the work that the message asks for.' }),
    title: z.string().nullable(),
  })
  .meta({
    id: 'SentMessage',
    examples: [
      {
        session_id: '5f0c1d2e3a4b4c5d8e9f0a1b2c3d4e5f',
        run_id: 'a4b64c7d8e9f0a1b2c3d4e5fc1d2e3f4',
        title: 'Why cities plant trees',
      },
    ],
  });
export type SentMessage = z.infer<typeof SentMessage>;
