import { open } from 'node:fs/promises';
import { SNIFFED_BYTES } from './sniff-type.js';

/** Both ends of a file, enough to find out what it is. */
export interface FileEnds {
  head: Uint8Array;
  tail: Uint8Array;
  sizeBytes: number;
}

/** Reads both ends of a file on the disk. */
export async function readEnds(path: string): Promise<FileEnds> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const length = Math.min(size, SNIFFED_BYTES);
    const read = async (position: number): Promise<Uint8Array> => {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
      return buffer.subarray(0, bytesRead);
    };
    return { head: await read(0), tail: await read(size - length), sizeBytes: size };
  } finally {
    await file.close();
  }
}

/** Both ends of bytes that are in memory. */
export function endsOf(bytes: Uint8Array): FileEnds {
  return {
    head: bytes.subarray(0, SNIFFED_BYTES),
    tail: bytes.subarray(Math.max(0, bytes.length - SNIFFED_BYTES)),
    sizeBytes: bytes.length,
  };
}
