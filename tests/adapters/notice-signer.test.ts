import { randomBytes } from 'node:crypto';
import { fc, test as property } from '@fast-check/vitest';
import { Webhook } from 'standardwebhooks';
import { describe, expect, it } from 'vitest';
import { endpointKeys } from '../../shared/adapters/endpoint-keys.ts';
import { memorySecretBox } from '../../shared/adapters/memory/memory-secret-box.ts';
import { noticeSigner } from '../../shared/adapters/notice-signer.ts';
import { readSignedHeaders, verifySignature } from '../../shared/domain/signature.ts';
import type { SecretBox } from '../../shared/ports.ts';
import { anEndpoint } from '../support/a-notice.ts';
import { sampleId } from '../support/stored-samples.ts';

const provider = sampleId.member('harbourpay');
const box = memorySecretBox(randomBytes(32));
const id = 'ntc_AAAAAAAAAAAAAAAAAAAAAA';

async function signed(
  signature: 'v1' | 'v1a',
  { body, nowMs, by = box }: { body: Uint8Array; nowMs: number; by?: SecretBox },
) {
  const { sealed, secret, publicKey } = await endpointKeys(box).create(provider, signature);
  const endpoint = anEndpoint(provider, { sealed, signature, publicKey });
  const headers = await noticeSigner(by).sign(endpoint, { id, nowMs, body });
  return { headers, secret, publicKey };
}

/** Whether our own verifier takes it under a key. */
function isTaken(
  headers: Readonly<Record<string, string>>,
  {
    kind,
    bytes,
    body,
    nowMs,
  }: { kind: 'hmac' | 'ed25519'; bytes: Uint8Array; body: Uint8Array; nowMs: number },
): boolean {
  const read = readSignedHeaders((name) => headers[name] ?? null);
  if (!read.ok) return false;
  const key = { keyId: 'k', kind, bytes, notBeforeMs: 0, notAfterMs: null };
  return verifySignature({ headers: read.value, body, keys: [key], nowMs }) !== null;
}

const body = fc.string({ unit: 'binary', maxLength: 400 }).map((text) => Buffer.from(text, 'utf8'));

describe('a notice signed by v1', () => {
  property.prop([body])('is verified by the reference library', async (bytes) => {
    const { headers, secret } = await signed('v1', { body: bytes, nowMs: Date.now() });
    const verifier = new Webhook(secret ?? '', { format: 'raw' });
    expect(() => verifier.verify(bytes, headers, { jsonParse: false })).not.toThrow();
    expect(() =>
      verifier.verify(Buffer.concat([bytes, Buffer.from(' ')]), headers, { jsonParse: false }),
    ).toThrow();
  });

  property.prop([body, fc.integer({ min: 1_000_000_000_000, max: 9_999_999_999_999 })])(
    'is taken by our own verifier under its secret, and under no other',
    async (bytes, nowMs) => {
      const { headers, secret } = await signed('v1', { body: bytes, nowMs });
      const under = { kind: 'hmac', body: bytes, nowMs } as const;
      expect(isTaken(headers, { ...under, bytes: secret ?? new Uint8Array() })).toBe(true);
      expect(isTaken(headers, { ...under, bytes: randomBytes(32) })).toBe(false);
    },
  );
});

describe('a notice signed by v1a', () => {
  property.prop([body, fc.integer({ min: 1_000_000_000_000, max: 9_999_999_999_999 })], { numRuns: 30 })(
    'is taken by our own verifier under its public key, and under no other',
    async (bytes, nowMs) => {
      const { headers, publicKey, secret } = await signed('v1a', { body: bytes, nowMs });
      const other = await endpointKeys(box).create(provider, 'v1a');
      const under = { kind: 'ed25519', body: bytes, nowMs } as const;
      expect(secret).toBeNull();
      expect(isTaken(headers, { ...under, bytes: Buffer.from(publicKey ?? '', 'base64') })).toBe(true);
      expect(isTaken(headers, { ...under, bytes: Buffer.from(other.publicKey ?? '', 'base64') })).toBe(false);
    },
  );
});

describe('what signs a notice', () => {
  const bytes = Buffer.from('{}');

  it('is the id, the time in seconds and the body', async () => {
    const { headers } = await signed('v1', { body: bytes, nowMs: 1_700_000_000_999 });
    expect(headers).toEqual({
      'webhook-id': id,
      'webhook-timestamp': '1700000000',
      'webhook-signature': expect.stringMatching(/^v1,[A-Za-z0-9+/]{43}=$/),
    });
  });

  it.each(['v1', 'v1a'] as const)(
    'is opened for the call alone, and gone after it: %s',
    async (signature) => {
      const opened: Uint8Array[] = [];
      const by: SecretBox = {
        ...box,
        open: async (sealed, context) => {
          const key = await box.open(sealed, context);
          opened.push(key);
          return key;
        },
      };
      await signed(signature, { body: bytes, nowMs: 0, by });
      expect(opened.map((key) => [...key])).toEqual([Array.from({ length: 32 }, () => 0)]);
    },
  );

  it('is its own provider’s: sealed for another, it stays shut', async () => {
    const { sealed } = await endpointKeys(box).create(sampleId.member('otherpay'), 'v1');
    const signing = noticeSigner(box).sign(anEndpoint(provider, { sealed }), { id, nowMs: 0, body: bytes });
    await expect(signing).rejects.toThrow();
  });
});
