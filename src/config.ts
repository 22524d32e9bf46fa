import { homedir } from 'node:os';
import { resolve } from 'node:path';
import { z } from 'zod';
import { AutokinoError } from './errors/autokino-error.js';
import { defaultProcessCount } from './render/render-pool.js';

/** What the environment decides, checked. */
export interface Config {
  /** Folder that holds all state, as an absolute path. `AUTOKINO_HOME`, default `~/.autokino`. */
  home: string;
  /** Address to listen on. `AUTOKINO_HOST`, default `127.0.0.1`. */
  host: string;
  /** Port to listen on, 0 for any free one. `AUTOKINO_PORT`, default 4600. */
  port: number;
  /** Address under which people reach the server. `AUTOKINO_PUBLIC_URL`, default: that of each request. */
  publicUrl: string | null;
  /** First key of the HTTP interface. `AUTOKINO_API_KEY`, default: one is made at the first start. */
  apiKey: string | null;
  /** Scenes drawn at the same time, each by processes of its own. `AUTOKINO_RENDER_PROCESSES`, default: one for every two cores. */
  renderProcesses: number;
  /** Requests of an account that change something, a minute; reading has ten times as much. `AUTOKINO_REQUESTS_PER_MINUTE`, default null: no limit. */
  requestsPerMinute: number | null;
  /** Sessions of an account at work at the same time. `AUTOKINO_MAXIMUM_JOBS`, default null: any number, they queue. */
  maximumJobs: number | null;
  /**
   * Hosts (`name` or `name:port`) that files, callbacks and webhooks may use though they are private or plain http; for
   * development. `AUTOKINO_ALLOWED_HOSTS`, separated by commas, default none.
   */
  allowedHosts: string[];
  /** Size that all files of an account may have together, in bytes. `AUTOKINO_ASSET_QUOTA`, default 20 GB. */
  assetQuotaBytes: number;
  /** Days after which uploaded assets are deleted. `AUTOKINO_ASSET_RETENTION_DAYS`, default null: kept for ever. */
  assetRetentionDays: number | null;
  /** Language model that was asked for. `AUTOKINO_LLM`; accepted, but none is supported yet. */
  languageModel: string | null;
}

/** An empty variable counts as one that is not set, as `docker compose` and shells often leave it. */
const text = z
  .string()
  .trim()
  .optional()
  .transform((value) => (value === undefined || value === '' ? undefined : value));
const wholeNumber = (least: number, most: number) =>
  text
    .transform((value) => (value === undefined ? undefined : Number(value)))
    .pipe(z.int().min(least).max(most).optional());

const HostList = text.transform((value) =>
  (value ?? '')
    .split(',')
    .map((host) => host.trim().toLowerCase())
    .filter((host) => host !== ''),
);

const BYTES_PER_UNIT: Record<string, number> = { '': 1, KB: 2 ** 10, MB: 2 ** 20, GB: 2 ** 30, TB: 2 ** 40 };

/** `20GB`, `500 mb`, `1073741824`: units are powers of 1024. */
const ByteSize = text.transform((value, context) => {
  if (value === undefined) return undefined;
  const [, number, unit = ''] = /^(\d+(?:\.\d+)?)\s*([kmgt]b)?$/i.exec(value) ?? [];
  const bytes = Math.floor(Number(number) * (BYTES_PER_UNIT[unit.toUpperCase()] ?? 1));
  if (Number.isSafeInteger(bytes) && bytes > 0) return bytes;
  context.addIssue({ code: 'custom', message: 'must be a size such as 20GB or 500MB' });
  return z.NEVER;
});

const DEFAULT_ASSET_QUOTA_BYTES = 20 * 2 ** 30;

const Environment = z.object({
  AUTOKINO_HOME: text,
  AUTOKINO_HOST: text,
  AUTOKINO_PORT: wholeNumber(0, 65_535),
  AUTOKINO_PUBLIC_URL: text.pipe(z.url({ protocol: /^https?$/ }).optional()),
  AUTOKINO_API_KEY: text.pipe(z.string().min(1).max(200).regex(/^\S+$/, 'a key has no spaces').optional()),
  AUTOKINO_RENDER_PROCESSES: wholeNumber(1, 64),
  AUTOKINO_REQUESTS_PER_MINUTE: wholeNumber(1, 1_000_000),
  AUTOKINO_MAXIMUM_JOBS: wholeNumber(1, 100_000),
  AUTOKINO_ALLOWED_HOSTS: HostList.pipe(
    z.array(
      z.string().regex(/^(\[[\da-f:.]+\]|[\w.-]+)(:\d{1,5})?$/, 'must be host names, separated by commas'),
    ),
  ),
  AUTOKINO_ASSET_QUOTA: ByteSize,
  AUTOKINO_ASSET_RETENTION_DAYS: wholeNumber(1, 36_500),
  AUTOKINO_LLM: text,
});

/**
 * Reads the environment.
 * @throws AutokinoError `invalid_parameter` that names the variable
 */
export function readConfig(environment: Record<string, string | undefined> = process.env): Config {
  const parsed = Environment.safeParse(environment);
  if (!parsed.success) throw wrongVariable(parsed.error);
  const given = parsed.data;
  return {
    home: resolve(given.AUTOKINO_HOME?.replace(/^~(?=\/|$)/, homedir()) ?? `${homedir()}/.autokino`),
    host: given.AUTOKINO_HOST ?? '127.0.0.1',
    port: given.AUTOKINO_PORT ?? 4600,
    publicUrl: given.AUTOKINO_PUBLIC_URL?.replace(/\/+$/, '') ?? null,
    apiKey: given.AUTOKINO_API_KEY ?? null,
    renderProcesses: given.AUTOKINO_RENDER_PROCESSES ?? defaultProcessCount(),
    requestsPerMinute: given.AUTOKINO_REQUESTS_PER_MINUTE ?? null,
    maximumJobs: given.AUTOKINO_MAXIMUM_JOBS ?? null,
    allowedHosts: given.AUTOKINO_ALLOWED_HOSTS,
    assetQuotaBytes: given.AUTOKINO_ASSET_QUOTA ?? DEFAULT_ASSET_QUOTA_BYTES,
    assetRetentionDays: given.AUTOKINO_ASSET_RETENTION_DAYS ?? null,
    languageModel: given.AUTOKINO_LLM ?? null,
  };
}

function wrongVariable(error: z.ZodError): AutokinoError {
  const issue = error.issues[0];
  const name = String(issue?.path[0] ?? 'The environment');
  return new AutokinoError('invalid_parameter', `${name}: ${issue?.message ?? 'is not valid'}.`, {
    parameter: name,
    cause: error,
  });
}
