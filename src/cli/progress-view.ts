import type { SessionResource, SessionStep } from '../schema/http/session-resource.js';

/** Where a view writes: a terminal, or a pipe or file that only takes lines. */
export interface ProgressStream {
  isTTY?: boolean;
  columns?: number;
  write(text: string): unknown;
}

/** Shows how far a film is. */
export interface ProgressView {
  show(session: SessionResource): void;
}

const BAR_WIDTH = 24;

/** On a terminal a block that is redrawn in place; elsewhere one line for each step that begins or ends. */
export function createProgressView(stream: ProgressStream): ProgressView {
  return stream.isTTY === true ? createBlockView(stream) : createLineView(stream);
}

function createBlockView(stream: ProgressStream): ProgressView {
  let height = 0;
  const draw = (lines: string[]): void => {
    const up = height > 0 ? `\x1b[${height}A` : '';
    stream.write(up + lines.map((line) => `\x1b[2K${clip(line, stream.columns ?? 80)}\n`).join(''));
    height = lines.length;
  };
  return {
    show: (session) => draw([...session.steps.map(stepLine), progressLine(session.progress)]),
  };
}

function createLineView(stream: ProgressStream): ProgressView {
  const shown = new Map<string, string>();
  let tens = 0;
  return {
    show(session) {
      for (const step of session.steps) {
        if (shown.get(step.name) === step.status) continue;
        shown.set(step.name, step.status);
        stream.write(`${stepLine(step)}\n`);
      }
      const reached = Math.floor(session.progress / 10);
      if (reached > tens) stream.write(`  ${reached * 10} %\n`);
      tens = Math.max(tens, reached);
    },
  };
}

const MARKS: Record<SessionStep['status'], string> = { running: '…', completed: '✓', failed: '✗' };

/** One step: `✓ speech      1.2 s`. */
function stepLine(step: SessionStep): string {
  const parts = step.done > 0 ? `  ${step.done}${step.total > 0 ? ` of ${step.total}` : ''}` : '';
  const time = step.seconds === null ? '' : `${step.seconds.toFixed(1)} s`;
  return `  ${MARKS[step.status]} ${step.name.padEnd(12)}${time.padStart(8)}${parts}`.trimEnd();
}

function progressLine(percent: number): string {
  const filled = Math.round((percent / 100) * BAR_WIDTH);
  return `  ${'█'.repeat(filled)}${'░'.repeat(BAR_WIDTH - filled)} ${String(percent).padStart(3)} %`;
}

/** Keeps a line from wrapping, which would break redrawing in place. */
function clip(line: string, columns: number): string {
  return line.length < columns ? line : line.slice(0, columns - 1);
}
