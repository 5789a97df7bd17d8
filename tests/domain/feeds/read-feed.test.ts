import { gzipSync } from 'node:zlib';
import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { csvMappingSchema } from '../../../shared/contracts/feeds/csv-mapping.ts';
import { readBundle } from '../../../shared/domain/feeds/bytes/read-bundle.ts';
import { readLines } from '../../../shared/domain/feeds/bytes/read-lines.ts';
import { unpackFeed } from '../../../shared/domain/feeds/bytes/unpack-feed.ts';
import { stixEqualities } from '../../../shared/domain/feeds/read/stix-pattern.ts';
import { all, inParts, rowsOfBytes } from '../../support/rows-of-bytes.ts';

const site = (value: string) => ({ category: 'advertising', identifiers: [{ type: 'host', value }] });

describe('a line of JSON', () => {
  it('without a source is named by its own bytes, the same wherever it stands', async () => {
    const line = JSON.stringify(site('lark.example'));
    const [first] = await rowsOfBytes(line, { format: 'jsonl' });
    const [second] = await rowsOfBytes(`\uFEFF\n\r\n${line}\r\n`, { format: 'jsonl' });
    expect(first).toMatchObject({ kind: 'flag', line: 1, flag: { source: { feed: 'invented' } } });
    expect(second).toEqual({ ...first, line: 3 });
  });

  it.each<[string, string | Uint8Array, string]>([
    ['is longer than 10 MB', `{"narrative":"${'x'.repeat(10 * 1_024 ** 2)}"}`, 'line-too-long'],
    ['is no JSON', '{', 'malformed-json'],
    ['is not UTF-8', Buffer.from([0x7b, 0xff, 0x7d]), 'invalid-utf8'],
    ['holds a NUL byte', '{"a":"\0"}', 'malformed-json'],
    ['names a prototype', '{"__proto__":{}}', 'forbidden-key'],
    [
      'is of another feed',
      JSON.stringify({ ...site('a.example'), source: { feed: 'x', entry: '1' } }),
      'schema: /source/feed another-feed',
    ],
    [
      'has no identifiers',
      JSON.stringify({ category: 'advertising', identifiers: [] }),
      'schema: /identifiers too-few',
    ],
    [
      'has 5,000 identifiers',
      JSON.stringify({ ...site('a'), identifiers: Array(5_000).fill({ type: 'host', value: 'a.example' }) }),
      'too-many-keys',
    ],
  ])('that %s is bad, and the others are read', async (_, bad, why) => {
    const file = Buffer.concat([Buffer.from(bad), Buffer.from(`\n${JSON.stringify(site('b.example'))}\n`)]);
    const rows = await rowsOfBytes(file, { format: 'jsonl' });
    expect(rows.map((row) => (row.kind === 'flag' ? row.line : 'why' in row ? row.why : ''))).toEqual([
      why,
      2,
    ]);
  });
});

describe('a gzipped file', () => {
  it('is unpacked as it is read', async () => {
    const file = gzipSync(`${JSON.stringify(site('a.example'))}\n`);
    for (const size of [1, 7, 65_536])
      expect(await rowsOfBytes(file, { format: 'jsonl' }, size)).toMatchObject([{ kind: 'flag' }]);
  });

  it.each<[string, Uint8Array, string]>([
    [
      'that unpacks to a thousand times its size',
      gzipSync(Buffer.alloc(64 * 1_024 ** 2)),
      'unpacks-to-too-much',
    ],
    ['that is cut off', gzipSync(Buffer.from('x'.repeat(10_000))).subarray(0, 30), 'gzip-broken'],
    ['that is broken', Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff, 0xff]), 'gzip-broken'],
  ])('%s ends with an error that says so', async (_, file, code) => {
    await expect(all(unpackFeed(inParts(file)))).rejects.toMatchObject({ name: 'UnreadableFeed', code });
  });

  it('of more than the total is not unpacked further', async () => {
    const limits = { maxBytes: 1_000, maxRatio: 1_000, freeBytes: 0 };
    const file = gzipSync(Buffer.from(Array.from({ length: 2_000 }, (_, at) => String(at)).join(',')));
    await expect(all(unpackFeed(inParts(file), limits))).rejects.toMatchObject({
      code: 'unpacks-to-too-much',
    });
  });
});

