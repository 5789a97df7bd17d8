import { createSign } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { paypal, paypalTrusting } from '../../../../functions/provider-hooks/paypal/paypal.ts';
import { aDelivery, aKeyring, nowMs } from '../a-delivery.ts';
import { chainOf, pemOf } from './certificates.ts';

const source = paypalTrusting([pemOf('root')]);
const webhookId = '1JE4291016473214C';
const body =
  '{"id":"WH-1","event_type":"MERCHANT.ONBOARDING.COMPLETED","resource":{"merchant_id":"FLAGMERCHANT1"}}';
const live = 'https://api.paypal.com/v1/notifications/certs/CERT-360caa42-fca2a594-a5cafa77';
const sandbox = 'https://api.sandbox.paypal.com/v1/notifications/certs/CERT-360caa42-fca2a594-a5cafa77';
const served = new Map([
  [live, chainOf('live')],
  [sandbox, chainOf('sandbox')],
]);

/** What PayPal would send, with changes made after it was signed. */
function headersOf(changes: Readonly<Record<string, string>> = {}, at = nowMs, of = webhookId) {
  const [id, time] = ['103e3700-8b0c-11e6-8695-6b62a8a99ac4', new Date(at).toISOString()];
  const signature = createSign('sha256')
    .update(`${id}|${time}|${of}|${crc32(body)}`)
    .sign(pemOf('signer-of-tests.key'), 'base64');
  return {
    'paypal-transmission-id': id,
    'paypal-transmission-time': time,
    'paypal-transmission-sig': signature,
    'paypal-cert-url': live,
    'paypal-auth-algo': 'SHA256withRSA',
    ...changes,
  };
}

async function verify(
  headers: Readonly<Record<string, string>>,
  {
    sent = body,
    settings = { webhookId },
    certificates = served,
  }: {
    sent?: string | Uint8Array;
    settings?: { webhookId?: string };
    certificates?: ReadonlyMap<string, string>;
  } = {},
) {
  const asked: string[] = [];
  const result = await source.verify(
    aDelivery(sent, headers),
    aKeyring([], settings, async (url) => {
      asked.push(url);
      return certificates.get(url) ?? null;
    }),
  );
  return { code: result.ok ? 'accepted' : result.error.code, result, asked };
}

