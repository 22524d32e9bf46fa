import { EventEmitter } from 'node:events';
import type { PGlite, Results } from '@electric-sql/pglite';
import { Mutex } from './mutex.js';

/** A statement as node-postgres takes it. */
type Statement = string | { text: string; values?: unknown[] };
type Row = Record<string, unknown>;

/** Answer to a statement in the shape of node-postgres. */
export interface StatementResult {
  rows: Row[];
  fields: { name: string; dataTypeID: number }[];
  rowCount: number;
  command: string;
}

/**
 * Looks like a `pg.Pool` over one PGlite, which has a single connection. A mutex is held from BEGIN to
 * COMMIT, so that transactions of different clients never mix. The same code that uses it runs on a real pool.
 */
export class PglitePool extends EventEmitter {
  readonly options: { max: number };
  readonly totalCount = 1;
  readonly idleCount = 0;
  readonly waitingCount = 0;
  readonly #database: PGlite;
  readonly #mutex = new Mutex();

  /** @param max Size that users of the pool believe it has; they share the one connection. */
  constructor(database: PGlite, max = 20) {
    super();
    this.#database = database;
    this.options = { max };
  }

  async connect(): Promise<PgliteClient> {
    return new PgliteClient(this.#database, this.#mutex);
  }

  async query(statement: Statement, values?: unknown[]): Promise<StatementResult> {
    return new PgliteClient(this.#database, this.#mutex).query(statement, values);
  }

  /** Does nothing: whoever opened the database closes it. */
  async end(): Promise<void> {}
}

/** A client of the pool. Its statements run in the order they were given. */
export class PgliteClient extends EventEmitter {
  readonly #database: PGlite;
  readonly #mutex: Mutex;
  #endTurn: (() => void) | null = null;
  #last: Promise<unknown> = Promise.resolve();

  constructor(database: PGlite, mutex: Mutex) {
    super();
    this.#database = database;
    this.#mutex = mutex;
  }

  query(statement: Statement, values?: unknown[]): Promise<StatementResult> {
    const text = typeof statement === 'string' ? statement : statement.text;
    const given = (typeof statement === 'string' ? undefined : statement.values) ?? values ?? [];
    const run = this.#last.then(() => this.#run(text, given));
    // A failed statement must not stop the ones behind it; its own caller gets the error.
    this.#last = run.catch(() => undefined);
    return run;
  }

  /** Gives the client back. A transaction that was left open is rolled back. */
  release(): void {
    this.#last = this.#last
      .then(() => (this.#endTurn === null ? undefined : this.#run('ROLLBACK', [])))
      // Nobody waits for this rollback; when it fails the transaction is gone all the same.
      .catch(() => undefined);
  }

  async #run(text: string, values: unknown[]): Promise<StatementResult> {
    const endTurn = this.#endTurn ?? (await this.#mutex.acquire());
    try {
      const result = await this.#execute(text, values);
      if (isBegin(text)) this.#endTurn = endTurn;
      return inPgShape(text, result);
    } finally {
      if (isEnd(text)) this.#endTurn = null;
      if (this.#endTurn === null) endTurn();
    }
  }

  async #execute(text: string, values: unknown[]): Promise<Results<Row>> {
    if (values.length > 0) {
      const parameters = values.map((value) => (value === undefined ? null : value));
      return this.#database.query<Row>(text, parameters);
    }
    // Without parameters a text may hold several statements, as migrations do; the last one's answer counts.
    const results = await this.#database.exec(text);
    return results.at(-1) ?? { rows: [], fields: [] };
  }
}

function isBegin(text: string): boolean {
  return /^\s*(BEGIN|START\s+TRANSACTION)\b/i.test(text);
}

/** `ROLLBACK TO savepoint` does not end a transaction. */
function isEnd(text: string): boolean {
  return /^\s*(COMMIT|END|ABORT|ROLLBACK)\b(?!\s+(WORK\s+|TRANSACTION\s+)?TO\b)/i.test(text);
}

function inPgShape(text: string, result: Results<Row>): StatementResult {
  return {
    rows: result.rows,
    fields: result.fields,
    rowCount: result.rowCount ?? result.affectedRows ?? result.rows.length,
    command: (result.command ?? /^\s*(\w+)/.exec(text)?.[1] ?? '').toUpperCase(),
  };
}
