import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { patchPainters, patchPlan } from '../../test/film/fixtures/patch-plan.js';
import { Storyboard } from '../schema/storyboard.js';
import { createRenderPool, defaultProcessCount, type RenderPool } from './render-pool.js';

/** Whether a process is gone; one that ended and waits to be buried counts as gone. */
function isGone(processId: number): boolean {
  try {
    process.kill(processId, 0);
  } catch {
    return true;
  }
  const status = `/proc/${processId}/stat`;
  return existsSync(status) && readFileSync(status, 'utf8').split(') ')[1]?.startsWith('Z') === true;
}

/** Processes started by a process, where the system can tell (Linux). */
function childrenOf(processId: number): number[] {
  const path = `/proc/${processId}/task/${processId}/children`;
  return existsSync(path) ? readFileSync(path, 'utf8').trim().split(' ').filter(Boolean).map(Number) : [];
}

describe('a render pool', () => {
  let folder: string;
  let pool: RenderPool;

  const output = (name: string): string => join(folder, 'out', name);
  const makePool = (processes: number, silenceLimitSeconds = 60): RenderPool =>
    createRenderPool({
      processes,
      silenceLimitSeconds,
      workFolder: join(folder, 'work'),
      paintersModule: patchPainters,
    });

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'autokino-test-'));
    await mkdir(join(folder, 'out'));
    pool = makePool(1);
  });

  afterEach(async () => {
    await pool.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('reports each frame of a scene, and what the scene cost', async () => {
    const seen: number[] = [];
    const rendered = await pool.renderScene(patchPlan({ frameCount: 12 }), output('scene.mp4'), {
      onFrame: (frameCount) => seen.push(frameCount),
    });
    expect(seen).toEqual(Array.from({ length: 12 }, (_, frame) => frame + 1));
    expect(rendered.frameCount).toBe(12);
    expect(rendered.drawCpuSeconds).toBeGreaterThan(0);
    expect(rendered.encodeCpuSeconds).toBeGreaterThan(0);
  });

  it('draws a still as PNG or JPEG, at the width asked for', async () => {
    const plan = patchPlan({ frameCount: 3 });
    await pool.renderStill(plan, 2, output('still.png'), { width: 320 });
    const png = await readFile(output('still.png'));
    expect(png.toString('latin1', 1, 4)).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([320, 180]);
    await pool.renderStill(plan, 2, output('still.jpg'));
    expect((await readFile(output('still.jpg'))).readUInt16BE(0)).toBe(0xffd8);
  });

  it('hands back what does not fit', async () => {
    const storyboard = Storyboard.parse({
      title: 'Far too long',
      language: 'en',
      orientation: 'landscape',
      styleId: 'none',
      presenterId: null,
      voiceId: 'none',
      seed: 1,
      scenes: [{ id: 'one', narration: '', content: { kind: 'statement', beats: [{ text: 'One' }] } }],
    });
    expect(await pool.checkFit(storyboard)).toEqual([
      expect.objectContaining({ sceneId: 'one', text: 'Far too long' }),
    ]);
  });

  it('renders as many jobs at once as it has processes; the others wait in line', async () => {
    const wide = makePool(2);
    const order: string[] = [];
    const render = (name: string): Promise<unknown> =>
      wide.renderScene(patchPlan({ frameCount: 15, behaviour: 'dawdles' }), output(`${name}.mp4`), {
        onFrame: () => order.push(name),
      });
    await Promise.all(['a', 'b', 'c'].map(render));
    expect(wide.processIds).toHaveLength(2);
    expect(order.indexOf('b')).toBeLessThan(order.lastIndexOf('a'));
    expect(order.indexOf('c')).toBeGreaterThan(Math.min(order.lastIndexOf('a'), order.lastIndexOf('b')));
    expect((await readdir(join(folder, 'out'))).sort()).toEqual(['a.mp4', 'b.mp4', 'c.mp4']);
    await wide.close();
  });

  it('says why when a painter throws, and works on with the same process', async () => {
    await pool.renderScene(patchPlan({ frameCount: 2 }), output('before.mp4'));
    const [processId] = pool.processIds;
    const failing = pool.renderScene(
      patchPlan({ frameCount: 20, behaviour: 'throws' }),
      output('failed.mp4'),
    );
    await expect(failing).rejects.toMatchObject({
      code: 'render_failed',
      message: expect.stringContaining('The brush broke.') as string,
    });
    await pool.renderScene(patchPlan({ frameCount: 2 }), output('after.mp4'));
    expect(pool.processIds).toEqual([processId]);
    expect((await readdir(join(folder, 'out'))).sort()).toEqual(['after.mp4', 'before.mp4']);
  });

  it('loses only the running job when a draw process falls', async () => {
    const falling = pool.renderScene(patchPlan({ frameCount: 20, behaviour: 'falls' }), output('fell.mp4'));
    const waiting = pool.renderScene(patchPlan({ frameCount: 2 }), output('next.mp4'));
    await expect(falling).rejects.toMatchObject({ code: 'render_failed' });
    await expect(falling).rejects.toThrow('SIGKILL');
    await waiting;
    expect(await readdir(join(folder, 'out'))).toEqual(['next.mp4']);
  });

  it('takes a process that hangs in a painter for hung, ends it, and works on', async () => {
    const impatient = makePool(1, 4);
    await impatient.renderScene(patchPlan({ frameCount: 1 }), output('first.mp4'));
    const hanging = impatient.renderScene(
      patchPlan({ frameCount: 20, behaviour: 'hangs' }),
      output('hung.mp4'),
    );
    await expect(hanging).rejects.toThrow('no sign of life');
    await impatient.renderScene(patchPlan({ frameCount: 1 }), output('next.mp4'));
    await impatient.close();
  });

  it('stops within two seconds when the signal is raised, and removes what was begun', async () => {
    const stop = new AbortController();
    let stoppedAt = 0;
    const stopped = pool.renderScene(
      patchPlan({ frameCount: 500, behaviour: 'dawdles' }),
      output('never.mp4'),
      {
        signal: stop.signal,
        onFrame: (frameCount) => {
          if (frameCount !== 4) return;
          stoppedAt = performance.now();
          stop.abort();
        },
      },
    );
    await expect(stopped).rejects.toMatchObject({ code: 'stopped' });
    expect(performance.now() - stoppedAt).toBeLessThan(2_000);
    await pool.renderScene(patchPlan({ frameCount: 2 }), output('next.mp4'));
    expect(await readdir(join(folder, 'out'))).toEqual(['next.mp4']);
    const [own = ''] = await readdir(join(folder, 'work'));
    expect(await readdir(join(folder, 'work', own, '0'))).toEqual([]);
  });

  it('lets a job leave the line when its signal is raised', async () => {
    const stop = new AbortController();
    const running = pool.renderScene(
      patchPlan({ frameCount: 6, behaviour: 'dawdles' }),
      output('running.mp4'),
    );
    const waiting = pool.renderScene(patchPlan({ frameCount: 2 }), output('waiting.mp4'), {
      signal: stop.signal,
    });
    stop.abort();
    await expect(waiting).rejects.toMatchObject({ code: 'stopped' });
    await running;
    expect(await readdir(join(folder, 'out'))).toEqual(['running.mp4']);
  });

  it('lets its process end by itself once it is closed', async () => {
    const owner = spawn(
      process.execPath,
      [
        fileURLToPath(new URL('../../test/film/fixtures/short-render.js', import.meta.url)),
        join(folder, 'work'),
        output('short.mp4'),
      ],
      { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] },
    );
    const closed = once(owner, 'message');
    const [exitCode] = (await once(owner, 'exit')) as [number | null];
    expect(await closed).toEqual(['closed', undefined]);
    expect(exitCode).toBe(0);
  });

  it('ends all its processes when its own process is killed, and clears up after it the next time', async () => {
    const owner: ChildProcess = spawn(
      process.execPath,
      [
        fileURLToPath(new URL('../../test/film/fixtures/endless-render.js', import.meta.url)),
        join(folder, 'work'),
        output('endless.mp4'),
      ],
      { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] },
    );
    const [drawProcess] = (await once(owner, 'message')) as [number];
    const family = [drawProcess, ...childrenOf(drawProcess)];
    owner.kill('SIGKILL');
    await vi.waitFor(() => expect(family.filter((id) => !isGone(id))).toEqual([]), { timeout: 5_000 });
    expect(await readdir(join(folder, 'work'))).toHaveLength(2);
    const next = makePool(1);
    expect(await readdir(join(folder, 'work'))).toHaveLength(2);
    await next.close();
    expect(await readdir(join(folder, 'work'))).toHaveLength(1);
  });
});

describe('defaultProcessCount', () => {
  it('is one for every two cores, and at least one', () => {
    expect([1, 2, 3, 4, 8].map(defaultProcessCount)).toEqual([1, 1, 1, 2, 4]);
  });
});