describe('a CSV file', () => {
  const mapping = csvMappingSchema.parse({
    category: 'payment-receiver',
    entryColumn: 'case',
    referenceColumn: 'case',
    columns: {
      site: { type: 'host', split: ';' },
      name: { type: 'person_name', dateOfBirthColumn: 'born', countryColumn: 'land' },
      wallet: { type: 'wallet', chainColumn: 'coin' },
    },
  });
  const header = 'case,site,name,born,land,wallet,coin,secret';

  it('becomes flags by its mapping; columns that are not named are not read', async () => {
    const [row] = await rowsOfBytes(
      `${header}\nc 1,a.example; b.example,Odette Farrowgate,1980-02-29,de,,,note\n`,
      { format: 'csv', mapping },
    );
    expect(row).toMatchObject({
      kind: 'flag',
      line: 2,
      flag: {
        category: 'payment-receiver',
        evidenceReferences: ['c 1'],
        identifiers: [
          { type: 'host', value: 'a.example' },
          { type: 'host', value: 'b.example' },
          { type: 'person_name', value: 'Odette Farrowgate', dateOfBirth: '1980-02-29', country: 'DE' },
        ],
      },
    });
    expect(JSON.stringify(row)).not.toContain('note');
  });

  it.each<[string, string, object]>([
    ['with fewer cells', 'c1,a.example', { kind: 'bad', why: 'has 2 cells where the header has 8' }],
    ['without a name', ',a.example,,,,,,', { kind: 'bad', why: 'no-entry' }],
    ['of nothing but a formula', 'c1,=cmd|x!A1,,,,,,', { kind: 'passed-over' }],
    ['with a public suffix for a site', 'c1,co.uk,,,,,,', { kind: 'passed-over' }],
    ['with a card number for a name', 'c1,,4111 1111 1111 1111,,,,,', { kind: 'passed-over' }],
  ])('has a row %s reported', async (_, line, row) => {
    expect(await rowsOfBytes(`${header}\r\n${line}\r\n`, { format: 'csv', mapping })).toMatchObject([
      { line: 2, ...row },
    ]);
  });

  it('keeps a name whose date of birth is written otherwise', async () => {
    const [row] = await rowsOfBytes(`${header}\nc1,,Odette Farrowgate,29/02/1980,,,,\n`, {
      format: 'csv',
      mapping,
    });
    expect(row).toMatchObject({
      flag: { identifiers: [{ type: 'person_name', value: 'Odette Farrowgate' }] },
    });
  });

  it('whose header lacks a column of the mapping is told once', async () => {
    expect(await rowsOfBytes('a,b\n1,2\n3,4\n', { format: 'csv', mapping })).toEqual([
      { kind: 'bad', line: 1, why: 'the header has no column for entryColumn of the mapping' },
    ]);
  });
});

const uuid = '11111111-2222-4333-8444-555555555555';
const object = (type: string, rest: object) => ({
  type,
  spec_version: '2.1',
  id: `${type}--${uuid}`,
  ...rest,
});
const bundle = (...objects: unknown[]) =>
  JSON.stringify({ type: 'bundle', id: `bundle--${uuid}`, objects }, null, 1);

