import { beforeEach, describe, expect, it } from 'vitest';
import { type FlagExport, flagExportSchema, flagPageSchema } from '../../../shared/contracts/flag-lists.ts';
import { flagsFoundSchema, maxFound } from '../../../shared/contracts/flag-search.ts';
import { type FlagView, flagViewSchema } from '../../../shared/contracts/flag-view.ts';
import type { ShareLevel } from '../../../shared/contracts/vocabulary.ts';
import { readJsonl } from '../../../shared/domain/feeds/read/read-jsonl.ts';
import { exportFeed } from '../../../shared/domain/flag/exported-flag.ts';
import { contributor, provider } from '../../support/a-coalition.ts';
import { aManagement, auditor, operator, secondContributor, suspended, tokenOf } from './a-management.ts';

const json = { 'content-type': 'application/json' };
const narrative = 'Our analysts’ own words.';
const host = (value: string) => ({ type: 'host', value });

let management: Awaited<ReturnType<typeof aManagement>>;
beforeEach(async () => {
  management = await aManagement();
});

async function send(method: string, path: string, { as, body }: { as: string; body?: unknown }) {
  return management.call({
    ...{ method, path: `/v1/flags${path.split('?')[0]}`, as: await tokenOf(as) },
    query: [...new URLSearchParams(path.split('?')[1] ?? '')],
    ...(body === undefined ? {} : { headers: json, body: JSON.stringify(body) }),
  });
}

async function raised(change: object = {}, as: string = contributor): Promise<FlagView> {
  const body = { category: 'sale-site', identifiers: [host('quillmere.example')], narrative, ...change };
  const reply = await send('POST', '', { as, body });
  expect([reply.status, reply.text]).toEqual([201, expect.any(String)]);
  return flagViewSchema.parse(reply.json());
}

async function search(as: string, identifiers: readonly unknown[], more: object = {}) {
  const reply = await send('POST', '/search', { as, body: { identifiers, ...more } });
  expect([reply.status, reply.text]).toEqual([200, expect.any(String)]);
  return flagsFoundSchema.parse(reply.json());
}

const everybody = [contributor, secondContributor, operator, auditor, provider] as const;

