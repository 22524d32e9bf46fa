import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from './config.js';
import { createLinkSigner } from './deliver/link-signer.js';
import { createLazyDirector } from './lazy-director.js';
import { createFileDecoder } from './material/file-decoder.js';
import { openWebhooks, type WebhookTimes } from './open-webhooks.js';
import { DEFAULT_ACCOUNT_ID, type KeyRows } from './store/contract.js';
import { type HomeSecret, homeSecret } from './store/home-secrets.js';
import { type EmbeddedStore, openStore } from './store/open-store.js';
import type { Autokino, Catalogue } from './workflow/autokino.js';
import { createEngine, type DurableEngine, type EnginePoint } from './workflow/engine/durable-engine.js';
import { WEBHOOK_QUEUE } from './workflow/deliver-webhook.js';
import type { FilmParts } from './workflow/film-parts.js';
import { startAssetSweep } from './workflow/material/asset-sweep.js';
import { createFileSource } from './workflow/material/file-source.js';
import { createFilmWorkflow, FILM_QUEUE, WORKFLOW_VERSION } from './workflow/film-workflow.js';
import { createProgress } from './workflow/progress.js';
import { RENDER_QUEUE } from './workflow/render-segment.js';

/** What tests put in the place of real parts. */
export interface Overrides extends Partial<
  Pick<FilmParts, 'director' | 'voices' | 'looks' | 'media' | 'styles' | 'renderer' | 'joiner' | 'newId'>
> {
  now?: () => Date;
  /** Called at every boundary of a step. */
  onPoint?: (point: EnginePoint) => void;
  /** Gets warnings and errors. Default: standard error. */
  onLog?: (message: string) => void;
  webhooks?: Partial<WebhookTimes>;
}

/**
 * Runs that are under way at the same time: enough that a chat is answered while films are drawn. Their pictures share
 * the render processes.
 */
const FILMS_AT_A_TIME = 4;
const FILM_POLL_MILLISECONDS = 200;
const RENDER_POLL_MILLISECONDS = 200;
/** Webhooks that are sent at the same time; each waits ten seconds at most. */
const WEBHOOKS_AT_A_TIME = 32;
const WEBHOOK_POLL_MILLISECONDS = 500;

const NO_LANGUAGE_MODEL =
  'AUTOKINO_LLM is set, but language models are not supported yet: the film is made from the words of the prompt alone.';

/**
 * Puts the product together: store, providers, director, render processes and the durable workflow, and goes on
 * with whatever an earlier process left unfinished. One process at a time can have a home open.
 * @throws AutokinoError `home_in_use`
 */
export async function openAutokino(config: Config, overrides: Overrides = {}): Promise<Autokino> {
  const now = overrides.now ?? (() => new Date());
  const newId = overrides.newId ?? (() => randomUUID().replaceAll('-', ''));
  const onLog = overrides.onLog ?? ((message: string) => console.error(message));
  const store = await openStore(config.home, { now, newId });
  try {
    return await assemble(config, store, { ...overrides, now, newId, onLog });
  } catch (error) {
    await store.close();
    throw error;
  }
}

type Completed = Overrides & Required<Pick<Overrides, 'now' | 'newId' | 'onLog'>>;

async function assemble(config: Config, store: EmbeddedStore, overrides: Completed): Promise<Autokino> {
  // What lies there was being made when an earlier process ended.
  await rm(join(config.home, 'work'), { recursive: true, force: true });
  const parts = await createParts(config, store, overrides);
  const catalogue: Catalogue = { voices: parts.voices.voices(), looks: parts.looks, styles: parts.styles };
  const engine = createFilmEngine(config, store, overrides);
  const notes = config.languageModel === null ? [] : [NO_LANGUAGE_MODEL];
  const workflow = createFilmWorkflow({ engine, parts, catalogue, notes, onLog: overrides.onLog });
  const linkSecret = await homeSecret(config.home, 'link-secret');
  const links = createLinkSigner(Buffer.from(linkSecret.value), overrides.now);
  const { now, onLog, webhooks: times } = overrides;
  const webhooks = await openWebhooks({ config, store, engine, links, times, now, onLog });
  await engine.launch();
  await workflow.recover();
  webhooks.relay.start();
  const stopSweep = startAssetSweep(store, { retentionDays: config.assetRetentionDays, now, onLog });
  return {
    home: config.home,
    publicUrl: config.publicUrl,
    limits: { requestsPerMinute: config.requestsPerMinute, maximumJobs: config.maximumJobs },
    files: { quotaBytes: config.assetQuotaBytes, allowedHosts: config.allowedHosts },
    store,
    workflow,
    catalogue,
    links,
    webhooks: { vault: webhooks.vault, allowedHosts: config.allowedHosts },
    bootstrapKey: await prepareKeys(config, store.keys),
    async announce(url) {
      await store.lock.announce(url);
      webhooks.announce(url);
    },
    close: once(async () => {
      await stopSweep();
      await webhooks.relay.close();
      await engine.close();
      await Promise.all([parts.renderer.close(), parts.joiner.close()]);
      await store.close();
    }),
  };
}

