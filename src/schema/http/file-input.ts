import { z } from 'zod';

/** Largest attached file in bytes, after decoding. */
export const MAXIMUM_FILE_BYTES = 32 * 1024 * 1024;

/** Kinds of files that may be attached. Those after `application/x-subrip` are an extension of Autokino's. */
export const FILE_MEDIA_TYPES = [
  'image/png',
  'image/jpeg',
  'video/mp4',
  'video/webm',
  'audio/mpeg',
  'audio/wav',
  'application/pdf',
  'application/x-subrip',
  'text/plain',
  'text/markdown',
  'text/csv',
  'text/tab-separated-values',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
] as const;
/** Media type of a file that may be attached. */
export type FileMediaType = (typeof FILE_MEDIA_TYPES)[number];

/** Other names under which those types are declared. */
export const OTHER_MEDIA_TYPE_NAMES: Record<string, FileMediaType> = {
  'audio/x-wav': 'audio/wav',
  'audio/wave': 'audio/wav',
  'audio/vnd.wave': 'audio/wav',
  'audio/mp3': 'audio/mpeg',
  'image/jpg': 'image/jpeg',
  'application/srt': 'application/x-subrip',
  'text/srt': 'application/x-subrip',
  'text/x-markdown': 'text/markdown',
};

/** The name under which a media type is known here. Parameters (`; charset=…`) do not count. */
export function canonicalMediaType(mediaType: string): string {
  const bare = (mediaType.split(';')[0] ?? '').trim().toLowerCase();
  return OTHER_MEDIA_TYPE_NAMES[bare] ?? bare;
}

/** A declared media type of a kind that is taken. */
export const DeclaredMediaType = z
  .string()
  .max(200, 'must have at most 200 characters')
  .refine(
    (type) => FILE_MEDIA_TYPES.some((taken) => taken === canonicalMediaType(type)),
    `must be one of ${FILE_MEDIA_TYPES.join(', ')}`,
  );

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
    .max(2000, 'must have at most 2000 characters')
    .refine(
      (url) => URL.canParse(url) && /^https?:$/.test(new URL(url).protocol),
      'must be an https:// address',
    )
    .meta({
      format: 'uri',
      description: 'Public https address; plain http only on hosts that the operator allows.',
    }),
});

const FileFromAsset = z.object({
  type: z.literal('asset_id'),
  asset_id: z.string().min(1, 'must not be empty'),
});

const MediaType = DeclaredMediaType.meta({
  examples: ['image/png'],
  description: 'Must be what the bytes are.',
});

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
