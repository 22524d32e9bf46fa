import type { Config } from './config.js';
import type { LinkSigner } from './deliver/link-signer.js';
import { RETRY_SCHEDULE, type RetrySchedule } from './deliver/webhooks/retry-schedule.js';
import { createSecretVault, type SecretVault } from './deliver/webhooks/secret-vault.js';
import { homeSecret } from './store/home-secrets.js';
import type { Store } from './store/contract.js';
import type { DurableEngine } from './workflow/engine/durable-engine.js';
import { createWebhookRelay, type WebhookRelay } from './workflow/webhook-relay.js';

/** How events are delivered; tests make it faster. */
export interface WebhookTimes {
  schedule: RetrySchedule;
  /** Time that a receiver has for its answer, in milliseconds. Default 10,000. */
  timeoutMilliseconds: number;
  /** Time between two looks for new events, in milliseconds. Default 500. */
  pollMilliseconds: number;
}

/** What webhooks are put together from. */
export interface OpenWebhooksOptions {
  config: Config;
  store: Store;
  engine: DurableEngine;
  links: LinkSigner;
  times?: Partial<WebhookTimes> | undefined;
  now: () => Date;
  onLog: (message: string) => void;
}

/** Webhooks, put together; the relay is started after the engine's launch. */
export interface OpenWebhooks {
  vault: SecretVault;
  relay: WebhookRelay;
  /** Says under which address this process serves; links lead there unless the configuration names another. */
  announce(url: string): void;
}

const ANSWER_MILLISECONDS = 10_000;
const POLL_MILLISECONDS = 500;

/** Puts webhooks together. Called before the engine is launched. */
export async function openWebhooks(options: OpenWebhooksOptions): Promise<OpenWebhooks> {
  const { config, store, engine, links, times = {}, now, onLog } = options;
  const vault = createSecretVault((await homeSecret(config.home, 'webhook-key')).value);
  let address = config.publicUrl;
  const relay = createWebhookRelay({
    engine,
    pollMilliseconds: times.pollMilliseconds ?? POLL_MILLISECONDS,
    parts: {
      webhooks: store.webhooks,
      vault,
      links,
      address: () => address,
      allowedHosts: config.allowedHosts,
      schedule: times.schedule ?? RETRY_SCHEDULE,
      timeoutMilliseconds: times.timeoutMilliseconds ?? ANSWER_MILLISECONDS,
      now,
      elapsedMilliseconds: () => performance.now(),
      onLog,
    },
  });
  return { vault, relay, announce: (url) => void (address ??= url) };
}
