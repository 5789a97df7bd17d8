import { beforeEach, expect, it } from 'vitest';
import type { Scope } from '../../../shared/contracts/vocabulary.ts';
import { contributor, defaultPolicy, provider } from '../../support/a-coalition.ts';
import { aManagement, auditor, operator, suspended, tokenOf } from './a-management.ts';

let management: Awaited<ReturnType<typeof aManagement>>;
beforeEach(async () => {
  management = await aManagement();
});

const path = '/v1/policies/rescreening';
const reason = 'In force as agreed.';
const write = 'flagstop/policies:write';
const post = async (
  as: string,
  { body = { reason }, scope = write }: { body?: object; scope?: Scope } = {},
) =>
  management.call({
    ...{ method: 'POST', path, headers: { 'content-type': 'application/json' } },
    ...{ body: JSON.stringify(body), as: await tokenOf(as, [scope]) },
  });
const get = async (as: string, scope: Scope = 'flagstop/decisions:read') =>
  management.call({ path, as: await tokenOf(as, [scope]) });

it('is started by an operator, one at a time, and told to every member', async () => {
  expect((await get(provider)).json()).toEqual({ job: null });
  const started = await post(operator);
  const job = {
    n: 1,
    policy: defaultPolicy().version,
    startedAt: new Date(management.clock.ms).toISOString(),
    startedBy: { member: operator, subject: `client-${operator}` },
    reason,
    endedAt: null,
    merchants: 0,
  };
  expect([started.status, started.json()]).toEqual([202, { job }]);
  expect((await post(operator)).json()).toMatchObject({ status: 409, code: 'conflict' });
  expect((await get(auditor, 'flagstop/audit:read')).json()).toEqual({ job });
  expect((await get(provider)).json()).toEqual({ job: { ...job, startedBy: { member: operator } } });
  const kept = await management.stores.rescreenings.readJob();
  if (!kept) throw new Error('There is no job.');
  await management.stores.rescreenings.saveJob({ ...kept, version: 2, endedAt: job.startedAt });
  expect((await post(operator)).json()).toMatchObject({ job: { n: 2 } });
});

it('is started by nobody else, and not without a reason', async () => {
  for (const as of [provider, contributor, auditor, suspended])
    expect([as, (await post(as)).status]).toEqual([as, 403]);
  expect((await post(operator, { scope: 'flagstop/flags:write' })).status).toBe(403);
  for (const body of [{}, { reason: '' }, { reason, version: 'v2' }])
    expect((await post(operator, { body })).status).toBe(422);
  expect((await get(suspended)).status).toBe(403);
  expect((await management.call({ path })).status).toBe(401);
  expect(await management.stores.rescreenings.readJob()).toBeNull();
});

it('takes no version’s place: none is proposed under its name', async () => {
  const document = { ...defaultPolicy(), version: 'rescreening' };
  const proposed = await management.call({
    ...{ method: 'POST', path: '/v1/policies', headers: { 'content-type': 'application/json' } },
    ...{ body: JSON.stringify({ document }), as: await tokenOf(operator, [write]) },
  });
  expect([proposed.status, proposed.json()]).toMatchObject([
    422,
    { errors: [{ pointer: '/document/version', code: 'reserved' }] },
  ]);
});
