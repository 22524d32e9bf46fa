import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Config } from '../../config.js';
import { startEncoder } from '../../encode/encoder.js';
import { createRenderPool } from '../../render/render-pool.js';
import { DEFAULT_ACCOUNT_ID } from '../../store/contract.js';
import { type Check, type CheckResult, degraded, missing, present } from './check.js';
import { sampleStoryboard } from './sample-storyboard.js';

/** Checks that start each part in its own process and use it. */
export function partChecks(config: Config): Check[] {
  return [
    { name: 'encoder', look: () => inFolder(checkEncoder) },
    { name: 'canvas and fonts', look: () => inFolder(checkCanvas) },
    { name: 'whole path', look: () => inFolder((folder) => checkFilm(config, folder)) },
    { name: 'language model', look: async () => checkLanguageModel(config) },
  ];
}

/** Encodes three grey frames and reads the file back. */
async function checkEncoder(folder: string): Promise<CheckResult> {
  const encoder = startEncoder();
  const shape = { width: 64, height: 64, framesPerSecond: 30, frameCount: 3 };
  const grey = new Uint8Array((64 * 64 * 3) / 2).fill(128);
  const output = join(folder, 'grey.mp4');
  try {
    await encoder.encodeSegment({ shape, output, planesOf: () => grey });
    await encoder.probe(output);
    return present('H.264 encodes in a process of its own');
  } finally {
    await encoder.close();
  }
}

/** Loads Skia and every font, and measures text with them. */
async function checkCanvas(folder: string): Promise<CheckResult> {
  const pool = createRenderPool({ processes: 1, workFolder: folder });
  try {
    const problems = await pool.checkFit(sampleStoryboard);
    if (problems.length > 0) return missing('text is measured wrongly', 'Run `npm ci` again.');
    return present('draws, with its own fonts');
  } finally {
    await pool.close();
  }
}

/** Makes a film of one scene in a home of its own: database, voice, drawing, encoder, all together. */
async function checkFilm(config: Config, home: string): Promise<CheckResult> {
  const began = performance.now();
  const { openAutokino } = await import('../../main.js');
  const autokino = await openAutokino({ ...config, home, apiKey: null }, { onLog: () => undefined });
  try {
    const { workflow, catalogue } = autokino;
    const { id } = await workflow.createStoryboardSession(DEFAULT_ACCOUNT_ID, sampleStoryboard);
    const session = await workflow.waitFor(DEFAULT_ACCOUNT_ID, id);
    if (session.status !== 'completed') {
      return missing(`a test film failed: ${session.error?.message ?? session.status}`, 'Please report it.');
    }
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    const { voices, looks, styles } = catalogue;
    return present(
      `a test film took ${seconds} s; ${voices.length} voices, ${looks.length} presenters, ${styles.length} styles`,
    );
  } finally {
    await autokino.close();
  }
}

function checkLanguageModel({ languageModel }: Config): CheckResult {
  return languageModel === null
    ? present('none; films are made from the words of the prompt alone')
    : degraded(
        `AUTOKINO_LLM=${languageModel} is not supported yet`,
        'Unset it; films are made from the words of the prompt alone.',
      );
}

/** Gives a check a folder of its own and removes it afterwards. */
async function inFolder(look: (folder: string) => Promise<CheckResult>): Promise<CheckResult> {
  const folder = await mkdtemp(join(tmpdir(), 'autokino-doctor-'));
  try {
    return await look(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
