import { registerAccounts } from './accounts/account-routes.js';
import { registerAssets } from './assets/asset-routes.js';
import { registerUploadLinks } from './assets/put-routes.js';
import { registerDocsPage } from './help/docs-page.js';
import { registerErrorHelp } from './help/error-help.js';
import { registerHealth } from './help/health-routes.js';
import { registerNotOffered } from './help/not-offered-routes.js';
import { registerLinks } from './links/link-routes.js';
import { registerPage } from './page/page-routes.js';
import type { ZodServer } from './server.js';
import type { ApiServices } from './services.js';
import { registerSessions } from './sessions/session-routes.js';
import { registerStyles } from './styles/style-routes.js';
import { registerVideos } from './videos/video-routes.js';
import { registerWebhooks } from './webhooks/webhook-routes.js';

/** What routes are made from. */
export interface RouteContext {
  services: ApiServices;
  /** Version of Autokino. */
  version: string;
}

/** Adds the routes of one area to a server. */
export type RegisterArea = (server: ZodServer, context: RouteContext) => void | Promise<void>;

/** Areas that ask for a key. */
export const KEYED_AREAS: readonly RegisterArea[] = [
  (server, { services }) => registerStyles(server, services.styles),
  (server, { services }) => registerSessions(server, services.sessions),
  (server, { services }) => registerVideos(server, services.videos),
  (server, { services }) => registerAssets(server, services.assets),
  (server, { services }) => registerAccounts(server, services.accounts),
  (server, { services }) => registerWebhooks(server, services.webhooks),
  (server) => registerNotOffered(server),
];

/** Areas that are open to everyone. */
export const OPEN_AREAS: readonly RegisterArea[] = [
  (server, { version }) => registerHealth(server, version),
  (server, { services }) => registerLinks(server, services.links),
  (server, { services }) => registerUploadLinks(server, services.assets.direct),
  (server) => registerErrorHelp(server),
  (server) => registerDocsPage(server),
  (server) => registerPage(server),
];
