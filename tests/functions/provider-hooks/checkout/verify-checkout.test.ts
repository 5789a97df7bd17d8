import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkout } from '../../../../functions/provider-hooks/checkout/checkout.ts';
import { checkoutApi } from '../../../../functions/provider-hooks/checkout/checkout-api.ts';
import { aDelivery, aKeyring } from '../a-delivery.ts';
import { describeRefusedSignatures } from '../refused-signatures.ts';

const sign = (secret: string, body: string) => createHmac('sha256', secret).update(body).digest('hex');

describeRefusedSignatures({
  source: checkout,
  header: 'Cko-Signature',
  sign,
  keyring: (keys) => aKeyring(keys),
});

const key = '8V8x0dLK%AyD*DNS8JJr';
const verify = (header: string, body: string) =>
  checkout.verify(aDelivery(body, { 'cko-signature': header }), aKeyring([key]));

describe('a signature of Checkout.com’s', () => {
  it('is the HMAC of the raw body in hex, in either case, as the documentation computes it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme' }), fc.nat(255), async (body, bit) => {
        const header = sign(key, body);
        expect((await verify(header, body)).ok).toBe(true);
        expect((await verify(header.toUpperCase(), body)).ok).toBe(true);
        const bytes = Buffer.from(header, 'hex');
        bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        expect((await verify(bytes.toString('hex'), body)).ok).toBe(false);
      }),
    );
  });

  it('is refused in base64', async () => {
    const header = Buffer.from(sign(key, '{}'), 'hex').toString('base64');
    expect(await verify(header, '{}')).toMatchObject({ ok: false, error: { code: 'bad-header' } });
  });

  it('is made with a key of at least twelve printed characters', () => {
    expect(checkout.secret.safeParse(key).success).toBe(true);
    for (const wrong of ['', 'short', `${key}\n`, 'é'.repeat(20)])
      expect(checkout.secret.safeParse(wrong).success).toBe(false);
  });

  it('is not made with what reads the API, which is a secret key', () => {
    for (const right of [`sk_${'a2'.repeat(13)}*`, `sk_sbox_${'a2'.repeat(13)}z`])
      expect(checkoutApi.key.safeParse(right).success).toBe(true);
    for (const wrong of [
      key,
      `pk_${'a2'.repeat(13)}*`,
      `sk_${'a2'.repeat(13)}`,
      `sk_${'a2'.repeat(13)}*\r\n`,
    ])
      expect(checkoutApi.key.safeParse(wrong).success).toBe(false);
  });
});
