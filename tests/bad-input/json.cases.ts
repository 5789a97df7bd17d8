import type { ProblemCode } from '../../shared/contracts/problem.ts';
import { maxDepth, maxValues } from '../../shared/contracts/read-json.ts';
import { type BadInput, canary, type Refused, type Sent } from './bad-input.ts';
import { applicationOf } from './signed-post.ts';

const refused = (code: ProblemCode) => ({ status: 400, code }) as const satisfies Refused;
const malformed = refused('malformed-json');
const notUtf8 = refused('invalid-utf8');
const twice = refused('duplicate-key');
const forbidden = refused('forbidden-key');
const tooDeep = refused('too-deep');
const wrongFields = (...errors: string[]): Refused => ({ status: 422, code: 'schema', errors });

const body = (content: string | Uint8Array): Sent => ({ body: content });
const merchant = (changes: Record<string, unknown>): Sent => ({ merchant: changes });
/** An application as text, with a piece of JSON as one more member of its merchant. */
const inside = (member: string): Sent => {
  return body(JSON.stringify(applicationOf()).replace('"merchant":{', `"merchant":{${member},`));
};
/** As the value of a string field. */
const asValue = (json: string): Sent => inside(`"registrationCountry2":${json}`);
const asNumber = (json: string): Sent => {
  const { registrationNumber: _, ...rest } = applicationOf().merchant;
  const text = JSON.stringify({ event: 'onboarding', merchant: rest });
  return body(text.replace('"merchant":{', `"merchant":{"registrationNumber":${json},`));
};
const kilobytes = 64 * 1_024;
const bytesIn = (text: string, marked: readonly number[]): Uint8Array => {
  const [before = '', after = ''] = text.split('#');
  return Buffer.concat([Buffer.from(before), Buffer.from(marked), Buffer.from(after)]);
};
const named = JSON.stringify(applicationOf({ legalName: `Paper # ${canary}` }));

