import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { notOfferedEndpoints } from '../../src/api/contract-endpoints.js';
import { type RunningServer, startFakeServer } from '../api/support/start-fake-server.js';
import { ShapeComparison } from './compare-shape.js';
import { DEVIATIONS, OWN_ENDPOINTS } from './deviations.js';
import type { Fact, Schema } from './shape.js';

/** An endpoint of the contract. Its shapes are there for what is offered. */
interface EndpointFacts {
  method: string;
  path: string;
  query?: Record<string, Fact>;
  encoding?: string;
  body?: Fact | null;
  answer?: Fact | null;
}

interface Operation {
  parameters?: { in: string; name: string; required?: boolean; schema: Schema }[];
  requestBody?: { content: Record<string, { schema: Schema }> };
  responses: Record<string, { content?: Record<string, { schema: Schema }> }>;
}

interface Description {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
}

let server: RunningServer;
let description: Description;
let facts: EndpointFacts[];
beforeAll(async () => {
  server = await startFakeServer();
  const answer = await server.send('/openapi.json', { key: null });
  description = answer.json as unknown as Description;
  const text = await readFile(new URL('contract-facts.json', import.meta.url), 'utf8');
  facts = (JSON.parse(text) as { endpoints: EndpointFacts[] }).endpoints;
});
afterAll(() => server.close());

const nameOf = ({ method, path }: { method: string; path: string }): string => `${method} ${path}`;
const operationOf = ({ method, path }: EndpointFacts): Operation | undefined =>
  description.paths[path]?.[method.toLowerCase()];
const notOffered = new Set(
  notOfferedEndpoints.map(({ method, path }) => `${method} ${path.replaceAll(/:(\w+)/g, '{$1}')}`),
);

describe('the OpenAPI description against the contract', () => {
  it('has every endpoint of the contract that is not named as not offered, and none of those', () => {
    const described = facts.filter((endpoint) => operationOf(endpoint)).map(nameOf);
    const missing = facts.map(nameOf).filter((name) => !described.includes(name));
    expect(missing.sort()).toEqual([...notOffered].sort());
  });

  it('has no further endpoint below /v3 but those that are named as our own', () => {
    const known = new Set(facts.map(nameOf));
    const own = Object.entries(description.paths).flatMap(([path, operations]) =>
      Object.keys(operations)
        .map((method) => `${method.toUpperCase()} ${path}`)
        .filter((name) => path.startsWith('/v3/') && !name.startsWith('HEAD') && !known.has(name)),
    );
    expect(own.sort()).toEqual([...OWN_ENDPOINTS].sort());
  });

  it('knows the facts of every endpoint that is offered', () => {
    const offered = facts.filter((endpoint) => operationOf(endpoint));
    expect(offered.filter(({ answer }) => answer === undefined).map(nameOf)).toEqual([]);
    expect(offered.length).toBeGreaterThanOrEqual(9);
  });

  it('agrees in every field, type, enum, default and limit, but for the deviations that are listed', () => {
    const { differences, factCount } = compareAll();
    const unlisted = differences.filter((difference) => !(difference in DEVIATIONS));
    expect(unlisted).toEqual([]);
    expect(factCount).toBeGreaterThan(250);
  });

  it('lists no deviation that does not exist', () => {
    const offered = facts.filter((endpoint) => operationOf(endpoint)).map(nameOf);
    const { differences } = compareAll();
    const stale = Object.keys(DEVIATIONS).filter(
      (deviation) =>
        offered.some((name) => deviation.startsWith(`${name} `)) && !differences.includes(deviation),
    );
    expect(stale).toEqual([]);
  });
});

function compareAll(): ShapeComparison {
  const comparison = new ShapeComparison(description.components.schemas);
  for (const endpoint of facts) {
    const operation = operationOf(endpoint);
    if (operation) compareEndpoint(comparison, endpoint, operation);
  }
  return comparison;
}

function compareEndpoint(comparison: ShapeComparison, endpoint: EndpointFacts, operation: Operation): void {
  const name = nameOf(endpoint);
  compareQuery(comparison, endpoint, operation);
  const mediaType = endpoint.encoding ?? 'application/json';
  if (endpoint.body?.properties) {
    comparison.compare(
      `${name} body`,
      endpoint.body,
      operation.requestBody?.content[mediaType]?.schema,
      'request',
    );
  }
  if (endpoint.answer) {
    const answer = Object.entries(operation.responses).find(([status]) => status.startsWith('2'))?.[1];
    comparison.compare(
      `${name} answer`,
      endpoint.answer,
      answer?.content?.['application/json']?.schema,
      'answer',
    );
  }
}

function compareQuery(comparison: ShapeComparison, endpoint: EndpointFacts, operation: Operation): void {
  const given = (operation.parameters ?? []).filter((parameter) => parameter.in === 'query');
  const asObject: Schema = {
    type: 'object',
    properties: Object.fromEntries(given.map(({ name, schema }) => [name, schema])),
    required: given.filter(({ required }) => required).map(({ name }) => name),
  };
  const wanted = Object.entries(endpoint.query ?? {});
  const fact: Fact = {
    type: 'object',
    properties: Object.fromEntries(wanted.map(([name, parameter]) => [name, { ...parameter, required: [] }])),
    required: wanted.filter(([, { required }]) => required === true).map(([name]) => name),
  };
  comparison.compare(`${nameOf(endpoint)} query`, fact, asObject, 'request');
}
