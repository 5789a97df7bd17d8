import { fc, test as property } from '@fast-check/vitest';
import { beforeEach, describe, expect, it } from 'vitest';
import { disputeOpenedSchema, flagHistorySchema } from '../../../shared/contracts/flag-moves.ts';
import { flagCategoriesSchema } from '../../../shared/contracts/flag-taxonomy.ts';
import { type FlagView, flagViewSchema } from '../../../shared/contracts/flag-view.ts';
import { memberIdSchema } from '../../../shared/contracts/ids.ts';
import { type MemberRole, scopes } from '../../../shared/contracts/vocabulary.ts';
import { screenMerchant } from '../../../shared/flows/screen-merchant.ts';
import { contributor, provider, secondProvider } from '../../support/a-coalition.ts';
import { aScreening, screenPorts } from '../../support/a-screening.ts';
import { aManagement, auditor, operator, secondContributor, suspended, tokenOf } from './a-management.ts';

const rationale = 'Seen in a case of ours.';
const json = { 'content-type': 'application/json' };
const site = { type: 'host', value: 'quillmere.example' };
const newcomer = 'newly-joined';

let management: Awaited<ReturnType<typeof aManagement>>;
let flagId: string;
beforeEach(async () => {
  management = await aManagement();
  const memberId = memberIdSchema.parse(newcomer);
  const roles: MemberRole[] = ['provider', 'contributor'];
  const { coalition } = management.stores;
  await coalition.putMember({ memberId, name: newcomer, roles, owner: newcomer, status: 'probation' });
  await coalition.putDirectoryEntry({ subject: `client-${newcomer}`, memberId });
  flagId = await raised();
});

async function send(method: string, path: string, { as, body }: { as?: string; body?: unknown }) {
  return management.call({
    method,
    path: `/v1/flags${path}`,
    ...(as !== undefined && { as: await tokenOf(as) }),
    ...(body === undefined ? {} : { headers: json, body: JSON.stringify(body) }),
  });
}

async function raised(change: object = {}, as: string = contributor): Promise<string> {
  const body = {
    category: 'sale-site',
    identifiers: [site],
    narrative: 'Our analysts’ own words.',
    evidenceReferences: ['case-1'],
    ...change,
  };
  const reply = await send('POST', '', { as, body });
  return flagViewSchema.parse(reply.json()).flagId;
}

const step = (name: string, as: string, body: object) => send('POST', `/${flagId}/${name}`, { as, body });
const show = async (as: string): Promise<FlagView> =>
  flagViewSchema.parse((await send('GET', `/${flagId}`, { as })).json());

async function screened(sourceId: string, as = provider) {
  const result = await screenMerchant(
    screenPorts(management),
    aScreening({ reference: sourceId }, { sourceId, provider: as }),
  );
  if (result.kind !== 'answered') throw new Error(result.problem.code);
  return result.decision;
}

const requests: Record<string, { method: string; path: string; scope: string; may: string[]; body: object }> =
  {
    amend: {
      ...{ method: 'PATCH', path: '', scope: 'flagstop/flags:write', may: [contributor, operator] },
      body: { seq: 1, rationale, narrative: 'More.' },
    },
    support: {
      ...{ method: 'POST', path: '/opinions', scope: 'flagstop/flags:write' },
      may: [secondContributor, newcomer, operator],
      body: { says: 'support', seq: 1, rationale },
    },
    'seen-too': {
      ...{ method: 'POST', path: '/opinions', scope: 'flagstop/flags:write' },
      may: [secondContributor, newcomer, operator],
      body: { says: 'seen-too', seq: 1, rationale },
    },
    doubt: {
      ...{ method: 'POST', path: '/opinions', scope: 'flagstop/flags:write' },
      may: [secondContributor, newcomer, operator],
      body: { says: 'dispute', seq: 1, rationale },
    },
    dispute: {
      ...{ method: 'POST', path: '/disputes', scope: 'flagstop/flags:write' },
      may: [secondContributor, newcomer, operator],
      body: { rationale },
    },
    verify: {
      ...{ method: 'POST', path: '/verify', scope: 'flagstop/flags:verify', may: [operator] },
      body: { seq: 1, reference: 'case 1' },
    },
    withdraw: {
      ...{ method: 'POST', path: '/withdraw', scope: 'flagstop/flags:write', may: [contributor] },
      body: { rationale },
    },
    hold: {
      ...{ method: 'POST', path: '/hold', scope: 'flagstop/flags:verify', may: [operator] },
      body: { rationale },
    },
  };
