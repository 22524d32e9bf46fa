import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/** Makes secrets of webhook endpoints and keeps them unreadable in the database. */
export interface SecretVault {
  /** A new secret, `whsec_` and 256 random bits. */
  newSecret(): string;
  /** Encrypts a secret. @param owner What it belongs to; it opens for the same owner alone. */
  seal(secret: string, owner: string): string;
  /** The secret again. Throws when it was sealed with another key, for another owner, or was changed. */
  open(sealed: string, owner: string): string;
}

const CIPHER = 'aes-256-gcm';
/** Length of the nonce in bytes, as NIST SP 800-38D recommends. */
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** Begins every sealed secret, so that another way of sealing can follow. */
const FORM = 'v1.';

/**
 * A vault over AES-256-GCM with a fresh random nonce for each secret.
 * @param homeKey Secret of the home folder; the cipher's key is derived from it by HKDF-SHA256 (RFC 5869)
 */
export function createSecretVault(homeKey: string): SecretVault {
  const key = Buffer.from(hkdfSync('sha256', homeKey, '', 'autokino webhook secrets', 32));
  return {
    newSecret: () => `whsec_${randomBytes(32).toString('base64url')}`,
    seal(secret, owner) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv(CIPHER, key, nonce).setAAD(Buffer.from(owner));
      const sealed = Buffer.concat([
        nonce,
        cipher.update(secret, 'utf8'),
        cipher.final(),
        cipher.getAuthTag(),
      ]);
      return FORM + sealed.toString('base64url');
    },
    open(sealed, owner) {
      if (!sealed.startsWith(FORM)) throw new Error('This secret was sealed by a newer version.');
      const bytes = Buffer.from(sealed.slice(FORM.length), 'base64url');
      const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, NONCE_BYTES))
        .setAAD(Buffer.from(owner))
        .setAuthTag(bytes.subarray(-TAG_BYTES));
      const plain = decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES));
      return Buffer.concat([plain, decipher.final()]).toString('utf8');
    },
  };
}