describe('to search', () => {
  it.each<[ShareLevel, readonly string[]]>([
    ['operators', [contributor, operator, auditor]],
    ['contributors', [contributor, secondContributor, operator, auditor]],
    ['members', [contributor, secondContributor, operator, auditor, provider]],
  ])(
    'finds a flag shared with %s for those who may read it, and nothing for others',
    async (shareLevel, readers) => {
      const { flagId } = await raised({ shareLevel });
      for (const who of everybody) {
        const { items, complete } = await search(who, [host('quillmere.example')]);
        const found = items.map(({ flag }) => flag.flagId);
        expect([who, found, complete]).toEqual([who, readers.includes(who) ? [flagId] : [], true]);
      }
    },
  );

  it('answers whoever may not read a flag as if there were none, to the letter', async () => {
    await raised({ shareLevel: 'operators' });
    const hidden = await send('POST', '/search', {
      as: provider,
      body: { identifiers: [host('quillmere.example')] },
    });
    const none = await send('POST', '/search', {
      as: provider,
      body: { identifiers: [host('nobody.example')] },
    });
    expect(hidden.text).toBe(none.text);
  });

  it('shows the reporter, narrative and evidence to its author, operators and auditors; to a provider not even how many speak', async () => {
    await raised({ shareLevel: 'members', evidenceReferences: ['case-77'] });
    for (const who of everybody) {
      const reply = await send('POST', '/search', {
        as: who,
        body: { identifiers: [host('quillmere.example')] },
      });
      const [item] = flagsFoundSchema.parse(reply.json()).items;
      const entitled = ([contributor, operator, auditor] as readonly string[]).includes(who);
      expect([who, item?.flag.raisedBy, item?.flag.narrative]).toEqual([
        who,
        entitled ? contributor : undefined,
        entitled ? narrative : undefined,
      ]);
      expect([who, reply.text.includes('case-77')]).toEqual([who, entitled]);
      expect([who, item?.flag.voices !== undefined]).toEqual([who, who !== provider]);
      if (who === provider) expect(reply.text).not.toContain(contributor);
    }
  });

  it('names the list that a flag came from to those who may know whose it is', async () => {
    const source = { feed: 'hotline-north-list', entry: 'e-1' };
    await raised({ shareLevel: 'members', source });
    for (const who of everybody) {
      const [item] = (await search(who, [host('quillmere.example')])).items;
      const entitled = ([contributor, operator, auditor] as readonly string[]).includes(who);
      expect([who, item?.flag.feed]).toEqual([who, entitled ? source.feed : undefined]);
    }
  });

  it('finds an identifier however it is written, and says on which of those asked for and how', async () => {
    const { flagId } = await raised({
      identifiers: [host('quillmere.example'), { type: 'person_name', value: 'Odette Farrowgate' }],
    });
    const asked = [
      { type: 'phone', value: '+12025550123' },
      { type: 'url', value: 'https://www.Quillmere.example/shop?x=1' },
      { type: 'person_name', value: 'FARROWGATE, Odete' },
    ];
    const { items, unusable } = await search(secondContributor, asked);
    expect([items.map(({ flag }) => flag.flagId), unusable]).toEqual([[flagId], []]);
    expect(items[0]?.on.map(({ pointer, type, method }) => [pointer, type, method]).sort()).toEqual([
      ['/identifiers/1', 'host', 'exact'],
      ['/identifiers/2', 'person_name', 'close'],
    ]);
  });

  it('leaves out a name that is not alike enough', async () => {
    await raised({ identifiers: [{ type: 'person_name', value: 'Odette Farrowgate' }] });
    expect((await search(operator, [{ type: 'person_name', value: 'Odette Marlborough' }])).items).toEqual(
      [],
    );
  });

  it('finds what a flag lists now: not what was struck, nor what it may list again', async () => {
    const { flagId } = await raised({ identifiers: [host('quillmere.example'), host('tarnwick.example')] });
    const body = { seq: 1, rationale: 'Another’s.', remove: [host('tarnwick.example')] };
    expect((await send('PATCH', `/${flagId}`, { as: contributor, body })).status).toBe(200);
    expect((await search(operator, [host('tarnwick.example')])).items).toEqual([]);
    expect((await search(operator, [host('quillmere.example')])).items).toHaveLength(1);
  });

  it('finds flags that ended where that is asked, and never for members that only screen', async () => {
    const { flagId } = await raised({ shareLevel: 'members' });
    await send('POST', `/${flagId}/withdraw`, { as: contributor, body: { rationale: 'A mistake.' } });
    const asked = [host('quillmere.example')];
    expect((await search(contributor, asked)).items).toEqual([]);
    const { items } = await search(contributor, asked, { includeEnded: true });
    expect(items.map(({ flag }) => flag.state)).toEqual(['withdrawn']);
    const refused = await send('POST', '/search', {
      ...{ as: provider, body: { identifiers: asked, includeEnded: true } },
    });
    expect([refused.status, refused.json().code]).toEqual([403, 'role-missing']);
  });

  it('shows at most fifty, and says that there are more', async () => {
    for (let n = 0; n <= maxFound; n += 1)
      await raised(
        { identifiers: [host(`s${n}.quillmere.example`)] },
        n % 2 ? contributor : secondContributor,
      );
    const { items, complete } = await search(operator, [host('quillmere.example')]);
    expect([items.length, complete]).toEqual([maxFound, false]);
  });

  it('leaves one line in the log: who, how many were asked for and shown, and nothing of what', async () => {
    await raised();
    management.lines.length = 0;
    await search(secondContributor, [host('quillmere.example'), { type: 'phone', value: '555 0123' }]);
    expect(management.lines).toEqual([
      {
        ...{
          code: 'management.answered',
          requestId: expect.any(String),
          route: '/v1/flags/search',
          status: 200,
        },
        ...{ member: secondContributor, subject: `client-${secondContributor}`, count: 2, matchCount: 1 },
      },
    ]);
  });

  const eleven = Array.from({ length: 11 }, (_, n) => host(`s${n}.example`));
  it.each<[string, object, number, string, readonly unknown[]]>([
    ['no identifiers', {}, 422, 'schema', [{ pointer: '/identifiers', code: 'required' }]],
    [
      'an empty list',
      { identifiers: [] },
      422,
      'schema',
      [{ pointer: '/identifiers', code: 'too-few', limit: 1 }],
    ],
    [
      'eleven',
      { identifiers: eleven },
      422,
      'too-many-items',
      [{ pointer: '/identifiers', code: 'too-many-items', limit: 10 }],
    ],
    [
      'one of no known type',
      { identifiers: [{ type: 'shoe', value: '1' }] },
      422,
      'schema',
      [{ pointer: '/identifiers/0/type', code: 'not-allowed' }],
    ],
    [
      'an unknown field',
      { identifiers: [host('a.example')], includeEnd: true },
      422,
      'unknown-field',
      [{ pointer: '/includeEnd', code: 'unknown-field', nearest: 'includeEnded' }],
    ],
    [
      'none that can be looked for',
      { identifiers: [host('co.uk'), { type: 'phone', value: '555 0123' }] },
      422,
      'schema',
      [
        { pointer: '/identifiers/0', code: 'public-suffix' },
        { pointer: '/identifiers/1', code: 'country-unknown' },
      ],
    ],
  ])('%s is answered as the table says', async (_name, body, status, code, errors) => {
    const reply = await send('POST', '/search', { as: operator, body });
    expect([reply.status, reply.json().code, reply.json().errors]).toEqual([status, code, errors]);
  });

  it('names what could not be looked for, and looks for the rest', async () => {
    const { flagId } = await raised();
    const { items, unusable } = await search(operator, [host('co.uk'), host('quillmere.example')]);
    expect(items.map(({ flag }) => flag.flagId)).toEqual([flagId]);
    expect(unusable).toEqual([{ pointer: '/identifiers/0', why: 'public-suffix' }]);
  });

  it('is refused once the day’s searches are used up, until the next day', async () => {
    const { coalition } = management.stores;
    const member = await coalition.readMember(provider);
    if (!member) throw new Error('There is no provider.');
    await coalition.putMember({ ...member, quotas: { flagsPerDay: 2 } });
    const once = () =>
      send('POST', '/search', { as: provider, body: { identifiers: [host('quillmere.example')] } });
    expect([(await once()).status, (await once()).status]).toEqual([200, 200]);
    const refused = await once();
    expect([refused.status, refused.json().code]).toEqual([429, 'quota-exceeded']);
  });

  it('a token with the scope and an active member are needed', async () => {
    const body = JSON.stringify({ identifiers: [host('a.example')] });
    const call = async (as?: string) =>
      management.call({ method: 'POST', path: '/v1/flags/search', headers: json, body, ...(as && { as }) });
    expect((await call()).json().code).toBe('token-missing');
    expect((await call(await tokenOf(operator, ['flagstop/flags:write']))).json().code).toBe('scope-missing');
    expect((await call(await tokenOf(suspended))).json().code).toBe('member-suspended');
  });
});