const everybody = [
  contributor,
  secondContributor,
  newcomer,
  provider,
  auditor,
  operator,
] as readonly string[];

describe.each(Object.entries(requests))('to %s', (_name, request) => {
  const call = async (as: string | undefined, granted = scopes.slice()) =>
    management.call({
      method: request.method,
      path: `/v1/flags/${flagId}${request.path}`,
      ...(as !== undefined && { as: await tokenOf(as, granted) }),
      headers: json,
      body: JSON.stringify(request.body),
    });

  it.each(everybody)('%s is answered as the table says', async (who) => {
    const reply = await call(who);
    const expected = request.may.includes(who) ? (request.path === '/disputes' ? 201 : 200) : 'refused';
    if (expected !== 'refused') return expect(reply.status).toBe(expected);
    // Not in that role: 403; not of this flag: 409 with what is allowed; a provider without a decision: 422.
    expect([403, 409, 422]).toContain(reply.status);
    if (reply.status === 409) expect(reply.json().allowed).toEqual(expect.any(Array));
    if (reply.status === 422) expect([who, request.path]).toEqual([provider, '/disputes']);
    expect((await show(operator)).seq).toBe(1);
  });

  it('a token, the scope, a known and active member are needed', async () => {
    expect((await call(undefined)).status).toBe(401);
    const [who] = request.may;
    const without = await call(
      who,
      scopes.filter((scope) => scope !== request.scope),
    );
    expect([without.status, without.json().code]).toEqual([403, 'scope-missing']);
    expect((await call(suspended)).json().code).toBe('member-suspended');
    expect((await call('nobody')).status).toBe(403);
  });

  it('a field that nobody knows is refused by name, and nothing is done', async () => {
    const [first = ''] = Object.keys(request.body);
    const misspelt = { ...request.body, [`${first}x`]: 1 };
    const reply = await management.call({
      method: request.method,
      path: `/v1/flags/${flagId}${request.path}`,
      as: await tokenOf(request.may[0] ?? ''),
      headers: json,
      body: JSON.stringify(misspelt),
    });
    expect([reply.status, reply.json().code]).toEqual([422, 'unknown-field']);
    expect(reply.json().errors).toMatchObject([{ code: 'unknown-field', nearest: first }]);
    expect((await show(operator)).seq).toBe(1);
  });

  it('a flag that does not exist, and one that may not be read, answer alike', async () => {
    const hidden = await raised({ shareLevel: 'operators', identifiers: [{ ...site, value: 'b.example' }] });
    const ask = async (id: string) => {
      const reply = await management.call({
        method: request.method,
        path: `/v1/flags/${id}${request.path}`,
        as: await tokenOf(secondContributor),
        headers: json,
        body: JSON.stringify(request.body),
        requestId: 'req',
      });
      return [reply.status, reply.text];
    };
    const unknown = await ask('flg_00000000000000000000000000');
    expect(await ask(hidden)).toEqual(unknown);
  });
});

