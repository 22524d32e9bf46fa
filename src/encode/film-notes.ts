import { open, appendFile, type FileHandle } from 'node:fs/promises';
import { z } from 'zod';
import type { Storyboard } from '../schema/storyboard.js';
import type { Timeline } from '../schema/timeline.js';

/**
 * Notes that a film carries about itself, so that it can be looked at scene by scene. They lie in a box of our
 * own at the end of the MP4, which players pass over (ISO/IEC 14496-12, user extensions).
 */
export const FilmNotes = z.object({
  version: z.literal(1),
  framesPerSecond: z.number(),
  scenes: z.array(
    z.object({
      id: z.string(),
      kind: z.string(),
      /** First frame of the scene's body in the film. */
      startFrame: z.number().int(),
      /** Frames of the body; transitions lie between bodies. */
      frameCount: z.number().int(),
    }),
  ),
  /** In seconds of the film. */
  captions: z.array(z.object({ startSeconds: z.number(), endSeconds: z.number(), text: z.string() })),
});
export type FilmNotes = z.infer<typeof FilmNotes>;

/** Marks the box as ours: chosen once, by chance. */
const BOX_IDENTITY = Buffer.from('6f1c2d8e94b74a53a0de3f5b7c91e264', 'hex');

const HEADER_BYTES = 8;

/** More than any film's notes: what claims to be longer is not ours. */
const LARGEST_NOTES_BYTES = 8 * 1024 * 1024;

/** Notes for a film of a storyboard. */
export function describeFilm(storyboard: Storyboard, timeline: Timeline): FilmNotes {
  const kinds = new Map(storyboard.scenes.map((scene) => [scene.id, scene.content.kind]));
  const { framesPerSecond } = timeline;
  return {
    version: 1,
    framesPerSecond,
    scenes: timeline.scenes.map(({ sceneId, startFrame, frameCount }) => ({
      id: sceneId,
      kind: kinds.get(sceneId) ?? 'unknown',
      startFrame,
      frameCount,
    })),
    captions: timeline.scenes.flatMap((scene) =>
      scene.captions.map((group) => ({
        startSeconds: scene.startFrame / framesPerSecond + group.startSeconds,
        endSeconds: scene.startFrame / framesPerSecond + group.endSeconds,
        text: group.lines.map((line) => line.map((word) => word.text).join(' ')).join(' '),
      })),
    ),
  };
}

/** Adds notes to the end of a finished MP4. */
export async function appendFilmNotes(path: string, notes: FilmNotes): Promise<void> {
  const content = Buffer.from(JSON.stringify(notes), 'utf8');
  const header = Buffer.alloc(HEADER_BYTES);
  header.writeUInt32BE(HEADER_BYTES + BOX_IDENTITY.length + content.length, 0);
  header.write('uuid', 4, 'latin1');
  await appendFile(path, Buffer.concat([header, BOX_IDENTITY, content]));
}

/** Reads a film's notes; null when it has none, or is no MP4. */
export async function readFilmNotes(path: string): Promise<FilmNotes | null> {
  const file = await open(path, 'r');
  try {
    for await (const box of walkBoxes(file)) {
      if (box.type !== 'uuid') continue;
      const content = await readAt(file, box.contentStart, Math.min(box.contentBytes, LARGEST_NOTES_BYTES));
      if (!content.subarray(0, BOX_IDENTITY.length).equals(BOX_IDENTITY)) continue;
      return parseNotes(content.subarray(BOX_IDENTITY.length).toString('utf8'));
    }
    return null;
  } finally {
    await file.close();
  }
}

/** Names of a film's outermost boxes in file order, for example `ftyp`, `moov`, `mdat`. */
export async function listBoxes(path: string): Promise<string[]> {
  const file = await open(path, 'r');
  try {
    const types: string[] = [];
    for await (const { type } of walkBoxes(file)) types.push(type);
    return types;
  } finally {
    await file.close();
  }
}

interface Box {
  type: string;
  contentStart: number;
  contentBytes: number;
}

/** Yields the outermost boxes and stops at the first thing that is none. */
async function* walkBoxes(file: FileHandle): AsyncGenerator<Box> {
  const { size: fileBytes } = await file.stat();
  for (let position = 0; position + HEADER_BYTES <= fileBytes;) {
    const header = await readAt(file, position, 16);
    const shortSize = header.readUInt32BE(0);
    // Size 1: the true size follows in 64 bits. Size 0: the box goes on to the end of the file.
    const isLong = shortSize === 1 && header.length === 16;
    const size = isLong
      ? Number(header.readBigUInt64BE(8))
      : shortSize === 0
        ? fileBytes - position
        : shortSize;
    const headerBytes = isLong ? 16 : HEADER_BYTES;
    if (size < headerBytes || position + size > fileBytes) return;
    yield {
      type: header.toString('latin1', 4, 8),
      contentStart: position + headerBytes,
      contentBytes: size - headerBytes,
    };
    position += size;
  }
}

async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}

function parseNotes(text: string): FilmNotes | null {
  try {
    return FilmNotes.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    // Damaged notes are no notes: the film itself can still be looked at.
    return null;
  }
}
