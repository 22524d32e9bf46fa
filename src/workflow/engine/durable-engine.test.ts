import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type EmbeddedStore, openStore } from '../../store/open-store.js';
import { AutokinoError } from '../../errors/autokino-error.js';
import { describeFailure, isWorthRetrying } from '../failure.js';
import { createEngine, type DurableEngine, type EnginePoint } from './durable-engine.js';

let home: string;
let store: EmbeddedStore;
let engine: DurableEngine;
let points: EnginePoint[] = [];
const log: string[] = [];

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'autokino-engine-'));
  store = await openStore(home, { now: () => new Date(), newId: () => crypto.randomUUID() });
});

afterAll(async () => {
  await store.close();
  await rm(home, { recursive: true, force: true });
});

beforeEach(() => {
  points = [];
  engine = newEngine();
});

afterEach(() => engine.close());

function newEngine(): DurableEngine {
  return createEngine({
    pool: store.pool,
    executorId: 'test',
    workflowVersion: '1',
    queues: [{ name: 'work', concurrency: 2, pollMilliseconds: 20 }],
    onLog: (message) => log.push(message),
    onPoint: (point) => points.push(point),
  });
}

const moments = (): string[] => points.map(({ step, moment }) => `${step} ${moment}`);

/** Work that goes on until it is stopped, and then breaks. */
function untilStopped(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) =>
    signal.addEventListener('abort', () => reject(new Error('the render pool is closed'))),
  );
}