describe('whatever else is sent', () => {
  const paths = ['opinions', 'verify', 'withdraw', 'disputes', 'disputes/1', 'hold', 'release', 'merge'];
  property.prop([fc.constantFrom(...paths), fc.jsonValue()], { numRuns: 200 })(
    'a step is made of what it asks for or not at all',
    async (name, value) => {
      const one = await aManagement();
      management = one;
      flagId = await raised();
      const reply = await step(name, operator, typeof value === 'object' && value ? value : { value });
      expect(reply.status).toBeGreaterThanOrEqual(400);
      expect(reply.status).toBeLessThan(500);
      expect((await show(operator)).seq).toBe(1);
    },
  );

  const host = { type: 'host', value: 'a.example' };
  it.each<[string, string, string, object, string, object]>([
    ['an amendment by nothing', 'PATCH', '', { seq: 1, rationale, add: [] }, 'schema', { pointer: '/add' }],
    [
      'an amendment by 201 identifiers',
      'PATCH',
      '',
      { seq: 1, rationale, add: Array(201).fill(host) },
      'too-many-items',
      { pointer: '/add', limit: 200 },
    ],
    [
      'an amendment by a public suffix',
      'PATCH',
      '',
      { seq: 1, rationale, add: [{ type: 'host', value: 'co.uk' }] },
      'schema',
      { pointer: '/add/0', code: 'public-suffix' },
    ],
    ['an amendment that says nothing', 'PATCH', '', { seq: 1, rationale }, 'schema', { pointer: '' }],
    [
      'an amendment without a reason',
      'PATCH',
      '',
      { seq: 1, narrative: 'x' },
      'schema',
      { pointer: '/rationale' },
    ],
    [
      'an amendment with a card number',
      'PATCH',
      '',
      { seq: 1, rationale, narrative: '4111 1111 1111 1111' },
      'pan-not-allowed',
      { pointer: '/narrative' },
    ],
    [
      'a misspelt field of an added identifier',
      'PATCH',
      '',
      { seq: 1, rationale, add: [{ ...host, vale: 1 }] },
      'unknown-field',
      { nearest: 'value' },
    ],
    [
      'the removal of the last identifier',
      'PATCH',
      '',
      { seq: 1, rationale, remove: [site] },
      'schema',
      { pointer: '/remove', code: 'nothing-left' },
    ],
    [
      'an opinion of another kind',
      'POST',
      '/opinions',
      { says: 'like', seq: 1, rationale },
      'schema',
      { pointer: '/says' },
    ],
    [
      'an opinion of seq 0',
      'POST',
      '/opinions',
      { says: 'support', seq: 0, rationale },
      'schema',
      { pointer: '/seq' },
    ],
    ['a dispute of 61 days', 'POST', '/disputes', { rationale, days: 61 }, 'schema', { pointer: '/days' }],
    ['a merger with itself', 'POST', '/merge', { other: 'self', rationale }, 'schema', { pointer: '/other' }],
    [
      'a merger with what does not exist',
      'POST',
      '/merge',
      { other: 'flg_00000000000000000000000000', rationale },
      'schema',
      { pointer: '/other', code: 'unknown-flag' },
    ],
    [
      'a reason of 4,097 characters',
      'POST',
      '/hold',
      { rationale: 'a'.repeat(4_097) },
      'schema',
      { pointer: '/rationale', code: 'too-long' },
    ],
  ])('%s is refused with a pointer, and nothing is done', async (_, method, path, body, code, error) => {
    const sent = 'other' in body && body.other === 'self' ? { ...body, other: flagId } : body;
    const reply = await send(method, `/${flagId}${path}`, { as: operator, body: sent });
    expect([reply.status, reply.json().code]).toEqual([422, code]);
    expect(reply.json().errors).toMatchObject([error]);
    expect((await show(operator)).seq).toBe(1);
  });

  it('an amendment by 5,000 identifiers is not even read', async () => {
    const body = { seq: 1, rationale, add: Array(5_000).fill(host) };
    const reply = await send('PATCH', `/${flagId}`, { as: contributor, body });
    expect([reply.status, reply.json().code]).toEqual([400, 'too-many-keys']);
    expect((await show(operator)).seq).toBe(1);
  });

  it('a flag of weak identifiers alone is taken, and stops nobody by itself', async () => {
    const weak = [{ type: 'person_name', value: 'Tamsin Quillfeather' }];
    flagId = await raised({ identifiers: weak });
    await step('verify', operator, { seq: 1, reference: 'case 1' });
    const principals = [{ name: 'Tamsin Quillfeather', role: 'owner' }];
    const result = await screenMerchant(
      screenPorts(management),
      aScreening({ websites: [], principals }, { sourceId: 'msg_weak' }),
    );
    expect(result).toMatchObject({ decision: { outcome: 'review' } });
  });

  it('a stale seq is refused, and says that the flag must be read again', async () => {
    const added = { seq: 1, rationale, add: [{ type: 'host', value: 'two.example' }] };
    expect((await send('PATCH', `/${flagId}`, { as: contributor, body: added })).status).toBe(200);
    for (const [name, as, body] of [
      ['opinions', secondContributor, { says: 'support', seq: 1, rationale }],
      ['opinions', secondContributor, { says: 'dispute', seq: 1, rationale }],
      ['opinions', secondContributor, { says: 'support', seq: 3, rationale }],
      ['verify', operator, { seq: 1, reference: 'case 1' }],
    ] as const) {
      const reply = await step(name, as, body);
      expect([reply.status, reply.json().detail]).toEqual([409, expect.stringContaining('Read it again')]);
    }
    expect((await send('PATCH', `/${flagId}`, { as: contributor, body: added })).status).toBe(409);
  });
});

