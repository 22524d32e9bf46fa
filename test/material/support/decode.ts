import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  createFileDecoder,
  type DecodedFile,
  type DecodeLimits,
} from '../../../src/material/file-decoder.js';
import { endsOf } from '../../../src/material/read-ends.js';
import { sniffType } from '../../../src/material/sniff-type.js';

/** A folder that goes with the test. */
export interface Workbench {
  folder: string;
  /** Sniffs bytes and has them decoded in a real process. */
  decode(bytes: Uint8Array, options?: DecodeOptions): Promise<DecodedFile>;
  dispose(): Promise<void>;
}

export interface DecodeOptions extends DecodeLimits {
  name?: string;
  signal?: AbortSignal;
}

/** Makes a workbench. */
export async function createWorkbench(): Promise<Workbench> {
  const folder = await mkdtemp(join(tmpdir(), 'autokino-material-'));
  let count = 0;
  return {
    folder,
    async decode(bytes, { name, signal, ...limits } = {}) {
      const path = join(folder, `file-${++count}`);
      await writeFile(path, bytes);
      const { mediaType } = sniffType({ ...endsOf(bytes), name });
      if (mediaType === null) throw new Error('The bytes are of no known kind.');
      return createFileDecoder(limits).decode({ path, mediaType }, `${path}.out`, signal);
    },
    dispose: () => rm(folder, { recursive: true, force: true }),
  };
}
