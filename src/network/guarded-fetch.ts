import { lookup as systemLookup } from 'node:dns';
import { Agent, request, type Dispatcher } from 'undici';
import { AutokinoError } from '../errors/autokino-error.js';
import { isPublicAddress } from './address-policy.js';

/** What one outside request may cost and where it may go. */
export interface GuardOptions {
  /** Largest body in bytes. */
  maximumBytes: number;
  /** Time for the whole request with its redirects, in milliseconds. */
  timeoutMilliseconds: number;
  /** Hosts (`name` or `name:port`) that may be plain http and private: for development only. Default none. */
  allowedHosts?: readonly string[];
  /** Redirects that are followed, each checked anew. Default 3; 0 hands a redirect back as it is. */
  maximumRedirects?: number;
  /** The answer's body is of no interest: nothing of it is read, and none of its limits apply. Default false. */
  ignoresBody?: boolean;
  /** Media types that are accepted (`image/png`, `image/*`); default any. */
  acceptedTypes?: readonly string[];
  method?: 'GET' | 'POST' | 'HEAD' | 'OPTIONS';
  headers?: Record<string, string>;
  body?: Uint8Array | string;
  signal?: AbortSignal;
  /** Resolver of host names; the system's by default. */
  lookup?: typeof systemLookup;
  /** Name of the request field that gave the address, for the error. */
  parameter?: string;
}

/** An answer from outside: bytes only, never decoded here. */
export interface GuardedAnswer {
  status: number;
  headers: Record<string, string>;
  body: Uint8Array;
  /** Address that answered at last, after redirects. */
  url: string;
}

const DEFAULT_REDIRECTS = 3;
const REDIRECT_STATUSES = new Set([301, 302, 303, 307, 308]);

/**
 * The only way to an outside address. Takes https only, resolves the name once and connects to exactly the
 * address that was checked, refuses everything that is not public, checks each redirect anew, and limits size,
 * time and type.
 * @throws AutokinoError `invalid_parameter` when the address is not allowed, `download_failed` when it is but
 * could not be fetched within the limits
 */
export async function guardedFetch(address: string, options: GuardOptions): Promise<GuardedAnswer> {
  const timeout = AbortSignal.timeout(options.timeoutMilliseconds);
  const signal = options.signal ? AbortSignal.any([options.signal, timeout]) : timeout;
  try {
    return await followRedirects(address, options, signal);
  } catch (error) {
    throw asGuardError(error, address, options);
  }
}

async function followRedirects(
  address: string,
  options: GuardOptions,
  signal: AbortSignal,
): Promise<GuardedAnswer> {
  let url = checkAddress(address, options);
  for (let redirects = 0; ; redirects++) {
    const answer = await askOnce(url, options, signal);
    if (!(answer instanceof URL)) return answer;
    if (redirects >= (options.maximumRedirects ?? DEFAULT_REDIRECTS)) {
      throw new AutokinoError('download_failed', `${address} redirects too often.`, parameterOf(options));
    }
    url = checkAddress(answer.href, options);
  }
}

/** One request on a connection of its own. Gives the answer, or where it is redirected to. */
async function askOnce(url: URL, options: GuardOptions, signal: AbortSignal): Promise<GuardedAnswer | URL> {
  const agent = createPinningAgent(url, options);
  try {
    const answer = await request(url, {
      dispatcher: agent,
      method: options.method ?? 'GET',
      headers: options.headers ?? {},
      body: options.body ?? null,
      signal,
    });
    const location = answer.headers['location'];
    if (!REDIRECT_STATUSES.has(answer.statusCode) || !location || options.maximumRedirects === 0) {
      return await readAnswer(answer, url, options);
    }
    return new URL(String(location), url);
  } finally {
    await agent.destroy();
  }
}

/**
 * Checks an address before anything is resolved or sent.
 * @throws AutokinoError `invalid_parameter`
 */
