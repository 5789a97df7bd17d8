import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fingerprintOf, isSameBody } from '../../shared/domain/fingerprint.ts';
import type { Keyring } from '../../shared/domain/match/lookup-key.ts';

const secret = { version: 1, secret: Buffer.alloc(32, 4), scheme: 'exact-1' } as const;
const keyring: Keyring = { active: [secret], retired: [] };
const bodyOf = (json: object, space?: number) => ({
  json,
  raw: Buffer.from(JSON.stringify(json, null, space)),
});
const json = fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.integer(), fc.array(fc.string())), {
  noNullPrototype: true,
});

describe('a body', () => {
  it('is the same with its keys in another order and other white space', () => {
    fc.assert(
      fc.property(json, (value) => {
        const stored = fingerprintOf(bodyOf(value), secret);
        const shuffled = Object.fromEntries(Object.entries(value).toReversed());
        expect(isSameBody(stored, { body: bodyOf(shuffled, 2), keyring })).toBe(true);
      }),
    );
  });

  it('is another with any value changed', () => {
    fc.assert(
      fc.property(json, fc.string(), fc.string(), (value, key, changed) => {
        fc.pre(key !== '__proto__' && value[key] !== changed);
        const stored = fingerprintOf(bodyOf(value), secret);
        expect(isSameBody(stored, { body: bodyOf({ ...value, [key]: changed }), keyring })).toBe(false);
      }),
    );
  });

  it('that is not JSON, or has no canonical form, is told by its bytes', () => {
    const raw = Buffer.from('{"a":"\\ud800"}');
    const stored = fingerprintOf({ raw, json: { a: '\ud800' } }, secret);
    expect(stored.canonical).toBeNull();
    expect(isSameBody(stored, { body: { raw, json: null }, keyring })).toBe(true);
    expect(isSameBody(stored, { body: { raw: Buffer.from('{'), json: null }, keyring })).toBe(false);
  });

  it('is still known after its secret was retired, and unknown without the secret', () => {
    const newer = { version: 2, secret: Buffer.alloc(32, 5), scheme: 'exact-1' } as const;
    const stored = fingerprintOf(bodyOf({ a: 1 }), secret);
    const body = bodyOf({ a: 1 });
    expect(isSameBody(stored, { body, keyring: { active: [newer], retired: [secret] } })).toBe(true);
    expect(isSameBody(stored, { body, keyring: { active: [newer], retired: [] } })).toBe(false);
  });

  it('cannot be guessed from its fingerprint without the secret', () => {
    const other = { version: 1, secret: Buffer.alloc(32, 6) };
    expect(fingerprintOf(bodyOf({ a: 1 }), secret).canonical).not.toBe(
      fingerprintOf(bodyOf({ a: 1 }), other).canonical,
    );
  });
});