describe('a step that was made before', () => {
  it('answers 409 with what is left to do', async () => {
    const support = { says: 'support', seq: 1, rationale };
    expect((await step('opinions', secondContributor, support)).status).toBe(200);
    const again = await step('opinions', secondContributor, support);
    expect([again.status, again.json().allowed]).toEqual([409, ['withdraw']]);
    expect((await step('withdraw', contributor, { rationale })).status).toBe(200);
    const twice = await step('withdraw', contributor, { rationale });
    expect([twice.status, twice.json().allowed]).toEqual([409, ['support', 'seen-too', 'dispute']]);
  });
});

describe('who reads a flag', () => {
  const table: Record<string, Record<string, 'all' | 'part' | 'little' | 'nothing'>> = {
    operators: { author: 'all', other: 'nothing', provider: 'nothing', auditor: 'all', operator: 'all' },
    contributors: { author: 'all', other: 'part', provider: 'nothing', auditor: 'all', operator: 'all' },
    members: { author: 'all', other: 'part', provider: 'little', auditor: 'all', operator: 'all' },
  };
  const members: Record<string, string> = {
    author: contributor,
    other: secondContributor,
    ...{ provider, auditor, operator },
  };

  it.each(Object.keys(table))('that is shared with %s is told by the table', async (shareLevel) => {
    flagId = await raised({ shareLevel });
    await step('opinions', operator, { says: 'support', seq: 1, rationale });
    for (const [who, sees] of Object.entries(table[shareLevel] ?? {})) {
      const reply = await send('GET', `/${flagId}`, { as: members[who] ?? '' });
      if (sees === 'nothing') {
        expect([who, reply.status]).toEqual([who, 404]);
        continue;
      }
      const view = flagViewSchema.parse(reply.json());
      expect([who, view.shareLevel, view.identifiers.length]).toEqual([who, shareLevel, 1]);
      expect([who, view.raisedBy]).toEqual([who, sees === 'all' ? contributor : undefined]);
      expect([who, view.narrative !== undefined]).toEqual([who, sees === 'all']);
      expect([who, view.voices]).toEqual([who, sees === 'little' ? undefined : { support: 1, seenToo: 0 }]);
      if (sees === 'all') continue;
      for (const secret of [contributor, operator, 'analysts', 'case-1', rationale])
        expect(reply.text).not.toContain(secret);
    }
  });

  it('keeps reading it where it spoke for it, whatever its author makes of the share level', async () => {
    await step('opinions', secondContributor, { says: 'support', seq: 1, rationale });
    const body = { seq: 2, rationale, shareLevel: 'operators' };
    await send('PATCH', `/${flagId}`, { as: contributor, body });
    expect((await show(secondContributor)).allowed).toEqual(['withdraw']);
    expect((await send('GET', `/${flagId}`, { as: newcomer })).status).toBe(404);
  });

  it('sees what it may do now', async () => {
    expect((await show(contributor)).allowed).toEqual(['withdraw', 'amend']);
    expect((await show(auditor)).allowed).toEqual([]);
    expect((await show(operator)).allowed).toEqual([
      'support',
      'seen-too',
      'verify',
      'dispute',
      'amend',
      'hold',
      'merge',
    ]);
  });
});

