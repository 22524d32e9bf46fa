import mammoth from 'mammoth';
import { type DecodedText, textContent } from './text.js';
import { Unreadable } from './unreadable.js';

/** Reads the words of a DOCX, paragraphs apart. Pictures and what it points to are left alone. */
export async function decodeWord(bytes: Uint8Array): Promise<DecodedText> {
  const read = await mammoth.extractRawText({ buffer: Buffer.from(bytes) }).catch((cause: unknown) => {
    throw new Unreadable('is damaged: it is no whole Word document', { cause });
  });
  return textContent(read.value);
}