describe('a STIX bundle', () => {
  it.each<[string, object, object]>([
    [
      'a person',
      object('identity', { name: 'Odette Farrowgate', identity_class: 'individual' }),
      { type: 'person_name', value: 'Odette Farrowgate' },
    ],
    [
      'an organisation',
      object('identity', { name: 'Quillmere Ltd', identity_class: 'organization' }),
      { type: 'business_name', value: 'Quillmere Ltd' },
    ],
    ['a domain name', object('domain-name', { value: 'a.example' }), { type: 'host', value: 'a.example' }],
    [
      'a page',
      object('url', { value: 'https://a.example/x' }),
      { type: 'url', value: 'https://a.example/x' },
    ],
    ['an address', object('email-addr', { value: 'x@a.example' }), { type: 'email', value: 'x@a.example' }],
    [
      'an account',
      object('user-account', { account_type: 'telegram', account_login: 'lark_example' }),
      { type: 'handle', service: 'telegram', value: 'lark_example' },
    ],
    [
      'a wallet',
      object('cryptocurrency-wallet', { currency: 'BTC', address: '14eJaMtLGrQon9VjyAxuuebhgo2uVu83HF' }),
      { type: 'wallet', chain: 'btc', address: '14eJaMtLGrQon9VjyAxuuebhgo2uVu83HF' },
    ],
    [
      'an equality',
      object('indicator', { pattern_type: 'stix', pattern: "[domain-name:value = 'a.example']" }),
      { type: 'host', value: 'a.example' },
    ],
  ])('raises %s', async (_, stix, identifier) => {
    expect(await rowsOfBytes(bundle(stix), { format: 'stix', category: 'sale-site' })).toMatchObject([
      {
        kind: 'flag',
        flag: {
          category: 'sale-site',
          identifiers: [identifier],
          source: { entry: expect.stringContaining(uuid) },
        },
      },
    ]);
  });

  it('passes over what names no party, what was revoked and what has ended', async () => {
    const rows = await rowsOfBytes(
      bundle(
        object('malware', { name: 'x' }),
        object('relationship', {}),
        object('domain-name', { value: 'a.example', revoked: true }),
        object('indicator', { pattern_type: 'stix', pattern: "[file:name = 'x']" }),
        object('indicator', {
          pattern_type: 'stix',
          pattern: "[url:value = 'https://a.example/x']",
          valid_until: '2026-01-01T00:00:00Z',
        }),
      ),
      { format: 'stix', category: 'sale-site' },
    );
    expect(rows.map(({ kind }) => kind)).toEqual(Array(5).fill('passed-over'));
  });

  it('without a category of its own is bad, unless a label is one of ours', async () => {
    const rows = await rowsOfBytes(
      bundle(
        object('domain-name', { value: 'a.example' }),
        object('domain-name', { value: 'b.example', labels: ['x', 'advertising'] }),
      ),
      { format: 'stix' },
    );
    expect(rows).toMatchObject([
      { kind: 'bad', why: 'no-category' },
      { kind: 'flag', flag: { category: 'advertising' } },
    ]);
  });

  it.each<[string, string, string]>([
    ['a list', '[]', 'not-a-bundle'],
    ['an empty object', '{}', 'not-a-bundle'],
    ['an empty file', '', 'not-a-bundle'],
    ['text behind it', `${bundle()}x`, 'not-a-bundle'],
    ['objects that are none', bundle('x'), 'not-an-object'],
    ['a cut', bundle(object('domain-name', { value: 'a.example' })).slice(0, -8), 'cut-off'],
    ['no end to its nesting', `{"objects":[${'['.repeat(100)}`, 'not-an-object'],
  ])('of %s is told as no bundle', async (_, file, why) => {
    const rows = await rowsOfBytes(file, { format: 'stix', category: 'sale-site' });
    expect(rows.at(-1)).toMatchObject({ kind: 'bad', why });
  });

  it('is read object by object, with brackets and quotes in strings, in parts of any size', async () => {
    const tricky = [{ a: '}]"\\' }, { objects: [{}] }, { 'o"': ['{'] }];
    const file = JSON.stringify({ x: { objects: [1] }, objects: tricky, y: 'objects' });
    for (const size of [1, 2, 5, 1_000]) {
      const items = await all(readBundle(inParts(file, size)));
      const read = items.map((item) =>
        'bytes' in item && item.bytes ? JSON.parse(Buffer.from(item.bytes).toString()) : item,
      );
      expect(read).toEqual(tricky);
    }
  });

  it('with one object beyond the limit goes on with the next', async () => {
    const file = JSON.stringify({ objects: [{ a: 'x'.repeat(200) }, { b: 1 }] });
    expect(await all(readBundle(inParts(file, 9), 100))).toMatchObject([
      { bytes: null },
      { bytes: Buffer.from('{"b":1}') },
    ]);
  });
});

describe('a STIX pattern', () => {
  it.each<[string, string[] | null]>([
    ["[url:value = 'a' OR url:value='b']", ['a', 'b']],
    ["[domain-name:value = 'a'] OR [url:value = 'b']", ['a', 'b']],
    ["[url:value = 'it\\'s']", ["it's"]],
    ["[url:value = 'a' AND url:value = 'b']", null],
    ["[url:value = 'a'] FOLLOWEDBY [url:value = 'b']", null],
    ["[url:value MATCHES 'a']", null],
    ["[url:value != 'a']", null],
    ["[url:value = 'a'", null],
    ["[url:value = 'a'] WITHIN 5 SECONDS", null],
    ["[url:value = 'a", null],
    ['', null],
    ['['.repeat(4_000), null],
  ])('%s', (pattern, values) => {
    expect(stixEqualities(pattern)?.map(({ value }) => value) ?? null).toEqual(values);
  });
});

