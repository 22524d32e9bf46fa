import { z } from 'zod';

/** A visual style, as the list of styles shows it. */
export const StyleItem = z
  .object({
    style_id: z.string().meta({ description: 'What `style_id` of a request takes.' }),
    name: z.string(),
    thumbnail_url: z.string().nullable().meta({ description: 'A still that shows the style.' }),
    preview_video_url: z.string().nullable().meta({ description: 'A short film that shows the style.' }),
    tags: z.array(z.string()).nullable().meta({
      description: 'Shelves: `cinematic`, `retro-tech`, `iconic-artist`, `pop-culture`, `handmade`, `print`.',
    }),
    aspect_ratio: z
      .string()
      .nullable()
      .meta({ description: '`16:9`, `9:16` or `1:1`; null: the style is laid out anew in every shape.' }),
  })
  .meta({
    id: 'Style',
    examples: [
      {
        style_id: 'quiet-harbor',
        name: 'Quiet Harbor',
        thumbnail_url: null,
        preview_video_url: null,
        tags: ['print'],
        aspect_ratio: null,
      },
    ],
  });
export type StyleItem = z.infer<typeof StyleItem>;
