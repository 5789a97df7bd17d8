import { createHash, createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { hmacValidator } from '@adyen/api-library';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adyen } from '../../../../functions/provider-hooks/adyen/adyen.ts';
import { aDelivery, aKeyring } from '../a-delivery.ts';
import { describeRefusedSignatures } from '../refused-signatures.ts';

/** A key of Adyen's form for each secret of the shared tests. */
const keyOf = (secret: string) => createHash('sha256').update(secret).digest('hex').toUpperCase();
const sign = (secret: string, body: string) =>
  createHmac('sha256', Buffer.from(keyOf(secret), 'hex'))
    .update(body)
    .digest('base64');

describeRefusedSignatures({
  source: adyen,
  header: 'HmacSignature',
  sign,
  keyring: (keys) => aKeyring(keys.map((key) => ({ ...key, secret: keyOf(key.secret) }))),
});

const key = keyOf('one');
const verify = (header: string, { body, secret = key }: { body: string; secret?: string }) =>
  adyen.verify(aDelivery(body, { hmacsignature: header }), aKeyring([secret]));

describe('a signature of Adyen’s', () => {
  it('holds where the official library says so, whatever is signed, and only there', async () => {
    const official = new hmacValidator();
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme' }), fc.nat(255), async (body, bit) => {
        const header = official.calculateHmac(body, key);
        expect(official.validateHMACSignature(key, header, body)).toBe(true);
        expect((await verify(header, { body })).ok).toBe(true);
        const bytes = Buffer.from(header, 'base64');
        bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        const turned = bytes.toString('base64');
        expect(official.validateHMACSignature(key, turned, body)).toBe(false);
        expect((await verify(turned, { body })).ok).toBe(false);
      }),
    );
  });

  it('holds for the event and key that the official library publishes', async () => {
    const published = readFileSync(
      'node_modules/@adyen/api-library/tools/hmac/payload2.json',
      'utf8',
    ).trimEnd();
    const secret = '11223344D785FBAE710E7F943F307971BB61B21281C98C9129B3D4018A57B2EB';
    const header = 'UVBzHbDayhfT1XgaRGAkuKvxwoxrLoVCBdfi3WZU8lI=';
    expect((await verify(header, { body: published, secret })).ok).toBe(true);
  });

  it('holds under a key in either case of letters', async () => {
    expect((await verify(sign('one', '{}'), { body: '{}', secret: key.toLowerCase() })).ok).toBe(true);
  });

  it('is of the bytes that the key writes, not of its text', async () => {
    const asText = createHmac('sha256', key).update('{}').digest('base64');
    expect((await verify(asText, { body: '{}' })).ok).toBe(false);
  });

  it('is refused in hex, in the alphabet of URLs and without its padding', async () => {
    const bytes = Buffer.from(sign('one', '{}'), 'base64');
    for (const header of [
      bytes.toString('hex'),
      bytes.toString('base64url'),
      `${bytes.toString('base64url')}=`.replaceAll('=', ''),
    ])
      expect((await verify(header, { body: '{}' })).ok).toBe(false);
  });

  it('never holds under what is no key, even the signature of an empty one', async () => {
    const ofNothing = createHmac('sha256', '').update('{}').digest('base64');
    for (const secret of ['', 'not hex at all', key.slice(2), `${key}00`])
      expect((await verify(ofNothing, { body: '{}', secret })).ok).toBe(false);
    const ofPart = createHmac('sha256', Buffer.from(key.slice(2), 'hex'))
      .update('{}')
      .digest('base64');
    expect((await verify(ofPart, { body: '{}', secret: key.slice(2) })).ok).toBe(false);
  });

  it('is made with 32 bytes in hex', () => {
    expect(adyen.secret.safeParse(key).success).toBe(true);
    for (const wrong of ['', key.slice(1), `${key}0`, `${key}\n`, 'g'.repeat(64)])
      expect(adyen.secret.safeParse(wrong).success).toBe(false);
  });
});
