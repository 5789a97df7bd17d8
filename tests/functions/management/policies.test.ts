import { beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { backtestIdSchema } from '../../../shared/contracts/backtest.ts';
import { coalitionLine } from '../../../shared/contracts/policy-record.ts';
import type { Scope } from '../../../shared/contracts/vocabulary.ts';
import { noteBacktest } from '../../../shared/flows/policies/note-backtest.ts';
import { contributor, defaultPolicy, provider, secondProvider } from '../../support/a-coalition.ts';
import { aShadowJudgement } from '../../support/a-policy-change.ts';
import { aPolicyDocument } from '../../support/policies.ts';
import { aManagement, auditor, operator, secondContributor, suspended, tokenOf } from './a-management.ts';

let management: Awaited<ReturnType<typeof aManagement>>;
beforeEach(async () => {
  management = await aManagement();
});

const json = { 'content-type': 'application/json' };
const write = 'flagstop/policies:write';
const backtest = backtestIdSchema.parse(`bkt_${'a'.repeat(26)}`);
const reason = 'As agreed.';

async function post(path: string, body: object, as: string) {
  const token = await tokenOf(as, [write]);
  return management.call({ method: 'POST', path, headers: json, body: JSON.stringify(body), as: token });
}
const get = async (path: string, as: string, scope: Scope = write) =>
  management.call({ path, as: await tokenOf(as, [scope]) });

const line = '/v1/policies';
const documentOf = (version: string) => ({ ...defaultPolicy(), version });
const propose = (version: string, as: string = operator) => post(line, { document: documentOf(version) }, as);

async function backtested(version: string) {
  const record = await management.stores.policies.readPolicyRecord(coalitionLine, version);
  const draft = { id: coalitionLine, version, sha256: record?.sha256 ?? '' };
  const startedBy = { member: operator, subject: 'p' };
  await noteBacktest(management.stores, {
    backtest: { id: backtest, state: 'done', draft, startedBy },
    now: '2026-11-21T12:00:00.000Z',
  });
}

describe('a version of the coalition’s policy', () => {
  it('goes from a proposal to active, by two members, and its decisions name it', async () => {
    const proposed = await propose('v2');
    expect([proposed.status, proposed.headers['location']]).toEqual([201, 'policies/v2']);
    expect(proposed.json()).toMatchObject({ state: 'proposed', active: false, warnings: expect.any(Array) });
    await backtested('v2');
    expect((await post(`${line}/v2/approve`, { backtest }, contributor)).json()).toMatchObject({
      state: 'approved',
      decidedBy: { member: contributor },
    });
    const active = await post(`${line}/v2/activate`, { reason }, operator);
    expect(active.json()).toMatchObject({
      active: true,
      note: expect.stringContaining('not screened again'),
    });
    management.clock.ms += 60_000;
    expect((await management.view.rules()).policy.document.version).toBe('v2');
    const whole = z
      .object({
        events: z.array(z.object({ kind: z.string() })),
        document: z.object({ version: z.string() }),
      })
      .parse((await get(`${line}/v2`, operator)).json());
    expect(whole.events.map(({ kind }) => kind)).toEqual(['proposed', 'backtested', 'approved', 'activated']);
    expect(whole.document.version).toBe('v2');
  });

  it('is answered again, with 200, and refused under another document', async () => {
    await propose('v2');
    expect((await propose('v2')).status).toBe(200);
    const other = { ...documentOf('v2'), title: 'Another' };
    expect((await post(line, { document: other }, operator)).json()).toMatchObject({ code: 'conflict' });
  });

  it('is approved by nobody without a backtest, and not on another’s', async () => {
    await propose('v2');
    const without = await post(`${line}/v2/approve`, {}, contributor);
    expect([without.status, without.json()]).toMatchObject([409, { allowed: ['backtest', 'reject'] }]);
    await backtested('v2');
    const another = { backtest: `bkt_${'b'.repeat(26)}` };
    expect((await post(`${line}/v2/approve`, another, contributor)).json()).toMatchObject({
      status: 422,
      errors: [{ pointer: '/backtest', code: 'unknown-backtest' }],
    });
  });

  it('is not approved by another person of the proposer’s member, nor of another member of its owner', async () => {
    await propose('v2');
    await backtested('v2');
    const { coalition } = management.stores;
    await coalition.putDirectoryEntry({ subject: 'client-second-person', memberId: operator });
    const member = await coalition.readMember(secondContributor);
    if (!member) throw new Error('no member');
    await coalition.putMember({ ...member, owner: operator });
    for (const as of [operator, 'second-person', secondContributor])
      expect((await post(`${line}/v2/approve`, { backtest }, as)).status).toBe(409);
    expect((await post(`${line}/v2/approve`, { backtest }, contributor)).status).toBe(200);
  });

  it('is rolled back by activating the one before', async () => {
    for (const version of ['v2', 'v3']) {
      await propose(version);
      await backtested(version);
      await post(`${line}/${version}/approve`, { backtest }, contributor);
      await post(`${line}/${version}/activate`, { reason }, operator);
    }
    expect((await post(`${line}/v2/activate`, { reason }, operator)).json()).toMatchObject({ active: true });
    expect((await get(`${line}/v3`, operator)).json()).toMatchObject({
      record: { active: false, state: 'approved' },
    });
  });

  it('that cannot be used is refused with each fault’s line and remedy', async () => {
    const yaml = [
      'id: coalition-default',
      'version: v9',
      'facts: facts-2',
      'title: A policy',
      'rules:',
      '  - id: broken',
      '    when: merchant.contry == "DE"',
      '    outcome: review',
      '    code: BROKEN',
      '    text: Somebody looks at it.',
      '    merchantText: A person looks at your application.',
      '    obligations: [manual-review]',
    ].join('\n');
    const reply = await post(line, { yaml }, operator);
    expect([reply.status, reply.json()]).toMatchObject([
      422,
      {
        code: 'schema',
        errors: [{ pointer: '/yaml', where: expect.stringContaining('line 7'), remedy: expect.any(String) }],
      },
    ]);
    const unreadable = await post(line, { yaml: `${yaml}\nsurprise: 1\n` }, operator);
    expect(unreadable.json()).toMatchObject({
      status: 422,
      errors: [{ pointer: '/yaml', what: expect.any(String) }],
    });
    expect((await get(line, operator)).json()).toEqual({ items: [], nextCursor: null });
  });

  it.each([
    ['nothing', {}],
    ['both', { yaml: 'a', document: {} }],
    ['another line', { document: { ...aPolicyDocument([{}]), id: 'own-harbourpay' } }],
    ['a field too many', { yaml: 'a', force: true }],
    ['a version that could be another path', { document: { ...aPolicyDocument([{}]), version: '../x' } }],
  ])('of %s is refused', async (_, body) => {
    expect((await post(line, body, operator)).status).toBe(422);
  });

  it('that nobody proposed is not found', async () => {
    for (const [path, body] of [
      ['approve', { backtest }],
      ['reject', { reason }],
      ['activate', { reason }],
      ['shadow', { on: true }],
    ] as const)
      expect((await post(`${line}/never/${path}`, body, operator)).status).toBe(404);
    expect((await get(`${line}/never`, operator)).status).toBe(404);
    expect((await get(`${line}/never/shadow`, operator)).status).toBe(404);
  });

  it('tells which person it was to its own member, operators and auditors alone', async () => {
    await propose('v2');
    const seenBy = async (as: string, scope: Scope) =>
      z
        .object({ record: z.object({ proposedBy: z.record(z.string(), z.string()) }) })
        .parse((await get(`${line}/v2`, as, scope)).json()).record.proposedBy;
    const whole = { member: operator, subject: `client-${operator}` };
    expect(await seenBy(operator, write)).toEqual(whole);
    expect(await seenBy(auditor, 'flagstop/audit:read')).toEqual(whole);
    expect(await seenBy(provider, 'flagstop/decisions:read')).toEqual({ member: operator });
  });
});

describe('who may', () => {
  beforeEach(async () => {
    await propose('v2');
    await backtested('v2');
  });
  const steps = [
    ['propose', line, () => ({ document: documentOf('v3') }), [operator]],
    ['activate', `${line}/v2/activate`, () => ({ reason }), [operator]],
    ['run in shadow', `${line}/v2/shadow`, () => ({ on: true }), [operator]],
    ['approve', `${line}/v2/approve`, () => ({ backtest }), [operator, contributor, secondContributor]],
    ['reject', `${line}/v2/reject`, () => ({ reason }), [operator, contributor, secondContributor]],
  ] as const;
  it.each(steps)('%s is told by role', async (_, path, body, roles) => {
    for (const as of [provider, secondProvider, auditor, contributor, secondContributor, operator]) {
      const { status } = await post(path, body(), as);
      if (roles.some((one) => one === as)) expect(status, as).not.toBe(403);
      else expect(status, as).toBe(403);
    }
    expect((await post(path, body(), suspended)).status).toBe(403);
    const noScope = await tokenOf(operator, ['flagstop/flags:verify']);
    const call = { method: 'POST', path, headers: json, body: JSON.stringify(body()), as: noScope };
    expect((await management.call(call)).json()).toMatchObject({ code: 'scope-missing' });
  });
});

describe('a provider’s own policy', () => {
  const own = `/v1/providers/${provider}/policies`;
  const document = (outcome: 'review' | 'approve' = 'review') =>
    aPolicyDocument(
      [{ outcome, obligations: ['manual-review'], text: 'Why.', merchantText: 'A person looks at it.' }],
      { id: `own-${provider}`, version: 'v1', facts: 'facts-2' },
    );
  beforeEach(async () => {
    await management.stores.coalition.putDirectoryEntry({ subject: 'client-second', memberId: provider });
  });

  it('takes two of its people and no backtest, and is delivered with the provider', async () => {
    expect((await post(own, { document: document() }, provider)).status).toBe(201);
    expect((await post(`${own}/v1/approve`, {}, provider)).json()).toMatchObject({
      code: 'conflict',
      allowed: [],
    });
    expect((await post(`${own}/v1/approve`, {}, 'second')).json()).toMatchObject({ state: 'approved' });
    expect((await post(`${own}/v1/activate`, { reason }, provider)).json()).toMatchObject({ active: true });
    management.clock.ms += 60_000;
    expect((await management.view.provider(provider))?.overlay?.document.version).toBe('v1');
    expect((await management.stores.coalition.readDeployment()).policy?.document.id).toBe(coalitionLine);
  });

  it('is not laxer: a rule that approves is refused', async () => {
    expect((await post(own, { document: document('approve') }, provider)).json()).toMatchObject({
      status: 422,
      errors: [{ where: '/rules/0/outcome', remedy: expect.any(String) }],
    });
  });

  it('is nobody else’s, and to others there is none', async () => {
    await post(own, { document: document() }, provider);
    for (const [path, body] of [
      [own, { document: document() }],
      [`${own}/v1/approve`, {}],
      [`${own}/v1/reject`, { reason }],
      [`${own}/v1/activate`, { reason }],
    ] as const) {
      expect((await post(path, body, secondProvider)).status).toBe(404);
      expect((await post(path, body, operator)).status).toBe(403);
    }
    for (const path of [own, `${own}/v1`]) {
      expect((await get(path, provider)).status).toBe(200);
      expect((await get(path, operator)).status).toBe(200);
      expect((await get(path, secondProvider)).status).toBe(404);
      expect((await get(path, contributor)).status).toBe(404);
    }
  });
});

describe('a shadow run', () => {
  it('is started and ended, and doing so again changes nothing', async () => {
    await propose('v2');
    for (const on of [true, true, false, false]) {
      const reply = await post(`${line}/v2/shadow`, { on }, operator);
      expect([reply.status, reply.json()]).toMatchObject([200, { shadow: on }]);
    }
    const { n } = await management.stores.policies.readLine(coalitionLine);
    expect(n).toBe(3);
  });

  it('tells counts and differences, and whose decision it was to operators and auditors', async () => {
    await propose('v2');
    await management.stores.shadow.noteShadow(aShadowJudgement('v2', 'one'));
    const body = z.object({
      counts: z.array(z.unknown()),
      items: z.array(z.record(z.string(), z.unknown())),
    });
    const seenBy = async (as: string, scope: Scope = write) =>
      body.parse((await get(`${line}/v2/shadow`, as, scope)).json());
    const counts = [{ day: '2026-11-21', from: 'approve', to: 'review', decisions: 1, differing: 1 }];
    const { decisionId, provider: whose, ...told } = aShadowJudgement('v2', 'one');
    const { version: _, differs: __, ...shown } = told;
    expect(await seenBy(operator)).toEqual({ counts, items: [{ ...shown, decisionId, provider: whose }] });
    expect((await seenBy(auditor, 'flagstop/audit:read')).items).toEqual([
      { ...shown, decisionId, provider: whose },
    ]);
    expect(await seenBy(contributor)).toEqual({ counts, items: [shown] });
    expect((await get(`${line}/v2/shadow`, provider)).status).toBe(403);
  });
});
