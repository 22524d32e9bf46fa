import type { IdempotencyRows } from '../store/contract.js';
import type { Autokino } from '../workflow/autokino.js';
import { type AccountService, createAccountService } from './accounts/account-service.js';
import { type AssetService, createAssetService } from './assets/asset-service.js';
import { limitJobs } from './across/job-limit.js';
import { type AuthService, createAuthService } from './auth.js';
import { createLinkService, type LinkService } from './links/link-service.js';
import { createSessionService, type SessionService } from './sessions/session-service.js';
import { createStyleService, type StyleService } from './styles/style-service.js';
import { createVideoService, type VideoService } from './videos/video-service.js';
import { createWebhookService, type WebhookService } from './webhooks/webhook-service.js';

/** What the HTTP face needs of the running product. */
export type ServedParts = Pick<
  Autokino,
  'store' | 'workflow' | 'links' | 'catalogue' | 'webhooks' | 'files' | 'home'
> &
  Partial<Pick<Autokino, 'limits'>>;

/**
 * What stands behind the routes, one property for each area; its interface lies beside the routes of the area. A
 * service speaks the contract's words. Links in what it gives are paths; the routes put an address in front of them.
 */
export interface ApiServices {
  accounts: AccountService;
  assets: AssetService;
  auth: AuthService;
  idempotency: IdempotencyRows;
  links: LinkService;
  sessions: SessionService;
  styles: StyleService;
  videos: VideoService;
  webhooks: WebhookService;
}

/** The services of a running Autokino. */
export function createApiServices(parts: ServedParts): ApiServices {
  const { store, limits } = parts;
  const workflow = limitJobs(parts.workflow, store.sessions, limits?.maximumJobs ?? null);
  return {
    accounts: createAccountService(store),
    assets: createAssetService(parts),
    auth: createAuthService(store.keys),
    idempotency: store.idempotency,
    links: createLinkService(parts),
    sessions: createSessionService({ ...parts, workflow }),
    styles: createStyleService(parts),
    videos: createVideoService(parts),
    webhooks: createWebhookService(parts),
  };
}
