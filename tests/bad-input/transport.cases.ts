import { gzipSync } from 'node:zlib';
import { maxApplicationBytes } from '../../shared/contracts/read-application.ts';
import { provider } from '../support/a-coalition.ts';
import { type BadInput, canary, type Refused, type Sent, type WireChange } from './bad-input.ts';
import { applicationOf, screenings, seconds } from './signed-post.ts';

const badHeader = { status: 400, code: 'bad-header' } as const satisfies Refused;
const badSignature = { status: 401, code: 'signature-invalid' } as const satisfies Refused;
const badMedia = { status: 415, code: 'unsupported-media-type' } as const satisfies Refused;
const unreadable = {
  status: 400,
  code: 'malformed-request',
  headers: { connection: 'close' },
} as const satisfies Refused;
const nowhere = { status: 404, code: 'not-found' } as const satisfies Refused;
const tooLarge = { status: 413, code: 'body-too-large' } as const satisfies Refused;
const accepted = { status: 200 } as const;

const head = (name: string, value: string | null | readonly string[]): Sent => ({
  headers: { [name]: value },
});
const id = (value: string | null | readonly string[]) => head('webhook-id', value);
const time = (value: string | null) => head('webhook-timestamp', value);
const type = (value: string | null) => head('content-type', value);
const signature = (change: (base64: string) => string): Sent => ({
  signature: (right) => change(right.slice('v1,'.length)),
});
const at = (target: string): Sent => ({ target });
const by = (method: string): Sent => ({ method });

/** Bytes of latin1 text that are the UTF-8 of another. */
const utf8 = (text: string): string => Buffer.from(text).toString('latin1');
const application = Buffer.from(JSON.stringify(applicationOf()));
const padded = (length: number): string => JSON.stringify(applicationOf()).padEnd(length);
/** With the bit below the last that counts set: the same bytes to a lenient decoder. */
const trailingBits = (base64: string): string => {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
  return `${base64.slice(0, -2)}${letters[letters.indexOf(base64.at(-2) ?? '') + 1]}=`;
};
/** Headers changed on the wire, so that they may contradict each other. */
const withHead = (change: (head: string) => string): WireChange => {
  return (lines, body) => Buffer.concat([Buffer.from(change(lines), 'latin1'), body]);
};
const lengthOf = (change: (length: number) => number) =>
  withHead((lines) => lines.replace(/(?<=content-length: )[0-9]+/, (length) => `${change(Number(length))}`));

