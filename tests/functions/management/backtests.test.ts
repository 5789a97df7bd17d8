import { describe, expect, it } from 'vitest';
import { type BacktestView, backtestViewSchema } from '../../../shared/contracts/backtest.ts';
import { coalitionLine } from '../../../shared/contracts/policy-record.ts';
import { startTally, tallySoFar } from '../../../shared/domain/backtest/running-tally.ts';
import { tallyDecision } from '../../../shared/domain/backtest/tally-decision.ts';
import { policySha256 } from '../../../shared/domain/policy/policy-sha256.ts';
import { contributor, noon, provider, secondProvider } from '../../support/a-coalition.ts';
import { aLoggedDecision } from '../../support/logged-decisions.ts';
import { aPolicyDocument, loaded } from '../../support/policies.ts';
import { aManagement, auditor, operator, tokenOf } from './a-management.ts';

const days = { from: '2026-11-01', to: '2026-11-21' };
const approve = { outcome: 'approve', code: 'ALL' } as const;
const active = aPolicyDocument([approve], { id: coalitionLine, version: 'b1' });
const draft = aPolicyDocument([{ ...approve, outcome: 'review' }], { id: coalitionLine, version: 'b2' });

const json = (body: object) => ({
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

async function aManagementWithPolicies() {
  const management = await aManagement();
  const { coalition } = management.stores;
  for (const document of [active, draft])
    await coalition.putPolicy({ document, sha256: policySha256(document) });
  await coalition.activatePolicy(coalitionLine, 'b1');
  const start = async (as: string, body: object = days, version = 'b2') =>
    management.call({ as, method: 'POST', path: `/v1/policies/${version}/backtest`, ...json(body) });
  return { ...management, start };
}

describe('POST /v1/policies/{version}/backtest', () => {
  it('begins one, hands it to the engine, and answers before it is done', async () => {
    const { start, backtests, stores } = await aManagementWithPolicies();
    const reply = await start(await tokenOf(operator));
    expect(reply.status).toBe(202);
    const begun = backtestViewSchema.parse(reply.json());
    expect(begun).toMatchObject({ state: 'running', ...days, draft: { version: 'b2' }, livemode: false });
    expect(backtests).toEqual([begun.id]);
    expect(await stores.backtests.read(begun.id)).toMatchObject({ startedBy: { member: operator } });
  });

  it('is for every member with the scope, and for nobody without', async () => {
    const { start } = await aManagementWithPolicies();
    expect((await start(await tokenOf(provider))).status).toBe(202);
    expect((await start(await tokenOf(operator, ['flagstop/decisions:read']))).status).toBe(403);
    expect((await start('nobody')).status).toBe(401);
  });

  it.each([
    ['a version that is not stored', days, 'b9', 404, 'not-found', undefined],
    [
      'more days than one looks back over',
      { from: '2026-08-21', to: '2026-11-21' },
      'b2',
      422,
      'schema',
      '/from',
    ],
    ['an end before the beginning', { from: '2026-11-21', to: '2026-11-20' }, 'b2', 422, 'schema', '/to'],
    ['days to come', { from: '2026-11-21', to: '2026-11-22' }, 'b2', 422, 'schema', '/to'],
    ['no days', {}, 'b2', 422, 'schema', '/from'],
    ['days that are none', { from: '2026-02-30', to: '2026-11-21' }, 'b2', 422, 'schema', '/from'],
    ['a field too many', { ...days, provider: 'x' }, 'b2', 422, 'unknown-field', ''],
  ])('refuses %s', async (_what, body, version, status, code, pointer) => {
    const { start, backtests } = await aManagementWithPolicies();
    const reply = await start(await tokenOf(operator), body, version);
    expect(reply.json()).toMatchObject({ status, code });
    if (pointer !== undefined)
      expect(reply.json()).toMatchObject({
        errors: expect.arrayContaining([expect.objectContaining({ pointer })]),
      });
    expect(backtests).toEqual([]);
  });

  it('takes 92 days and no more', async () => {
    const { start } = await aManagementWithPolicies();
    expect((await start(await tokenOf(operator), { ...days, from: '2026-08-22' })).status).toBe(202);
  });
});

describe('GET /v1/policies/{version}/backtests/{id}', () => {
  /** One that is done, with a moved decision of each of two providers. */
  async function aDone() {
    const management = await aManagementWithPolicies();
    const { id } = backtestViewSchema.parse((await management.start(await tokenOf(operator))).json());
    const running = startTally();
    for (const who of [provider, secondProvider])
      tallyDecision(running, {
        decision: aLoggedDecision(who, { provider: who }),
        active: loaded(active),
        draft: loaded(draft),
      });
    const stored = await management.stores.backtests.read(id);
    if (!stored) throw new Error('not stored');
    const tally = tallySoFar(running);
    const endedAt = new Date(noon).toISOString();
    await management.stores.backtests.end({ ...stored, state: 'done', endedAt, tally });
    const read = async (as: string, version = 'b2') =>
      management.call({ as, method: 'GET', path: `/v1/policies/${version}/backtests/${id}` });
    return { ...management, read };
  }
  const providersIn = ({ tally }: BacktestView) =>
    tally.moves.flatMap(({ samples }) => samples.map((sample) => sample.provider)).toSorted();

  it.each([operator, auditor])('shows %s every sample', async (who) => {
    const { read } = await aDone();
    const backtest = backtestViewSchema.parse((await read(await tokenOf(who))).json());
    expect(providersIn(backtest)).toEqual([provider, secondProvider].toSorted());
  });

  it.each([
    [provider, [provider]],
    [contributor, []],
  ])('shows %s the counts of all, and samples of its own decisions only', async (who, own) => {
    const { read } = await aDone();
    const backtest = backtestViewSchema.parse((await read(await tokenOf(who))).json());
    expect(providersIn(backtest)).toEqual(own);
    expect(backtest.tally).toMatchObject({ decisions: 2, days: [{ decisions: 2, stricter: 2 }] });
  });

  it('under another version, and of another id, is not there', async () => {
    const { read, call } = await aDone();
    const as = await tokenOf(operator);
    expect((await read(as, 'b1')).status).toBe(404);
    for (const id of [`bkt_${'0'.repeat(26)}`, 'bkt_1'])
      expect((await call({ as, method: 'GET', path: `/v1/policies/b2/backtests/${id}` })).status).toBe(404);
  });
});
