import { describe, expect, it } from 'vitest';
import { deliveryHeaders } from './delivery-headers.js';

const at = new Date('2026-09-21T14:13:20.900Z');

describe('the headers of a delivery', () => {
  it('carry the HMAC-SHA256 of the raw body under the whole secret', () => {
    // A published test vector of HMAC-SHA256.
    const body = 'The quick brown fox jumps over the lazy dog';
    const headers = deliveryHeaders({ eventId: 'e1', body, secret: 'key', at });
    const signature = 'f7bc83f430538424b13298e6aa6fb143ef4d59a14946175997479dbc2d1a3cd8';
    expect(headers).toMatchObject({ 'Heygen-Signature': signature, Signature: signature });
  });

  it('sign letters beyond ASCII as the bytes that go over the wire', () => {
    // echo -n '{"title":"Bäume 🌳"}' | openssl dgst -sha256 -hmac whsec_abc
    const headers = deliveryHeaders({ eventId: 'e1', body: '{"title":"Bäume 🌳"}', secret: 'whsec_abc', at });
    expect(headers['Heygen-Signature']).toBe(
      '6be21d198a2d82343aee54ea6df9625029c5c907f100d3bd4c94e8d04e3134ac',
    );
  });

  it('tell the time in whole Unix seconds and the event by its id', () => {
    const headers = deliveryHeaders({ eventId: 'e1', body: '{}', secret: 'key', at });
    expect(headers).toMatchObject({ 'Heygen-Timestamp': '1790000000', 'Heygen-Event-Id': 'e1' });
  });

  it('hold no signature when there is no secret', () => {
    const headers = deliveryHeaders({ eventId: 'e1', body: '{}', secret: null, at });
    expect(Object.keys(headers).filter((name) => /signature/i.test(name))).toEqual([]);
  });
});
