import { operator, secondContributor } from '../functions/management/a-management.ts';
import { contributor, provider, secondProvider } from '../support/a-coalition.ts';
import type { BadCall } from './bad-call.ts';
import { canary, type Refused } from './bad-input.ts';

const schema = (...errors: string[]): Refused => ({ status: 422, code: 'schema', errors });

const member = {
  memberId: 'newcomer',
  name: `Newcomer ${canary}`,
  roles: ['provider'],
  owner: 'newcomer',
  contacts: [{ role: 'security', email: 'desk@newcomer.example' }],
  reason: canary,
};
const onboard = (number: number, [input, change, answer]: readonly [string, object, Refused]): BadCall => ({
  ...{ number, input, answer, as: operator, method: 'POST', path: '/v1/members' },
  body: { ...member, ...change },
});

const feed = { format: 'jsonl', evidence: 'reported', staleAfterHours: 24, owner: contributor };
const register = (
  number: number,
  [input, path, change, answer]: readonly [string, string, object, Refused],
): BadCall => ({
  ...{ number, input, answer, as: operator, method: 'PUT', path: `/v1/feeds/${path}` },
  body: { ...feed, ...change },
});

const row = {
  ...{ category: 'sale-site', identifiers: [{ type: 'host', value: 'row.example' }] },
  source: { feed: 'invented', entry: 'e-1' },
};

const notices = (number: number, [input, body, answer]: readonly [string, object, Refused]): BadCall => ({
  ...{ number, input, body, answer },
  ...{ as: provider, method: 'PUT', path: `/v1/providers/${provider}/endpoint` },
});
const toUrl = (number: number, [input, url]: readonly [string, string]): BadCall =>
  notices(number, [input, { url }, schema('/url not-a-public-https-address')]);

const backBooks = `/v1/providers/${provider}/backbooks`;
const file = { format: 'ndjson', size: 100 };
const backBook = (number: number, [input, body, answer]: readonly [string, object, Refused]): BadCall => ({
  ...{ number, input, body, answer },
  ...{ as: provider, method: 'POST', path: backBooks },
});

/** Members, lists, endpoints and back books, as members and operators ask for them. */
export const memberCalls: readonly BadCall[] = [
  onboard(83, ['a member’s id in capitals', { memberId: 'Newcomer' }, schema('/memberId bad-format')]),
  onboard(83, ['Flagstop’s own id', { memberId: 'flagstop' }, schema('/memberId reserved')]),
  onboard(83, ['a role that there is not', { roles: ['king'] }, schema('/roles/0 not-allowed')]),
  onboard(83, ['no contacts', { contacts: [] }, schema('/contacts too-few')]),
  onboard(83, [
    'a public suffix as a member’s own site',
    { hosts: ['co.uk'] },
    schema('/hosts/0 public-suffix'),
  ]),
  onboard(83, ['a control character in a name', { name: 'a\u0000b' }, schema('/name control-character')]),
  {
    ...{ number: 84, input: 'a secret of one’s own choice' },
    ...{ as: provider, method: 'POST', path: `/v1/providers/${provider}/secrets/rotate` },
    body: { secret: `whsec_${canary}` },
    answer: { status: 422, code: 'unknown-field' },
  },
  {
    ...{ number: 84, input: 'an e-mail address for the subject of a token: paths are logged' },
    ...{ as: operator, method: 'PUT', path: `/v1/members/${provider}/clients/a@member.example` },
    body: { kind: 'machine' },
    answer: { status: 404, code: 'not-found' },
  },
  {
    ...{ number: 84, input: 'another provider’s keys' },
    ...{ as: secondProvider, method: 'POST', path: `/v1/providers/${provider}/secrets/rotate`, body: {} },
    answer: { status: 404, code: 'not-found' },
  },
  register(85, ['a list’s name with a slash in it', 'a%2Fb', {}, { status: 404, code: 'not-found' }]),
  register(85, ['a list’s name in capitals', 'LIST', {}, { status: 404, code: 'not-found' }]),
  register(85, [
    'a list of a member that there is not',
    'a-list',
    { owner: 'nobody' },
    schema('/owner unknown-member'),
  ]),
  register(85, ['a list of a provider', 'a-list', { owner: provider }, schema('/owner may-not-raise-flags')]),
  register(85, [
    'a contributor’s list whose word is worth `verified`',
    'a-list',
    { evidence: 'verified' },
    schema('/evidence owner-not-operator'),
  ]),
  register(85, [
    'a list that never grows stale',
    'a-list',
    { staleAfterHours: 0 },
    schema('/staleAfterHours too-few'),
  ]),
  {
    ...{ number: 86, input: 'rows for an import that nobody began' },
    ...{ as: contributor, method: 'POST', path: '/v1/feeds/invented/imports/7/rows' },
    body: { rows: [row] },
    answer: { status: 409, code: 'conflict' },
  },
  {
    ...{ number: 86, input: 'another member’s list' },
    ...{ as: secondContributor, method: 'POST', path: '/v1/feeds/invented/imports' },
    body: { sha256: 'a'.repeat(64), reading: 'b'.repeat(64) },
    answer: { status: 404, code: 'not-found' },
  },
  toUrl(87, ['an address for notices without TLS', `http://hooks.${canary}.example/`]),
  toUrl(87, ['an address inside: 127.0.0.1', 'https://127.0.0.1/']),
  toUrl(87, ['an address inside, spelled as one number', 'https://2130706433/']),
  toUrl(87, ['an address inside: the cloud’s own', 'https://169.254.169.254/latest']),
  toUrl(87, ['an address inside: IPv6 loopback', 'https://[::1]/']),
  toUrl(87, ['`localhost`', 'https://localhost/']),
  toUrl(87, ['an address with a password in it', `https://user:${canary}@hooks.harbour.example/`]),
  toUrl(87, ['text that is no address', canary]),
  notices(87, [
    'a secret of one’s own choice for notices',
    { url: 'https://hooks.harbour.example/', secret: canary },
    { status: 422, code: 'unknown-field' },
  ]),
  {
    ...{ number: 87, input: 'another provider’s address' },
    ...{ as: secondProvider, method: 'PUT', path: `/v1/providers/${provider}/endpoint` },
    body: { url: 'https://hooks.harbour.example/' },
    answer: { status: 404, code: 'not-found' },
  },
  backBook(88, ['a portfolio of no bytes', { ...file, size: 0 }, schema('/size too-few')]),
  backBook(88, [
    'a portfolio of more than 2 GB',
    { ...file, size: 2 * 1_024 ** 3 + 1 },
    schema('/size too-long'),
  ]),
  backBook(88, [
    'a portfolio in a format that is none',
    { ...file, format: 'xlsx' },
    schema('/format not-allowed'),
  ]),
  backBook(88, [
    'a path for a portfolio’s name',
    { ...file, name: `../${canary}` },
    schema('/name bad-format'),
  ]),
  {
    ...{ number: 88, input: 'another provider’s portfolio' },
    ...{ as: secondProvider, method: 'POST', path: `${backBooks}/{backBook}/start` },
    answer: { status: 404, code: 'not-found' },
  },
  {
    ...{ number: 88, input: 'a cursor that nobody gave out' },
    ...{ as: provider, method: 'GET', path: `${backBooks}?cursor=${canary}` },
    answer: { status: 400, code: 'bad-parameter' },
  },
];
