import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { Stripe } from 'stripe';
import { describe, expect, it } from 'vitest';
import { stripe } from '../../../../functions/provider-hooks/stripe/stripe.ts';
import { verifyStripe } from '../../../../functions/provider-hooks/stripe/verify-stripe.ts';
import { aDelivery, aKey, aKeyring, nowMs } from '../a-delivery.ts';

const secret = 'whsec_ExampleSecretOfThisProvider0001';
const other = 'whsec_ExampleSecretOfThisProvider0002';
const body = '{"id":"evt_1","object":"event","type":"account.updated"}';
const now = nowMs / 1_000;

const macOf = (t: number | string, { key = secret, of = body } = {}) =>
  createHmac('sha256', key).update(`${t}.${of}`).digest('hex');
const headerAt = (t: number) => `t=${t},v1=${macOf(t)}`;

function codeOf(header: string | null, keys: Parameters<typeof aKeyring>[0] = [secret], sent = body) {
  const result = verifyStripe(
    aDelivery(sent, header === null ? {} : { 'Stripe-Signature': header }),
    aKeyring(keys),
  );
  return result.ok ? result.value.keyId : result.error.code;
}
const held = aKey(secret).keyId;

describe('a signature of Stripe’s', () => {
  it('holds under the secret as it is written', () => {
    expect(codeOf(headerAt(now))).toBe(held);
  });

  it('is what the official library signs, of any body at any second within the window', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: -300, max: 300 }), (payload, drift) => {
        const header = Stripe.webhooks.generateTestHeaderString({ payload, secret, timestamp: now + drift });
        expect(codeOf(header, [secret], payload)).toBe(held);
      }),
    );
  });

  it('is accepted only where the official library accepts it, whatever one turns of header or body', () => {
    const accepts = (header: string, payload: string) => {
      try {
        return (
          Stripe.webhooks.signature?.verifyHeader(payload, header, secret, 300, undefined, nowMs) ?? false
        );
      } catch {
        return false;
      }
    };
    const turned = (text: string, at: number, by: number) =>
      text.slice(0, at) + String.fromCharCode((text.charCodeAt(at) ^ (1 << by)) & 0x7f) + text.slice(at + 1);
    fc.assert(
      fc.property(fc.boolean(), fc.nat(), fc.nat(6), (inHeader, place, bit) => {
        const header = headerAt(now);
        const sent = inHeader ? turned(header, place % header.length, bit) : header;
        const payload = inHeader ? body : turned(body, place % body.length, bit);
        if (codeOf(sent, [secret], payload) === held) expect(accepts(sent, payload)).toBe(true);
        if (!inHeader) expect(codeOf(sent, [secret], payload)).toBe('signature-invalid');
      }),
    );
  });

  const v1 = macOf(now);
  const cases: readonly (readonly [string, string | null, string])[] = [
    ['is missing', null, 'signature-missing'],
    ['is empty', '', 'bad-header'],
    ['has no time', `v1=${v1}`, 'bad-header'],
    ['has two times', `t=${now},t=${now},v1=${v1}`, 'bad-header'],
    ['comes twice', `${headerAt(now)}, ${headerAt(now)}`, 'bad-header'],
    ['has a time with more behind it', `t=${now}x,v1=${macOf(`${now}x`)}`, 'bad-header'],
    ['has its time in milliseconds', `t=${nowMs},v1=${macOf(nowMs)}`, 'bad-header'],
    ['is longer than a header may be', `${headerAt(now)}${',v1=0'.repeat(300)}`, 'bad-header'],
    ['has no v1', `t=${now},v0=${v1}`, 'signature-missing'],
    ['is 301 seconds old', headerAt(now - 301), 'timestamp-out-of-window'],
    ['is 301 seconds ahead', headerAt(now + 301), 'timestamp-out-of-window'],
    ['is a year old', headerAt(now - 31_536_000), 'timestamp-out-of-window'],
    ['is of another time', `t=${now - 1},v1=${v1}`, 'signature-invalid'],
    ['is in capitals', `t=${now},v1=${v1.toUpperCase()}`, 'signature-invalid'],
    ['is base64', `t=${now},v1=${Buffer.from(v1, 'hex').toString('base64')}`, 'signature-invalid'],
    ['is cut', `t=${now},v1=${v1.slice(0, 62)}`, 'signature-invalid'],
    ['is of another provider’s secret', `t=${now},v1=${macOf(now, { key: other })}`, 'signature-invalid'],
    ['is of no secret', `t=${now},v1=${macOf(now, { key: '' })}`, 'signature-invalid'],
    [
      'is of the secret’s bytes in base64, as Standard Webhooks has it',
      `t=${now},v1=${createHmac('sha256', Buffer.from(secret.slice(6), 'base64'))
        .update(`${now}.${body}`)
        .digest('hex')}`,
      'signature-invalid',
    ],
    [
      'is of the body alone, as other sources have it',
      `t=${now},v1=${createHmac('sha256', secret).update(body).digest('hex')}`,
      'signature-invalid',
    ],
  ];
  it.each(cases)('that %s is refused', (_, header, code) => {
    expect(codeOf(header)).toBe(code);
  });

  it('is fresh to the second, 300 of them either way', () => {
    expect(codeOf(headerAt(now - 300))).toBe(held);
    expect(codeOf(headerAt(now + 300))).toBe(held);
  });

  it('holds where one of several does, in any order, while a secret is rolled', () => {
    const theirs = macOf(now, { key: other });
    for (const header of [`t=${now},v1=${v1},v1=${theirs}`, `t=${now},v1=${theirs},v1=${v1},v0=${v1}`]) {
      expect(codeOf(header)).toBe(held);
      expect(codeOf(header, [aKey(other, { keyId: 'new' })])).toBe('new');
    }
  });

  it('holds only under a key that counts now', () => {
    expect(codeOf(headerAt(now), [aKey(secret, { notAfterMs: nowMs })])).toBe('signature-invalid');
    expect(codeOf(headerAt(now), [aKey(secret, { notBeforeMs: nowMs + 1 })])).toBe('signature-invalid');
    expect(codeOf(headerAt(now), [aKey(secret, { notAfterMs: nowMs + 1 }), other])).toBe(held);
    expect(codeOf(headerAt(now), [])).toBe('signature-invalid');
    expect(codeOf(`t=${now},v1=${macOf(now, { key: '' })}`, [])).toBe('signature-invalid');
  });

  it('is over the very bytes, be they UTF-8 or not', () => {
    const bytes = Buffer.from([0xff, 0xfe, 0x00, 0x7b]);
    const mac = createHmac('sha256', secret).update(`${now}.`).update(bytes).digest('hex');
    const delivery = aDelivery(bytes, { 'stripe-signature': `t=${now},v1=${mac}` });
    expect(verifyStripe(delivery, aKeyring([secret])).ok).toBe(true);
  });
});

describe('a secret of Stripe’s', () => {
  it('is the text that begins with whsec_', () => {
    expect(stripe.secret.safeParse(secret).success).toBe(true);
    expect(stripe.secret.safeParse(`whsec_${'0f'.repeat(32)}`).success).toBe(true);
    for (const wrong of ['', 'whsec_', secret.slice(6), `${secret}\n`, 'sk_test_ExampleExampleExample'])
      expect(stripe.secret.safeParse(wrong).success).toBe(false);
  });

  it('is not what reads the API, which is a restricted or a secret key', () => {
    const { key } = stripe.api ?? {};
    for (const right of [
      'rk_live_Example0123456789',
      'rk_test_Example0123456789',
      'sk_test_Example0123456789',
    ])
      expect(key?.safeParse(right).success).toBe(true);
    for (const wrong of [secret, 'pk_live_Example0123456789', 'rk_live_', 'rk_live_Example 0123456789'])
      expect(key?.safeParse(wrong).success).toBe(false);
  });
});
