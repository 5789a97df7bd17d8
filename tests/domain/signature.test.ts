import { generateKeyPairSync, sign } from 'node:crypto';
import fc from 'fast-check';
import { Webhook } from 'standardwebhooks';
import { describe, expect, it } from 'vitest';
import {
  isFresh,
  readSecret,
  readSignedHeaders,
  type SigningKey,
  signV1,
  verifySignature,
} from '../../shared/domain/signature.ts';

const nowMs = Date.UTC(2026, 10, 21, 12);
const timestamp = String(nowMs / 1_000);
const secret = Buffer.alloc(32, 7);
const body = Buffer.from(JSON.stringify({ text: 'x'.repeat(1_000) }));
const hmacKey: SigningKey = { keyId: 'k1', kind: 'hmac', bytes: secret, notBeforeMs: 0, notAfterMs: null };

const headersOf = (sent: Record<string, string | undefined>) =>
  readSignedHeaders((name) => sent[name] ?? null);
const signed = (id = 'msg_1') => ({
  'webhook-id': id,
  'webhook-timestamp': timestamp,
  'webhook-signature': signV1(secret, { id, timestamp, body }),
});

function verify(
  sent: Record<string, string>,
  { content = body, keys = [hmacKey] }: { content?: Uint8Array; keys?: SigningKey[] } = {},
) {
  const headers = headersOf(sent);
  return headers.ok
    ? (verifySignature({ headers: headers.value, body: content, keys, nowMs })?.keyId ?? null)
    : null;
}

describe('a signed request', () => {
  it('verifies the vector that Standard Webhooks publishes', () => {
    const key = readSecret('whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw');
    const signature = signV1(key ?? new Uint8Array(), {
      id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
      timestamp: '1614265330',
      body: Buffer.from('{"test": 2432232314}'),
    });
    expect(signature).toBe('v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=');
  });

  it('is accepted when the standardwebhooks library signed it, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const library = new Webhook(`whsec_${secret.toString('base64')}`);
        const signature = library.sign('msg_1', new Date(nowMs), text);
        expect(verify({ ...signed(), 'webhook-signature': signature }, { content: Buffer.from(text) })).toBe(
          'k1',
        );
      }),
    );
  });

  it('is refused after any one bit of id, timestamp, body or signature was flipped', () => {
    const sent = signed();
    let accepted = 0;
    for (const name of ['webhook-id', 'webhook-timestamp', 'webhook-signature'] as const)
      for (const flipped of flips(Buffer.from(sent[name])))
        if (verify({ ...sent, [name]: flipped.toString('latin1') })) accepted += 1;
    for (const flipped of flips(body)) if (verify(sent, { content: flipped })) accepted += 1;
    expect(accepted).toBe(0);
    expect(verify(sent)).toBe('k1');
  });

  it('tells bytes apart that decode to the same text', () => {
    const bytes = Buffer.from([0x7b, 0xff, 0x7d]);
    const sent = {
      ...signed(),
      'webhook-signature': signV1(secret, { id: 'msg_1', timestamp, body: bytes }),
    };
    expect(verify(sent, { content: bytes })).toBe('k1');
    expect(verify(sent, { content: Buffer.from([0x7b, 0xfe, 0x7d]) })).toBeNull();
  });

  it('is accepted under either of two active keys and under none that has ended or not begun', () => {
    const other: SigningKey = { ...hmacKey, keyId: 'k0', bytes: Buffer.alloc(32, 1) };
    expect(verify(signed(), { keys: [other, hmacKey] })).toBe('k1');
    expect(verify(signed(), { keys: [other] })).toBeNull();
    expect(verify(signed(), { keys: [{ ...hmacKey, notAfterMs: nowMs }] })).toBeNull();
    expect(verify(signed(), { keys: [{ ...hmacKey, notBeforeMs: nowMs + 1 }] })).toBeNull();
    expect(verify(signed(), { keys: [] })).toBeNull();
  });

  it('may be signed with ed25519, and then only with ed25519', () => {
    const pair = generateKeyPairSync('ed25519');
    const bytes = pair.publicKey.export({ format: 'der', type: 'spki' }).subarray(-32);
    const key: SigningKey = { ...hmacKey, keyId: 'ed', kind: 'ed25519', bytes };
    const mac = sign(null, Buffer.concat([Buffer.from(`msg_1.${timestamp}.`), body]), pair.privateKey);
    const sent = { ...signed(), 'webhook-signature': `v1a,${mac.toString('base64')}` };
    expect(verify(sent, { keys: [key] })).toBe('ed');
    expect(verify(sent, { keys: [hmacKey] })).toBeNull();
    expect(verify(signed(), { keys: [key] })).toBeNull();
    expect(verify(sent, { keys: [key], content: Buffer.from('{}') })).toBeNull();
  });
});

