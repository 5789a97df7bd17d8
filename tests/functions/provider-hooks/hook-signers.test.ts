import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hookSigners } from '../../../functions/provider-hooks/hook-signers.ts';
import { hookSources } from '../../../functions/provider-hooks/sources.ts';
import { hookSourceNames } from '../../../shared/contracts/hook-source-name.ts';

const nowMs = Date.UTC(2026, 10, 22, 12);
const notificationUrl = 'https://stop.example/v1/providers/harbour-pay/hooks/square';
const secrets = { stripe: `whsec_${'a1'.repeat(16)}`, adyen: 'A1'.repeat(32) } as const;
const secretOf = (name: string) =>
  name === 'stripe' || name === 'adyen' ? secrets[name] : 'a-secret-of-its-own-1';

describe.each(hookSourceNames.filter((name) => name !== 'paypal'))('what is signed as %s does', (name) => {
  const source = hookSources[name];
  const signed = (body: Uint8Array, secret = secretOf(name)) => {
    const headers = hookSigners[name]?.(body, { secret, nowMs, notificationUrl }) ?? {};
    return (given: Uint8Array) =>
      source.verify(
        { header: (header) => headers[header.toLowerCase()] ?? null, body: given, nowMs },
        {
          keys: [{ keyId: 'k', secret: secretOf(name), notBeforeMs: 0, notAfterMs: null }],
          settings: { notificationUrl },
          certificate: async () => null,
        },
      );
  };

  it('is of the form that is asked of its secret', () => {
    expect(source.secret.safeParse(secretOf(name)).success).toBe(true);
  });

  it('is accepted over any bytes, and over no others', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (body) => {
        const verify = signed(body);
        expect(await verify(body)).toEqual({ ok: true, value: { keyId: 'k' } });
        expect((await verify(Buffer.concat([body, Buffer.from(' ')]))).ok).toBe(false);
      }),
    );
  });

  it('is not accepted under another secret', async () => {
    const body = Buffer.from('{}');
    const other = secretOf(name).replaceAll('1', '2');
    expect(await signed(body, other)(body)).toMatchObject({ error: { code: 'signature-invalid' } });
  });
});

describe('PayPal', () => {
  it('signs with a key that nobody else has', () => {
    expect(hookSigners.paypal).toBeNull();
  });
});
