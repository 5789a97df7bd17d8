import { createHmac } from 'node:crypto';
import { fc, test as property } from '@fast-check/vitest';
import { validateWebhookSignature } from 'razorpay/dist/utils/razorpay-utils.js';
import { describe, expect, it } from 'vitest';
import { razorpay } from '../../../../functions/provider-hooks/razorpay/razorpay.ts';
import { aDelivery, aKeyring } from '../a-delivery.ts';
import { describeRefusedSignatures } from '../refused-signatures.ts';

const sign = (secret: string, body: string) => createHmac('sha256', secret).update(body).digest('hex');

describeRefusedSignatures({
  source: razorpay,
  header: 'x-razorpay-signature',
  sign,
  keyring: (keys) => aKeyring(keys),
});

describe('a delivery of Razorpay', () => {
  property.prop([fc.string({ minLength: 1, unit: 'grapheme' }), fc.string({ minLength: 1 }), fc.boolean()])(
    'holds exactly where Razorpay’s own library says so',
    (body, secret, spoiled) => {
      const signature = sign(spoiled ? `${secret}.` : secret, body);
      const result = razorpay.verify(
        aDelivery(body, { 'X-Razorpay-Signature': signature }),
        aKeyring([secret]),
      );
      expect(result).toHaveProperty('ok', validateWebhookSignature(body, signature, secret));
    },
  );

  it('is refused with its signature in capitals, as Razorpay never writes it', () => {
    const signature = sign('a-secret', '{}').toUpperCase();
    expect(
      razorpay.verify(aDelivery('{}', { 'X-Razorpay-Signature': signature }), aKeyring(['a-secret'])),
    ).toMatchObject({ ok: false, error: { code: 'bad-header' } });
  });
});
