import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { z } from 'zod';

/** An answer as it was first given. */
const KeptAnswer = z.object({
  status: z.int(),
  headers: z.record(z.string(), z.string()),
  body: z.string(),
});
export type KeptAnswer = z.infer<typeof KeptAnswer>;

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Closes an answer with the client's own Idempotency-Key, which is nowhere kept: answers may hold secrets that are
 * shown once, and who reads the database alone shall not find them.
 */
export function sealAnswer(answer: KeptAnswer, idempotencyKey: string, requestHash: string): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, sealKey(idempotencyKey, requestHash), nonce);
  const sealed = Buffer.concat([cipher.update(JSON.stringify(answer), 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64');
}

/** Opens what `sealAnswer` closed. Throws when the key is another or the bytes were changed. */
export function openAnswer(sealed: string, idempotencyKey: string, requestHash: string): KeptAnswer {
  const bytes = Buffer.from(sealed, 'base64');
  const nonce = bytes.subarray(0, NONCE_BYTES);
  const decipher = createDecipheriv(CIPHER, sealKey(idempotencyKey, requestHash), nonce);
  decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
  const text = Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]);
  return KeptAnswer.parse(JSON.parse(text.toString('utf8')));
}

function sealKey(idempotencyKey: string, requestHash: string): Buffer {
  return Buffer.from(hkdfSync('sha256', idempotencyKey, requestHash, 'kept answer', 32));
}
