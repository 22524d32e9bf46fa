import { z } from 'zod';
import { Prompt } from '../prompt.js';
import { FileInput } from './file-input.js';
import { OptionalId } from './optional-id.js';

const describe = (description: string): { description: string } => ({ description });

/** An address of the user's that gets a POST; plain http is allowed for receivers on the own network. */
const CallbackUrl = z
  .string()
  .max(2000, 'must have at most 2000 characters')
  .refine(
    (url) => URL.canParse(url) && /^https?:$/.test(new URL(url).protocol),
    'must be an http(s):// address',
  );

const optionalId = (description: string) => OptionalId.meta(describe(description));

/** Body of `POST /v3/video-agents`. Unknown fields are ignored. */
export const CreateSessionBody = z
  .object({
    prompt: Prompt.meta({
      ...describe('What the film should be: a topic, a text, a script, or a list of scenes.'),
      examples: ['Make a 30-second explainer on why cities plant trees.'],
    }),
    mode: z
      .enum(['generate', 'chat'])
      .default('generate')
      .meta(
        describe(
          '`generate`: one film without a pause. `chat`: the agent may ask, and shows a storyboard first.',
        ),
      ),
    avatar_id: optionalId(
      'Look id of a presenter, or a group id for its default look. Null: the agent chooses.',
    ),
    voice_id: optionalId('Voice of the narrator. Null: the agent chooses.'),
    style_id: optionalId('Visual style. Null: the agent chooses.'),
    orientation: z
      .enum(['landscape', 'portrait'])
      .nullish()
      .meta(describe('Shape of the frame. Null: from the content.')),
    files: z
      .array(FileInput)
      .max(20, 'must have at most 20 files')
      .nullish()
      .meta(describe('Attachments, at most 20 of 32 MB each.')),
    callback_url: CallbackUrl.nullish().meta({
      ...describe('Gets an unsigned POST when the film is done or has failed.'),
      format: 'uri',
    }),
    callback_id: z
      .string()
      .max(1000, 'must have at most 1000 characters')
      .nullish()
      .meta(describe('Repeated in that POST.')),
    incognito_mode: z
      .boolean()
      .default(false)
      .meta(describe('Neither read nor write the memory of the account.')),
    auto_proceed: z
      .boolean()
      .default(false)
      .meta(
        describe('In chat mode: do not wait for an approval of the storyboard. Generate mode never waits.'),
      ),
    skip_agentic_stop: z
      .boolean()
      .default(false)
      .meta(
        describe(
          'By default the agent may stop before it draws, when no subject can be found, the only material is ' +
            'missing, wishes exclude each other or its own checks fail. True: it films its best reading.',
        ),
      ),
    brand_kit_id: optionalId('Colours, fonts and logo to use.'),
    brand_glossary_id: optionalId('How own terms are pronounced.'),
    visibility: z.string().max(100).nullish().meta(describe('Who may see the session.')),
    members: z.array(z.unknown()).max(1000).nullish().meta(describe('Who shares the session.')),
  })
  .meta({
    id: 'CreateSessionBody',
    examples: [
      {
        prompt:
          'Make a 30-second explainer on why cities plant trees: shade cools streets by up to 8°C. ' +
          'End with: plant one this autumn.',
        orientation: 'landscape',
      },
    ],
  });
/** The body after its checks, with defaults filled in. */
export type CreateSessionBody = z.output<typeof CreateSessionBody>;
/** The body as a client may write it. */
export type CreateSessionInput = z.input<typeof CreateSessionBody>;

/** Answer of `POST /v3/video-agents`. */
export const CreatedSession = z
  .object({
    session_id: z.string(),
    status: z.enum(['generating', 'thinking', 'completed', 'failed']),
    video_id: z
      .string()
      .nullable()
      .meta(
        describe('Readable at once under `/v3/videos/{video_id}`. Null in chat mode until a render starts.'),
      ),
    created_at: z.int().meta(describe('Unix time in seconds.')),
  })
  .meta({
    id: 'CreatedSession',
    examples: [
      {
        session_id: '5f0c1d2e3a4b4c5d8e9f0a1b2c3d4e5f',
        status: 'generating',
        video_id: 'c1d2e3f4a5b64c7d8e9f0a1b2c3d4e5f',
        created_at: 1_790_000_000,
      },
    ],
  });
export type CreatedSession = z.infer<typeof CreatedSession>;
