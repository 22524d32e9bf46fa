import { describe, expect, it } from 'vitest';
import { createSecretVault } from './secret-vault.js';

const vault = createSecretVault('key of the home');

describe('the vault of webhook secrets', () => {
  it('makes secrets that begin with whsec_ and are never the same', () => {
    const secrets = Array.from({ length: 100 }, () => vault.newSecret());
    expect(new Set(secrets).size).toBe(100);
    for (const secret of secrets) expect(secret).toMatch(/^whsec_[\w-]{43}$/);
  });

  it('opens what it sealed, also after a restart with the same key', () => {
    const sealed = vault.seal('whsec_abc', 'endpoint-1');
    expect(createSecretVault('key of the home').open(sealed, 'endpoint-1')).toBe('whsec_abc');
  });

  it('hides the secret, and seals the same secret differently each time', () => {
    const sealed = [vault.seal('whsec_abc', 'endpoint-1'), vault.seal('whsec_abc', 'endpoint-1')];
    expect(sealed[0]).not.toBe(sealed[1]);
    for (const text of sealed) {
      expect(text).not.toContain('whsec_abc');
      expect(Buffer.from(text.slice(3), 'base64url').toString('latin1')).not.toContain('whsec_abc');
    }
  });

  it.each([
    ['for another owner', () => vault.open(vault.seal('whsec_abc', 'endpoint-1'), 'endpoint-2')],
    [
      'with another key',
      () => createSecretVault('other').open(vault.seal('whsec_abc', 'endpoint-1'), 'endpoint-1'),
    ],
    [
      'that was changed',
      () => {
        const sealed = vault.seal('whsec_abc', 'endpoint-1');
        const middle = sealed.length >> 1;
        const other = sealed[middle] === 'A' ? 'B' : 'A';
        return vault.open(sealed.slice(0, middle) + other + sealed.slice(middle + 1), 'endpoint-1');
      },
    ],
    ['of an unknown form', () => vault.open('v9.abc', 'endpoint-1')],
  ])('does not open a secret %s', (_what, open) => {
    expect(open).toThrow();
  });
});