describe('a list of flags', () => {
  it('is one’s own, whole and in order over its pages, in whatever state', async () => {
    const ids: string[] = [];
    for (let n = 0; n < 5; n += 1) {
      management.clock.ms += 1_000;
      ids.push((await raised({ identifiers: [host(`m${n}.example`)], shareLevel: 'operators' })).flagId);
    }
    await raised({ identifiers: [host('theirs.example')] }, secondContributor);
    await send('POST', `/${ids[1]}/withdraw`, { as: contributor, body: { rationale: 'A mistake.' } });
    const seen: FlagView[] = [];
    let cursor = '';
    do {
      const reply = await send('GET', `?mine=true&limit=2${cursor}`, { as: contributor });
      const page = flagPageSchema.parse(reply.json());
      seen.push(...page.items);
      cursor = page.nextCursor === null ? '' : `&cursor=${page.nextCursor}`;
    } while (cursor !== '');
    expect(seen.map(({ flagId }) => flagId)).toEqual(ids);
    expect(seen.map(({ state }) => state)).toEqual(['active', 'withdrawn', 'active', 'active', 'active']);
    expect(seen.every((flag) => flag.narrative === narrative)).toBe(true);
  });

  it('is another member’s for operators and auditors only', async () => {
    const { flagId } = await raised();
    for (const who of everybody) {
      const reply = await send('GET', `?member=${contributor}`, { as: who });
      const may = ([contributor, operator, auditor] as readonly string[]).includes(who);
      expect([who, reply.status]).toEqual([who, may ? 200 : 403]);
      if (may) expect(flagPageSchema.parse(reply.json()).items.map((flag) => flag.flagId)).toEqual([flagId]);
    }
  });

  it.each([
    ['', [undefined]],
    ['?mine=true&member=hotline-north', [undefined]],
    ['?mine=false', ['/mine not-allowed']],
    ['?mine=true&limit=0', ['/limit bad-format']],
    ['?mine=true&limit=101', ['/limit bad-format']],
    ['?mine=true&cursor=x', ['/cursor bad-cursor']],
    ['?mine=true&mine=true', ['/mine not-allowed']],
    ['?member=No%20Slug', ['/member bad-format']],
  ])('asked for with "%s" is refused', async (query, errors) => {
    const reply = await send('GET', query, { as: operator });
    expect([reply.status, reply.json().code]).toEqual([400, 'bad-parameter']);
    const told = reply.json().errors;
    const shown = Array.isArray(told) ? told.map(({ pointer, code }) => `${pointer} ${code}`) : [undefined];
    expect(shown).toEqual(errors);
  });
});

