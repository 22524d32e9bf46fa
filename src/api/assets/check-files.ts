import { AutokinoError } from '../../errors/autokino-error.js';
import { quotaReached } from '../../errors/quota-reached.js';
import { endsOf } from '../../material/read-ends.js';
import type { FileInput } from '../../schema/http/file-input.js';
import type { Caller } from '../auth.js';
import type { ServedParts } from '../services.js';
import { checkType } from './receive-upload.js';

/**
 * Checks the files of a request for what can be known without the network, before anything is created: assets that do
 * not exist, inline bytes that are not what is declared, and room in the quota.
 * @throws AutokinoError `invalid_parameter`, `asset_not_found` or `resource_limit_reached` with the field's path
 */
export async function checkFiles(
  { store, files: rules }: Pick<ServedParts, 'store' | 'files'>,
  { accountId }: Caller,
  files: FileInput[] | null | undefined,
): Promise<void> {
  let inlineBytes = 0;
  for (const [index, file] of (files ?? []).entries()) {
    const at = `files.${index}`;
    if (file.type === 'asset_id') await checkAsset(store, accountId, file.asset_id, `${at}.asset_id`);
    if (file.type === 'base64') inlineBytes += checkInline(file, at);
  }
  if (inlineBytes > 0) await requireRoom(store, accountId, inlineBytes, rules.quotaBytes);
}

async function checkAsset(
  store: ServedParts['store'],
  accountId: string,
  assetId: string,
  parameter: string,
): Promise<void> {
  const asset = await store.assets.find(accountId, assetId);
  if (asset === null) throw new AutokinoError('asset_not_found', undefined, { parameter });
  if (asset.blob !== null && asset.status !== 'failed') return;
  throw new AutokinoError('invalid_parameter', 'The bytes of this asset have not been uploaded.', {
    parameter,
  });
}

function checkInline(file: Extract<FileInput, { type: 'base64' }>, at: string): number {
  const bytes = Buffer.from(file.data, 'base64');
  const isOlderName = file.media_type === undefined;
  const declared = file.media_type ?? file.content_type ?? null;
  checkType(endsOf(bytes), declared, `${at}.${isOlderName ? 'content_type' : 'media_type'}`);
  return bytes.length;
}

async function requireRoom(
  store: ServedParts['store'],
  accountId: string,
  wantedBytes: number,
  quotaBytes: number,
): Promise<void> {
  const usedBytes = await store.assets.usedBytes(accountId);
  if (usedBytes + wantedBytes > quotaBytes) {
    throw quotaReached({ usedBytes, wantedBytes, quotaBytes }, 'files');
  }
}