describe('the signature headers', () => {
  const cases: [string, Record<string, string | undefined>, string][] = [
    ['no id', { 'webhook-id': undefined }, 'missing-header'],
    ['an empty id', { 'webhook-id': '' }, 'bad-header'],
    ['an id of 65', { 'webhook-id': 'a'.repeat(65) }, 'bad-header'],
    ['a dot in the id', { 'webhook-id': 'a.1' }, 'bad-header'],
    ['two ids joined', { 'webhook-id': 'a, b' }, 'bad-header'],
    ['no timestamp', { 'webhook-timestamp': undefined }, 'missing-header'],
    ['letters behind the timestamp', { 'webhook-timestamp': '1700000000abc' }, 'bad-header'],
    ['a sign before the timestamp', { 'webhook-timestamp': '+1700000000' }, 'bad-header'],
    ['milliseconds', { 'webhook-timestamp': '1700000000000' }, 'bad-header'],
    ['Arabic-Indic digits', { 'webhook-timestamp': '١٧٠٠٠٠٠٠٠٠' }, 'bad-header'],
    ['no signature', { 'webhook-signature': undefined }, 'signature-missing'],
    ['six signatures', { 'webhook-signature': Array(6).fill('v1,AA==').join(' ') }, 'bad-header'],
    ['100,000 signatures', { 'webhook-signature': Array(100_000).fill('v1,AA==').join(' ') }, 'bad-header'],
  ];
  it.each(cases)('with %s are refused', (_, change, code) => {
    const sent = Object.fromEntries(
      Object.entries({ ...signed(), ...change }).filter(([, value]) => value !== undefined),
    );
    const headers = headersOf(sent);
    expect(headers.ok ? 'accepted' : headers.error.code).toBe(code);
  });

  const valid = signV1(secret, { id: 'msg_1', timestamp, body });
  it.each([
    'v1',
    'v1,',
    ',abc',
    `v2,${valid.slice(3)}`,
    `${valid}\n`,
    valid.replaceAll('+', '-').replaceAll('/', '_').slice(0, -1),
    valid.slice(0, -1),
    `v1,${valid.slice(3, -2)}${String.fromCharCode(valid.charCodeAt(valid.length - 2) + 1)}=`,
    'v1,AAAA',
  ])('with the signature %j verify nothing', (signature) => {
    expect(verify({ ...signed(), 'webhook-signature': signature })).toBeNull();
  });
});

describe('freshness', () => {
  it.each([
    [-301, false],
    [-300, true],
    [0, true],
    [300, true],
    [301, false],
  ])('at %i seconds from our clock is %s', (offset, fresh) => {
    expect(isFresh(String(nowMs / 1_000 + offset), nowMs)).toBe(fresh);
  });
});

describe('a secret', () => {
  it.each(['', 'whsec_', 'whsec_AAAA', 'whsec_not base64', `whsec_${Buffer.alloc(65).toString('base64')}`])(
    '%j is not one',
    (text) => {
      expect(readSecret(text)).toBeNull();
    },
  );
});

function* flips(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += 1)
    for (let bit = 0; bit < 8; bit += 1) {
      const flipped = Buffer.from(bytes);
      flipped[at] = (flipped[at] ?? 0) ^ (1 << bit);
      yield flipped;
    }
}
