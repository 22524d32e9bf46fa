import { lstat, mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ChildProgram } from '../encode/child-program.js';
import { childEntry } from '../util/child-entry.js';
import { DecodedFacts, type DecodeJob, FACTS_FILE, PICTURE_FILES } from './decoded-file.js';
import { createTurns } from './turns.js';
import { watchMemory } from './watch-memory.js';

/** What one file may cost. */
export interface DecodeLimits {
  /** Resident memory of the decoder process and its helper together, in bytes. Default 900 MB. */
  memoryBytes?: number;
  /** Time from its start to its end, in seconds. Default 60. */
  seconds?: number;
  /** Files that are decoded at the same time. Default 2. */
  parallel?: number;
}

/** A file from outside, on the disk. */
export interface FileToDecode {
  path: string;
  /** Type that was found in its bytes (`sniffType`). */
  mediaType: string;
}

/** Takes outside files apart, each in a process that is used for it alone. */
export interface FileDecoder {
  /**
   * Reads a file into facts. Whatever is in the file ends at most its process: then, and when it passes a limit, the
   * content is `unreadable` with the reason as a clause that goes on from "it".
   * @param outputFolder Empty or absent folder for pictures; the caller removes it
   * @throws The reason of `signal` when it is raised
   */
  decode(file: FileToDecode, outputFolder: string, signal?: AbortSignal): Promise<DecodedFile>;
}

/** A file as it was understood. */
export interface DecodedFile extends DecodedFacts {
  /** Paths of the pictures that the content names, and of a thumbnail, by name. */
  pictures: Partial<Record<(typeof PICTURE_FILES)[number], string>>;
}

const DEFAULT_MEMORY_BYTES = 900 * 1024 * 1024;
const DEFAULT_SECONDS = 60;
const DEFAULT_PARALLEL = 2;
/** Most memory of JavaScript's own heap in a decoder process, in megabytes. */
const HEAP_MEGABYTES = 384;
/** A result that is larger than this is not believed. */
const MAXIMUM_FACTS_BYTES = 64 * 1024 * 1024;

/** Makes a decoder. It holds nothing between two files. */
export function createFileDecoder(limits: DecodeLimits = {}): FileDecoder {
  const inTurn = createTurns(limits.parallel ?? DEFAULT_PARALLEL);
  return {
    decode: (file, outputFolder, signal) =>
      inTurn(async () => {
        signal?.throwIfAborted();
        await mkdir(outputFolder, { recursive: true });
        const failure = await runProcess({ ...file, outputFolder }, limits, signal);
        signal?.throwIfAborted();
        return failure === null ? readResult(outputFolder) : unreadable(failure);
      }),
  };
}

/** Runs a decoder process to its end. Gives null, or why it left no result. */
async function runProcess(
  job: DecodeJob,
  { memoryBytes = DEFAULT_MEMORY_BYTES, seconds = DEFAULT_SECONDS }: DecodeLimits,
  signal: AbortSignal | undefined,
): Promise<string | null> {
  let failure: string | null = null;
  let helperProcessId: number | null = null;
  const program = startProgram(job, (helper) => (helperProcessId = helper));
  const end = (why: string | null): void => {
    failure ??= why;
    void program.kill();
  };
  const stopWatch = watchMemory(
    () => [program.processId, helperProcessId].filter((id) => id !== null),
    memoryBytes,
    () => end(`needs more than the ${Math.round(memoryBytes / 1024 / 1024)} MB of memory a file may take`),
  );
  const clock = setTimeout(
    () => end(`takes longer to read than the ${seconds} s a file may take`),
    seconds * 1000,
  );
  const onStop = (): void => end(null);
  signal?.addEventListener('abort', onStop, { once: true });
  try {
    const ending = await program.ended;
    return failure ?? (ending === 'exit code 0' ? null : 'is damaged, or built in a way that cannot be read');
  } finally {
    stopWatch();
    clearTimeout(clock);
    signal?.removeEventListener('abort', onStop);
  }
}

/** The process knows nothing of this one's environment, where keys may stand. */
function startProgram(job: DecodeJob, onHelper: (processId: number) => void): ChildProgram {
  return new ChildProgram(
    {
      entry: childEntry(import.meta.url, 'decode-process.js'),
      parameters: [JSON.stringify(job)],
      nodeOptions: [`--max-old-space-size=${HEAP_MEGABYTES}`],
      environment: process.env['TMPDIR'] === undefined ? {} : { TMPDIR: process.env['TMPDIR'] },
    },
    (message) => {
      const helper = (message as { helperProcessId?: unknown } | null)?.helperProcessId;
      if (typeof helper === 'number' && Number.isInteger(helper) && helper > 1) onHelper(helper);
    },
  );
}

/** Reads what the process left. It may have been taken over by the file, so nothing of it is believed unchecked. */
async function readResult(outputFolder: string): Promise<DecodedFile> {
  const path = join(outputFolder, FACTS_FILE);
  const size = await lstat(path).then(
    // A link would lead to whatever file the process named.
    (found) => (found.isFile() ? found.size : null),
    () => null,
  );
  if (size === null || size > MAXIMUM_FACTS_BYTES) return unreadable('is built in a way that cannot be read');
  const parsed = DecodedFacts.safeParse(JSON.parse(await readFile(path, 'utf8')));
  if (!parsed.success) return unreadable('is built in a way that cannot be read');
  const pictures = await findPictures(outputFolder);
  const { content } = parsed.data;
  const named = content.kind === 'image' ? content.picture : content.kind === 'video' ? content.still : null;
  if (named !== null && !Object.keys(pictures).includes(named)) {
    return unreadable('is built in a way that cannot be read');
  }
  return { ...parsed.data, pictures };
}

async function findPictures(outputFolder: string): Promise<DecodedFile['pictures']> {
  const found: DecodedFile['pictures'] = {};
  for (const name of PICTURE_FILES) {
    const path = join(outputFolder, name);
    const isThere = await lstat(path).then(
      (file) => file.isFile(),
      () => false,
    );
    if (isThere) found[name] = path;
  }
  return found;
}

function unreadable(reason: string): DecodedFile {
  return { content: { kind: 'unreadable', reason }, notes: [], pictures: {} };
}