/** Section B: what is wrong with the shape of the JSON. */
export const jsonCases: readonly BadInput[] = [
  ...(
    [
      ['an empty body', ''],
      ['`null`', 'null'],
      ['an array', '[]'],
      ['a string', `"${canary}"`],
      ['a number', '1'],
    ] as const
  ).map(([input, content]) => ({
    number: 22,
    input,
    send: body(content),
    answer: refused('body-not-object'),
  })),
  {
    number: 23,
    input: 'a byte-order mark before the object',
    send: body(`\ufeff${JSON.stringify(applicationOf())}`),
    answer: notUtf8,
  },
  ...(
    [
      ['the byte FF', [0xff]],
      ['an overlong C0 AF', [0xc0, 0xaf]],
      ['a surrogate ED A0 80', [0xed, 0xa0, 0x80]],
      ['a code point above 10FFFF', [0xf5, 0x80, 0x80, 0x80]],
      ['a sequence cut short', [0xe2, 0x82]],
    ] as const
  ).map(([words, bytes]) => ({
    number: 24,
    input: `UTF-8 with ${words} in a name`,
    send: body(bytesIn(named, bytes)),
    answer: notUtf8,
  })),
  {
    number: 25,
    input: 'UTF-16 with its byte-order mark',
    send: body(Buffer.from(`\ufeff${named}`, 'utf16le')),
    answer: notUtf8,
  },
  {
    number: 25,
    input: 'UTF-16 without a mark',
    send: body(Buffer.from(named, 'utf16le')),
    answer: malformed,
  },
  {
    number: 25,
    input: 'UTF-32',
    send: body(Buffer.from(Array.from(named, (one) => [0, 0, 0, one.charCodeAt(0)]).flat())),
    answer: malformed,
  },
  {
    number: 26,
    input: 'an object that names `merchant` twice',
    send: body(JSON.stringify(applicationOf()).replace('{', `{"merchant":{"${canary}":1},`)),
    answer: twice,
  },
  {
    number: 26,
    input: 'a key twice, once spelled with an escape',
    send: inside(`"leg\\u0061lName":"${canary}"`),
    answer: twice,
  },
  {
    number: 26,
    input: 'a key twice in a nested object',
    send: inside(`"sponsor":{"reference":"s","reference":"${canary}"}`),
    answer: twice,
  },
  ...['__proto__', 'constructor', 'prototype'].flatMap((key) => [
    { number: 27, input: `the key \`${key}\``, send: inside(`"${key}":{"a":1}`), answer: forbidden },
    {
      number: 27,
      input: `the key \`${key}\` in a nested object`,
      send: inside(`"sponsor":{"${key}":"${canary}"}`),
      answer: forbidden,
    },
  ]),
  {
    number: 27,
    input: 'the key `__proto__` spelled with an escape',
    send: inside(`"\\u005f_proto__":"${canary}"`),
    answer: forbidden,
  },
  ...[maxDepth + 1, 5_000, 120_000].flatMap((depth) => [
    {
      number: 28,
      input: `arrays ${depth.toLocaleString('en')} deep`,
      send: body('['.repeat(depth) + ']'.repeat(depth)),
      answer: tooDeep,
    },
  ]),
  {
    number: 28,
    input: 'objects 17 deep',
    send: body(`${'{"a":'.repeat(maxDepth + 1)}1${'}'.repeat(maxDepth + 1)}`),
    answer: tooDeep,
  },
  {
    number: 28,
    input: 'arrays 2,500,000 deep',
    send: () => body('['.repeat(2_500_000)),
    answer: { status: 413, code: 'body-too-large' },
  },
  {
    number: 29,
    input: '200,000 keys in an object',
    send: () => body(`{${Array.from({ length: 200_000 }, (_, index) => `"k${index}":0`).join(',')}}`),
    answer: { status: 413, code: 'body-too-large' },
  },
  {
    number: 29,
    input: 'more than 20,000 keys and items within 256 KB',
    send: () => body(`{${Array.from({ length: maxValues }, (_, index) => `"${index}":0`).join(',')}}`),
    answer: refused('too-many-keys'),
  },
  {
    number: 30,
    input: '10,001 principals',
    send: () => merchant({ principals: Array.from({ length: 10_001 }, () => ({})) }),
    answer: { status: 422, code: 'too-many-items' },
  },
  {
    number: 30,
    input: '21 principals, one more than may be',
    send: merchant({ principals: Array.from({ length: 21 }, () => ({ name: `Ada ${canary}` })) }),
    answer: { status: 422, code: 'too-many-items', errors: ['/merchant/principals too-many-items'] },
  },
  {
    number: 30,
    input: 'lists that are each short enough and together need more than 400 lookup keys',
    send: () => merchant(manyIdentifiers()),
    answer: { status: 422, code: 'too-many-items' },
  },
  ...['1e400', '9007199254740993', '-0', '1.0000000000000000001', '1'.repeat(39)].map((number) => ({
    number: 31,
    input: `the number \`${number}\` as an identifier`,
    send: asNumber(number),
    answer: wrongFields('/merchant/registrationNumber not-string'),
  })),
  ...[
    'NaN',
    'Infinity',
    '01',
    '+1',
    '.5',
    '1.',
    '0x10',
    '1 // a comment',
    '[1,]',
    `'${canary}'`,
    'True',
    '"\t"',
  ].map((value) => ({
    number: 32,
    input: `${JSON.stringify(value).replaceAll(canary, 'a')} as a value`,
    send: asValue(value),
    answer: malformed,
  })),
  { number: 33, input: 'a second object behind the first', send: body('{} {}'), answer: malformed },
  {
    number: 33,
    input: 'a NUL behind the object',
    send: body(`${JSON.stringify(applicationOf())}\0`),
    answer: malformed,
  },
  {
    number: 34,
    input: 'an unknown field beside `merchant`',
    send: body(JSON.stringify({ ...applicationOf(), [canary]: canary })),
    answer: { status: 422, code: 'unknown-field', errors: [' unknown-field'] },
  },
  {
    number: 34,
    input: 'a known field misspelt: the nearest is named',
    send: merchant({ webSites: [canary] }),
    answer: { status: 422, code: 'unknown-field', errors: ['/merchant/webSites unknown-field'] },
  },
  {
    number: 35,
    input: 'a list where a string belongs',
    send: merchant({ legalName: [canary] }),
    answer: wrongFields('/merchant/legalName not-string'),
  },
  {
    number: 35,
    input: 'an object where a string belongs',
    send: merchant({ emails: [{ address: canary }] }),
    answer: wrongFields('/merchant/emails/0 not-string'),
  },
  {
    number: 35,
    input: 'a string where a list belongs',
    send: merchant({ emails: canary }),
    answer: wrongFields('/merchant/emails not-array'),
  },
  {
    number: 35,
    input: '`true` where a string belongs',
    send: merchant({ mcc: true }),
    answer: wrongFields('/merchant/mcc not-string'),
  },
  {
    number: 36,
    input: '`null` for a required field',
    send: merchant({ country: null }),
    answer: wrongFields('/merchant/country required'),
  },
  {
    number: 36,
    input: 'a required field left out',
    send: merchant({ country: undefined }),
    answer: wrongFields('/merchant/country required'),
  },
  {
    number: 36,
    input: 'no `merchant`',
    send: body('{"event":"onboarding"}'),
    answer: wrongFields('/merchant required'),
  },
  {
    number: 37,
    input: 'the same id with the same JSON, its keys in another order and with white space',
    after: body(JSON.stringify(applicationOf({}, 'm-37'))),
    send: body(JSON.stringify(turned(applicationOf({}, 'm-37')), null, 2)),
    answer: { status: 200, replayed: true },
  },
  {
    number: 38,
    input: 'the same id with one value changed',
    after: merchant({}),
    send: merchant({ country: 'DE' }),
    answer: { status: 422, code: 'idempotency-key-reused' },
  },
  {
    number: 38,
    input: 'the same id with a body that would be refused by itself',
    after: merchant({}),
    send: body(`{"${canary}":`),
    answer: { status: 422, code: 'idempotency-key-reused' },
  },
  {
    number: 39,
    input: 'a version in the body, which knows none',
    send: body(JSON.stringify({ ...applicationOf(), version: '2099-01-01' })),
    answer: { status: 422, code: 'unknown-field' },
  },
  {
    number: 39,
    input: 'a version in the path that we do not speak',
    send: { target: '/v2/providers/harbourpay/screenings' },
    answer: { status: 404, code: 'not-found' },
  },
  { number: 40, input: '64 KB of white space', send: body(' '.repeat(kilobytes)), answer: malformed },
  { number: 40, input: '64 KB of `[`', send: body('['.repeat(kilobytes)), answer: tooDeep },
  {
    number: 40,
    input: '64 KB of backslashes in a string',
    send: body(`"${'\\'.repeat(kilobytes)}"`),
    answer: refused('body-not-object'),
  },
  {
    number: 40,
    input: '64 KB of backslashes in a string that does not end',
    send: body(`{"${'\\'.repeat(kilobytes)}`),
    answer: malformed,
  },
];

function turned<T extends object>(value: T): T {
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, inner]) => [key, isPlain(inner) ? turned(inner) : inner]),
  ) as T;
}

function isPlain(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function manyIdentifiers(): Record<string, unknown> {
  const each = <T>(length: number, make: (index: number) => T): T[] =>
    Array.from({ length }, (_, index) => make(index));
  const site = (index: number, part: string) => `https://pay.${part}-${index}.example/shop`;
  const people = each(20, (index) => ({
    name: `Ada Number ${'abcdefghijklmnopqrst'[index]}${canary}`,
    emails: each(5, (mail) => `a${index}-${mail}@p.example`),
    phones: each(5, (phone) => `+1202555${String(1_000 + index * 5 + phone)}`),
    identityDocuments: each(5, (at) => ({ type: 'passport', number: `X${index}00${at}Z`, country: 'DE' })),
  }));
  return {
    principals: people,
    websites: each(20, (index) => site(index, 'many')),
    emails: each(20, (index) => `b${index}@p.example`),
    phones: each(20, (index) => `+1202555${2_000 + index}`),
  };
}
