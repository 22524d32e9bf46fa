import { randomUUID } from 'node:crypto';
import { closeSync, ftruncateSync, openSync, read, readvSync, unlinkSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const readAsync = promisify(read);

/** Frames that may lie in the ring at once: one being drawn, one being taken, and slack for uneven frames. */
export const RING_SLOTS = 4;

/** File descriptor under which an encoder process finds the shared file (see `encoder.ts`). */
export const SHARED_FILE_DESCRIPTOR = 4;

/**
 * Opens a file without a name, to be shared with a child process by its descriptor. Being unlinked at once it
 * disappears with the last process that holds it, however that one ends. Its pages stay in memory: frames
 * pass through it as fast as through shared memory, which Node cannot share between processes.
 * @returns The descriptor; close it with `closeSync`.
 */
export function openSharedFile(): number {
  const path = join(tmpdir(), `autokino-${randomUUID()}`);
  const descriptor = openSync(path, 'wx+', 0o600);
  unlinkSync(path);
  return descriptor;
}

/** Slots of equal size in a shared file, used round and round. Both ends must agree on size and count. */
export class FrameRing {
  /**
   * @param descriptor File that holds the slots
   * @param slotBytes Bytes of a frame
   * @param slotCount Frames that fit
   */
  constructor(
    readonly descriptor: number,
    readonly slotBytes: number,
    readonly slotCount = RING_SLOTS,
  ) {}

  /** Puts a frame into its slot. The frame that was there (`slotCount` earlier) must have been taken. */
  write(frame: number, bytes: Uint8Array): void {
    if (bytes.length !== this.slotBytes) {
      throw new RangeError(`Expected a frame of ${this.slotBytes} bytes, got ${bytes.length}.`);
    }
    for (let done = 0; done < bytes.length;) {
      done += writeSync(this.descriptor, bytes, done, bytes.length - done, this.positionOf(frame) + done);
    }
  }

  /** Copies a frame out of its slot into the given parts, in order. */
  read(frame: number, parts: Uint8Array[]): void {
    const length = parts.reduce((sum, part) => sum + part.length, 0);
    const got = readvSync(this.descriptor, parts, this.positionOf(frame));
    if (got !== length) throw new Error(`A frame in the ring has ${got} bytes in place of ${length}.`);
  }

  private positionOf(frame: number): number {
    return (frame % this.slotCount) * this.slotBytes;
  }
}

/** Reads a piece of a shared file. */
export async function readSharedFile(
  descriptor: number,
  position: number,
  length: number,
): Promise<Uint8Array> {
  const bytes = new Uint8Array(length);
  for (let done = 0; done < length;) {
    const { bytesRead } = await readAsync(descriptor, bytes, done, length - done, position + done);
    if (bytesRead === 0) throw new Error(`The shared file ends ${length - done} bytes too early.`);
    done += bytesRead;
  }
  return bytes;
}

/** Gives back the memory behind a shared file. */
export function emptySharedFile(descriptor: number): void {
  ftruncateSync(descriptor, 0);
}

/** Closes this process's hold on a shared file. */
export function closeSharedFile(descriptor: number): void {
  closeSync(descriptor);
}
