import { type Fact, type Schema, unwrap } from './shape.js';

/** Whether a value is sent by clients or by the server. */
export type Direction = 'request' | 'answer';

const LIMITS = ['minimum', 'maximum', 'minLength', 'maxLength', 'minItems', 'maxItems', 'const'] as const;

/** Compares what the contract says of a value with our schema of it. */
export class ShapeComparison {
  /** What differs, as `place: what`. */
  readonly differences: string[] = [];
  /** Every fact that was looked at, so that a test can see that something was. */
  factCount = 0;
  readonly #named: Record<string, Schema>;

  constructor(named: Record<string, Schema>) {
    this.#named = named;
  }

  compare(place: string, fact: Fact, given: Schema | undefined, direction: Direction): void {
    if (given === undefined) return this.#report(place, 'is missing');
    const { schema, isNullable } = unwrap(given, this.#named);
    if (fact.oneOf) return this.#compareChoices(place, fact.oneOf, schema, direction);
    if (fact.type !== undefined) this.#check(place, `type ${fact.type}`, typeOf(schema) === fact.type);
    this.#compareNull(place, fact, isNullable, direction);
    if (fact.enum) this.#check(place, `enum ${fact.enum.join('|')}`, isSameSet(fact.enum, schema.enum));
    for (const limit of LIMITS) {
      if (fact[limit] !== undefined)
        this.#check(place, `${limit} ${fact[limit]}`, schema[limit] === fact[limit]);
    }
    if (fact.items) this.compare(`${place}[]`, fact.items, schema.items, direction);
    if (fact.properties) this.#compareFields(place, fact, schema, direction);
  }

  /** A default that the server fills in: in a request the same, in an answer the field is always there. */
  compareDefault(place: string, fact: Fact, given: Schema | undefined, isAlwaysSent: boolean): void {
    if (fact.default === undefined) return;
    const value = given && unwrap(given, this.#named).schema.default;
    this.#check(place, `default ${String(fact.default)}`, isAlwaysSent || value === fact.default);
  }

  #compareFields(place: string, fact: Fact, schema: Schema, direction: Direction): void {
    const required = Array.isArray(fact.required) ? fact.required : [];
    for (const [name, field] of Object.entries(fact.properties ?? {})) {
      const at = `${place}.${name}`;
      const given = schema.properties?.[name];
      this.compare(at, field, given, direction);
      if (given === undefined) continue;
      const isRequired = schema.required?.includes(name) ?? false;
      const isAsWanted =
        direction === 'request'
          ? isRequired === required.includes(name)
          : isRequired || !required.includes(name);
      this.#check(at, required.includes(name) ? 'required' : 'not required', isAsWanted);
      this.compareDefault(at, field, given, direction === 'answer' && isRequired);
    }
    for (const name of Object.keys(schema.properties ?? {})) {
      if (!(name in (fact.properties ?? {}))) this.#report(`${place}.${name}`, 'is ours alone');
    }
  }

  /** A client may send null where the contract says so; the server sends null only where it does. */
  #compareNull(place: string, fact: Fact, isNullable: boolean, direction: Direction): void {
    const mayBeNull = fact.nullable === true;
    const isFine = direction === 'request' ? isNullable === mayBeNull : mayBeNull || !isNullable;
    this.#check(place, mayBeNull ? 'nullable' : 'not nullable', isFine);
  }

  /** Each choice of the contract must be one of ours, told apart by its `type`; one of ours may stand for all. */
  #compareChoices(place: string, choices: Fact[], schema: Schema, direction: Direction): void {
    const ours = schema.oneOf?.map((choice) => unwrap(choice, this.#named).schema);
    for (const choice of choices) {
      const kind = choice.properties?.['type']?.const;
      const own = ours ? ours.find(({ properties }) => properties?.['type']?.const === kind) : schema;
      this.compare(kind === undefined ? place : `${place}(${String(kind)})`, choice, own, direction);
    }
  }

  #check(place: string, fact: string, holds: boolean): void {
    this.factCount += 1;
    if (!holds) this.#report(place, `not as the contract says: ${fact}`);
  }

  #report(place: string, what: string): void {
    this.differences.push(`${place}: ${what}`);
  }
}

/** A list of fixed words is text; whole numbers stay apart from others. */
function typeOf(schema: Schema): string | undefined {
  if (typeof schema.type === 'string') return schema.type;
  const value = schema.const ?? schema.enum?.[0];
  return value === undefined ? undefined : typeof value;
}

function isSameSet(first: unknown[], second: unknown[] | undefined): boolean {
  return second !== undefined && [...first].sort().join('\n') === [...second].sort().join('\n');
}
