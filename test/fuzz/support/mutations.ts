import fc, { type Arbitrary } from 'fast-check';

type Json = unknown;

const deep = (depth: number): Json => JSON.parse('['.repeat(depth) + ']'.repeat(depth)) as Json;

/** Values that break what looks whole. */
export const oddValues: Arbitrary<Json> = fc.oneof(
  fc.constantFrom<Json>(null, true, 0, -1, 1.5, 1e308, '', ' ', [], {}, [[]], '\0', '\u0007', '\ud800'),
  fc.constantFrom<Json>('__proto__', 'constructor', "' or 1=1 --", '<script>', '../../etc/passwd', '%00'),
  fc.constantFrom<Json>('x'.repeat(10_001), 'é'.repeat(70_000), 'a b '.repeat(50_000)),
  fc.constantFrom<Json>(deep(20), deep(40), deep(3000)),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.jsonValue({ maxDepth: 3 }),
);

const extraNames = fc.constantFrom(
  ...['duration_sec', '__proto__', 'constructor', 'prototype', 'toString', '', 'é', 'a.b', 'account_id'],
);

/** The same value with one to three places changed: replaced, left out, or with a field too many. */
export function mutated(values: Arbitrary<Json>): Arbitrary<Json> {
  const change = fc.record({
    place: fc.nat({ max: 1000 }),
    kind: fc.constantFrom('replace', 'remove', 'add'),
    name: extraNames,
    value: oddValues,
  });
  return fc
    .tuple(values, fc.array(change, { minLength: 1, maxLength: 3 }))
    .map(([value, changes]) => changes.reduce<Json>((before, one) => changed(before, one), value));
}

interface Change {
  place: number;
  kind: string;
  name: string;
  value: Json;
}

function changed(value: Json, change: Change): Json {
  const places = placesOf(value);
  const place = places[change.place % places.length] ?? [];
  if (change.kind === 'add') return withAt(value, [...place, change.name], () => change.value);
  return withAt(value, place, () => (change.kind === 'remove' ? undefined : change.value));
}

/** Paths of all values inside a value, its own first. */
function placesOf(value: Json, path: string[] = []): string[][] {
  if (value === null || typeof value !== 'object' || path.length > 4) return [path];
  const inside = Object.entries(value).flatMap(([name, one]) => placesOf(one, [...path, name]));
  return [path, ...inside];
}

function withAt(value: Json, path: string[], make: () => Json): Json {
  const [name, ...rest] = path;
  if (name === undefined) return make();
  if (value === null || typeof value !== 'object') return { [name]: make() };
  const copy = (Array.isArray(value) ? [...(value as Json[])] : { ...value }) as Record<string, Json>;
  Object.defineProperty(copy, name, {
    value: withAt(copy[name], rest, make),
    ...{ enumerable: true, configurable: true, writable: true },
  });
  return copy;
}
