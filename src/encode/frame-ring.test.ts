import { describe, expect, it } from 'vitest';
import { closeSharedFile, emptySharedFile, FrameRing, openSharedFile, readSharedFile } from './frame-ring.js';

describe('FrameRing', () => {
  it('gives frames back as they were put in, round and round', () => {
    const descriptor = openSharedFile();
    const ring = new FrameRing(descriptor, 6, 3);
    for (let frame = 0; frame < 8; frame++) {
      ring.write(frame, new Uint8Array(6).fill(frame + 1));
      const parts = [new Uint8Array(4), new Uint8Array(2)];
      ring.read(frame, parts);
      expect(parts.map((part) => [...part])).toEqual([
        new Array<number>(4).fill(frame + 1),
        new Array<number>(2).fill(frame + 1),
      ]);
    }
    closeSharedFile(descriptor);
  });

  it('keeps as many frames as it has slots', () => {
    const descriptor = openSharedFile();
    const ring = new FrameRing(descriptor, 2, 3);
    for (let frame = 0; frame < 3; frame++) ring.write(frame, new Uint8Array([frame, frame]));
    for (let frame = 0; frame < 3; frame++) {
      const part = new Uint8Array(2);
      ring.read(frame, [part]);
      expect([...part]).toEqual([frame, frame]);
    }
    closeSharedFile(descriptor);
  });

  it('refuses a frame of another size and one that was never written', () => {
    const descriptor = openSharedFile();
    const ring = new FrameRing(descriptor, 4, 2);
    expect(() => ring.write(0, new Uint8Array(3))).toThrow(RangeError);
    expect(() => ring.read(0, [new Uint8Array(4)])).toThrow('has 0 bytes in place of 4');
    closeSharedFile(descriptor);
  });

  it('reads pieces of its file and says when there is too little', async () => {
    const descriptor = openSharedFile();
    new FrameRing(descriptor, 4, 1).write(0, new Uint8Array([1, 2, 3, 4]));
    expect([...(await readSharedFile(descriptor, 1, 2))]).toEqual([2, 3]);
    await expect(readSharedFile(descriptor, 0, 5)).rejects.toThrow('1 bytes too early');
    emptySharedFile(descriptor);
    await expect(readSharedFile(descriptor, 0, 1)).rejects.toThrow('1 bytes too early');
    closeSharedFile(descriptor);
  });
});
