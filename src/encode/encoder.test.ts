import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { planeBytes } from './convert-colors.js';
import { startEncoder, type Encoder, type SegmentRequest } from './encoder.js';

const shape = { width: 64, height: 48, framesPerSecond: 30, frameCount: 30 };
const grey = new Uint8Array(planeBytes(shape.width, shape.height)).fill(128);

describe('an encoder', () => {
  let folder: string;
  let encoder: Encoder;

  const segment = (planesOf: SegmentRequest['planesOf']): SegmentRequest => ({
    shape,
    output: join(folder, 'segment.mp4'),
    planesOf,
  });

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'autokino-test-'));
    encoder = startEncoder();
  });

  afterEach(async () => {
    await encoder.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('asks for each frame once and in order', async () => {
    const asked: number[] = [];
    await encoder.encodeSegment(
      segment((frame) => {
        asked.push(frame);
        return grey;
      }),
    );
    expect(asked).toEqual(Array.from({ length: shape.frameCount }, (_, frame) => frame));
    expect((await encoder.probe(join(folder, 'segment.mp4'))).video?.frameCount).toBe(shape.frameCount);
  });

  it('takes requests one after the other', async () => {
    const asked: string[] = [];
    const request = (name: string): SegmentRequest => ({
      ...segment(() => {
        asked.push(name);
        return grey;
      }),
      output: join(folder, `${name}.mp4`),
    });
    await Promise.all([encoder.encodeSegment(request('one')), encoder.encodeSegment(request('two'))]);
    const runs = asked.filter((name, at) => name !== asked[at - 1]);
    expect(runs.sort()).toEqual(['one', 'two']);
    expect(asked).toHaveLength(2 * shape.frameCount);
  });

  it('names the file and the reason when a file cannot be read', async () => {
    const path = join(folder, 'words.mp4');
    await writeFile(path, 'only words');
    await expect(encoder.probe(path)).rejects.toMatchObject({
      code: 'render_failed',
      message: expect.stringContaining(path) as string,
      cause: expect.any(Error) as Error,
    });
  });

  it('passes the error of a painter on, leaves no file, and works on', async () => {
    const failing = segment((frame) => {
      if (frame === 12) throw new Error('No paint left.');
      return grey;
    });
    await expect(encoder.encodeSegment(failing)).rejects.toThrow('No paint left.');
    expect(await readdir(folder)).toEqual([]);
    await encoder.encodeSegment(segment(() => grey));
    expect(await readdir(folder)).toEqual(['segment.mp4']);
  });

  it('ends a request when its signal is raised, and works on', async () => {
    const stop = new AbortController();
    const stopped = segment((frame) => {
      if (frame === 5) stop.abort();
      return frame <= 5 ? grey : new Promise<Uint8Array>(() => undefined);
    });
    await expect(encoder.encodeSegment(stopped, { signal: stop.signal })).rejects.toMatchObject({
      code: 'stopped',
    });
    await encoder.encodeSegment(segment(() => grey));
  });

  it('tells when its process falls, and starts another for the next request', async () => {
    let firstProcess: number | null = null;
    const falling = segment((frame) => {
      if (frame === 5 && encoder.processId !== null) {
        firstProcess = encoder.processId;
        process.kill(firstProcess, 'SIGKILL');
      }
      return frame <= 5 ? grey : new Promise<Uint8Array>(() => undefined);
    });
    await expect(encoder.encodeSegment(falling)).rejects.toMatchObject({
      code: 'render_failed',
      message: expect.stringContaining('SIGKILL') as string,
    });
    await encoder.encodeSegment(segment(() => grey));
    expect(encoder.processId).not.toBe(firstProcess);
  });

  it('takes a silent process for hung and ends it', async () => {
    const impatient = startEncoder({ silenceLimitSeconds: 3 });
    const silent = segment((frame) => (frame < 5 ? grey : new Promise<Uint8Array>(() => undefined)));
    await expect(impatient.encodeSegment(silent)).rejects.toThrow('no sign of life for 3 s');
    await impatient.close();
  });

  it('refuses requests that wait when it is closed', async () => {
    const waiting = [encoder.encodeSegment(segment(() => grey)), encoder.probe(join(folder, 'segment.mp4'))];
    const outcomes = Promise.allSettled(waiting);
    await encoder.close();
    for (const outcome of await outcomes) {
      expect(outcome).toMatchObject({ status: 'rejected', reason: { code: 'stopped' } });
    }
    encoder = startEncoder();
  });
});