describe('the durable engine', () => {
  it('runs a workflow step by step and passes every boundary', async () => {
    const add = engine.workflow('add', 'work', async (input: { numbers: number[] }) => {
      let sum = 0;
      for (const number of input.numbers) sum = await engine.step(`add-${number}`, async () => sum + number);
      return sum;
    });
    await engine.launch();
    const handle = await add.start('add-1', { numbers: [1, 2] });
    expect(await handle.result()).toBe(3);
    expect(moments()).toEqual([
      'start begin',
      'start recorded',
      'add-1 begin',
      'add-1 done',
      'add-1 recorded',
      'add-2 begin',
      'add-2 done',
      'add-2 recorded',
    ]);
    expect(await engine.status('add-1')).toEqual({ isEnded: true, workflowVersion: '1' });
    expect(await engine.status('nothing')).toBeNull();
  });

  it('does not run a workflow twice under the same id', async () => {
    let runs = 0;
    const once = engine.workflow('once', 'work', async () => engine.step('count', async () => (runs += 1)));
    await engine.launch();
    const first = await once.start('once-1', null);
    const second = await once.start('once-1', null);
    expect([await first.result(), await second.result()]).toEqual([1, 1]);
  });

  it('tries a step again after an error that may pass, and not after one that cannot', async () => {
    const attempts = { passing: 0, lasting: 0 };
    const passing = engine.workflow('passing', 'work', () =>
      engine.step(
        'speak',
        async () => {
          attempts.passing += 1;
          if (attempts.passing < 2) throw new AutokinoError('speech_failed');
          return 'spoken';
        },
        { attempts: 3, isRetryable: isWorthRetrying },
      ),
    );
    const lasting = engine.workflow('lasting', 'work', () =>
      engine.step(
        'read',
        async () => {
          attempts.lasting += 1;
          throw new AutokinoError('storyboard_invalid', 'scenes.0: is missing');
        },
        { attempts: 3, isRetryable: isWorthRetrying },
      ),
    );
    await engine.launch();
    expect(await (await passing.start('passing-1', null)).result()).toBe('spoken');
    const failure = await (await lasting.start('lasting-1', null)).result().catch(describeFailure);
    expect(failure).toEqual({ code: 'storyboard_invalid', message: 'scenes.0: is missing' });
    expect(attempts).toEqual({ passing: 2, lasting: 1 });
  });

  it('finds the reason of a failure behind several attempts and inside a child workflow', async () => {
    const child = engine.workflow('child', 'work', () =>
      engine.step(
        'render',
        async () => {
          throw new AutokinoError('render_failed', 'Scene 3 could not be drawn.');
        },
        { attempts: 2, isRetryable: isWorthRetrying },
      ),
    );
    const parent = engine.workflow('parent', 'work', async (_input: null, id) => {
      const handle = await child.start(`${id}-child`, null);
      return handle.result().catch(describeFailure);
    });
    await engine.launch();
    expect(await (await parent.start('parent-1', null)).result()).toEqual({
      code: 'render_failed',
      message: 'Scene 3 could not be drawn.',
    });
  });

  it('stops a workflow with its children and gives running steps their signal', async () => {
    let stopped: () => void = () => undefined;
    const hasStopped = new Promise<void>((resolve) => (stopped = resolve));
    let started: () => void = () => undefined;
    const hasStarted = new Promise<void>((resolve) => (started = resolve));
    const child = engine.workflow('long-child', 'work', () =>
      engine.step('render', (signal) => {
        started();
        return new Promise((_, reject) =>
          signal.addEventListener('abort', () => {
            stopped();
            reject(new AutokinoError('stopped'));
          }),
        );
      }),
    );
    const parent = engine.workflow('long-parent', 'work', async (_input: null, id) => {
      await (await child.start(`${id}-child`, null)).result();
    });
    await engine.launch();
    const handle = await parent.start('long-1', null);
    await hasStarted;
    await engine.cancel('long-1');
    await hasStopped;
    await expect(handle.result()).rejects.toSatisfy((error) => engine.isCancellation(error));
  });

  it('goes on where it was closed: recorded steps are not repeated, the interrupted one is', async () => {
    const runs: string[] = [];
    let reached: () => void = () => undefined;
    const hasReached = new Promise<void>((resolve) => (reached = resolve));
    const declare = (current: DurableEngine, isStuck: boolean) =>
      current.workflow('resumed', 'work', async () => {
        const first = await current.step('first', async () => {
          runs.push('first');
          return 20;
        });
        return current.step('second', async (signal) => {
          runs.push('second');
          if (!isStuck) return first + 22;
          reached();
          return untilStopped(signal);
        });
      });
    const stuck = declare(engine, true);
    await engine.launch();
    await stuck.start('resumed-1', null);
    await hasReached;
    await engine.close();

    engine = newEngine();
    const free = declare(engine, false);
    await engine.launch();
    expect(await (await free.start('resumed-1', null)).result()).toBe(42);
    expect(runs).toEqual(['first', 'second', 'second']);
  });

  it('waits with a delayed workflow, lists it as active meanwhile, and forgets it when it has ended', async () => {
    const later = engine.workflow('later', 'work', async () => engine.step('speak', async () => 'now'));
    await engine.launch();
    const handle = await later.start('later-1', null, { delayMilliseconds: 250 });
    await later.start('later-2', null, { delayMilliseconds: 3_600_000 });
    const startMilliseconds = performance.now();
    expect([...(await engine.activeIds('later-'))].sort()).toEqual(['later-1', 'later-2']);
    expect(await handle.result()).toBe('now');
    expect(performance.now() - startMilliseconds).toBeGreaterThan(150);
    expect([...(await engine.activeIds('later-'))]).toEqual(['later-2']);
    await engine.forget('later-1');
    expect(await engine.status('later-1')).toBeNull();
    await engine.cancel('later-2');
  });

  it('records no failure for a step that breaks because everything is being closed', async () => {
    let reached: () => void = () => undefined;
    const hasReached = new Promise<void>((resolve) => (reached = resolve));
    const declare = (current: DurableEngine, work: (signal: AbortSignal) => Promise<string>) =>
      current.workflow('closing', 'work', () => current.step('render', work));
    const breaking = declare(engine, (signal) => {
      reached();
      return untilStopped(signal);
    });
    await engine.launch();
    await breaking.start('closing-1', null);
    await hasReached;
    await engine.close();

    engine = newEngine();
    const whole = declare(engine, async () => 'whole');
    await engine.launch();
    expect(await (await whole.start('closing-1', null)).result()).toBe('whole');
  });
});
