import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from './config.js';
import { createLinkSigner } from './deliver/link-signer.js';
import { createLazyDirector } from './lazy-director.js';
import { DEFAULT_ACCOUNT_ID, type KeyRows } from './store/contract.js';
import { homeSecret } from './store/home-secrets.js';
import { type EmbeddedStore, openStore } from './store/open-store.js';
import type { Autokino, Catalogue } from './workflow/autokino.js';
import { createEngine, type DurableEngine, type EnginePoint } from './workflow/engine/durable-engine.js';
import type { FilmParts } from './workflow/film-parts.js';
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
}

/** Films that are planned or put together at the same time; their pictures share the render processes. */
const FILMS_AT_A_TIME = 2;
const FILM_POLL_MILLISECONDS = 200;
const RENDER_POLL_MILLISECONDS = 200;

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
  await engine.launch();
  await workflow.recover();
  const linkSecret = await homeSecret(config.home, 'link-secret');
  return {
    home: config.home,
    publicUrl: config.publicUrl,
    store,
    workflow,
    catalogue,
    links: createLinkSigner(Buffer.from(linkSecret.value), overrides.now),
    bootstrapKey: await prepareKeys(config, store.keys),
    announce: (url) => store.lock.announce(url),
    close: once(async () => {
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
  const { renderer, joiner } = await createRendering(config, overrides);
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
    progress: createProgress(store),
    newId: overrides.newId,
    elapsedMilliseconds: () => performance.now(),
  };
}

async function createRendering(
  config: Config,
  overrides: Overrides,
): Promise<Pick<FilmParts, 'renderer' | 'joiner'>> {
  const renderer =
    overrides.renderer ??
    (await import('./render/render-pool.js')).createRenderPool({
      processes: config.renderProcesses,
      workFolder: join(config.home, 'work'),
    });
  const joiner = overrides.joiner ?? (await import('./encode/encoder.js')).startEncoder();
  return { renderer, joiner };
}

function createFilmEngine(
  config: Config,
  store: EmbeddedStore,
  { onLog, onPoint }: Completed,
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
    ],
    onLog,
    ...(onPoint === undefined ? {} : { onPoint }),
  });
}

/** The key of the environment takes the place of an earlier one; without it, the home has a key of its own. */
async function prepareKeys(config: Config, keys: KeyRows): Promise<Autokino['bootstrapKey']> {
  if (config.apiKey !== null) {
    await keys.add(DEFAULT_ACCOUNT_ID, 'environment', config.apiKey);
    await keys.revokeOthers(DEFAULT_ACCOUNT_ID, 'environment', config.apiKey);
    return null;
  }
  const key = await homeSecret(config.home, 'api-key', 'ak_');
  await keys.add(DEFAULT_ACCOUNT_ID, 'bootstrap', key.value);
  return { secret: key.value, isNew: key.isNew };
}
