import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Encoder, startEncoder } from '../../src/encode/encoder.js';
import {
  blobPath,
  type CrashHome,
  newCrashHome,
  runVictim,
  segmentsOf,
  type VictimReport,
} from './crash-run.js';
import { readBoundaries, repeatedSteps, timesBegun } from './passed-boundaries.js';

/** A film of a few seconds that passes through every step. */
const SUBJECT = {
  prompt: [
    'Scene 1',
    'VO: "Trees cool streets."',
    'Scene 2',
    'VO: "Plant one."',
    'No avatar, no music. 5 seconds.',
  ].join('\n'),
};

/** `AUTOKINO_CRASH=full` also kills at every boundary on a home of its own, which takes several times as long. */
const IS_FULL = process.env['AUTOKINO_CRASH'] === 'full';

const homes: CrashHome[] = [];
let encoder: Encoder;
let undisturbed: VictimReport;
let undisturbedFrames: string[];
let everyBoundary: string[];

async function crashHome(): Promise<CrashHome> {
  const home = await newCrashHome();
  homes.push(home);
  return home;
}

beforeAll(async () => {
  encoder = startEncoder();
  const home = await crashHome();
  const report = await runVictim(home, { subject: SUBJECT, kill: null });
  if (report === null) throw new Error('The undisturbed film was killed.');
  undisturbed = report;
  undisturbedFrames = await framesOf(home, report);
  everyBoundary = boundaryNames(await readBoundaries(home.log));
}, 600_000);

afterAll(async () => {
  await encoder.close();
  for (const { home } of homes) await rm(dirname(home), { recursive: true, force: true });
});

/** Each boundary once, in the order in which a film passes them first. */
function boundaryNames(boundaries: { step: string; moment: string }[]): string[] {
  return [...new Set(boundaries.map(({ step, moment }) => `${step}:${moment}`))];
}

async function framesOf(home: CrashHome, report: VictimReport): Promise<string[]> {
  if (report.video.film === null) throw new Error(`No film: ${JSON.stringify(report.session.error)}`);
  return encoder.hashFrames(blobPath(home, report.video.film));
}

/** What is recorded, in order, whatever the session's id is. */
function journalOf(report: VictimReport): string[] {
  return report.journal.map(
    ({ workflow, step }) => `${workflow.replace(report.session.id, 'session')} ${step}`,
  );
}

/** The film, its segments and its story are what they would have been. */
async function expectWhole(home: CrashHome, report: VictimReport | null): Promise<void> {
  if (report === null) throw new Error('The second victim died too.');
  expect(report.session).toMatchObject({ status: 'completed', progress: 100, error: null });
  expect(segmentsOf(report)).toEqual(segmentsOf(undisturbed));
  expect(await framesOf(home, report)).toEqual(undisturbedFrames);
  expect(report.messages.map(({ content }) => content)).toEqual(
    undisturbed.messages.map(({ content }) => content),
  );
  expect(journalOf(report)).toEqual(journalOf(undisturbed));
  expect(repeatedSteps(await readBoundaries(home.log))).toEqual([]);
}

describe('a process that is killed', () => {
  it('passes every step when nothing disturbs it, each once', async () => {
    expect(undisturbed.session.error).toBeNull();
    expect(undisturbedFrames.length).toBeGreaterThan(60);
    const counts = timesBegun(await readBoundaries(homes[0]?.log ?? ''));
    expect([...counts.values()].every((count) => count === 1)).toBe(true);
    for (const step of [
      'brief',
      'script',
      'speech',
      'storyboard',
      'timeline',
      'segments',
      'render',
      'sound',
      'join',
      'deliver',
    ]) {
      expect(everyBoundary).toContain(`${step}:recorded`);
    }
  });

  it('goes on by itself from every boundary of a step, repeats no recorded one, and gives the same film', async () => {
    let home = await crashHome();
    for (const kill of everyBoundary) {
      const survivor = await runVictim(home, { subject: SUBJECT, kill });
      if (survivor === null) continue;
      // Renders and sound run side by side: this boundary lay behind the last one. It gets a home of its own.
      await expectWhole(home, survivor);
      home = await crashHome();
      expect(await runVictim(home, { subject: SUBJECT, kill }), `dies at ${kill}`).toBeNull();
    }
    await expectWhole(home, await runVictim(home, { subject: SUBJECT, kill: null }));
    console.log(`Killed at each of ${everyBoundary.length} boundaries: ${everyBoundary.join(', ')}`);
  }, 1_200_000);

  it.runIf(IS_FULL)(
    'does the same from each boundary alone',
    async () => {
      for (const kill of everyBoundary) {
        const home = await crashHome();
        expect(await runVictim(home, { subject: SUBJECT, kill }), `dies at ${kill}`).toBeNull();
        await expectWhole(home, await runVictim(home, { subject: SUBJECT, kill: null }));
        await rm(dirname(home.home), { recursive: true, force: true });
      }
    },
    3_600_000,
  );

  it('goes on after it died in the middle of a render, and after dying again and again', async () => {
    const home = await crashHome();
    for (const kill of ['script:done', 'frame:20', 'frame:5', 'join:begin']) {
      expect(await runVictim(home, { subject: SUBJECT, kill }), `dies at ${kill}`).toBeNull();
    }
    await expectWhole(home, await runVictim(home, { subject: SUBJECT, kill: null }));
  });

  it('would be caught if it repeated a recorded step', async () => {
    const home = await crashHome();
    expect(await runVictim(home, { subject: SUBJECT, kill: 'timeline:recorded' })).toBeNull();
    await runVictim(home, { subject: SUBJECT, kill: null, forget: 'script' });
    expect(repeatedSteps(await readBoundaries(home.log)).map((name) => name.split(' ')[1])).toContain(
      'script',
    );
  });
});
