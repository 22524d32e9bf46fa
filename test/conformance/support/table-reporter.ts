import type { Reporter, TestCase, TestModule } from 'vitest/node';

const CATEGORIES = ['shape', 'errors', 'keys', 'paging', 'flow', 'safety'] as const;
const POINTS: Record<number, string> = {
  1: 'success bodies carry no error, paging lies beside the data, creates answer 200',
  2: 'generate mode: video_id at once, readable at once, failed with the session',
  3: 'generate mode never waits',
  4: 'a message gives a run_id, a revision a new video_id',
  5: 'messages newest first, at most 40; resources by id; a storyboard is a draft',
  6: 'stop without a body works, and twice',
  7: 'literal routes come before ids',
  8: 'the same idempotency key gives the first answer',
  9: '429 carries whole seconds to wait',
  10: 'webhooks are signed over the raw body, callbacks are not, each try is stamped anew',
  11: 'types from bytes, asset_id on upload and id on read, avatar_id is a look',
  12: 'links open without a key, expire with 403, and are signed at each read',
};

interface Checked {
  endpoint: string;
  category: string;
  point: number;
  what: string;
  result: 'passed' | 'failed' | 'skipped';
  reason: string;
}

/** Prints what was checked as a table of endpoints × kinds of checks, and the checklist point by point. */
export default class TableReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const checks = modules.flatMap((module) => [...module.children.allTests()].map(checkedOf));
    printTable(checks);
    printPoints(checks);
    for (const { endpoint, what, reason, result } of checks) {
      if (result === 'failed') console.log(`\n✗ ${endpoint}: ${what}\n  ${reason.replaceAll('\n', '\n  ')}`);
      if (result === 'skipped') console.log(`· ${endpoint}: ${what} (not checked: ${reason})`);
    }
    for (const module of modules) {
      for (const error of module.errors()) console.log(`\n✗ ${module.moduleId}\n  ${error.message}`);
    }
    const passed = checks.filter(({ result }) => result === 'passed').length;
    console.log(`\n${passed} of ${checks.length} checks passed.`);
  }
}

function checkedOf(test: TestCase): Checked {
  const [endpoint = '', category = '', point = '', what = test.name] = test.name.split(' | ');
  const result = test.result();
  const state = result.state === 'passed' || result.state === 'skipped' ? result.state : 'failed';
  const note = result.state === 'skipped' ? (result.note ?? 'its set-up failed') : '';
  const reason = result.errors?.map(({ message }) => message).join('\n') ?? note;
  return { endpoint, category, point: Number(point), what, result: state, reason };
}

function printTable(checks: Checked[]): void {
  const endpoints = [...new Set(checks.map(({ endpoint }) => endpoint))];
  const width = Math.max(...endpoints.map((endpoint) => endpoint.length), 10);
  console.log(`\n${''.padEnd(width)}  ${CATEGORIES.map((category) => category.padStart(8)).join('')}`);
  for (const endpoint of endpoints) {
    const cells = CATEGORIES.map((category) =>
      cellOf(checks.filter((one) => one.endpoint === endpoint && one.category === category)).padStart(8),
    );
    console.log(`${endpoint.padEnd(width)}  ${cells.join('')}`);
  }
}

function cellOf(checks: Checked[]): string {
  const made = checks.filter(({ result }) => result !== 'skipped');
  if (checks.length === 0) return '';
  if (made.length === 0) return '·';
  const passed = made.filter(({ result }) => result === 'passed').length;
  return passed === made.length ? `✓ ${passed}` : `✗ ${passed}/${made.length}`;
}

function printPoints(checks: Checked[]): void {
  console.log('\nThe checklist');
  for (const [number, title] of Object.entries(POINTS)) {
    const cell = cellOf(checks.filter(({ point }) => point === Number(number))) || 'missing';
    console.log(`${number.padStart(4)}  ${cell.padEnd(8)} ${title}`);
  }
}
