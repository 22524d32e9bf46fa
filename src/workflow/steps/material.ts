import type { Material } from '../../schema/material.js';
import { hashOf } from '../../util/content-hash.js';
import type { JsonRef } from '../json-ref.js';
import { type ObtainedFile, obtainFile } from '../material/obtain-file.js';
import { type ReadFile, readFile } from '../material/read-file.js';
import type { SessionDesk } from '../session-desk.js';
import type { AttachedFile } from '../session-request.js';

/**
 * The files that came with a request or a message, fetched, kept and understood, in their order. Each readable one is
 * shown to the user as a resource; for each other one, and for each that was read in part, the user is told why.
 * Doing it again changes nothing: what was fetched once is not fetched again.
 */
export async function receiveFiles(
  desk: SessionDesk,
  files: AttachedFile[],
  signal: AbortSignal,
): Promise<JsonRef<Material[]>> {
  const materials: Material[] = [];
  for (const [index, file] of files.entries()) {
    signal.throwIfAborted();
    materials.push(await receiveFile(desk, file, index + 1, signal));
  }
  await announce(desk, materials);
  return desk.putJson(materials);
}

/** Ids of resources are learned from messages alone: one message names all files that were read. */
async function announce(desk: SessionDesk, materials: Material[]): Promise<void> {
  const read = materials.flatMap(({ name, content }, index) =>
    content.kind === 'unreadable' ? [] : [{ name, id: resourceId(desk, index + 1) }],
  );
  if (read.length === 0) return;
  await desk.record('files-read', {
    type: 'message-posted',
    role: 'model',
    messageType: 'resource',
    content: `I have read ${read.map(({ name }) => `"${name}"`).join(', ')}.`,
    resourceIds: read.map(({ id }) => id),
  });
}

/** The same for each repetition of the step. */
function resourceId(desk: SessionDesk, number: number): string {
  return hashOf({ ...desk.key, file: number }).slice(0, 32);
}

async function receiveFile(
  desk: SessionDesk,
  file: AttachedFile,
  number: number,
  signal: AbortSignal,
): Promise<Material> {
  const obtained = await obtainFile(desk, file, number, signal);
  if (obtained.problem !== null) return refuse(desk, obtained, obtained.problem);
  const read = await readFile(desk, obtained, signal);
  const { content } = read.facts;
  if (content.kind === 'unreadable') return refuse(desk, obtained, content.reason);
  for (const note of read.facts.notes) await desk.tell(`Of the file "${obtained.name}", ${note}.`);
  await showFile(desk, obtained, read, number);
  return { name: obtained.name, mediaType: obtained.mediaType, blob: obtained.blob, content };
}

/** @param reason A clause that goes on from "it" */
async function refuse(
  desk: SessionDesk,
  { name, mediaType, blob }: Pick<ObtainedFile, 'name' | 'mediaType' | 'blob'>,
  reason: string,
): Promise<Material> {
  await desk.tell(`I could not use the file "${name}": it ${reason}.`);
  return { name, mediaType, blob, content: { kind: 'unreadable', reason } };
}

/** Lists a file and its pictures under readable names, and adds it to the session's resources. */
async function showFile(
  desk: SessionDesk,
  obtained: ObtainedFile & { problem: null },
  { facts, picture, thumbnail }: ReadFile,
  number: number,
): Promise<void> {
  const { name, mediaType, blob, sizeBytes } = obtained;
  const start = `files/${String(number).padStart(2, '0')}`;
  await desk.leave('material', `${start}-${fileName(name)}`, blob);
  const { content } = facts;
  if (picture !== null) await desk.leave('material', `${start}.picture${picture.ending}`, picture.blob);
  if (thumbnail !== null) await desk.leave('material', `${start}.thumbnail.jpg`, thumbnail);
  await desk.addResource(`file:${number}`, {
    id: resourceId(desk, number),
    type: RESOURCE_TYPES[content.kind],
    source: 'user_uploaded',
    content: { blob, mediaType },
    thumbnail: thumbnail === null ? null : { blob: thumbnail, mediaType: 'image/jpeg' },
    videoId: null,
    metadata: { name, media_type: mediaType, size_bytes: sizeBytes, ...shownFacts(content) },
  });
}

const RESOURCE_TYPES: Record<Material['content']['kind'], string> = {
  image: 'image',
  video: 'video',
  audio: 'audio',
  text: 'document',
  table: 'document',
  unreadable: 'document',
};

/** Names of columns that a resource carries; the table itself is its content. */
const SHOWN_COLUMNS = 20;

function shownFacts(content: Material['content']): Record<string, unknown> {
  switch (content.kind) {
    case 'image':
      return { width: content.width, height: content.height, colors: content.colors };
    case 'video':
      return { width: content.width, height: content.height, duration_seconds: content.durationSeconds };
    case 'audio':
      return { duration_seconds: content.durationSeconds };
    case 'text':
      return { characters: content.text.length, pages: content.pages?.length ?? null };
    case 'table':
      return { columns: content.columns.slice(0, SHOWN_COLUMNS), rows: content.rows.length };
    case 'unreadable':
      return {};
  }
}

/** A name that every file system takes. */
function fileName(name: string): string {
  const plain = name
    .normalize('NFC')
    .replaceAll(/[\p{C}/\\:*?"<>|]+/gu, '-')
    .replace(/^[.\s-]+/, '');
  const ending = /\.[A-Za-z0-9]{1,8}$/.exec(plain)?.[0] ?? '';
  return `${plain.slice(0, plain.length - ending.length).slice(0, 60)}${ending}` || 'file';
}
