import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { mollie } from '../../../../functions/provider-hooks/mollie/mollie.ts';
import { aDelivery, aKeyring } from '../a-delivery.ts';
import { describeRefusedSignatures } from '../refused-signatures.ts';

const hex = (secret: string, body: string) => createHmac('sha256', secret).update(body).digest('hex');

describeRefusedSignatures({
  source: mollie,
  header: 'x-mollie-signature',
  sign: (secret, body) => `sha256=${hex(secret, body)}`,
  keyring: (keys) => aKeyring(keys),
  twice: 'accepted',
});

describe('a delivery of Mollie', () => {
  const verify = (signature: string, secret = 'a-secret', body = '{}') =>
    mollie.verify(aDelivery(body, { 'X-Mollie-Signature': signature }), aKeyring([secret]));

  it('holds by RFC 4231, test case 2', () => {
    const signature = 'sha256=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843';
    expect(verify(signature, 'Jefe', 'what do ya want for nothing?')).toMatchObject({ ok: true });
  });

  it('holds without the prefix, as Mollie’s own library takes it', () => {
    expect(verify(hex('a-secret', '{}'))).toMatchObject({ ok: true });
  });

  it('holds under the last of five signatures, and is refused with six', () => {
    const wrong = Array.from({ length: 4 }, (_, index) => `sha256=${hex(`secret-${index}`, '{}')}`);
    const right = `sha256=${hex('a-secret', '{}')}`;
    expect(verify([...wrong, right].join(', '))).toMatchObject({ ok: true });
    expect(verify([...wrong, right, right].join(','))).toMatchObject({ error: { code: 'bad-header' } });
  });

  it('holds beside what is none, as Mollie’s own library takes it', () => {
    const right = `sha256=${hex('a-secret', '{}')}`;
    expect(verify(`invalid_signature, ${right}, another`)).toMatchObject({ ok: true });
    expect(verify('invalid_signature, another')).toMatchObject({ error: { code: 'bad-header' } });
  });

  it.each(['sha1=', 'SHA256=', 'sha256=sha256='])('is refused under the prefix %s', (prefix) => {
    expect(verify(`${prefix}${hex('a-secret', '{}')}`)).toMatchObject({ error: { code: 'bad-header' } });
  });

  it('that is a classic one is refused with what to do instead', () => {
    expect(mollie.verify(aDelivery('id=tr_FlagstopExample'), aKeyring(['a-secret']))).toMatchObject({
      error: { code: 'signature-missing', detail: expect.stringContaining('next-gen webhook') },
    });
  });
});
