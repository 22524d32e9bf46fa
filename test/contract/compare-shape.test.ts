import { describe, expect, it } from 'vitest';
import { ShapeComparison } from './compare-shape.js';
import type { Fact, Schema } from './shape.js';

const FACT: Fact = {
  type: 'object',
  required: ['name'],
  properties: {
    name: { type: 'string', maxLength: 10 },
    kind: { type: 'string', enum: ['a', 'b'], default: 'a' },
    note: { type: 'string', nullable: true },
  },
};

const SAME: Schema = {
  $ref: '#/components/schemas/Thing',
};
const thing = (properties: Record<string, Schema>, required = ['name']): Record<string, Schema> => ({
  Thing: {
    type: 'object',
    required,
    properties: {
      name: { type: 'string', maxLength: 10 },
      kind: { type: 'string', enum: ['b', 'a'], default: 'a' },
      note: { anyOf: [{ type: 'string' }, { type: 'null' }] },
      ...properties,
    },
  },
});

function differencesOf(named: Record<string, Schema>, direction: 'request' | 'answer' = 'request'): string[] {
  const comparison = new ShapeComparison(named);
  comparison.compare('it', FACT, SAME, direction);
  return comparison.differences;
}

describe('the comparison with the contract', () => {
  it('finds nothing where all is the same, whatever the way it is written', () => {
    expect(differencesOf(thing({}))).toEqual([]);
    expect(differencesOf(thing({ note: { type: ['string', 'null'] } }))).toEqual([]);
  });

  it.each<[string, Record<string, Schema>, string]>([
    [
      'another type',
      { name: { type: 'integer', maxLength: 10 } },
      'it.name: not as the contract says: type string',
    ],
    [
      'another limit',
      { name: { type: 'string', maxLength: 9 } },
      'it.name: not as the contract says: maxLength 10',
    ],
    ['a limit left out', { name: { type: 'string' } }, 'it.name: not as the contract says: maxLength 10'],
    [
      'a word too few',
      { kind: { type: 'string', enum: ['a'], default: 'a' } },
      'it.kind: not as the contract says: enum a|b',
    ],
    [
      'another default',
      { kind: { type: 'string', enum: ['a', 'b'], default: 'b' } },
      'it.kind: not as the contract says: default a',
    ],
    ['null refused', { note: { type: 'string' } }, 'it.note: not as the contract says: nullable'],
    ['a field of our own', { more: { type: 'string' } }, 'it.more: is ours alone'],
  ])('finds %s', (_title, properties, difference) => {
    expect(differencesOf(thing(properties))).toEqual([difference]);
  });

  it('finds a field that is asked for too much or too little', () => {
    expect(differencesOf(thing({}, []))).toEqual(['it.name: not as the contract says: required']);
    expect(differencesOf(thing({}, ['name', 'note']))).toEqual([
      'it.note: not as the contract says: not required',
    ]);
  });

  it('lets an answer say more than it must, but not null where a value is promised', () => {
    expect(differencesOf(thing({}, ['name', 'kind', 'note']), 'answer')).toEqual([]);
    const nullable = { name: { type: ['string', 'null'], maxLength: 10 } };
    expect(differencesOf(thing(nullable), 'answer')).toEqual([
      'it.name: not as the contract says: not nullable',
    ]);
  });
});