describe('the history of a flag', () => {
  const history = async (as: string, query: [string, string][] = []) => {
    const reply = await management.call({ path: `/v1/flags/${flagId}/events`, as: await tokenOf(as), query });
    return { status: reply.status, text: reply.text, json: reply.json };
  };

  beforeEach(async () => {
    await step('opinions', secondContributor, {
      says: 'seen-too',
      seq: 1,
      rationale: 'Reason of the second.',
    });
    await step('opinions', newcomer, { says: 'dispute', seq: 1, rationale: 'Reason of the third.' });
  });

  it('is every step in order, page by page', async () => {
    const first = flagHistorySchema.parse((await history(operator, [['limit', '2']])).json());
    const cursor = first.nextCursor ?? '';
    const second = flagHistorySchema.parse((await history(operator, [['cursor', cursor]])).json());
    const kinds = [...first.items, ...second.items].map(({ seq, kind }) => [seq, kind]);
    expect(kinds).toEqual([
      [1, 'raised'],
      [2, 'seen-too'],
      [3, 'disputed'],
    ]);
    expect(second.nextCursor).toBeNull();
  });

  it.each([
    [operator, [contributor, secondContributor, newcomer]],
    [auditor, [contributor, secondContributor, newcomer]],
    [contributor, [contributor, secondContributor, undefined]],
    [secondContributor, [undefined, secondContributor, undefined]],
    [newcomer, [undefined, undefined, newcomer]],
  ])('tells %s who took which step', async (who, actors) => {
    const { items } = flagHistorySchema.parse((await history(who)).json());
    expect(items.map(({ actor }) => actor?.member)).toEqual(actors);
    expect(items.map(({ reason }) => reason !== undefined)).toEqual([
      false,
      ...actors.slice(1).map((actor) => actor !== undefined),
    ]);
  });

  it('is not for members that only screen, nor for those who may not read the flag', async () => {
    expect((await history(provider)).status).toBe(403);
    flagId = await raised({ shareLevel: 'operators' });
    expect((await history(secondContributor)).status).toBe(404);
  });

  it.each([
    ['limit', '0'],
    ['limit', '101'],
    ['cursor', 'x'],
    ['order', 'up'],
  ])('is not read by %s=%s', async (name, value) => {
    const reply = await history(operator, [[name, value]]);
    expect([reply.status, reply.json().code]).toEqual([400, 'bad-parameter']);
  });
});

describe('a provider', () => {
  it('disputes for its merchant by a decision of its own, and learns nothing else', async () => {
    await step('verify', operator, { seq: 1, reference: 'case 1' });
    const { decisionId } = await screened('m-1');
    const reply = await step('disputes', provider, { rationale, decisionId });
    expect(reply.status).toBe(201);
    expect(disputeOpenedSchema.strict().parse(reply.json())).toEqual({
      ...{ flagId, livemode: false, n: 1 },
      openedAt: '2026-11-21T12:00:00.000Z',
      dueAt: '2026-12-01T12:00:00.000Z',
    });
    expect((await screened('m-2')).outcome).toBe('review');
    expect((await show(secondContributor)).disputes).toEqual([
      {
        ...{ n: 1, onBehalfOf: 'merchant', outcome: null },
        openedAt: '2026-11-21T12:00:00.000Z',
        dueAt: '2026-12-01T12:00:00.000Z',
      },
    ]);
    const again = await step('disputes', provider, { rationale, decisionId });
    expect([again.status, again.json().allowed]).toEqual([409, []]);
  });

  it('is answered alike by another’s decision, one that met other flags, and flags that do not exist', async () => {
    const own = await screened('m-1');
    const others = await screened('m-2', secondProvider);
    const unmet = await raised({ identifiers: [{ type: 'host', value: 'unmet.example' }] });
    const ask = async (id: string, decisionId: string) => {
      const reply = await management.call({
        method: 'POST',
        path: `/v1/flags/${id}/disputes`,
        as: await tokenOf(provider),
        headers: json,
        body: JSON.stringify({ rationale, decisionId }),
        requestId: 'req',
      });
      return [reply.status, reply.text];
    };
    const unknown = await ask('flg_00000000000000000000000000', own.decisionId);
    expect(unknown[0]).toBe(404);
    expect(await ask(unmet, own.decisionId)).toEqual(unknown);
    expect(await ask(flagId, others.decisionId)).toEqual(unknown);
    expect(await ask(flagId, 'dec_AAAAAAAAAAAAAAAAAAAAAA')).toEqual(unknown);
  });

  it('needs a decision, also to dispute what it may read', async () => {
    flagId = await raised({ shareLevel: 'members' });
    for (const id of [flagId, 'flg_00000000000000000000000000']) {
      const reply = await send('POST', `/${id}/disputes`, { as: provider, body: { rationale } });
      expect([reply.status, reply.json().errors]).toEqual([
        422,
        [{ pointer: '/decisionId', code: 'required' }],
      ]);
    }
  });

  it('has an operator dispute for its merchant too, and that operator’s colleague decide it', async () => {
    const { decisionId } = await screened('m-1');
    const body = { rationale, decisionId, provider, days: 30 };
    expect((await step('disputes', operator, body)).status).toBe(201);
    const alone = await step('disputes/1', operator, { outcome: 'overturned', rationale });
    expect(alone.status).toBe(409);
    await management.stores.coalition.putDirectoryEntry({ subject: 'client-colleague', memberId: operator });
    const decided = await step('disputes/1', 'colleague', { outcome: 'overturned', rationale });
    expect([decided.status, decided.json().state]).toEqual([200, 'overturned']);
    expect((await screened('m-2')).outcome).toBe('approve');
  });
});