/** Two signals to end come easily: the second one waits for the first. */
function once(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null;
  return () => (running ??= work());
}

async function createParts(config: Config, store: EmbeddedStore, overrides: Completed): Promise<FilmParts> {
  const voices =
    overrides.voices ?? (await import('./providers/flite/flite-provider.js')).createFliteProvider();
  const looks =
    overrides.looks ??
    (await import('./providers/illustrated/illustrated-provider.js')).createIllustratedProvider().looks();
  const media =
    overrides.media ?? (await import('./providers/lucide/lucide-provider.js')).createLucideProvider();
  const styles = overrides.styles ?? (await import('./stage/styles/catalogue.js')).styleSummaries();
  const director =
    overrides.director ??
    createLazyDirector({ styles, voices: voices.voices(), looks, media, language: null });
  const { renderer, joiner } = await createRendering(config, store, overrides);
  return {
    store,
    home: config.home,
    director,
    voices,
    looks,
    media,
    styles,
    renderer,
    joiner,
    files: createFileSource(createFileDecoder(), {
      quotaBytes: config.assetQuotaBytes,
      allowedHosts: config.allowedHosts,
    }),
    progress: createProgress(store),
    newId: overrides.newId,
    elapsedMilliseconds: () => performance.now(),
  };
}

async function createRendering(
  config: Config,
  store: EmbeddedStore,
  overrides: Overrides,
): Promise<Pick<FilmParts, 'renderer' | 'joiner'>> {
  const renderer =
    overrides.renderer ??
    (await import('./render/render-pool.js')).createRenderPool({
      processes: config.renderProcesses,
      workFolder: join(config.home, 'work'),
      findPictureFile: (blob) => store.blobs.localPath(blob),
    });
  const joiner = overrides.joiner ?? (await import('./encode/encoder.js')).startEncoder();
  return { renderer, joiner };
}

function createFilmEngine(
  config: Config,
  store: EmbeddedStore,
  { onLog, onPoint, webhooks }: Completed,
): DurableEngine {
  return createEngine({
    pool: store.pool,
    executorId: 'local',
    workflowVersion: WORKFLOW_VERSION,
    queues: [
      { name: FILM_QUEUE, concurrency: FILMS_AT_A_TIME, pollMilliseconds: FILM_POLL_MILLISECONDS },
      {
        name: RENDER_QUEUE,
        // More than there are processes: a process that becomes free finds its next segment waiting.
        concurrency: config.renderProcesses * 2,
        pollMilliseconds: RENDER_POLL_MILLISECONDS,
      },
      {
        name: WEBHOOK_QUEUE,
        concurrency: WEBHOOKS_AT_A_TIME,
        pollMilliseconds: webhooks?.pollMilliseconds ?? WEBHOOK_POLL_MILLISECONDS,
      },
    ],
    onLog,
    ...(onPoint === undefined ? {} : { onPoint }),
  });
}

/**
 * The key of the environment takes the place of an earlier one; without it, the home has a key of its own, and a new
 * one once that was revoked.
 */
async function prepareKeys(config: Config, keys: KeyRows): Promise<Autokino['bootstrapKey']> {
  if (config.apiKey !== null) {
    await keys.add(DEFAULT_ACCOUNT_ID, 'environment', config.apiKey, { origin: 'environment' });
    await keys.revokeOrigin(DEFAULT_ACCOUNT_ID, 'environment', config.apiKey);
    return null;
  }
  const key = await unrevokedHomeKey(config.home, keys);
  await keys.add(DEFAULT_ACCOUNT_ID, 'home', key.value, { origin: 'home' });
  await keys.revokeOrigin(DEFAULT_ACCOUNT_ID, 'environment', null);
  return { secret: key.value, isNew: key.isNew };
}

async function unrevokedHomeKey(home: string, keys: KeyRows): Promise<HomeSecret> {
  const key = await homeSecret(home, 'api-key', 'ak_');
  if (!(await keys.isRevoked(key.value))) return key;
  await rm(join(home, 'api-key'));
  return homeSecret(home, 'api-key', 'ak_');
}
