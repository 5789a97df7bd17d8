import { fc, test as property } from '@fast-check/vitest';
import { beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { FlagIdentifier } from '../../../shared/contracts/flag.ts';
import { flagViewSchema } from '../../../shared/contracts/flag-view.ts';
import { flagIdSchema, memberIdSchema } from '../../../shared/contracts/ids.ts';
import type { MemberRole } from '../../../shared/contracts/vocabulary.ts';
import { screenMerchant } from '../../../shared/flows/screen-merchant.ts';
import { contributor } from '../../support/a-coalition.ts';
import { aScreening, screenPorts } from '../../support/a-screening.ts';
import { aManagement, operator, secondContributor, tokenOf } from './a-management.ts';

/*
 * A member that wants a rival stopped. It has a sister under the same owner, a friend on probation, tokens with every scope
 * there is, and knows every flag's id. It may bring a rival to review; it must not bring one to decline.
 */

const [hostile, sister, friend] = ['rival-pay', 'rival-wallets', 'rival-friend'];
const gang = [hostile, sister, friend];
const rationale = 'We saw it.';
const json = { 'content-type': 'application/json' };

/** Who never did anything, with one identifier of every kind that could stop it. */
const victims = [0, 1, 2].map((n) => ({
  reference: `victim-${n}`,
  legalName: `${['Quillmere', 'Tarnwick', 'Ambleford'][n]} Stationery Works Ltd`,
  registrationNumber: `0987654${n}`,
  websites: [`https://victim-${n}.example`],
  emails: [`desk@victim-${n}.example`],
  phones: [`+1202555018${n}`],
  handles: [{ service: 'telegram', value: `victim_desk_${n}` }],
  bankAccounts: [{ iban: ['GB96TEST00000000000011', 'GB90TEST00000000000022', 'GB84TEST00000000000033'][n] }],
  principals: [{ name: `Odette Farrowgate ${n}`, dateOfBirth: '1980-02-29', country: 'GB' }],
}));
const identifiersOf = (n: number): FlagIdentifier[] => [
  { type: 'host', value: `victim-${n}.example` },
  { type: 'email', value: `desk@victim-${n}.example` },
  { type: 'phone', value: `+1202555018${n}` },
  { type: 'handle', service: 'telegram', value: `victim_desk_${n}` },
  { type: 'registration_number', value: `0987654${n}`, country: 'GB' },
  { type: 'bank_account', ...victims[n]?.bankAccounts[0] },
  { type: 'business_name', value: victims[n]?.legalName ?? '', country: 'GB' },
  { type: 'person_name', value: `Odette Farrowgate ${n}`, dateOfBirth: '1980-02-29', country: 'GB' },
];

async function aGang() {
  const management = await aManagement();
  const { coalition } = management.stores;
  const roles: MemberRole[] = ['provider', 'contributor'];
  for (const name of gang) {
    const memberId = memberIdSchema.parse(name);
    const owner = name === friend ? friend : 'rival-holding';
    const status = name === friend ? 'probation' : 'active';
    await coalition.putMember({ memberId, name, roles, owner, status });
    await coalition.putDirectoryEntry({ subject: `client-${name}`, memberId });
  }
  const send = async (method: string, path: string, { as, body }: { as: string; body: unknown }) =>
    management.call({
      method,
      path: `/v1${path}`,
      as: await tokenOf(as),
      headers: json,
      body: JSON.stringify(body),
    });
  const raise = async (as: string, identifiers: readonly FlagIdentifier[]) => {
    const reply = await send('POST', '/flags', { as, body: { category: 'sale-site', identifiers } });
    return flagViewSchema.parse(reply.json()).flagId;
  };
  let screenings = 0;
  const outcomeOf = async (n: number) => {
    screenings += 1;
    const sourceId = `msg_${screenings}`;
    const result = await screenMerchant(screenPorts(management), aScreening({ ...victims[n] }, { sourceId }));
    if (result.kind !== 'answered') throw new Error(result.problem.code);
    return result.decision.outcome;
  };
  return { ...management, send, raise, outcomeOf };
}

type Gang = Awaited<ReturnType<typeof aGang>>;

/** A flag that deserves its support: honest members raised, support and verified it. */
async function aTrueFlag(at: Gang, { by, host }: { by: string; host: string }): Promise<string> {
  const id = await at.raise(by, [{ type: 'host', value: host }]);
  const says = { says: 'seen-too', seq: 1, rationale };
  const seen = await at.send('POST', `/flags/${id}/opinions`, { as: secondContributor, body: says });
  const checked = { seq: 2, reference: 'case 1' };
  const verified = await at.send('POST', `/flags/${id}/verify`, { as: operator, body: checked });
  expect([seen.status, verified.status]).toEqual([200, 200]);
  return id;
}

const source = { feed: 'rival-list', entry: 'e-1' };

let at: Gang;
beforeEach(async () => {
  at = await aGang();
});

describe('a hostile member', () => {
  it('brings a rival to review by raising a flag, and no further with its whole house behind it', async () => {
    expect(await at.outcomeOf(0)).toBe('approve');
    const id = await at.raise(hostile, identifiersOf(0));
    expect(await at.outcomeOf(0)).toBe('review');
    for (const as of [sister, friend]) {
      const body = { says: 'seen-too', seq: 1, rationale };
      await at.send('POST', `/flags/${id}/opinions`, { as, body });
      await at.raise(as, identifiersOf(0));
    }
    expect(await at.outcomeOf(0)).toBe('review');
  });

  it('would with one independent member beside it: that is what the figures above are measured against', async () => {
    const id = await at.raise(hostile, identifiersOf(0));
    const body = { says: 'seen-too', seq: 1, rationale };
    await at.send('POST', `/flags/${id}/opinions`, { as: contributor, body });
    expect(await at.outcomeOf(0)).toBe('decline');
  });

  it('lends a rival nothing of the support that a true flag of its own has', async () => {
    const id = await aTrueFlag(at, { by: hostile, host: 'true.example' });
    const body = { seq: 3, rationale, add: identifiersOf(0) };
    expect((await at.send('PATCH', `/flags/${id}`, { as: hostile, body })).status).toBe(200);
    expect(await at.outcomeOf(0)).toBe('review');
    const view = flagViewSchema.parse(
      (await at.call({ path: `/v1/flags/${id}`, as: await tokenOf(operator) })).json(),
    );
    expect(
      new Set(view.identifiers.map(({ value, evidence }) => `${value === 'true.example'} ${evidence}`)),
    ).toEqual(new Set(['true verified', 'false reported']));
  });

  it('and support that others gave before the amendment does not count for it, sister’s support after it neither', async () => {
    const id = await aTrueFlag(at, { by: hostile, host: 'true.example' });
    await at.send('PATCH', `/flags/${id}`, {
      as: hostile,
      body: { seq: 3, rationale, add: identifiersOf(0) },
    });
    const late = await at.send('POST', `/flags/${id}/opinions`, {
      as: contributor,
      body: { says: 'support', seq: 2, rationale },
    });
    expect([late.status, late.json().code]).toEqual([409, 'conflict']);
    await at.send('POST', `/flags/${id}/opinions`, {
      as: sister,
      body: { says: 'support', seq: 4, rationale },
    });
    expect(await at.outcomeOf(0)).toBe('review');
  });

  it('raises nothing as verified, whatever list, reference and scope it names', async () => {
    for (const feed of ['rival-list', 'export', 'ofac-sdn']) {
      const body = {
        ...{ category: 'sanctions-listed', identifiers: identifiersOf(0), evidenceReferences: ['case 1'] },
        source: { ...source, feed },
      };
      expect((await at.send('POST', '/flags', { as: hostile, body })).json().evidence).toBe('reported');
    }
    expect(await at.outcomeOf(0)).toBe('review');
  });

  it('brings in a list of its own as its own word', async () => {
    const feed = { format: 'jsonl', owner: hostile, staleAfterHours: 24 };
    const asked = { ...feed, evidence: 'verified' };
    expect((await at.send('PUT', '/feeds/rival-list', { as: operator, body: asked })).status).toBe(422);
    expect((await at.send('PUT', '/feeds/rival-list', { as: hostile, body: asked })).status).toBe(403);
    const granted = { ...feed, evidence: 'reported' };
    expect((await at.send('PUT', '/feeds/rival-list', { as: operator, body: granted })).status).toBe(201);
    expect(await imported(at, 0)).toEqual(['raised']);
    expect(await at.outcomeOf(0)).toBe('review');
  });

  it.each<[string, string, (id: string) => object]>([
    ['verify', '/verify', () => ({ seq: 1, reference: 'case 1' })],
    ['merge', '/merge', (other) => ({ other, rationale })],
    ['hold', '/hold', () => ({ rationale })],
    ['release', '/release', () => ({ rationale })],
    ['decide', '/disputes/1', () => ({ outcome: 'overturned', rationale })],
  ])('may not %s, with whatever scopes', async (_name, step, body) => {
    const id = await at.raise(hostile, identifiersOf(0));
    const other = await aTrueFlag(at, { by: contributor, host: 'true.example' });
    for (const as of gang) {
      const reply = await at.send('POST', `/flags/${id}${step}`, { as, body: body(other) });
      expect([reply.status, reply.json().code]).toEqual([403, 'role-missing']);
    }
    expect(await at.outcomeOf(0)).toBe('review');
  });

  it('may not write into another member’s flag', async () => {
    const id = await aTrueFlag(at, { by: contributor, host: 'true.example' });
    const body = { seq: 3, rationale, add: identifiersOf(0) };
    expect((await at.send('PATCH', `/flags/${id}`, { as: hostile, body })).status).toBe(409);
    expect(await at.outcomeOf(0)).toBe('approve');
  });

  it('may not make itself another, nor leave its probation', async () => {
    const changes = { reason: rationale, status: 'active', roles: ['operator'], owner: 'somebody-else' };
    for (const as of gang)
      expect((await at.send('PATCH', `/members/${as}`, { as, body: changes })).status).toBe(403);
    const client = { kind: 'machine' };
    const path = `/members/${contributor}/clients/client-${hostile}`;
    expect((await at.send('PUT', path, { as: hostile, body: client })).status).toBe(403);
  });
});

async function imported(at: Gang, victim: number): Promise<readonly unknown[]> {
  const file = { sha256: 'a'.repeat(64), reading: 'b'.repeat(64) };
  const begun = await at.send('POST', '/feeds/rival-list/imports', { as: hostile, body: file });
  const run = z.number().catch(1).parse(begun.json().run);
  const rows = [{ category: 'sale-site', identifiers: identifiersOf(victim), source }];
  const reply = await at.send('POST', `/feeds/rival-list/imports/${run}/rows`, {
    as: hostile,
    body: { rows },
  });
  const { results } = z.object({ results: z.array(z.object({ how: z.string() })) }).parse(reply.json());
  return results.map(({ how }) => how);
}

const step = fc.record({
  by: fc.constantFrom(hostile, ...gang),
  victim: fc.nat({ max: 2 }),
  /** Which of the flags there are by now. */
  flag: fc.nat({ max: 12 }),
  other: fc.nat({ max: 12 }),
  /** Of what it read: how many changes ago. */
  late: fc.constantFrom(0, 0, 0, 1, 2),
  what: fc.constantFrom(
    ...[
      'raise',
      'list',
      'again',
      'support',
      'seen-too',
      'doubt',
      'dispute',
      ...['amend', 'amend', 'amend'],
      'rewrite',
      'strike',
      'import',
    ],
    ...['verify', 'withdraw', 'merge', 'hold', 'release', 'decide'],
  ),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

describe('whatever a hostile house does in whatever order', () => {
  property.prop([fc.array(step, { minLength: 1, maxLength: 20 })], { numRuns: 40 })(
    'no rival is declined, and nothing fails',
    async (steps) => {
      const gangAt = await aGang();
      const flags = [
        await aTrueFlag(gangAt, { by: hostile, host: 'true.example' }),
        await aTrueFlag(gangAt, { by: contributor, host: 'other.example' }),
      ];
      const feed = { format: 'jsonl', owner: hostile, staleAfterHours: 24, evidence: 'reported' };
      await gangAt.send('PUT', '/feeds/rival-list', { as: operator, body: feed });
      for (const one of steps) {
        const { status, flagId } = await take(gangAt, { step: one, flags });
        expect([one.what, status < 500]).toEqual([one.what, true]);
        if (flagId !== null && !flags.includes(flagId)) flags.push(flagId);
      }
      for (const [n] of victims.entries()) expect(await gangAt.outcomeOf(n)).not.toBe('decline');
    },
  );
});

async function take(gangAt: Gang, { step, flags }: { step: Step; flags: readonly string[] }) {
  const flagId = flags[step.flag % flags.length] ?? '';
  const other = flags[step.other % flags.length] ?? '';
  const head = await gangAt.stores.flags.readHead(flagIdSchema.parse(flagId));
  const seq = Math.max(1, (head?.seq ?? 1) - step.late);
  const { method, path, body } = requestOf(step, { flagId, other, seq });
  const reply = await gangAt.send(method, path, { as: step.by, body });
  const view = flagViewSchema.safeParse(reply.status < 300 ? reply.json() : null);
  return { status: reply.status, flagId: view.success ? view.data.flagId : null };
}

function requestOf(
  { what, victim }: Step,
  { flagId, other, seq }: { flagId: string; other: string; seq: number },
): { method: string; path: string; body: object } {
  const identifiers = identifiersOf(victim);
  const raised = { category: 'sale-site', identifiers, evidenceReferences: ['case 1'] };
  const flag = `/flags/${flagId}`;
  const patch = (body: object) => ({ method: 'PATCH', path: flag, body: { seq, rationale, ...body } });
  const post = (path: string, body: object) => ({ method: 'POST', path, body });
  switch (what) {
    case 'raise':
      return post('/flags', raised);
    case 'list':
      return post('/flags', { ...raised, source: { feed: 'rival-list', entry: `v-${victim}` } });
    case 'again':
      return post('/flags', { ...raised, source: { feed: 'export', entry: flagId } });
    case 'support':
    case 'seen-too':
      return post(`${flag}/opinions`, { says: what, seq, rationale });
    case 'doubt':
      return post(`${flag}/opinions`, { says: 'dispute', seq, rationale });
    case 'dispute':
      return post(`${flag}/disputes`, { rationale });
    case 'amend':
      return patch({ add: identifiers });
    case 'rewrite':
      return patch({ category: 'sanctions-listed', shareLevel: 'members' });
    case 'strike':
      return patch({ remove: [{ type: 'host', value: 'true.example' }], add: identifiers });
    case 'import':
      return post('/feeds/rival-list/imports/1/rows', { rows: [{ ...raised, source }] });
    case 'verify':
      return post(`${flag}/verify`, { seq, reference: 'case 1' });
    case 'merge':
      return post(`${flag}/merge`, { other, rationale });
    case 'decide':
      return post(`${flag}/disputes/1`, { outcome: 'overturned', rationale });
    default:
      return post(`${flag}/${what}`, { rationale });
  }
}
