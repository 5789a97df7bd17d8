import { createHmac, createSecretKey } from 'node:crypto';
import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { keyedMac } from '../../../shared/domain/match/keyed-mac.ts';

const secret = fc.uint8Array({ minLength: 1, maxLength: 100 });

test.prop([secret, fc.string({ unit: 'binary' })])(
  'is the HMAC that Node makes, of any secret and text',
  (bytes, text) => {
    const expected = createHmac('sha256', bytes).update(text).digest('binary');
    expect(keyedMac(bytes, text)).toBe(expected);
    expect(keyedMac(createSecretKey(bytes), text)).toBe(expected);
  },
);
