import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { AutokinoError } from '../errors/autokino-error.js';
import { type FileInput, type FILE_MEDIA_TYPES, MAXIMUM_FILE_BYTES } from '../schema/http/file-input.js';

const MEDIA_TYPES: Record<string, (typeof FILE_MEDIA_TYPES)[number]> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.mp4': 'video/mp4',
  '.webm': 'video/webm',
  '.mp3': 'audio/mpeg',
  '.wav': 'audio/wav',
  '.pdf': 'application/pdf',
  '.srt': 'application/x-subrip',
  '.txt': 'text/plain',
  '.md': 'text/markdown',
  '.csv': 'text/csv',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

/** An attachment from what stands after `--file`: an https address, or a file of this machine, sent inline. */
export async function requestFile(argument: string): Promise<FileInput> {
  if (/^https?:\/\//i.test(argument)) return { type: 'url', url: argument };
  const mediaType = MEDIA_TYPES[extname(argument).toLowerCase()];
  if (mediaType === undefined) {
    const known = Object.keys(MEDIA_TYPES).join(' ');
    throw new AutokinoError(
      'invalid_parameter',
      `${argument}: this kind of file is not taken; known: ${known}.`,
    );
  }
  const bytes = await readFile(argument);
  if (bytes.length > MAXIMUM_FILE_BYTES) {
    throw new AutokinoError('payload_too_large', `${argument} is larger than 32 MB.`);
  }
  return { type: 'base64', media_type: mediaType, data: bytes.toString('base64') };
}
