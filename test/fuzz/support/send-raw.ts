import { connect } from 'node:net';

/** A request as it goes over the wire. */
export interface RawRequest {
  method: string;
  /** Path and query, as written. */
  target: string;
  /** Lines of the head behind the first, in Latin-1; `Host`, `Content-Length` and `Connection` are added. */
  headers: [string, string][];
  body: Buffer;
}

/** An answer as it came over the wire. */
export interface RawAnswer {
  status: number;
  headers: Map<string, string>;
  body: string;
}

/** Longest time that an answer may take, in milliseconds. */
const TIME_LIMIT_MILLISECONDS = 20_000;

/**
 * Sends bytes that no well-behaved client would, on a connection of its own, and reads until the server closes it.
 * Rejects when no answer comes in time, or one that is no HTTP.
 */
export async function sendRaw(url: string, request: RawRequest): Promise<RawAnswer> {
  return readAnswer(await exchange(url, request));
}

function exchange(url: string, request: RawRequest): Promise<Buffer> {
  const { hostname, port, host } = new URL(url);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname);
    const parts: Buffer[] = [];
    socket.setTimeout(TIME_LIMIT_MILLISECONDS, () =>
      socket.destroy(new Error(`No answer in ${TIME_LIMIT_MILLISECONDS} ms.`)),
    );
    socket.on('data', (part) => parts.push(part));
    socket.on('close', () => resolve(Buffer.concat(parts)));
    // A server that refuses early may reset the connection while the body is still on its way.
    socket.on('error', (error) => (parts.length > 0 ? resolve(Buffer.concat(parts)) : reject(error)));
    socket.write(headOf(request, host), 'latin1');
    socket.write(isChunked(request) ? asChunks(request.body) : request.body);
  });
}

function headOf(request: RawRequest, host: string): string {
  const { method, target, headers, body } = request;
  const lines = [
    `${method} ${target} HTTP/1.1`,
    `Host: ${host}`,
    ...headers.map(([name, value]) => `${name}: ${value}`),
    ...(!isChunked(request) && (body.length > 0 || method === 'POST')
      ? [`Content-Length: ${body.length}`]
      : []),
    'Connection: close',
  ];
  return `${lines.join('\r\n')}\r\n\r\n`;
}

function isChunked({ headers }: RawRequest): boolean {
  return headers.some(([name, value]) => name === 'Transfer-Encoding' && value === 'chunked');
}

function asChunks(body: Buffer): Buffer {
  const chunk = [Buffer.from(`${body.length.toString(16)}\r\n`), body, Buffer.from('\r\n')];
  return Buffer.concat([...(body.length > 0 ? chunk : []), Buffer.from('0\r\n\r\n')]);
}

function readAnswer(bytes: Buffer): RawAnswer {
  const text = bytes.toString('utf8').replace(/^HTTP\/1\.1 100 [^]*?\r\n\r\n/, '');
  const end = text.indexOf('\r\n\r\n');
  const [first = '', ...lines] = text.slice(0, end).split('\r\n');
  const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(first)?.[1]);
  if (end < 0 || !(status > 0)) throw new Error(`This is no answer: ${JSON.stringify(text.slice(0, 200))}`);
  const headers = new Map(
    lines.map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()] as const;
    }),
  );
  if (headers.get('transfer-encoding') === 'chunked') return { status, headers, body: joinChunks(bytes) };
  // What follows belongs to a second answer: a head may be well-formed up to a place, and wrong behind it.
  const length = Number(headers.get('content-length') ?? 0);
  return { status, headers, body: Buffer.from(text.slice(end + 4), 'utf8').toString('utf8', 0, length) };
}

/** Joins the chunks of a body; lengths count bytes, not characters. */
function joinChunks(bytes: Buffer): string {
  let at = bytes.indexOf('\r\n\r\n') + 4;
  const chunks: Buffer[] = [];
  for (;;) {
    const lineEnd = bytes.indexOf('\r\n', at);
    const length = Number.parseInt(bytes.toString('latin1', at, lineEnd), 16);
    if (!(length > 0)) return Buffer.concat(chunks).toString('utf8');
    chunks.push(bytes.subarray(lineEnd + 2, lineEnd + 2 + length));
    at = lineEnd + 2 + length + 2;
  }
}
