import { readFile } from 'node:fs/promises';

/** A boundary that a victim passed. */
export interface PassedBoundary {
  workflowId: string;
  step: string;
  moment: 'begin' | 'done' | 'recorded';
  process: number;
}

/** All boundaries that the victims of one home passed, in order. */
export async function readBoundaries(log: string): Promise<PassedBoundary[]> {
  const text = await readFile(log, 'utf8').catch(() => '');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as PassedBoundary);
}

/** Steps whose work began again although a process had passed the boundary behind their record. */
export function repeatedSteps(boundaries: PassedBoundary[]): string[] {
  const recorded = new Set<string>();
  const repeated = new Set<string>();
  for (const { workflowId, step, moment } of boundaries) {
    if (step === 'start') continue;
    const name = `${workflowId} ${step}`;
    if (moment === 'recorded') recorded.add(name);
    if (moment === 'begin' && recorded.has(name)) repeated.add(name);
  }
  return [...repeated];
}

/** How often the work of each step of a session's film began. */
export function timesBegun(boundaries: PassedBoundary[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { workflowId, step, moment } of boundaries) {
    if (moment !== 'begin' || step === 'start') continue;
    const name = `${workflowId} ${step}`;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}
