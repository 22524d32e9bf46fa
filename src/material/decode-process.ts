/**
 * The program of a decoder process: reads one file from outside, leaves what it found in a folder, and ends. All code
 * that takes outside bytes apart runs here, or in the encoder process that this one starts for recordings.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startEncoder } from '../encode/encoder.js';
import { type DecodedFacts, type DecodeJob, FACTS_FILE } from './decoded-file.js';
import { decodeMedia } from './decode/media.js';
import { decodeText } from './decode/text.js';
import { Unreadable } from './decode/unreadable.js';
import { endWithParent } from './end-with-parent.js';

endWithParent();

/** Time without a sign of life after which the encoder process is taken for hung, in seconds. */
const ENCODER_SILENCE_SECONDS = 20;

async function decode({ path, mediaType, outputFolder }: DecodeJob): Promise<DecodedFacts> {
  const write = (name: string, bytes: Uint8Array): Promise<void> =>
    writeFile(join(outputFolder, name), bytes);
  const bytes = (): Promise<Uint8Array> => readFile(path);
  switch (mediaType) {
    case 'image/png':
    case 'image/jpeg': {
      const { decodeImage } = await import('./decode/picture.js');
      return { content: await decodeImage(await bytes(), write), notes: [] };
    }
    case 'application/pdf':
      return (await import('./decode/pdf.js')).decodePdf(await bytes());
    case 'application/vnd.openxmlformats-officedocument.wordprocessingml.document':
      return (await import('./decode/word.js')).decodeWord(await bytes());
    case 'text/csv':
    case 'text/tab-separated-values':
      return (await import('./decode/table.js')).decodeTable(await bytes(), mediaType);
    case 'video/mp4':
    case 'video/webm':
    case 'audio/mpeg':
    case 'audio/wav':
      return decodeRecording(path, outputFolder);
    case 'text/plain':
    case 'text/markdown':
    case 'application/x-subrip':
      return decodeText(await bytes(), mediaType);
    default:
      throw new Unreadable('is of a kind that is not taken');
  }
}

/** Recordings are taken apart by an encoder process of their own, which ends with this one. */
async function decodeRecording(path: string, outputFolder: string): Promise<DecodedFacts> {
  const encoder = startEncoder({ silenceLimitSeconds: ENCODER_SILENCE_SECONDS });
  const write = (name: string, bytes: Uint8Array): Promise<void> =>
    writeFile(join(outputFolder, name), bytes);
  const tellHelper = setInterval(() => {
    if (encoder.processId !== null) process.send?.({ helperProcessId: encoder.processId });
  }, 20);
  try {
    return { content: await decodeMedia(path, encoder, write), notes: [] };
  } finally {
    clearInterval(tellHelper);
    await encoder.close();
  }
}

/** What cannot be read is a result too; anything else that goes wrong ends the process with its stack. */
async function decodeOrExplain(job: DecodeJob): Promise<DecodedFacts> {
  try {
    return await decode(job);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { content: { kind: 'unreadable', reason: error.message }, notes: [] };
  }
}

// The parent wrote the order: its shape is agreed.
const job = JSON.parse(process.argv[2] ?? '') as DecodeJob;
await writeFile(join(job.outputFolder, FACTS_FILE), JSON.stringify(await decodeOrExplain(job)));
process.exit(0);
