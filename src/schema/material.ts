import { z } from 'zod';
import { HexColor } from './identifiers.js';

/** A file that a user sent along, as it was understood. Bytes stay in the store; here are facts and text only. */
export const Material = z.object({
  /** Name or address that the user knows it by. */
  name: z.string(),
  /** Type found in the bytes, for example `image/png`; null when the file could not be had at all. */
  mediaType: z.string().nullable(),
  /** Hash of the bytes in the blob store. */
  blob: z.string().nullable(),
  /** What it is, or why it cannot be used. */
  content: z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('image'),
      width: z.number().int().positive(),
      height: z.number().int().positive(),
      /** Most frequent colours, the most frequent first. */
      colors: z.array(HexColor),
      /** The picture as an upright PNG or JPEG that our own drawing reads, as a blob. */
      picture: z.string(),
    }),
    z.object({
      kind: z.literal('text'),
      /** Words without marks of layout, paragraphs apart by an empty line. */
      text: z.string(),
      /** Text of each page where there are pages (PDF). */
      pages: z.array(z.string()).nullable(),
    }),
    z.object({
      kind: z.literal('table'),
      columns: z.array(z.string()),
      rows: z.array(z.array(z.string())),
    }),
    z.object({
      kind: z.literal('video'),
      durationSeconds: z.number().positive(),
      width: z.number().int().positive(),
      height: z.number().int().positive(),
      /** A frame from its middle as a JPEG, as a blob. */
      still: z.string(),
    }),
    z.object({ kind: z.literal('audio'), durationSeconds: z.number().positive() }),
    z.object({ kind: z.literal('unreadable'), reason: z.string() }),
  ]),
});
export type Material = z.infer<typeof Material>;
