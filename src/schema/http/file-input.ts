import { z } from 'zod';

/** Largest attached file in bytes, after decoding. */
export const MAXIMUM_FILE_BYTES = 32 * 1024 * 1024;

/** Kinds of files that may be attached. The last five are an extension of Autokino's. */
export const FILE_MEDIA_TYPES = [
  'image/png',
  'image/jpeg',
  'video/mp4',
  'video/webm',
  'audio/mpeg',
  'audio/wav',
  'audio/x-wav',
  'application/pdf',
  'application/x-subrip',
  'text/plain',
  'text/markdown',
  'text/csv',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
] as const;

/** Length in bytes of what well-formed base64 text decodes to. */
function decodedBytes(text: string): number {
  return Math.floor((text.replace(/=+$/, '').length * 3) / 4);
}

const Base64Text = z
  .string()
  .min(1, 'must not be empty')
  .refine((text) => text.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(text), 'must be base64')
  .refine((text) => decodedBytes(text) <= MAXIMUM_FILE_BYTES, 'must be at most 32 MB')
  .meta({ contentEncoding: 'base64' });

const FileFromUrl = z.object({
  type: z.literal('url'),
  url: z
    .string()
    .refine((url) => URL.canParse(url) && new URL(url).protocol === 'https:', 'must be an https:// address')
    .meta({ format: 'uri', description: 'Public https address.' }),
});

const FileFromAsset = z.object({
  type: z.literal('asset_id'),
  asset_id: z.string().min(1, 'must not be empty'),
});

const MediaType = z.enum(FILE_MEDIA_TYPES);

const FileFromBase64 = z
  .object({
    type: z.literal('base64'),
    media_type: MediaType.optional(),
    content_type: MediaType.optional().meta({ description: 'Older name of `media_type`.' }),
    data: Base64Text,
  })
  .refine((file) => file.media_type !== undefined || file.content_type !== undefined, {
    path: ['media_type'],
    message: 'is required',
  });

/** A file attached to a request: by address, by the id of an uploaded asset, or inline. */
export const FileInput = z
  .discriminatedUnion('type', [FileFromUrl, FileFromAsset, FileFromBase64])
  .meta({ id: 'FileInput', description: 'A file: by address, by asset id, or inline as base64.' });
export type FileInput = z.infer<typeof FileInput>;
