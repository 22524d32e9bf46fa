import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { notOfferedEndpoints } from '../../src/api/contract-endpoints.js';
import * as asset from '../../src/schema/http/asset.js';
import { CreatedSession, CreateSessionBody } from '../../src/schema/http/create-session.js';
import { ErrorEnvelope } from '../../src/schema/http/error-envelope.js';
import { SendMessageBody, SentMessage } from '../../src/schema/http/send-message.js';
import { SessionListItem, SessionResource } from '../../src/schema/http/session-resource.js';
import { ShownResource } from '../../src/schema/http/shown-resource.js';
import { StyleItem } from '../../src/schema/http/style-item.js';
import { VideoResource } from '../../src/schema/http/video-resource.js';
import { type RunningServer, startFakeServer } from './support/start-fake-server.js';

/** The parts of a JSON schema that the tests look at. */
interface Schema {
  type?: string | string[];
  anyOf?: Schema[];
  enum?: unknown[];
  default?: unknown;
  minLength?: number;
  maxLength?: number;
  maxItems?: number;
  maximum?: number;
  required?: string[];
  properties?: Record<string, Schema>;
  description?: string;
  examples?: unknown[];
}

/** Something with a body. */
interface Content {
  description?: string;
  content?: Record<string, { schema?: object }>;
}

interface Description {
  openapi: string;
  info: { version: string };
  paths: Record<
    string,
    Record<string, { summary?: string; requestBody?: Content; responses: Record<string, Content> }>
  >;
  components: { schemas: Record<string, Schema> };
}

let server: RunningServer;
let description: Description;
beforeAll(async () => {
  server = await startFakeServer();
  const answer = await server.send('/openapi.json', { key: null });
  description = answer.json as unknown as Description;
});
afterAll(() => server.close());