describe('an export', () => {
  const rich = {
    identifiers: [
      host('Quillmere.example'),
      { type: 'email', value: 'J.Doe+shop@gmail.com' },
      { type: 'bank_account', iban: 'GB96 TEST 0000 0000 0000 11' },
      { type: 'tax_id', scheme: 'vat', value: 'DE 999999018', country: 'DE' },
      { type: 'person_name', value: 'Odette Farrowgate', dateOfBirth: '1980-02-29', country: 'GB' },
    ],
    ...{ evidenceReferences: ['case-1', 'case-2'], jurisdictions: ['GB'], shareLevel: 'members' },
    ...{ validUntil: '2030-01-01T00:00:00.000Z', reviewAt: '2029-01-01T00:00:00.000Z' },
  };
  const exported = async (as: string = contributor): Promise<FlagExport['items']> =>
    flagExportSchema.parse((await send('GET', '/export?limit=100', { as })).json()).items;

  it('brought back here changes nothing, and is answered with the flag that stands', async () => {
    const { flagId } = await raised(rich);
    const [line] = await exported();
    const again = await send('POST', '', { as: contributor, body: line });
    expect([again.status, again.json().flagId, again.json().seq]).toEqual([200, flagId, 1]);
  });

  it('brought to another deployment says the same there, once, on its author’s word alone', async () => {
    const { flagId } = await raised(rich);
    const seen = { says: 'seen-too', seq: 1, rationale: 'We too.' };
    await send('POST', `/${flagId}/opinions`, { as: secondContributor, body: seen });
    const before = flagViewSchema.parse((await send('GET', `/${flagId}`, { as: operator })).json());
    const lines = await exported();
    management = await aManagement();
    const there = await send('POST', '', { as: contributor, body: lines[0] });
    expect(there.status).toBe(201);
    const after = flagViewSchema.parse(there.json());
    const says = ({ category, identifiers, narrative, evidenceReferences, ...rest }: FlagView) => ({
      ...{ category, narrative, evidenceReferences },
      ...{ shareLevel: rest.shareLevel, jurisdictions: rest.jurisdictions },
      ...{ validFrom: rest.validFrom, validUntil: rest.validUntil, reviewAt: rest.reviewAt },
      identifiers: identifiers.map(({ type, value }) => ({ type, value })),
    });
    expect(says(after)).toEqual(says(before));
    expect([before.evidence, after.evidence]).toEqual(['corroborated', 'reported']);
    expect((await send('POST', '', { as: contributor, body: lines[0] })).status).toBe(200);
    const forms = async (id: string) =>
      (await management.stores.flags.readHead(flagViewSchema.shape.flagId.parse(id)))?.identifiers.map(
        (one) => one.forms,
      );
    expect((await forms(after.flagId))?.[1]).toEqual([
      { type: 'email', value: 'j.doe+shop@gmail.com' },
      { type: 'email_folded', value: 'jdoe@gmail.com' },
    ]);
  });

  it('is a list of flags as the reader of lists reads it, line by line', async () => {
    await raised(rich);
    await raised({ identifiers: [{ type: 'business_name', value: 'Café Ørsted «Ltd»' }] });
    const lines = await exported();
    const file = Buffer.from(lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
    const rows = [];
    for await (const row of readJsonl(once(file), { feed: exportFeed, category: null, now: '' }))
      rows.push(row);
    expect(rows).toEqual(lines.map((flag, n) => ({ kind: 'flag', line: n + 1, flag, leftOut: 0 })));
  });

  it('holds what lives, and what its author stands behind', async () => {
    const { flagId } = await raised();
    const gone = await raised({ identifiers: [host('gone.example')] });
    await raised({ identifiers: [host('theirs.example')] }, secondContributor);
    await send('POST', `/${gone.flagId}/withdraw`, { as: contributor, body: { rationale: 'A mistake.' } });
    const add = { seq: 1, rationale: 'More.', add: [host('the-offices.example')] };
    expect((await send('PATCH', `/${flagId}`, { as: operator, body: add })).status).toBe(200);
    const lines = await exported();
    expect(lines.map(({ identifiers }) => identifiers)).toEqual([[host('quillmere.example')]]);
    // Though the flag lists more by now, what its author said of it stands.
    expect((await send('POST', '', { as: contributor, body: lines[0] })).status).toBe(200);
  });

  it('of a flag that changed or ended since is refused, and raises nothing', async () => {
    const { flagId } = await raised();
    const [line] = await exported();
    const amend = { seq: 1, rationale: 'Better.', narrative: 'Other words.' };
    await send('PATCH', `/${flagId}`, { as: contributor, body: amend });
    expect((await send('POST', '', { as: contributor, body: line })).json().code).toBe('conflict');
    await send('POST', `/${flagId}/withdraw`, { as: contributor, body: { rationale: 'A mistake.' } });
    expect((await send('POST', '', { as: contributor, body: line })).json().code).toBe('conflict');
    expect((await search(operator, [host('quillmere.example')])).items).toEqual([]);
  });

  it('raised by another member is that member’s own word, and tells nothing of the flag it came from', async () => {
    const { flagId } = await raised({ shareLevel: 'operators' });
    const [line] = await exported();
    const copied = await send('POST', '', { as: secondContributor, body: line });
    expect(copied.status).toBe(201);
    expect(copied.json().flagId).not.toBe(flagId);
    expect(copied.json()).toMatchObject({ raisedBy: secondContributor, evidence: 'reported' });
  });

  it('has a name that no list can be registered under', async () => {
    const body = { format: 'jsonl', evidence: 'reported', staleAfterHours: 24 };
    const reply = await management.call({
      ...{ method: 'PUT', path: `/v1/feeds/${exportFeed}`, as: await tokenOf(operator) },
      ...{ headers: json, body: JSON.stringify(body) },
    });
    expect([reply.status, reply.json().errors]).toEqual([422, [{ pointer: '/feed', code: 'reserved' }]]);
  });

  it('is for those who raise flags', async () => {
    expect((await send('GET', '/export', { as: provider })).json().code).toBe('role-missing');
    expect((await send('GET', '/export', { as: auditor })).json().code).toBe('role-missing');
    expect(await exported(secondContributor)).toEqual([]);
    expect((await send('GET', '/export?mine=true', { as: operator })).json().code).toBe('bad-parameter');
  });
});

async function* once(bytes: Uint8Array) {
  yield bytes;
}