describe('a FollowTheMoney entity', () => {
  const entity = (schema: string, properties: object, rest: object = {}) =>
    JSON.stringify({ id: 'ex-1', schema, target: true, datasets: ['invented'], properties, ...rest });

  it('becomes a flag on its names, sites, addresses and numbers', async () => {
    const company = entity('Company', {
      name: ['Quillmere Ltd'],
      alias: ['Quillmere Stationery'],
      weakAlias: ['the shop'],
      country: ['gb'],
      registrationNumber: ['09876543'],
      website: ['https://quillmere.example'],
      email: ['x@quillmere.example'],
      phone: ['+12025550123'],
      topics: ['sanction'],
    });
    expect(await rowsOfBytes(company, { format: 'ftm' })).toMatchObject([
      {
        kind: 'flag',
        flag: {
          category: 'sanctions-listed',
          identifiers: [
            { type: 'business_name', value: 'Quillmere Ltd', country: 'GB' },
            { type: 'business_name', value: 'Quillmere Stationery', country: 'GB' },
            { type: 'url' },
            { type: 'email' },
            { type: 'phone' },
            { type: 'registration_number', value: '09876543', country: 'GB' },
          ],
          evidenceReferences: ['FollowTheMoney ex-1, invented'],
        },
      },
    ]);
  });

  it.each<[string, string, object]>([
    ['a ship', entity('Vessel', { name: ['Lark'] }), { kind: 'passed-over' }],
    [
      'only mentioned',
      entity('Person', { name: ['Odette Farrowgate'] }, { target: false }),
      { kind: 'passed-over' },
    ],
    [
      'without a category',
      entity('Person', { name: ['Odette Farrowgate'] }),
      { kind: 'bad', why: 'no-category' },
    ],
    [
      'of odd properties',
      entity('Person', { name: 'Odette' }),
      { kind: 'bad', why: 'schema: /properties/name not-array' },
    ],
  ])('%s is %o', async (_, line, row) => {
    expect(await rowsOfBytes(line, { format: 'ftm' })).toMatchObject([row]);
  });

  it('that is a wallet or an account is raised on that', async () => {
    const lines = [
      entity('CryptoWallet', { publicKey: ['14eJaMtLGrQon9VjyAxuuebhgo2uVu83HF'], currency: ['BTC'] }),
      entity('BankAccount', { iban: ['GB33BUKB20201555555555'] }),
    ];
    const rows = await rowsOfBytes(lines.join('\n'), { format: 'ftm', category: 'payment-receiver' });
    expect(rows).toMatchObject([
      { flag: { identifiers: [{ type: 'wallet', chain: 'btc' }] } },
      { flag: { identifiers: [{ type: 'bank_account', iban: 'GB33BUKB20201555555555' }] } },
    ]);
  });
});

test.prop([fc.uint8Array({ maxLength: 300 }), fc.constantFrom('jsonl', 'csv', 'stix', 'ftm', 'ofac-sdn')])(
  'whatever the bytes, every format answers rows and throws nothing',
  async (bytes, format) => {
    const begin = bytes[0] === 0x1f ? Buffer.concat([Buffer.from([0x20]), bytes]) : bytes;
    const mapping = csvMappingSchema.parse({ columns: {} });
    for (const row of await rowsOfBytes(begin, { format, mapping, category: 'sale-site' }, 3))
      expect(['flag', 'passed-over', 'bad']).toContain(row.kind);
  },
);

test.prop([fc.array(fc.string()), fc.integer({ min: 1, max: 9 })])(
  'lines are what stands between their ends, in parts of any size',
  async (lines, size) => {
    const text = lines
      .map((line) => line.toWellFormed().replaceAll(/[\r\n\uFEFF]/g, ''))
      .map((line) => `${line}x`);
    const read = await all(readLines(inParts(text.join('\r\n'), size)));
    expect(read.map(({ bytes }) => Buffer.from(bytes ?? []).toString())).toEqual(text);
  },
);
