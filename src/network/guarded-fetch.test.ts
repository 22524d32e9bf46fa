import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { lookup } from 'node:dns';
import { afterEach, describe, expect, it } from 'vitest';
import { AutokinoError } from '../errors/autokino-error.js';
import { isPublicAddress } from './address-policy.js';
import { checkAddress, guardedFetch } from './guarded-fetch.js';

const LIMITS = { maximumBytes: 1000, timeoutMilliseconds: 2000 };
const servers: Server[] = [];

/** Starts a real server on loopback and gives its `host:port`. */
async function listen(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** A resolver that gives the listed answers one after another, then the last one for ever. */
function resolverOf(...answers: string[]): typeof lookup {
  let call = 0;
  const resolve = (
    _name: string,
    _options: unknown,
    callback: (error: null, addresses: unknown) => void,
  ): void => {
    const address = answers[Math.min(call++, answers.length - 1)] ?? '';
    callback(null, [{ address, family: address.includes(':') ? 6 : 4 }]);
  };
  return resolve as typeof lookup;
}

const refusal = expect.objectContaining({ code: 'invalid_parameter' });

afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

const REFUSED_ADDRESSES = [
  'http://files.example.org/a.png',
  'ftp://files.example.org/a.png',
  'file:///etc/passwd',
  'data:text/plain,hello',
  'gopher://files.example.org/',
  'javascript:alert(1)',
  '//files.example.org/a.png',
  'files.example.org/a.png',
  'https://',
  'not a url',
  'https://user@files.example.org/',
  'https://user:secret@files.example.org/',
  'https://files.example.org@127.0.0.1/',
  'https://files.example.org:8443/',
  'https://files.example.org:22/',
  'https://localhost/',
  'https://localhost./',
  'https://LOCALHOST/',
  'https://app.localhost/',
  'https://printer.local/',
  'https://metadata.google.internal/',
  'https://intranet/',
  'https://server.lan/',
  'https://nas.home/',
  'https://db.corp/',
  'https://hidden.onion/',
  'https://127.0.0.1/',
  'https://127.0.0.1./',
  'https://127.1/',
  'https://127.0.1/',
  'https://2130706433/',
  'https://0x7f000001/',
  'https://0x7f.0.0.1/',
  'https://0177.0.0.1/',
  'https://017700000001/',
  'https://%31%32%37.0.0.1/',
  'https://①②⑦.⓪.⓪.①/',
  'https://127。0。0。1/',
  'https://0.0.0.0/',
  'https://0/',
  'https://10.0.0.1/',
  'https://172.16.0.1/',
  'https://172.31.255.255/',
  'https://192.168.1.1/',
  'https://169.254.169.254/latest/meta-data/',
  'https://100.64.0.1/',
  'https://192.0.0.1/',
  'https://192.0.2.1/',
  'https://198.18.0.1/',
  'https://198.51.100.7/',
  'https://203.0.113.9/',
  'https://224.0.0.1/',
  'https://240.0.0.1/',
  'https://255.255.255.255/',
  'https://[::1]/',
  'https://[::]/',
  'https://[0:0:0:0:0:0:0:1]/',
  'https://[::ffff:127.0.0.1]/',
  'https://[::ffff:7f00:1]/',
  'https://[::ffff:169.254.169.254]/',
  'https://[::127.0.0.1]/',
  'https://[64:ff9b::7f00:1]/',
  'https://[64:ff9b:1::7f00:1]/',
  'https://[2002:7f00:1::]/',
  'https://[2001:0:7f00:1::]/',
  'https://[2001:db8::1]/',
  'https://[3fff::1]/',
  'https://[fe80::1]/',
  'https://[fec0::1]/',
  'https://[fc00::1]/',
  'https://[fd00:ec2::254]/',
  'https://[ff02::1]/',
  'https://[100::1]/',
  'https://[5f00::1]/',
];

describe('addresses that are refused before anything is sent', () => {
  it('are at least sixty different forms', () => {
    expect(new Set(REFUSED_ADDRESSES).size).toBeGreaterThanOrEqual(60);
  });

  it.each(REFUSED_ADDRESSES)('refuses %s', async (address) => {
    await expect(guardedFetch(address, { ...LIMITS, parameter: 'files.0.url' })).rejects.toMatchObject({
      code: 'invalid_parameter',
      parameter: 'files.0.url',
    });
  });
});

describe('addresses that are taken', () => {
  it.each([
    'https://files.autokino.dev/a.png',
    'https://8.8.8.8/',
    'https://[2606:4700::1111]/',
    'https://a.b.co:443/x',
  ])('lets %s pass the first check', (address) => {
    expect(checkAddress(address, {}).href).toContain('https://');
  });

  it('knows that ordinary unicast addresses are public', () => {
    expect(isPublicAddress('1.1.1.1')).toBe(true);
    expect(isPublicAddress('2606:4700::1111')).toBe(true);
    expect(isPublicAddress('nonsense')).toBe(false);
  });
});

describe('names that lead to private networks', () => {
  it.each([
    ...['127.0.0.1', '10.1.2.3', '169.254.169.254', '192.168.0.1', '100.64.0.1', '0.0.0.0', '224.0.0.1'],
    ...['::1', '::', '::ffff:10.0.0.1', 'fd00::1', 'fe80::1', '64:ff9b::a00:1', '2002:a00:1::', 'ff02::1'],
    'no address at all',
  ])('refuses a public name that resolves to %s', async (address) => {
    const promise = guardedFetch('https://rebind.autokino.dev/', {
      ...LIMITS,
      lookup: resolverOf(address),
    });
    await expect(promise).rejects.toEqual(refusal);
  });

  it('refuses a name of which one address among several is private', async () => {
    const mixed = ((_name: string, _options: unknown, callback: (error: null, list: unknown) => void) =>
      callback(null, [
        { address: '93.184.216.34', family: 4 },
        { address: '127.0.0.1', family: 4 },
      ])) as unknown as typeof lookup;
    await expect(guardedFetch('https://mixed.autokino.dev/', { ...LIMITS, lookup: mixed })).rejects.toEqual(
      refusal,
    );
  });
});

describe('names that change their answer', () => {
  it('resolves a name once for each connection and connects to what was checked', async () => {
    const host = await listen((_request, response) => response.end('first'));
    const port = host.split(':')[1] ?? '';
    const name = `files.autokino.dev:${port}`;
    let calls = 0;
    const answers = resolverOf('127.0.0.1', '127.0.0.2');
    const counting = ((...given: Parameters<typeof answers>) => {
      calls++;
      (answers as (...all: unknown[]) => void)(...given);
    }) as unknown as typeof lookup;
    const answer = await guardedFetch(`http://${name}/`, {
      ...LIMITS,
      allowedHosts: [name],
      lookup: counting,
    });
    expect(Buffer.from(answer.body).toString()).toBe('first');
    expect(calls).toBe(1);
  });

  it('refuses a name that was public before a redirect and is private behind it', async () => {
    const outer = await listen((_request, response) => {
      response.writeHead(302, { location: 'https://rebind.autokino.dev/' }).end();
    });
    const promise = guardedFetch(`http://${outer}/`, {
      ...LIMITS,
      allowedHosts: [outer],
      lookup: resolverOf('127.0.0.1'),
    });
    await expect(promise).rejects.toEqual(refusal);
  });

  it('allows a host on the port it was allowed for, and on no other', async () => {
    const options = {
      ...LIMITS,
      allowedHosts: ['files.autokino.dev:8080'],
      lookup: resolverOf('127.0.0.1'),
    };
    await expect(guardedFetch('https://files.autokino.dev/', options)).rejects.toEqual(refusal);
    await expect(guardedFetch('http://files.autokino.dev:8081/', options)).rejects.toEqual(refusal);
  });
});

describe('redirects', () => {
  it('refuses a redirect from an allowed host to a private one', async () => {
    const inner = await listen((_request, response) => response.end('secret'));
    const outer = await listen((_request, response) => {
      response.writeHead(302, { location: `http://${inner}/` }).end();
    });
    await expect(guardedFetch(`http://${outer}/`, { ...LIMITS, allowedHosts: [outer] })).rejects.toEqual(
      refusal,
    );
  });

  it.each(['http://169.254.169.254/latest', 'https://[::1]/', 'file:///etc/passwd', '//127.0.0.1/'])(
    'refuses a redirect to %s',
    async (location) => {
      const outer = await listen((_request, response) => response.writeHead(307, { location }).end());
      await expect(guardedFetch(`http://${outer}/`, { ...LIMITS, allowedHosts: [outer] })).rejects.toEqual(
        refusal,
      );
    },
  );

  it('gives up on an endless chain', async () => {
    const host = await listen((_request, response) => response.writeHead(302, { location: '/again' }).end());
    const promise = guardedFetch(`http://${host}/`, { ...LIMITS, allowedHosts: [host] });
    await expect(promise).rejects.toMatchObject({ code: 'download_failed' });
  });

  it('hands a redirect back when none may be followed', async () => {
    const host = await listen((_request, response) => response.writeHead(302, { location: '/again' }).end());
    const answer = await guardedFetch(`http://${host}/`, {
      ...LIMITS,
      allowedHosts: [host],
      maximumRedirects: 0,
    });
    expect(answer.status).toBe(302);
  });
});

describe('limits', () => {
  it('reads a body within the limit, byte for byte', async () => {
    const host = await listen((_request, response) =>
      response.setHeader('content-type', 'image/png').end('x'.repeat(1000)),
    );
    const answer = await guardedFetch(`http://${host}/`, {
      ...LIMITS,
      allowedHosts: [host],
      acceptedTypes: ['image/*'],
    });
    expect(answer.body.byteLength).toBe(1000);
  });

  it('stops a body that grows past the limit', async () => {
    const host = await listen((_request, response) => response.end('x'.repeat(1001)));
    const promise = guardedFetch(`http://${host}/`, { ...LIMITS, allowedHosts: [host] });
    await expect(promise).rejects.toMatchObject({ code: 'download_failed' });
  });

  it('stops an answer that never ends', async () => {
    const host = await listen((_request, response) => void response.write('x'));
    const promise = guardedFetch(`http://${host}/`, {
      ...LIMITS,
      timeoutMilliseconds: 200,
      allowedHosts: [host],
    });
    await expect(promise).rejects.toMatchObject({ code: 'download_failed' });
  });

  it('refuses a type that was not asked for', async () => {
    const host = await listen((_request, response) =>
      response.setHeader('content-type', 'text/html').end('<p>'),
    );
    const promise = guardedFetch(`http://${host}/`, {
      ...LIMITS,
      allowedHosts: [host],
      acceptedTypes: ['image/*'],
    });
    await expect(promise).rejects.toBeInstanceOf(AutokinoError);
  });
});
