import { rm } from 'node:fs/promises';
import type { DecodedFacts } from '../../material/decoded-file.js';
import type { DecodedFile } from '../../material/file-decoder.js';
import type { ContentHash } from '../../schema/identifiers.js';
import { hashOf } from '../../util/content-hash.js';
import type { SessionDesk } from '../session-desk.js';

/** Changes with what a decoder makes of the same bytes. */
const DECODER_VERSION = 1;

/** What a file holds; its pictures are blobs. */
export interface ReadFile {
  facts: DecodedFacts;
  /** The picture that the facts name, with the ending of its file. */
  picture: { blob: ContentHash; ending: '.png' | '.jpg' } | null;
  /** A small JPEG of it, where there is one. */
  thumbnail: ContentHash | null;
}

/** Has a file taken apart in a process of its own, unless the same bytes were before. */
export async function readFile(
  desk: SessionDesk,
  { blob, mediaType }: { blob: ContentHash; mediaType: string },
  signal: AbortSignal,
): Promise<ReadFile> {
  const key = hashOf({ artefact: 'material', version: DECODER_VERSION, mediaType, blob });
  const known = await desk.known<ReadFile>(key);
  if (known !== null && (await isWhole(desk, known))) return known;
  const read = await decode(desk, blob, mediaType, signal);
  // That a file could not be read may have been the machine's fault: it is tried again next time.
  if (read.facts.content.kind === 'unreadable') return read;
  await desk.artefact(key, () => desk.putJson(read));
  return read;
}

/** The pictures went with an earlier session when that was removed. */
async function isWhole(desk: SessionDesk, { picture, thumbnail }: ReadFile): Promise<boolean> {
  const blobs = [picture?.blob, thumbnail].filter((blob) => typeof blob === 'string');
  const found = await Promise.all(blobs.map((blob) => desk.parts.store.blobs.has(blob)));
  return found.every((isThere) => isThere);
}

async function decode(
  desk: SessionDesk,
  blob: ContentHash,
  mediaType: string,
  signal: AbortSignal,
): Promise<ReadFile> {
  const { store, files } = desk.parts;
  const folder = await desk.workFile('.decoded');
  try {
    const path = await store.blobs.localPath(blob);
    return await withBlobs(desk, await files.decoder.decode({ path, mediaType }, folder, signal));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Moves the pictures into the store and names them by their blobs. */
async function withBlobs(desk: SessionDesk, { content, notes, pictures }: DecodedFile): Promise<ReadFile> {
  const blobs = new Map<string, ContentHash>();
  for (const [name, path] of Object.entries(pictures)) {
    blobs.set(name, await desk.parts.store.blobs.putFile(path));
  }
  const blobOf = (name: string): ContentHash => {
    const blob = blobs.get(name);
    if (blob === undefined) throw new Error(`The decoder named ${name} and did not leave it.`);
    return blob;
  };
  const facts = (changed: DecodedFacts['content']): DecodedFacts => ({ content: changed, notes });
  if (content.kind === 'image') {
    const blob = blobOf(content.picture);
    const ending = content.picture.endsWith('.png') ? '.png' : '.jpg';
    const thumbnail = blobOf('thumbnail.jpg');
    return { facts: facts({ ...content, picture: blob }), picture: { blob, ending }, thumbnail };
  }
  if (content.kind === 'video') {
    const still = blobOf(content.still);
    return {
      facts: facts({ ...content, still }),
      picture: { blob: still, ending: '.jpg' },
      thumbnail: still,
    };
  }
  return { facts: facts(content), picture: null, thumbnail: null };
}
