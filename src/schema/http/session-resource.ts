import { z } from 'zod';

const describe = (description: string): { description: string } => ({ description });

/** Most messages that a session read gives. */
export const MAXIMUM_SESSION_MESSAGES = 40;

/** One thing said in a session, by the user or by the agent. */
export const SessionMessage = z
  .object({
    role: z.enum(['user', 'model']),
    type: z.enum(['text', 'resource', 'error']),
    content: z.string(),
    created_at: z.int().nullable().meta(describe('Unix time in seconds.')),
    resource_ids: z
      .array(z.string())
      .nullable()
      .meta(describe('What the message shows; each is read by its id under the session.')),
  })
  .meta({ id: 'SessionMessage' });
export type SessionMessage = z.infer<typeof SessionMessage>;

/** How far one step of the work is. */
export const SessionStep = z
  .object({
    name: z.string().meta(describe('Name of the step: `brief`, `script`, `speech`, `storyboard` …')),
    status: z.enum(['running', 'completed', 'failed']),
    done: z.int().min(0).meta(describe('Parts that are finished, for example scenes.')),
    total: z.int().min(0).meta(describe('Parts there are; 0 when not known yet.')),
    seconds: z.number().min(0).nullable().meta(describe('Wall time the step took; null while it runs.')),
  })
  .meta({ id: 'SessionStep' });
export type SessionStep = z.infer<typeof SessionStep>;

/** A session in a list. */
export const SessionListItem = z
  .object({
    session_id: z.string(),
    title: z.string().nullable().meta(describe('Null until the agent has chosen one.')),
    created_at: z.int().meta(describe('Unix time in seconds.')),
  })
  .meta({
    id: 'SessionListItem',
    examples: [
      {
        session_id: '5f0c1d2e3a4b4c5d8e9f0a1b2c3d4e5f',
        title: 'Why cities plant trees',
        created_at: 1_790_000_000,
      },
    ],
  });
export type SessionListItem = z.infer<typeof SessionListItem>;

/** Answer of `GET /v3/video-agents/{session_id}`. */
export const SessionResource = z
  .object({
    session_id: z.string(),
    status: z.enum(['thinking', 'waiting_for_input', 'reviewing', 'generating', 'completed', 'failed']),
    created_at: z.int().meta(describe('Unix time in seconds.')),
    title: z.string().nullable().meta(describe('Null until the agent has chosen one.')),
    mode: z.enum(['generate', 'chat']).meta(describe('Extension of Autokino: how the session was opened.')),
    progress: z
      .int()
      .min(0)
      .max(100)
      .default(0)
      .meta(describe('Work done in the newest run, in whole per cent.')),
    video_id: z.string().nullable().meta(describe('The newest film of the session.')),
    video_url: z.string().nullable().meta(describe('Signed link to the newest film once it is ready.')),
    messages: z
      .array(SessionMessage)
      .max(MAXIMUM_SESSION_MESSAGES)
      .meta(describe('The last messages, newest first.')),
    error: z
      .object({ code: z.string(), message: z.string() })
      .nullable()
      .meta(describe('Why the session failed; null otherwise.')),
    steps: z.array(SessionStep).meta(describe('Extension of Autokino: the steps so far, in order.')),
  })
  .meta({
    id: 'Session',
    examples: [
      {
        session_id: '5f0c1d2e3a4b4c5d8e9f0a1b2c3d4e5f',
        status: 'generating',
        created_at: 1_790_000_000,
        title: 'Why cities plant trees',
        mode: 'generate',
        progress: 42,
        video_id: 'c1d2e3f4a5b64c7d8e9f0a1b2c3d4e5f',
        video_url: null,
        messages: [
          {
            role: 'user',
            type: 'text',
            content: 'Make a 30-second explainer on why cities plant trees.',
            created_at: 1_790_000_000,
            resource_ids: null,
          },
        ],
        error: null,
        steps: [{ name: 'brief', status: 'completed', done: 0, total: 0, seconds: 0.2 }],
      },
    ],
  });
export type SessionResource = z.infer<typeof SessionResource>;
