import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readJson } from '../../shared/contracts/read-json.ts';

const codeOf = (body: string | Uint8Array) => {
  const result = readJson(typeof body === 'string' ? Buffer.from(body) : body);
  return result.ok ? 'accepted' : result.error.code;
};
const nested = (depth: number) => `{"a":${'['.repeat(depth - 1)}${']'.repeat(depth - 1)}}`;

describe('a JSON body', () => {
  const refused: [string, string | Uint8Array, string][] = [
    ['nothing', '', 'body-not-object'],
    ['null', 'null', 'body-not-object'],
    ['an array', '[]', 'body-not-object'],
    ['a string', '"x"', 'body-not-object'],
    ['a number', '1', 'body-not-object'],
    ['a byte-order mark', Uint8Array.of(0xef, 0xbb, 0xbf, 0x7b, 0x7d), 'invalid-utf8'],
    ['a stray byte', Uint8Array.of(0x7b, 0xff, 0x7d), 'invalid-utf8'],
    ['an overlong form', Uint8Array.of(0x7b, 0xc0, 0xaf, 0x7d), 'invalid-utf8'],
    ['an encoded surrogate', Uint8Array.of(0x7b, 0xed, 0xa0, 0x80, 0x7d), 'invalid-utf8'],
    ['a cut character', Uint8Array.of(0x7b, 0x7d, 0xe2, 0x82), 'invalid-utf8'],
    ['UTF-16', Buffer.from('{"a":1}', 'utf16le'), 'malformed-json'],
    ['a key twice', '{"merchant":1,"merchant":2}', 'duplicate-key'],
    ['a key twice, once escaped', '{"a":1,"\\u0061":2}', 'duplicate-key'],
    ['a key twice, deep', '{"x":[{"a":1,"b":{},"a":2}]}', 'duplicate-key'],
    ['__proto__', '{"__proto__":{}}', 'forbidden-key'],
    ['__proto__ escaped', '{"\\u005f_proto__":{}}', 'forbidden-key'],
    ['constructor', '{"a":{"constructor":1}}', 'forbidden-key'],
    ['prototype', '{"a":[{"prototype" : 1}]}', 'forbidden-key'],
    ['17 levels', nested(17), 'too-deep'],
    ['100,000 levels', nested(100_000), 'too-deep'],
    ['20,001 keys', `{${Array.from({ length: 20_001 }, (_, i) => `"${i}":1`).join()}}`, 'too-many-keys'],
    ['NaN', '{"a":NaN}', 'malformed-json'],
    ['Infinity', '{"a":Infinity}', 'malformed-json'],
    ['a leading zero', '{"a":01}', 'malformed-json'],
    ['a leading plus', '{"a":+1}', 'malformed-json'],
    ['a bare point', '{"a":.5}', 'malformed-json'],
    ['hex', '{"a":0x10}', 'malformed-json'],
    ['a comment', '{/* */}', 'malformed-json'],
    ['a trailing comma', '{"a":1,}', 'malformed-json'],
    ['single quotes', "{'a':1}", 'malformed-json'],
    ['a second value', '{} {}', 'malformed-json'],
    ['a trailing NUL', '{}\0', 'malformed-json'],
    ['64 KB of white space', ' '.repeat(65_536), 'malformed-json'],
    ['64 KB of brackets', '['.repeat(65_536), 'too-deep'],
    ['64 KB of escapes', `"${'\\\\'.repeat(32_768)}`, 'malformed-json'],
  ];
  it.each(refused)('that is or has %s is refused', (_, body, code) => {
    expect(codeOf(body)).toBe(code);
  });

  it.each([nested(16), '{"a":{"b":1},"c":{"b":1}}', '{"a":"{\\"a\\":1}"}', '{"a" : "a", "b" : ":"}'])(
    '%s is accepted',
    (body) => {
      expect(codeOf(body)).toBe('accepted');
    },
  );

  it('of an ordinary shape reads as JSON.parse reads it', () => {
    const ordinary = fc.dictionary(
      fc.string().filter((key) => !['__proto__', 'constructor', 'prototype'].includes(key)),
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.integer(),
        fc.boolean(),
        fc.constant(null),
        fc.array(fc.string()),
      ),
      { noNullPrototype: true },
    );
    fc.assert(
      fc.property(ordinary, (value) => {
        const text = JSON.stringify(value);
        expect(readJson(Buffer.from(text))).toEqual({ ok: true, value: JSON.parse(text) });
      }),
    );
  });

  it('is answered or refused, never thrown at, whatever its bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(['accepted', 'invalid-utf8', 'malformed-json', 'body-not-object', 'too-deep']).toContain(
          codeOf(bytes),
        );
      }),
    );
  });
});