/** Section A: what is wrong before the body is read. */
export const transportCases: readonly BadInput[] = [
  { number: 1, input: 'no `webhook-id`', send: id(null), answer: { status: 400, code: 'missing-header' } },
  { number: 2, input: 'an empty `webhook-id`', send: id(''), answer: badHeader },
  { number: 2, input: 'a `webhook-id` of 65 characters', send: id('a'.repeat(65)), answer: badHeader },
  { number: 2, input: 'a dot in `webhook-id`', send: id(`${canary}.1`), answer: badHeader },
  { number: 2, input: 'a space in `webhook-id`', send: id(`${canary} 1`), answer: badHeader },
  { number: 2, input: '`%00` in `webhook-id`', send: id(`${canary}%00`), answer: badHeader },
  { number: 2, input: 'a NUL byte in `webhook-id`', send: id(`${canary}\0`), answer: unreadable },
  {
    number: 2,
    input: '`webhook-id` folded over two lines',
    send: id(`${canary}\r\n b`),
    answer: unreadable,
  },
  { number: 3, input: 'two `webhook-id` headers', send: id(['msg_a', 'msg_b']), answer: badHeader },
  {
    number: 4,
    input: 'no `webhook-signature`',
    send: head('webhook-signature', null),
    answer: { status: 401, code: 'signature-missing' },
  },
  {
    number: 5,
    input: 'no `webhook-timestamp`',
    send: time(null),
    answer: { status: 400, code: 'missing-header' },
  },
  ...[
    ['letters behind it', `${seconds}abc`],
    ['a sign and spaces before it', ` +${seconds}`],
    ['scientific notation', '1.7e9'],
    ['hexadecimal', '0x6553f100'],
    ['milliseconds', `${seconds}000`],
    ['a minus sign', `-${seconds}`],
    ['nothing in it', ''],
    ['Arabic-Indic digits', utf8('١٧٦٣٧٤٠٨٠٠')],
  ].map(([words, value = '']) => ({
    number: 5,
    input: `\`webhook-timestamp\` with ${words}`,
    send: time(value),
    answer: badHeader,
  })),
  ...[-301, 301].map((offset) => ({
    number: 6,
    input: `a timestamp ${Math.abs(offset)} s ${offset < 0 ? 'behind' : 'ahead of'} our clock`,
    send: time(String(seconds + offset)),
    answer: { status: 401, code: 'timestamp-out-of-window', members: ['serverTime'] } as const,
  })),
  ...[-300, 300].map((offset) => ({
    number: 6,
    input: `a timestamp ${Math.abs(offset)} s ${offset < 0 ? 'behind' : 'ahead of'} our clock`,
    send: time(String(seconds + offset)),
    answer: accepted,
  })),
  { number: 7, input: 'the signature `v1` alone', send: signature(() => 'v1'), answer: badSignature },
  { number: 7, input: 'the signature `v1,`', send: signature(() => 'v1,'), answer: badSignature },
  {
    number: 7,
    input: 'a signature without a version',
    send: signature((base64) => `,${base64}`),
    answer: badSignature,
  },
  {
    number: 7,
    input: 'a signature of a version we do not know, `v2`',
    send: signature((base64) => `v2,${base64}`),
    answer: badSignature,
  },
  {
    number: 7,
    input: '`v1a` (ed25519) from a provider that has an HMAC secret',
    send: signature(() => `v1a,${Buffer.alloc(64, 7).toString('base64')}`),
    answer: badSignature,
  },
  { number: 7, input: 'an empty signature header', send: signature(() => ''), answer: badSignature },
  {
    number: 8,
    input: 'a signature with a line feed inside',
    send: signature((base64) => `v1,${base64.slice(0, 20)}\n${base64.slice(20)}`),
    answer: unreadable,
  },
  {
    number: 8,
    input: 'a signature in URL-safe base64',
    send: signature(() => `v1,${Buffer.alloc(32, 0xfb).toString('base64url')}=`),
    answer: badSignature,
  },
  {
    number: 8,
    input: 'the right signature without its padding',
    send: signature((base64) => `v1,${base64.slice(0, -1)}`),
    answer: badSignature,
  },
  {
    number: 8,
    input: 'the right signature with trailing bits that are not zero',
    send: signature((base64) => `v1,${trailingBits(base64)}`),
    answer: badSignature,
  },
  {
    number: 8,
    input: 'the right signature with characters that a lenient decoder skips',
    send: signature((base64) => `v1,${base64}!!`),
    answer: badSignature,
  },
  {
    number: 9,
    input: 'six signatures, the right one among them',
    send: { signature: (right) => Array(6).fill(right).join(' ') },
    answer: badHeader,
  },
  {
    number: 9,
    input: 'five signatures, the right one last',
    send: { signature: (right) => [...Array(4).fill('v1,AAAA'), right].join(' ') },
    answer: accepted,
  },
  {
    number: 9,
    input: 'a thousand signatures',
    send: { signature: (right) => [right, ...Array(1_000).fill('v1,AAAA')].join(' ') },
    answer: badHeader,
  },
  {
    number: 9,
    input: 'a hundred thousand signatures',
    send: { signature: () => Array(100_000).fill('v1,AAAA').join(' ') },
    answer: { status: 431, code: 'headers-too-large' },
  },
  {
    number: 10,
    input: 'a signature of 3 bytes',
    send: signature(() => 'v1,AAAA'),
    answer: badSignature,
  },
  {
    number: 10,
    input: 'a signature of 33 bytes',
    send: signature(() => `v1,${Buffer.alloc(33, 1).toString('base64')}`),
    answer: badSignature,
  },
  {
    number: 11,
    input: 'a provider that does not exist',
    send: at(`/v1/providers/${canary.toLowerCase()}/screenings`),
    answer: badSignature,
  },
  {
    number: 11,
    input: 'a provider that exists, signed with another key',
    send: signature(() => `v1,${Buffer.alloc(32, 1).toString('base64')}`),
    answer: badSignature,
  },
  { number: 12, input: 'no `content-type`', send: type(null), answer: badMedia },
  { number: 12, input: 'the type `text/plain`', send: type('text/plain'), answer: badMedia },
  {
    number: 12,
    input: 'the type of a web form',
    send: type('application/x-www-form-urlencoded'),
    answer: badMedia,
  },
  {
    number: 12,
    input: 'JSON in another charset',
    send: type('application/json; charset=utf-16'),
    answer: badMedia,
  },
  {
    number: 12,
    input: 'two types',
    send: head('content-type', ['application/json', 'text/plain']),
    answer: badMedia,
  },
  {
    number: 12,
    input: 'the type in capitals, with `charset="UTF-8"`',
    send: type('Application/JSON; Charset="UTF-8"'),
    answer: accepted,
  },
  {
    number: 13,
    input: 'a compressed body',
    send: { body: gzipSync(application), headers: { 'content-encoding': 'gzip' } },
    answer: badMedia,
  },
  {
    number: 13,
    input: 'a small compressed body of 100 MB',
    send: () => ({
      body: gzipSync(Buffer.alloc(100 * 1_024 * 1_024)).subarray(0, 200_000),
      headers: { 'content-encoding': 'gzip' },
    }),
    answer: badMedia,
  },
  {
    number: 13,
    input: 'a plain body that calls itself compressed',
    send: head('content-encoding', 'br'),
    answer: badMedia,
  },
  {
    number: 14,
    input: 'a length and chunks at once',
    send: head('transfer-encoding', 'chunked'),
    answer: unreadable,
  },
  {
    number: 14,
    input: 'two lengths that differ',
    send: { bytes: withHead((lines) => lines.replace('connection:', 'content-length: 5\r\nconnection:')) },
    answer: unreadable,
  },
  {
    number: 14,
    input: 'a transfer encoding that nobody knows',
    send: head('transfer-encoding', 'chunked, gzip'),
    answer: unreadable,
  },
  {
    number: 15,
    input: 'a length shorter than the body',
    send: { bytes: lengthOf((length) => length - 10), headers: { connection: 'keep-alive' } },
    answer: unreadable,
  },
  {
    number: 15,
    input: 'bytes behind a right request that are no request: it is not carried out',
    send: {
      bytes: (lines, body) => Buffer.concat([Buffer.from(lines), body, Buffer.from(`}${canary}`)]),
      headers: { connection: 'keep-alive' },
    },
    answer: unreadable,
  },
  {
    number: 15,
    input: 'a length longer than the body, and then nothing',
    send: { bytes: lengthOf((length) => length + 10) },
    answer: { status: 408, code: 'request-timeout', headers: { connection: 'close' } },
  },
  {
    number: 15,
    input: 'a length longer than the body, and then the end',
    send: { bytes: lengthOf((length) => length + 10), end: true },
    answer: unreadable,
  },
  {
    number: 15,
    input: 'a body that drips, byte by byte, for longer than it may take',
    send: { drips: true },
    answer: { status: 408, code: 'request-timeout', headers: { connection: 'close' } },
  },
  {
    number: 16,
    input: 'a body of 256 KB and one byte',
    send: { body: padded(maxApplicationBytes + 1) },
    answer: tooLarge,
  },
  {
    number: 16,
    input: 'a body of 256 KB',
    send: { body: padded(maxApplicationBytes) },
    answer: accepted,
  },
  {
    number: 16,
    input: 'a body that says it is 10 MB and one byte',
    send: { bytes: lengthOf(() => 10 * 1_024 * 1_024 + 1) },
    answer: { ...tooLarge, headers: { connection: 'close' } },
  },
  {
    number: 16,
    input: 'chunks of 10 MB and more',
    send: {
      body: '',
      headers: { 'content-length': null, 'transfer-encoding': 'chunked' },
      bytes: (lines) => {
        const chunk = `${(1_024 * 1_024).toString(16)}\r\n${'a'.repeat(1_024 * 1_024)}\r\n`;
        return `${lines}${chunk.repeat(11)}0\r\n\r\n`;
      },
    },
    answer: { ...tooLarge, headers: { connection: 'close' } },
  },
  {
    number: 17,
    input: 'headers of more than 10,240 bytes',
    send: head('x-long', canary.repeat(1_200)),
    answer: { status: 431, code: 'headers-too-large', headers: { connection: 'close' } },
  },
  ...['GET', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE'].map((method) => ({
    number: 18,
    input: `${method} instead of POST`,
    send: by(method),
    answer: { status: 405, code: 'method-not-allowed', headers: { allow: 'POST' } } as const,
  })),
  { number: 18, input: 'a CONNECT', send: { ...by('CONNECT'), target: 'a.test:443' }, answer: unreadable },
  {
    number: 18,
    input: 'GET with `X-HTTP-Method-Override: POST`',
    send: { ...by('GET'), ...head('x-http-method-override', 'POST') },
    answer: { status: 405, code: 'method-not-allowed', headers: { allow: 'POST' } },
  },
  {
    number: 18,
    input: 'POST with `X-HTTP-Method-Override: DELETE`',
    send: head('x-http-method-override', 'DELETE'),
    answer: accepted,
  },
  {
    number: 19,
    input: 'base64 from the gateway, signed over the bytes it stands for',
    send: { body: application, event: { body: application.toString('base64'), isBase64Encoded: true } },
    answer: accepted,
  },
  {
    number: 19,
    input: 'base64 from the gateway with white space inside',
    send: {
      body: application,
      event: { body: ` ${application.toString('base64')}`, isBase64Encoded: true },
    },
    answer: { status: 400, code: 'bad-encoding' },
  },
  {
    number: 19,
    input: 'base64 from the gateway, cut short',
    send: {
      body: application,
      event: { body: application.toString('base64').slice(0, -3), isBase64Encoded: true },
    },
    answer: { status: 400, code: 'bad-encoding' },
  },
  ...[
    ['dots in the path', `/v1/providers/x/../${provider}/screenings`],
    ['encoded dots in the path', `/v1/providers/%2e%2e/${provider}/screenings`],
    ['an encoded letter in the path', `/v1/providers/%68arbourpay/screenings`],
    ['a doubled slash in the path', `/v1/providers//${provider}/screenings`],
    ['a slash behind the path', `${screenings}/`],
    ['the path in capitals', screenings.toUpperCase()],
    ['a backslash in the path', `/v1/providers\\${provider}/screenings`],
    ['a NUL in the path', `${screenings}%00`],
  ].map(([input = '', target = '']) => ({ number: 20, input, send: at(target), answer: nowhere })),
  {
    number: 21,
    input: 'the signature in the query instead of a header',
    send: {
      target: `${screenings}?webhook-signature=v1,${canary}`,
      headers: { 'webhook-signature': null },
    },
    answer: { status: 401, code: 'signature-missing' },
  },
  {
    number: 21,
    input: 'a secret in the query beside a right signature: not read, not logged',
    send: at(`${screenings}?signature=${canary}&secret=whsec_${canary}`),
    answer: accepted,
  },
];
