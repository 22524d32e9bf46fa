import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request that a receiver got. */
export interface ReceivedEvent {
  path: string;
  headers: IncomingHttpHeaders;
  /** The body as it came over the wire. */
  raw: Buffer;
  body: ReceivedBody;
}

/** The parts of a body that tests look at. */
export interface ReceivedBody {
  event_id: string;
  event_type: string;
  event: string;
  created_at: string;
  event_data: Record<string, string | number | null>;
  [field: string]: unknown;
}

/** How a receiver answers one request: with a status, or not at all. */
export type Behaviour = number | 'silence';

/** A true HTTP server of this machine that can be told how to answer, and can go down and come back. */
export class Receiver {
  readonly received: ReceivedEvent[] = [];
  readonly #behaviours: Behaviour[] = [];
  readonly #waiting: (() => void)[] = [];
  #server: Server | null = null;
  #port = 0;

  /** Comes up; after a pause on the same port as before. */
  async open(): Promise<void> {
    const server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const raw = Buffer.concat(chunks);
        const body = JSON.parse(raw.toString('utf8')) as ReceivedBody;
        const behaviour = this.#behaviours.shift() ?? 200;
        this.received.push({ path: request.url ?? '', headers: request.headers, raw, body });
        if (behaviour !== 'silence') response.writeHead(behaviour).end('thank you');
        for (const wake of this.#waiting.splice(0)) wake();
      });
    });
    await new Promise<void>((resolve) => server.listen(this.#port, '127.0.0.1', resolve));
    this.#port = (server.address() as AddressInfo).port;
    this.#server = server;
  }

  /** Goes down, cutting every connection. */
  async close(): Promise<void> {
    const server = this.#server;
    if (server === null) return;
    this.#server = null;
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeAllConnections();
    await closed;
  }

  /** Address of a path of this receiver. */
  url(path: string): string {
    return `http://127.0.0.1:${this.#port}${path}`;
  }

  /** How the next requests are answered, one each; after them 200. */
  behave(...behaviours: Behaviour[]): void {
    this.#behaviours.push(...behaviours);
  }

  /** Answers 200 from now on. */
  behaveWell(): void {
    this.#behaviours.length = 0;
  }

  /** Requests to a path, once there are as many. */
  async until(path: string, count: number): Promise<ReceivedEvent[]> {
    for (;;) {
      const those = this.received.filter((event) => event.path === path);
      if (those.length >= count) return those;
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
  }
}
