import type { AccountRows } from './contract/accounts.js';
import type { AssetRows } from './contract/assets.js';
import type { ArtefactIndex, BlobStore } from './contract/blobs.js';
import type { IdempotencyRows } from './contract/idempotency.js';
import type { KeyRows } from './contract/keys.js';
import type { SessionRows } from './contract/sessions.js';
import type { VideoRows } from './contract/videos.js';
import type { WebhookRows } from './contract/webhooks.js';

export * from './contract/accounts.js';
export * from './contract/assets.js';
export * from './contract/blobs.js';
export * from './contract/idempotency.js';
export * from './contract/keys.js';
export * from './contract/page.js';
export * from './contract/resources.js';
export * from './contract/sessions.js';
export * from './contract/videos.js';
export * from './contract/webhooks.js';

/** Everything that is kept. */
export interface Store {
  readonly blobs: BlobStore;
  readonly sessions: SessionRows;
  readonly videos: VideoRows;
  readonly assets: AssetRows;
  readonly accounts: AccountRows;
  readonly keys: KeyRows;
  readonly idempotency: IdempotencyRows;
  readonly webhooks: WebhookRows;
  /** Artefacts of one account: nothing that one account made is ever looked up for another. */
  artefactsOf(accountId: string): ArtefactIndex;
  close(): Promise<void>;
}
