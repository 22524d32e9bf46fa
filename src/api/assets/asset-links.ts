import type { LinkSigner } from '../../deliver/link-signer.js';
import { AutokinoError } from '../../errors/autokino-error.js';
import type { Asset } from '../../store/contract.js';
import { downloadName } from '../links/download-name.js';
import type { LinkOpener } from '../links/link-service.js';

/** How paths of assets begin. */
export const ASSET_LINK_START = '/files/assets/';

/** Signed path of an asset's bytes. */
export function assetLink({ id }: Pick<Asset, 'id'>, links: LinkSigner): string {
  return links.sign(`${ASSET_LINK_START}${id}`);
}

/**
 * The file of an asset that a link's path means.
 * @throws AutokinoError `asset_not_found` when it does not exist any more
 */
export const openAssetLink: LinkOpener = async (path, { store }) => {
  const asset = await store.assets.findForLink(path.slice(ASSET_LINK_START.length));
  if (!asset?.blob || !(await store.blobs.has(asset.blob))) throw new AutokinoError('asset_not_found');
  return {
    path: await store.blobs.localPath(asset.blob),
    // Kinds of text go out as plain text: a browser must never take them for a page.
    contentType: asset.mediaType.startsWith('text/') ? 'text/plain; charset=utf-8' : asset.mediaType,
    downloadName: downloadName(null, asset.name),
    entityTag: asset.blob,
  };
};