export function checkAddress(
  address: string,
  options: Pick<GuardOptions, 'allowedHosts' | 'parameter'>,
): URL {
  const refuse = (why: string): never => {
    throw new AutokinoError(
      'invalid_parameter',
      `This address is not allowed: ${why}.`,
      parameterOf(options),
    );
  };
  const url = URL.canParse(address) ? new URL(address) : refuse('it is not a URL');
  if (isAllowedHost(url, options.allowedHosts)) {
    return url.protocol === 'http:' || url.protocol === 'https:' ? url : refuse('it must be http or https');
  }
  if (url.protocol !== 'https:') refuse('it must start with https://');
  if (url.username || url.password) refuse('it must not carry a user name or password');
  if (url.port && url.port !== '443') refuse('only the standard port is used');
  const host = url.hostname.replace(/\.$/, '');
  if (isAddressLiteral(host) ? !isPublicAddress(host) : !isPublicName(host))
    refuse('it is not a public host');
  return url;
}

function isAllowedHost(url: URL, allowed: readonly string[] = []): boolean {
  return allowed.includes(url.host) || allowed.includes(url.hostname);
}

const isAddressLiteral = (host: string): boolean => host.startsWith('[') || /^[\d.]+$/.test(host);

/** A name with at least two labels that no convention reserves for private networks. */
function isPublicName(host: string): boolean {
  return (
    host.includes('.') &&
    !/(^|\.)(localhost|local|localdomain|internal|intranet|lan|home|corp|arpa|onion|test|invalid|example)$/i.test(
      host,
    )
  );
}

/**
 * An agent that checks every address a name resolves to at the moment of connecting, so that a name which
 * changes its answer between check and use gains nothing.
 */
function createPinningAgent(url: URL, options: GuardOptions): Agent {
  const resolve = options.lookup ?? systemLookup;
  const isAllowed = isAllowedHost(url, options.allowedHosts);
  return new Agent({
    connect: {
      timeout: options.timeoutMilliseconds,
      lookup: (hostname, lookupOptions, callback) => {
        resolve(hostname, { ...lookupOptions, all: true }, (error, addresses) => {
          if (error) return callback(error, []);
          if (!isAllowed && !addresses.every(({ address }) => isPublicAddress(address))) {
            const refusal = new AutokinoError(
              'invalid_parameter',
              'This address is not allowed: its name leads to a private network.',
              parameterOf(options),
            );
            return callback(refusal, []);
          }
          const [first] = addresses;
          if (!first) return callback(new Error(`${hostname} has no address`), []);
          // Which of the two shapes the socket wants depends on how it asked.
          if (lookupOptions.all) callback(null, [first]);
          else callback(null, first.address, first.family);
        });
      },
    },
  });
}

async function readAnswer(
  answer: Dispatcher.ResponseData,
  url: URL,
  options: GuardOptions,
): Promise<GuardedAnswer> {
  const headers = Object.fromEntries(
    Object.entries(answer.headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : (value ?? ''),
    ]),
  );
  if (options.ignoresBody === true) {
    // A body that is thrown away halfway says so by an error, which is what was wanted.
    answer.body.on('error', () => undefined).destroy();
    return { status: answer.statusCode, headers, body: new Uint8Array(), url: url.href };
  }
  checkType(headers['content-type'] ?? '', options);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of answer.body as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > options.maximumBytes) {
      answer.body.destroy();
      throw new AutokinoError(
        'download_failed',
        `${url.href} is larger than ${options.maximumBytes} bytes.`,
        parameterOf(options),
      );
    }
    chunks.push(chunk);
  }
  return { status: answer.statusCode, headers, body: Buffer.concat(chunks), url: url.href };
}

function checkType(contentType: string, options: GuardOptions): void {
  if (!options.acceptedTypes) return;
  const type = (contentType.split(';')[0] ?? '').trim().toLowerCase();
  const accepted = options.acceptedTypes.some((one) =>
    one.endsWith('/*') ? type.startsWith(one.slice(0, -1)) : type === one,
  );
  if (!accepted) {
    throw new AutokinoError(
      'download_failed',
      `The address gives "${type}", which is not taken.`,
      parameterOf(options),
    );
  }
}

const parameterOf = (options: Pick<GuardOptions, 'parameter'>): { parameter?: string } =>
  options.parameter === undefined ? {} : { parameter: options.parameter };

function asGuardError(error: unknown, address: string, options: GuardOptions): unknown {
  if (error instanceof AutokinoError) return error;
  if (error instanceof Error && error.cause instanceof AutokinoError) return error.cause;
  if (options.signal?.aborted) return error;
  return new AutokinoError('download_failed', `${address} could not be fetched.`, {
    ...parameterOf(options),
    cause: error,
  });
}