describe('an operator', () => {
  it('upholds, overturns, holds, releases and merges, by its number and its flag', async () => {
    await step('opinions', secondContributor, { says: 'dispute', seq: 1, rationale });
    const wrong = await step('disputes/2', operator, { outcome: 'upheld', rationale });
    expect([wrong.status, wrong.json().errors]).toEqual([422, [{ pointer: '/n', code: 'no-such-dispute' }]]);
    expect((await step('disputes/x', operator, { outcome: 'upheld', rationale })).status).toBe(404);
    const upheld = await step('disputes/1', operator, { outcome: 'upheld', rationale });
    expect(upheld.json()).toMatchObject({ disputed: false, disputes: [{ n: 1, outcome: 'upheld' }] });
    expect((await step('hold', operator, { rationale })).json()).toMatchObject({
      state: 'held',
      hold: { reason: 'operator', since: '2026-11-21T12:00:00.000Z', touches: null },
    });
    expect((await show(secondContributor)).hold).not.toHaveProperty('touches');
    expect((await step('release', operator, { rationale })).json()).toMatchObject({ state: 'active' });
    const other = await raised({ identifiers: [{ ...site, value: 'b.example' }] }, secondContributor);
    const merged = await step('merge', operator, { other, rationale });
    expect(flagViewSchema.parse(merged.json()).identifiers.map(({ value }) => value)).toEqual([
      'quillmere.example',
      'b.example',
    ]);
    const ended = await send('GET', `/${other}`, { as: secondContributor });
    expect(ended.json()).toMatchObject({ state: 'superseded', supersededBy: flagId, allowed: [] });
    const circle = await send('POST', `/${other}/merge`, {
      as: operator,
      body: { other: flagId, rationale },
    });
    expect([circle.status, circle.json().allowed]).toEqual([409, []]);
  });

  it('verifies with a reference that its author may see', async () => {
    const view = await step('verify', operator, { seq: 1, reference: 'case 1' });
    expect(view.json()).toMatchObject({ evidence: 'verified' });
    expect((await show(contributor)).verification).toMatchObject({ reference: 'case 1' });
    expect(await show(secondContributor)).not.toHaveProperty('verification');
  });
});

it('what flags are raised for is told to every member, and to nobody else', async () => {
  for (const who of [provider, contributor, auditor, operator]) {
    const reply = await management.call({ path: '/v1/flag-categories', as: await tokenOf(who) });
    expect(flagCategoriesSchema.parse(reply.json()).items).toHaveLength(9);
  }
  expect((await management.call({ path: '/v1/flag-categories' })).status).toBe(401);
});
