import { describeType } from '../../material/describe-type.js';
import { readEnds } from '../../material/read-ends.js';
import { sniffType } from '../../material/sniff-type.js';
import { AutokinoError } from '../../errors/autokino-error.js';
import type { ContentHash } from '../../schema/identifiers.js';
import { hashOf } from '../../util/content-hash.js';
import { nameOfAddress } from '../../network/name-of-address.js';
import type { SessionDesk } from '../session-desk.js';
import type { AttachedFile } from '../session-request.js';

/** A file whose bytes are in the store, or why they could not be had. */
export type ObtainedFile =
  | { problem: null; name: string; mediaType: string; blob: ContentHash; sizeBytes: number }
  | {
      /** A clause that goes on from "it". */ problem: string;
      name: string;
      mediaType: string | null;
      blob: null;
    };

/** Bytes of a file with what is known about it so far. */
interface FoundBytes {
  name: string;
  blob: ContentHash;
  /** Type that somebody declared; tells kinds of text apart. */
  declaredType?: string;
  /** Whether they already count as an asset of their own. */
  isAsset: boolean;
}

/**
 * Gets the bytes of a file, keeps them with the session, and finds out what they are.
 * @param number Place in its request, from 1
 */
export async function obtainFile(
  desk: SessionDesk,
  file: AttachedFile,
  number: number,
  signal: AbortSignal,
): Promise<ObtainedFile> {
  const found = await findBytes(desk, file, number, signal);
  if ('problem' in found) return found;
  const path = await desk.parts.store.blobs.localPath(found.blob);
  const { head, tail, sizeBytes } = await readEnds(path);
  const { name, blob } = found;
  const type = sniffType({ head, tail, name, declaredType: found.declaredType });
  if (!type.isTaken) {
    const problem = `is ${describeType(type.mediaType)}, which is not taken`;
    return { problem, name, mediaType: type.mediaType, blob: null };
  }
  const { mediaType } = type;
  if (!found.isAsset) {
    const problem = await keepAsAsset(desk, { name, blob, mediaType, sizeBytes }, number);
    if (problem !== null) return { problem, name, mediaType, blob: null };
  }
  return { problem: null, name, mediaType, blob, sizeBytes };
}

function findBytes(
  desk: SessionDesk,
  file: AttachedFile,
  number: number,
  signal: AbortSignal,
): Promise<FoundBytes | ObtainedFile> {
  switch (file.type) {
    case 'url':
      return fetchBytes(desk, file.url, number, signal);
    case 'asset_id':
      return assetBytes(desk, file.assetId);
    case 'base64':
      return inlineBytes(desk, file, number);
  }
}

/** Fetches an address once: a repeated step finds the bytes under the session's assets. */
async function fetchBytes(
  desk: SessionDesk,
  url: string,
  number: number,
  signal: AbortSignal,
): Promise<FoundBytes | ObtainedFile> {
  const { store, files } = desk.parts;
  const name = nameOfAddress(url);
  const kept = await store.assets.find(desk.key.accountId, sessionAssetId(desk, number));
  if (kept?.blob) return { name, blob: kept.blob, declaredType: kept.mediaType, isAsset: true };
  try {
    const { bytes, declaredType } = await files.fetch(url, signal);
    return { name, blob: await store.blobs.put(bytes), declaredType, isAsset: false };
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return {
      problem: `could not be fetched. ${withoutStop(error.message)}`,
      name,
      mediaType: null,
      blob: null,
    };
  }
}

function isRefusal(error: unknown): error is AutokinoError {
  return (
    error instanceof AutokinoError && (error.code === 'download_failed' || error.code === 'invalid_parameter')
  );
}

const withoutStop = (sentence: string): string => sentence.replace(/\.$/, '');

async function assetBytes(desk: SessionDesk, assetId: string): Promise<FoundBytes | ObtainedFile> {
  const { assets, blobs } = desk.parts.store;
  const asset = await assets.find(desk.key.accountId, assetId);
  if (asset?.blob && (await blobs.has(asset.blob))) {
    return { name: asset.name, blob: asset.blob, declaredType: asset.mediaType, isAsset: true };
  }
  const problem = asset === null ? 'was deleted before it could be read' : 'was never uploaded';
  return { problem, name: asset?.name ?? assetId, mediaType: null, blob: null };
}

/** Bytes that came inside the request lie in the store already: `blob:<hash>`. */
async function inlineBytes(
  desk: SessionDesk,
  { data, mediaType }: Extract<AttachedFile, { type: 'base64' }>,
  number: number,
): Promise<FoundBytes> {
  const { blobs } = desk.parts.store;
  const blob = data.startsWith('blob:')
    ? data.slice('blob:'.length)
    : await blobs.put(Buffer.from(data, 'base64'));
  return { name: `file ${number}`, blob, declaredType: mediaType, isAsset: false };
}

/** Counts the file against the account's quota. Gives why it does not fit, or null. */
async function keepAsAsset(
  desk: SessionDesk,
  file: { name: string; blob: ContentHash; mediaType: string; sizeBytes: number },
  number: number,
): Promise<string | null> {
  const { store, files } = desk.parts;
  const { accountId, sessionId } = desk.key;
  const asset = {
    ...file,
    id: sessionAssetId(desk, number),
    width: null,
    height: null,
    status: 'completed' as const,
    source: 'session' as const,
    sessionId,
    batchId: null,
    itemIndex: null,
    announcedHash: null,
  };
  try {
    await store.assets.add(accountId, [asset], files.quotaBytes);
    return null;
  } catch (error) {
    if (!(error instanceof AutokinoError) || error.code !== 'resource_limit_reached') throw error;
    return `does not fit into your quota. ${withoutStop(error.message)}`;
  }
}

/** The same for each repetition of the step. */
function sessionAssetId(desk: SessionDesk, number: number): string {
  return hashOf({ ...desk.key, asset: number }).slice(0, 32);
}
