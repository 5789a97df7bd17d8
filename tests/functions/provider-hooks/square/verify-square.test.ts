import { createHmac } from 'node:crypto';
import { fc, test as property } from '@fast-check/vitest';
import { WebhooksHelper } from 'square';
import { describe, expect, it } from 'vitest';
import { square } from '../../../../functions/provider-hooks/square/square.ts';
import { aDelivery, aKeyring } from '../a-delivery.ts';
import { describeRefusedSignatures } from '../refused-signatures.ts';

const notificationUrl = 'https://flagstop.example/v1/providers/payco/hooks/square';
const sign = (secret: string, body: string, url = notificationUrl) =>
  createHmac('sha256', secret)
    .update(url + body)
    .digest('base64');

describeRefusedSignatures({
  source: square,
  header: 'x-square-hmacsha256-signature',
  sign,
  keyring: (keys) => aKeyring(keys, { notificationUrl }),
});

describe('a delivery of Square', () => {
  const verify = (signature: string, url: string | undefined = notificationUrl) =>
    square.verify(
      aDelivery('{}', { 'X-Square-HmacSha256-Signature': signature, host: 'flagstop.example' }),
      aKeyring(['a-signature-key'], { notificationUrl: url }),
    );

  property.prop([
    fc.string({ minLength: 1, unit: 'grapheme' }),
    fc.string({ minLength: 1 }),
    fc.webUrl(),
    fc.boolean(),
  ])('holds exactly where Square’s own library says so', async (body, secret, url, spoiled) => {
    const signatureHeader = sign(secret, body, spoiled ? `${url}/` : url);
    const says = await WebhooksHelper.verifySignature({
      requestBody: body,
      signatureHeader,
      signatureKey: secret,
      notificationUrl: url,
    });
    const result = await square.verify(
      aDelivery(body, { 'x-square-hmacsha256-signature': signatureHeader }),
      aKeyring([secret], { notificationUrl: url }),
    );
    expect(result.ok).toBe(says);
  });

  it.each([
    ['another path', 'https://flagstop.example/v1/providers/other/hooks/square'],
    ['a slash more', `${notificationUrl}/`],
    ['http', notificationUrl.replace('https', 'http')],
    ['capitals', notificationUrl.replace('flagstop', 'Flagstop')],
    ['no URL at all', ''],
  ])('for %s is refused', (_, url) => {
    expect(verify(sign('a-signature-key', '{}', url))).toMatchObject({
      error: { code: 'signature-invalid' },
    });
  });

  it('is refused where no URL was set up, whatever was signed', () => {
    const verified = square.verify(
      aDelivery('{}', { 'x-square-hmacsha256-signature': sign('a-signature-key', '{}', '') }),
      aKeyring(['a-signature-key']),
    );
    expect(verified).toMatchObject({ error: { code: 'signature-invalid' } });
  });

  it('is refused in the URL-safe alphabet and without padding', () => {
    const bytes = Buffer.from(sign('a-signature-key', '{}'), 'base64');
    expect(verify(bytes.toString('base64url'))).toMatchObject({ error: { code: 'bad-header' } });
    expect(verify(bytes.toString('hex'))).toMatchObject({ error: { code: 'bad-header' } });
  });

  it('has to be set up with the URL that Square was told', () => {
    expect(square.settings.safeParse({ notificationUrl }).data).toEqual({ notificationUrl });
    for (const settings of [{}, { notificationUrl: 'http://flagstop.example' }, { notificationUrl: 'x' }])
      expect(square.settings.safeParse(settings).success).toBe(false);
  });
});
