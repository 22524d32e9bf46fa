import type { AddressInfo } from 'node:net';
import type { Autokino } from '../workflow/autokino.js';
import { createServer } from './server.js';
import { createApiServices } from './services.js';

/** Where to listen, and what to say about oneself. */
export interface ServeOptions {
  host: string;
  /** 0 takes any free port. */
  port: number;
  version: string;
}

/** A server that takes requests. */
export interface ServedAutokino {
  /** Address under which this machine reaches it, without a trailing slash. */
  url: string;
  /** Stops taking requests; answers under way get a moment to end. Autokino itself stays open. */
  close(): Promise<void>;
}

/** Puts the HTTP face before a running Autokino and announces it to other processes of the same home. */
export async function serve(autokino: Autokino, options: ServeOptions): Promise<ServedAutokino> {
  const server = await createServer({
    services: createApiServices(autokino),
    version: options.version,
    publicAddress: autokino.publicUrl,
    requestsPerMinute: autokino.limits.requestsPerMinute,
  });
  await server.listen({ host: options.host, port: options.port });
  const url = localAddress(server.server.address() as AddressInfo);
  await autokino.announce(url);
  return { url, close: () => server.close() };
}

/** An address to reach a listener at: one that listens everywhere is reached over loopback. */
function localAddress({ address, family, port }: AddressInfo): string {
  if (address === '0.0.0.0' || address === '::') return `http://127.0.0.1:${port}`;
  return family === 'IPv6' ? `http://[${address}]:${port}` : `http://${address}:${port}`;
}
