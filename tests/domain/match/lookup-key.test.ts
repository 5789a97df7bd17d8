import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lookupKey } from '../../../shared/domain/match/lookup-key.ts';

const secret = Buffer.alloc(32, 9);

describe('a lookup key', () => {
  it('is the version and the first 16 bytes of the HMAC, in 23 characters', () => {
    const mac = createHmac('sha256', secret).update('email\0a@b.example').digest();
    const expected = Buffer.concat([Buffer.from([4]), mac.subarray(0, 16)]).toString('base64url');
    expect(lookupKey({ type: 'email', value: 'a@b.example' }, { version: 4, secret })).toBe(expected);
    expect(expected).toHaveLength(23);
  });

  it('never changes: postings are stored under it', () => {
    const key = { version: 1, secret };
    expect(lookupKey({ type: 'email', value: 'a@b.example' }, key)).toBe('AWSQUwTWydqep8Hn0W-qx4A');
    expect(lookupKey({ type: 'person_key', value: 'pmntkl ptrs' }, key)).toBe('AXzYNf40Df3Ey5e0-UOyWr4');
    expect(lookupKey({ type: 'business_name', value: '山田商事 böög' }, key)).toBe('AZMDG9DjHr3AhYK76_m3uLs');
  });

  it('differs by type, value, secret and version', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        fc.pre(a !== b);
        const of = (type: string, value: string, key = { version: 1, secret }) =>
          lookupKey({ type, value }, key);
        const keys = [
          of('email', a),
          of('email', b),
          of('handle', a),
          of('email', a, { version: 2, secret }),
          of('email', a, { version: 1, secret: Buffer.alloc(32, 8) }),
        ];
        expect(new Set(keys).size).toBe(5);
      }),
    );
  });
});
