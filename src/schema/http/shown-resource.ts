import { z } from 'zod';

const link = (description: string) =>
  z
    .string()
    .nullable()
    .meta({
      description: `${description} Signed anew at each read, valid for 24 hours; null: there is none.`,
    });

/** Answer of `GET /v3/video-agents/{session_id}/resources/{resource_id}`. */
export const ShownResource = z
  .object({
    resource_id: z.string(),
    resource_type: z.string().meta({
      description: '`draft` (a storyboard), `video`, `image`, `audio`, `document` …; open for more.',
    }),
    source_type: z
      .enum(['generated', 'user_uploaded'])
      .nullable()
      .meta({ description: 'Whether the agent made it or the user sent it.' }),
    url: link('The thing itself.'),
    thumbnail_url: link('A still of it.'),
    preview_url: link('A lighter version of it.'),
    created_at: z.int().nullable().meta({ description: 'Unix time in seconds.' }),
    metadata: z
      .record(z.string(), z.unknown())
      .nullable()
      .meta({
        description:
          'Facts that depend on the type. A draft has `scenes`, each with `scene_id`, `number`, `kind`, ' +
          '`narration`, `picture`, `duration_seconds` and a rendered still as `thumbnail_url`. A film has `video_id`.',
      }),
  })
  .meta({
    id: 'Resource',
    examples: [
      {
        resource_id: 'draft_1c9a',
        resource_type: 'draft',
        source_type: 'generated',
        url: null,
        thumbnail_url: 'http://127.0.0.1:4600/files/resources/draft_1c9a/thumbnail?expires=…&signature=…',
        preview_url: null,
        created_at: 1_790_000_004,
        metadata: {
          scenes: [
            {
              scene_id: '01-opener',
              number: 1,
              kind: 'opener',
              narration: 'Why do cities plant trees?',
              picture: 'The title over a calm ground.',
              duration_seconds: 3.5,
              thumbnail_url: 'http://127.0.0.1:4600/files/resources/draft_1c9a/scene-1?expires=…&signature=…',
            },
          ],
        },
      },
    ],
  });
export type ShownResource = z.infer<typeof ShownResource>;