const schemaOf = (name: string): Schema => description.components.schemas[name] ?? {};
/** Names of the schemas that a body refers to by itself, in `data`, or in a list. */
const namesIn = (schema: object | undefined): string[] =>
  [...JSON.stringify(schema ?? {}).matchAll(/#\/components\/schemas\/(\w+)/g)].map(([, name = '']) => name);
const fieldsOf = (name: string): Record<string, Schema> => schemaOf(name).properties ?? {};
const isNullable = (schema: Schema | undefined): boolean =>
  [schema?.type].flat().includes('null') || (schema?.anyOf ?? []).some(isNullable);
const enumOf = (schema: Schema | undefined): unknown[] | undefined =>
  schema?.enum ?? schema?.anyOf?.map(enumOf).find(Boolean);

describe('the OpenAPI description', () => {
  it('is of version 3.1 and carries the version of the program', () => {
    expect(description.openapi).toBe('3.1.0');
    expect(description.info.version).toBe('1.2.3');
  });

  it('names every schema once and refers to no other', () => {
    const text = JSON.stringify(description);
    const referred = [...text.matchAll(/#\/components\/schemas\/(\w+)/g)].map(([, name]) => name);
    expect(Object.keys(description.components.schemas).sort()).toEqual([...new Set(referred)].sort());
    expect(Object.keys(description.components.schemas)).toEqual(
      expect.arrayContaining(['CreateSessionBody', 'FileInput', 'Session', 'Video', 'Error']),
    );
    expect(text).not.toContain('InputInput');
  });

  it('says in words what each endpoint is for and how it may fail', () => {
    for (const methods of Object.values(description.paths)) {
      for (const [method, operation] of Object.entries(methods)) {
        if (method === 'head') continue;
        expect(operation.summary).toMatch(/\w{3}/);
        expect(Object.keys(operation.responses).filter((status) => /^20[02]$/.test(status))).toHaveLength(1);
        for (const { description: words } of Object.values(operation.responses))
          expect(words).toMatch(/^(?!Default).*\w{3}/);
      }
    }
    expect(Object.keys(description.paths['/v3/video-agents']?.['post']?.responses ?? {}).sort()).toEqual(
      expect.arrayContaining(['200', '400', '401', '413', '503']),
    );
  });

  it('gives an example of each body and each answer', () => {
    const without = Object.values(description.paths)
      .flatMap((methods) => Object.values(methods))
      .flatMap(({ requestBody, responses }) => [requestBody, responses['200']])
      .flatMap((part) => namesIn(part?.content?.['application/json']?.schema))
      .filter((name) => (schemaOf(name).examples ?? []).length === 0);
    expect(without).toEqual([]);
  });

  it('gives examples that their own schemas take', () => {
    const schemas = {
      ...{
        CreateSessionBody,
        CreatedSession,
        Session: SessionResource,
        SessionListItem,
        Video: VideoResource,
      },
      ...{ SendMessageBody, SentMessage, Resource: ShownResource, Style: StyleItem, Error: ErrorEnvelope },
    };
    const assets = {
      ...{ Asset: asset.AssetResource, UploadedAsset: asset.UploadedAsset, UploadBatch: asset.UploadBatch },
      ...{ UploadBatchRequest: asset.UploadBatchRequest, CompletedAsset: asset.CompletedAsset },
      ...{ AssetBatchStatus: asset.AssetBatchStatus, AssetStatusEntry: asset.AssetStatusEntry },
      ...{ FoundAsset: asset.FoundAsset, DirectUploadSlot: asset.DirectUploadSlot },
    };
    for (const [name, schema] of Object.entries({ ...schemas, ...assets })) {
      const example = schemaOf(name).examples?.[0];
      expect(schema.safeParse(example).success, name).toBe(true);
    }
  });

  it('gives the limits of the create body that the contract sets', () => {
    const fields = fieldsOf('CreateSessionBody');
    expect(schemaOf('CreateSessionBody').required).toEqual(['prompt']);
    expect(fields['prompt']).toMatchObject({ type: 'string', minLength: 1, maxLength: 10_000 });
    expect(fields['prompt']?.examples?.[0]).toMatch(/explainer/);
    expect(enumOf(fields['mode'])).toEqual(['generate', 'chat']);
    expect(fields['mode']?.default).toBe('generate');
    expect(enumOf(fields['orientation'])).toEqual(['landscape', 'portrait']);
    expect(JSON.stringify(fields['files'])).toContain('"maxItems":20');
    for (const name of ['incognito_mode', 'auto_proceed', 'skip_agentic_stop'])
      expect(fields[name]).toMatchObject({ type: 'boolean', default: false });
    for (const name of [
      'avatar_id',
      'voice_id',
      'style_id',
      'orientation',
      'files',
      'callback_url',
      'callback_id',
    ])
      expect(isNullable(fields[name]), name).toBe(true);
    for (const field of Object.values(fields)) expect(field.description).toMatch(/\w{3}/);
  });

  it('gives the fields and states of a session that the contract sets', () => {
    const fields = fieldsOf('Session');
    expect(Object.keys(fields)).toEqual(
      expect.arrayContaining([
        'session_id',
        'status',
        'created_at',
        'title',
        'progress',
        'video_id',
        'messages',
      ]),
    );
    expect(enumOf(fields['status'])?.sort()).toEqual(
      ['thinking', 'waiting_for_input', 'reviewing', 'generating', 'completed', 'failed'].sort(),
    );
    expect(fields['messages']?.maxItems).toBe(40);
    expect(fields['progress']).toMatchObject({ type: 'integer', maximum: 100 });
    expect(Object.keys(fieldsOf('SessionMessage'))).toEqual(
      expect.arrayContaining(['role', 'type', 'content', 'created_at', 'resource_ids']),
    );
  });

  it('gives the fields and states of a video that the contract sets', () => {
    const fields = fieldsOf('Video');
    const wanted = `id status title created_at completed_at video_url captioned_video_url subtitle_url
      thumbnail_url gif_url duration folder_id output_language failure_code failure_message video_page_url`;
    expect(Object.keys(fields).sort()).toEqual(wanted.split(/\s+/).sort());
    expect(enumOf(fields['status'])?.sort()).toEqual(['completed', 'failed', 'pending', 'processing']);
  });
});

describe('endpoints of the contract that are not offered', () => {
  it.each(notOfferedEndpoints.map(({ method, path }) => [method, path]))(
    '%s %s answers 501 whatever the body',
    async (method, path) => {
      const answer = await server.send(path.replaceAll(/:\w+/g, 'some-id'), {
        method,
        ...(method === 'GET' ? {} : { body: 'not json', headers: { 'Content-Type': 'multipart/form-data' } }),
      });
      expect(answer.status).toBe(501);
      expect(answer.json?.error).toMatchObject({ code: 'not_implemented' });
      expect(answer.json?.error?.doc_url).toMatch(/#not-implemented$/);
    },
  );
});
