import fc, { type Arbitrary } from 'fast-check';
import type { Schema } from './operations.js';

/** Deepest nesting that is followed; below it the simplest value stands. */
const MAXIMUM_DEPTH = 6;

/** Addresses that are well-formed and lead nowhere, or where nobody may go. */
const addresses = fc.constantFrom(
  'https://files.invalid/picture.png',
  'https://hooks.invalid:8443/done?id=1',
  'https://127.0.0.1/secret',
  'https://[::1]/',
  'https://169.254.169.254/latest/meta-data',
  'http://files.invalid/plain',
  'https://user:word@files.invalid/',
);

/** Values that a schema allows, more or less: where a rule is in words only, they may still be refused. */
export function schemaValues(schema: Schema, named: Record<string, Schema>, depth = 0): Arbitrary<unknown> {
  if (depth > MAXIMUM_DEPTH) return fc.constant(null);
  const follow = (one: Schema): Arbitrary<unknown> => schemaValues(one, named, depth + 1);
  const { $ref, anyOf, oneOf, allOf } = schema;
  if ($ref !== undefined) return follow(named[$ref.replace(/^.*\//, '')] ?? {});
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  const branches = anyOf ?? oneOf;
  if (branches !== undefined) return fc.oneof(...branches.map(follow));
  if (allOf !== undefined) {
    return fc.tuple(...allOf.map(follow)).map((parts) => Object.assign({}, ...parts) as unknown);
  }
  const types = [schema.type ?? []].flat();
  if (types.length === 0) return fc.jsonValue({ maxDepth: 2 });
  return fc.oneof(...types.map((type) => typedValues(type, schema, follow)));
}

function typedValues(
  type: string,
  schema: Schema,
  follow: (schema: Schema) => Arbitrary<unknown>,
): Arbitrary<unknown> {
  switch (type) {
    case 'string':
      return strings(schema);
    case 'integer':
      return fc.integer({ min: limit(schema.minimum, -1000), max: limit(schema.maximum, 100_000) });
    case 'number':
      return fc.double({ min: schema.minimum ?? -1e9, max: schema.maximum ?? 1e9, noNaN: true });
    case 'boolean':
      return fc.boolean();
    case 'array': {
      const { minItems = 0, maxItems = 3 } = schema;
      const maxLength = Math.max(minItems, Math.min(maxItems, 3));
      return fc.array(follow(schema.items ?? {}), { minLength: minItems, maxLength });
    }
    case 'object':
      return objects(schema, follow);
    default:
      return fc.constant(null);
  }
}

function strings(schema: Schema): Arbitrary<string> {
  if (schema.format === 'uri') return addresses;
  const examples = (schema.examples ?? []).filter((one): one is string => typeof one === 'string');
  const minLength = schema.minLength ?? 0;
  const maxLength = Math.max(minLength, Math.min(schema.maxLength ?? 60, 60));
  const words = fc.string({ unit: 'grapheme', minLength, maxLength });
  return examples.length === 0 ? words : fc.oneof(words, fc.constantFrom(...examples));
}

function objects(schema: Schema, follow: (schema: Schema) => Arbitrary<unknown>): Arbitrary<unknown> {
  const fields = Object.entries(schema.properties ?? {}).map(
    ([name, field]) => [name, follow(field)] as const,
  );
  const required = schema.required ?? [];
  return fc.record(Object.fromEntries(fields), {
    requiredKeys: required.filter((name) => schema.properties?.[name] !== undefined),
  });
}

/** Whole numbers of JSON schema may have limits that fast-check does not take. */
function limit(value: number | undefined, usual: number): number {
  return value === undefined || Math.abs(value) > 2 ** 31 ? usual : Math.ceil(value);
}
