import { operator, secondContributor } from '../functions/management/a-management.ts';
import { contributor, provider } from '../support/a-coalition.ts';
import type { BadCall } from './bad-call.ts';
import { canary, type Refused } from './bad-input.ts';

const schema = (...errors: string[]): Refused => ({ status: 422, code: 'schema', errors });
const host = { type: 'host', value: `${canary.toLowerCase()}.example` };
const flag = { category: 'sale-site', identifiers: [host] };

const raise = (
  number: number,
  { input, body, answer }: Pick<BadCall, 'input' | 'answer'> & { body: object | string },
): BadCall => ({ ...{ number, input, body, answer }, as: contributor, method: 'POST', path: '/v1/flags' });

const identifier = (number: number, [input, type, value, code]: readonly [string, string, string, string]) =>
  raise(number, {
    input: `nothing but ${input}`,
    body: { ...flag, identifiers: [{ type, value }] },
    answer: schema(`/identifiers/0 ${code}`),
  });

/** Flags: what is raised, searched for, and done with them. */
export const flagCalls: readonly BadCall[] = [
  raise(75, {
    input: 'a flag without identifiers',
    body: { ...flag, identifiers: [] },
    answer: schema('/identifiers too-few'),
  }),
  raise(75, {
    input: 'a flag of 201 identifiers',
    body: { ...flag, identifiers: Array(201).fill(host) },
    answer: { status: 422, code: 'too-many-items', errors: ['/identifiers too-many-items'] },
  }),
  raise(75, {
    input: 'an identifier of a kind that there is not',
    body: { ...flag, identifiers: [{ type: 'dns', value: canary }] },
    answer: schema('/identifiers/0/type not-allowed'),
  }),
  raise(75, {
    input: 'a category that there is not',
    body: { ...flag, category: canary },
    answer: schema('/category not-allowed'),
  }),
  identifier(76, ['a phone number without its country', 'phone', '555 0123', 'country-unknown']),
  identifier(76, ['a public suffix: it is everybody’s', 'host', 'co.uk', 'public-suffix']),
  identifier(76, ['an address of a private network', 'host', '10.0.0.1', 'not-public']),
  raise(76, {
    input: 'nothing but an IBAN whose checksum fails',
    body: { ...flag, identifiers: [{ type: 'bank_account', iban: 'GB33BUKB20201555555556' }] },
    answer: schema('/identifiers/0 bad-checksum'),
  }),
  raise(76, {
    input: 'nothing but a name without a letter',
    body: { ...flag, identifiers: [{ type: 'person_name', value: '!!!' }] },
    answer: schema('/identifiers/0/value empty-after-normalisation'),
  }),
  raise(76, {
    input: 'one identifier that cannot be cleaned, beside one that can',
    body: { ...flag, identifiers: [host, { type: 'phone', value: '555 0123' }] },
    answer: { status: 201, unusable: ['/identifiers/1 country-unknown'] },
  }),
  raise(77, {
    input: 'a flag that calls itself verified',
    body: { ...flag, evidence: 'verified' },
    answer: { status: 422, code: 'unknown-field' },
  }),
  raise(77, {
    input: 'a flag that calls itself another member’s',
    body: { ...flag, raisedBy: provider },
    answer: { status: 422, code: 'unknown-field' },
  }),
  raise(77, {
    input: 'a flag that is over before it begins',
    body: { ...flag, validUntil: '2020-01-01T00:00:00.000Z' },
    answer: schema('/validUntil in-the-past'),
  }),
  raise(78, {
    input: 'a payment card number in a narrative',
    body: { ...flag, narrative: 'paid with 4111 1111 1111 1111' },
    answer: { status: 422, code: 'pan-not-allowed', errors: ['/narrative pan-not-allowed'] },
  }),
  raise(78, {
    input: 'a control character in a narrative',
    body: { ...flag, narrative: `${canary}\u0000` },
    answer: schema('/narrative control-character'),
  }),
  raise(78, {
    input: 'markup in a narrative',
    body: { ...flag, narrative: '<script>alert(1)</script>' },
    answer: { status: 201, kept: '<script>alert(1)</script>' },
  }),
  raise(79, {
    input: 'a key of the prototype',
    body: '{"__proto__":{"category":"sale-site"}}',
    answer: { status: 400, code: 'forbidden-key' },
  }),
  raise(79, {
    input: 'a key twice',
    body: '{"category":"sale-site","category":"sale-site"}',
    answer: { status: 400, code: 'duplicate-key' },
  }),
  {
    ...{
      number: 80,
      input: 'a flag id that is none',
      as: contributor,
      method: 'GET',
      path: '/v1/flags/flg_1',
    },
    answer: { status: 404, code: 'not-found' },
  },
  {
    ...{ number: 80, input: 'a flag that there is not' },
    ...{ as: contributor, method: 'GET', path: `/v1/flags/flg_${'0'.repeat(26)}` },
    answer: { status: 404, code: 'not-found' },
  },
  {
    ...{ number: 81, input: 'a withdrawal of another member’s word' },
    ...{ as: secondContributor, method: 'POST', path: '/v1/flags/{flag}/withdraw' },
    body: { rationale: canary },
    answer: { status: 409, code: 'conflict' },
  },
  {
    ...{ number: 81, input: 'a hold without a reason' },
    ...{ as: operator, method: 'POST', path: '/v1/flags/{flag}/hold', body: {} },
    answer: schema('/rationale required'),
  },
  {
    ...{ number: 81, input: 'a verification by a contributor' },
    ...{ as: secondContributor, method: 'POST', path: '/v1/flags/{flag}/verify' },
    body: { seq: 1, reference: canary },
    answer: { status: 403, code: 'role-missing' },
  },
  {
    ...{ number: 81, input: 'a step on a flag that moved on meanwhile' },
    ...{ as: operator, method: 'POST', path: '/v1/flags/{flag}/verify' },
    body: { seq: 7, reference: canary },
    answer: { status: 409, code: 'conflict' },
  },
  {
    ...{ number: 82, input: 'a search for a part of a host' },
    ...{ as: contributor, method: 'POST', path: '/v1/flags/search' },
    body: { identifiers: [{ type: 'host', value: '*.example' }] },
    answer: schema('/identifiers/0 not-a-host'),
  },
  {
    ...{ number: 82, input: 'a search for eleven identifiers at once' },
    ...{ as: contributor, method: 'POST', path: '/v1/flags/search' },
    body: { identifiers: Array(11).fill(host) },
    answer: { status: 422, code: 'too-many-items', errors: ['/identifiers too-many-items'] },
  },
];
