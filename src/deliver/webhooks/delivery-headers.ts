import { createHmac } from 'node:crypto';

/** What the headers of one attempt are made from. */
export interface SignedDelivery {
  eventId: string;
  /** The raw body. */
  body: string;
  /** Secret of the endpoint as it was issued, `whsec_` included; null: the delivery is not signed. */
  secret: string | null;
  at: Date;
}

/**
 * Headers of one attempt. The signature is the HMAC-SHA256 of the raw body alone, in lower-case hexadecimal; the
 * timestamp (Unix seconds) is new for each attempt, the event's id is not.
 */
export function deliveryHeaders({ eventId, body, secret, at }: SignedDelivery): Record<string, string> {
  const signature = secret === null ? null : createHmac('sha256', secret).update(body, 'utf8').digest('hex');
  return {
    'Content-Type': 'application/json',
    'User-Agent': 'Autokino',
    'Heygen-Event-Id': eventId,
    'Heygen-Timestamp': String(Math.floor(at.getTime() / 1000)),
    // Older receivers read the second name.
    ...(signature === null ? {} : { 'Heygen-Signature': signature, Signature: signature }),
  };
}
