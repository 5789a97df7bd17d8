import { createHmac, createSecretKey } from 'node:crypto';
import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { keyedMac } from '../../../shared/domain/match/keyed-mac.ts';

const secret = fc.uint8Array({ minLength: 1, maxLength: 100 });

test.prop([secret, fc.string({ unit: 'binary' })])(
  'is the HMAC that Node makes, of any secret and text',
  (bytes, text) => {
    const expected = macOfNode(bytes, text);
    expect(keyedMac(bytes, text)).toBe(expected);
    expect(keyedMac(createSecretKey(bytes), text)).toBe(expected);
  },
);

test.prop([
  secret,
  secret,
  fc.array(fc.string({ unit: 'binary', maxLength: 300, size: 'max' }), { maxLength: 8 }),
])('is so whatever texts and secrets came before, short after long', (one, other, texts) => {
  for (const text of texts)
    expect([keyedMac(one, text), keyedMac(other, text)]).toEqual([
      macOfNode(one, text),
      macOfNode(other, text),
    ]);
});

test.prop([secret, fc.uint8Array({ maxLength: 300, size: 'max' })])('is so of any bytes', (one, bytes) => {
  expect(keyedMac(one, bytes)).toBe(macOfNode(one, bytes));
});

function macOfNode(secret: Uint8Array, content: string | Uint8Array): string {
  return createHmac('sha256', secret).update(content).digest('binary');
}
