import { z } from 'zod';

const link = (description: string) =>
  z
    .string()
    .nullable()
    .meta({
      description: `${description} Signed anew at each read, valid for 24 hours; null until it exists.`,
    });

const unixTime = z.int().nullable().meta({ description: 'Unix time in seconds.' });

/** Answer of `GET /v3/videos/{video_id}`. */
export const VideoResource = z
  .object({
    id: z.string(),
    status: z.enum(['pending', 'processing', 'completed', 'failed']),
    title: z.string().nullable(),
    created_at: unixTime,
    completed_at: unixTime,
    duration: z.number().nullable().meta({ description: 'Length in seconds.' }),
    video_url: link('The film, MP4.'),
    captioned_video_url: link('The film with captions drawn into the picture.'),
    subtitle_url: link('Subtitles, SRT.'),
    thumbnail_url: link('A still of the film.'),
    gif_url: link('A short moving preview.'),
    video_page_url: z.string().nullable().meta({ description: 'Page of the film in the web app.' }),
    folder_id: z.string().nullable(),
    output_language: z.string().nullable().meta({ description: 'Set for translations only.' }),
    failure_code: z.string().nullable().meta({ description: 'Why it failed, as a code of the catalogue.' }),
    failure_message: z.string().nullable().meta({ description: 'Why it failed and what to do.' }),
  })
  .meta({
    id: 'Video',
    examples: [
      {
        id: 'c1d2e3f4a5b64c7d8e9f0a1b2c3d4e5f',
        status: 'completed',
        title: 'Why cities plant trees',
        created_at: 1_790_000_000,
        completed_at: 1_790_000_025,
        duration: 30.2,
        video_url:
          'http://127.0.0.1:4600/files/c1d2e3f4a5b64c7d8e9f0a1b2c3d4e5f/film.mp4?expires=…&signature=…',
        captioned_video_url: null,
        subtitle_url:
          'http://127.0.0.1:4600/files/c1d2e3f4a5b64c7d8e9f0a1b2c3d4e5f/subtitles.srt?expires=…&signature=…',
        thumbnail_url:
          'http://127.0.0.1:4600/files/c1d2e3f4a5b64c7d8e9f0a1b2c3d4e5f/thumbnail.jpg?expires=…&signature=…',
        gif_url: null,
        video_page_url: null,
        folder_id: null,
        output_language: null,
        failure_code: null,
        failure_message: null,
      },
    ],
  });
export type VideoResource = z.infer<typeof VideoResource>;