describe('a delivery of PayPal', () => {
  it('holds under PayPal’s certificate, by whose fingerprint its key is named', async () => {
    const { result, asked } = await verify(headersOf());
    expect(result).toEqual({
      ok: true,
      value: { keyId: expect.stringMatching(/^certificate-[0-9a-f]{28}$/) },
    });
    expect(asked).toEqual([live]);
    expect((await verify(headersOf({ 'paypal-cert-url': sandbox }))).code).toBe('accepted');
  });

  it('signs the CRC-32 as PayPal’s documentation writes it: unsigned, in decimal', () => {
    // The check value of CRC-32/ISO-HDLC, which is over 2^31.
    expect(`${crc32('123456789')}`).toBe('3421780262');
  });

  it.each([
    'paypal-transmission-id',
    'paypal-transmission-time',
    'paypal-transmission-sig',
    'paypal-cert-url',
    'paypal-auth-algo',
  ])('without %s is refused, and no certificate asked for', async (name) => {
    const { [name]: _, ...headers }: Record<string, string> = headersOf();
    expect(await verify(headers)).toMatchObject({ code: 'signature-missing', asked: [] });
  });

  it.each([
    ['paypal-transmission-id', '103e3700|2026-11-22T12:00:00Z'],
    ['paypal-transmission-id', ''],
    ['paypal-transmission-time', '1795348800'],
    ['paypal-transmission-time', 'Sun, 22 Nov 2026 12:00:00 GMT'],
    ['paypal-transmission-sig', 'signature'],
    ['paypal-transmission-sig', Buffer.alloc(255).toString('base64')],
    ['paypal-transmission-sig', Buffer.alloc(256, 255).toString('base64url')],
    ['paypal-transmission-sig', Buffer.alloc(900).toString('base64')],
    ['paypal-auth-algo', 'SHA1withRSA'],
    ['paypal-auth-algo', 'NONEwithRSA'],
    ['paypal-auth-algo', 'none'],
  ])('whose %s is %j is refused, and no certificate asked for', async (name, value) => {
    expect(await verify(headersOf({ [name]: value }))).toMatchObject({ code: 'bad-header', asked: [] });
  });

  it.each([
    'http://api.paypal.com/v1/notifications/certs/CERT-1',
    'https://api.paypal.com:443/v1/notifications/certs/CERT-1',
    'https://api.paypal.com:8443/v1/notifications/certs/CERT-1',
    'https://user@api.paypal.com/v1/notifications/certs/CERT-1',
    'https://api.paypal.com@evil.example/v1/notifications/certs/CERT-1',
    'https://api.paypal.com.evil.example/v1/notifications/certs/CERT-1',
    'https://evil.example/api.paypal.com/v1/notifications/certs/CERT-1',
    'https://api-paypal.com/v1/notifications/certs/CERT-1',
    'https://www.paypal.com/v1/notifications/certs/CERT-1',
    'https://apiXpaypal.com/v1/notifications/certs/CERT-1',
    'https://API.paypal.com/v1/notifications/certs/CERT-1',
    'https://api.paypal.com./v1/notifications/certs/CERT-1',
    'https://api.paypal.com/v1/notifications/certs/../../CERT-1',
    'https://api.paypal.com/v1/notifications/certs/%2e%2e',
    'https://api.paypal.com/v1/notifications/certs/CERT-1?host=evil.example',
    'https://api.paypal.com/v1/notifications/certs/CERT-1#x',
    'https://api.paypal.com/v1/notifications/certs/',
    'https://api.paypal.com/v1/notifications/CERT-1',
    'https:\\\\api.paypal.com\\v1\\notifications\\certs\\CERT-1',
    ` ${live}`,
    `${live}\n`,
    'data:,',
  ])('whose certificate is at %j is refused, and nothing asked there', async (url) => {
    expect(await verify(headersOf({ 'paypal-cert-url': url }))).toMatchObject({
      code: 'bad-header',
      asked: [],
    });
  });

  it('counts for three days and an hour, and five minutes ahead of our clock', async () => {
    const at = (ms: number) => verify(headersOf({}, nowMs + ms)).then(({ code }) => code);
    expect(await at(-73 * 3_600_000)).toBe('accepted');
    expect(await at(-73 * 3_600_000 - 1)).toBe('timestamp-out-of-window');
    expect(await at(300_000)).toBe('accepted');
    expect(await at(300_001)).toBe('timestamp-out-of-window');
    expect(await at(-365 * 86_400_000)).toBe('timestamp-out-of-window');
  });

  it('is refused where anything that is signed was changed', async () => {
    const changes: Parameters<typeof verify>[] = [
      [headersOf({ 'paypal-transmission-id': '203e3700-8b0c-11e6-8695-6b62a8a99ac4' })],
      [headersOf({ 'paypal-transmission-time': new Date(nowMs + 1).toISOString() })],
      [headersOf({}, nowMs, 'ANOTHERWEBHOOK')],
      [headersOf(), { sent: `${body} ` }],
      [headersOf(), { settings: { webhookId: 'ANOTHERWEBHOOK' } }],
    ];
    for (const change of changes) expect((await verify(...change)).code).toBe('signature-invalid');
  });

  it('is refused with every one of its body’s bits turned', async () => {
    const headers = headersOf();
    for (let bit = 0; bit < body.length * 8; bit += 1) {
      const bytes = Buffer.from(body);
      bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect((await verify(headers, { sent: bytes })).code).toBe('signature-invalid');
    }
  });

  it.each([
    ['is not to be had', new Map<string, string>()],
    ['is the sandbox’s at the live host', new Map([[live, chainOf('sandbox')]])],
    ['is of another name', new Map([[live, chainOf('other-name')]])],
    ['is signed by itself', new Map([[live, pemOf('self-signed')]])],
    ['is no certificate', new Map([[live, '<html>']])],
  ])('is refused where the certificate %s, though its key did sign', async (_, certificates) => {
    expect((await verify(headersOf(), { certificates })).code).toBe('signature-invalid');
  });

  it('is refused without a webhook’s id, even one that was signed for none', async () => {
    const { code, asked } = await verify(headersOf({}, nowMs, ''), { settings: {} });
    expect({ code, asked }).toEqual({ code: 'signature-invalid', asked: [live] });
    expect(source.settings.safeParse({}).success).toBe(false);
    expect(source.settings.safeParse({ webhookId }).success).toBe(true);
    expect(source.settings.safeParse({ webhookId: '1|2' }).success).toBe(false);
  });

  it('is refused in production where it is signed under our tests’ root', async () => {
    const verified = await paypal.verify(
      aDelivery(body, headersOf()),
      aKeyring([], { webhookId }, async () => chainOf('live')),
    );
    expect(verified).toMatchObject({ error: { code: 'signature-invalid' } });
  });
});
