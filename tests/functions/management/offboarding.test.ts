import { beforeEach, describe, expect, it } from 'vitest';
import { standingViewSchema } from '../../../shared/contracts/stored-merchant.ts';
import { screenMerchant } from '../../../shared/flows/screen-merchant.ts';
import { noon, provider, secondProvider } from '../../support/a-coalition.ts';
import { aScreening, screenPorts } from '../../support/a-screening.ts';
import { aManagement, operator, tokenOf } from './a-management.ts';

const base = `/v1/providers/${provider}/merchants`;
let management: Awaited<ReturnType<typeof aManagement>>;

const screen = async (reference: string, n = 1) => {
  const now = new Date(noon + n * 1_000).toISOString();
  const request = aScreening({ reference }, { sourceId: `msg_${reference}_${n}`, now });
  const result = await screenMerchant(screenPorts(management), request);
  if (result.kind !== 'answered') throw new Error(result.problem.code);
  return result.decision;
};
const offboard = async (reference: string, body: unknown, { as = provider } = {}) =>
  management.call({
    as: await tokenOf(as),
    method: 'POST',
    path: `${base}/${reference}/offboard`,
    headers: { 'content-type': 'application/json' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

beforeEach(async () => {
  management = await aManagement();
  await screen('m-1001');
});

describe('offboarding', () => {
  it('is answered with the standing as it is then, and read so afterwards', async () => {
    const reply = await offboard('m-1001', { reason: 'contract ended', alertDays: 30 });
    expect([reply.status, reply.headers['idempotent-replayed']]).toEqual([200, 'false']);
    const standing = standingViewSchema.parse(reply.json());
    expect(standing).toMatchObject({
      ...{ state: 'offboarded', version: 2, outcome: 'approve' },
      offboarding: { reason: 'contract ended', alertDays: 30 },
    });
    const { at = '', until = '' } = standing.offboarding ?? {};
    expect(Date.parse(until) - Date.parse(at)).toBe(30 * 86_400_000);
    const read = await management.call({ as: await tokenOf(operator), path: `${base}/m-1001` });
    expect(read.text).toBe(reply.text);
    expect(reply.text).not.toContain('client-');
  });

  it('goes on matching for 360 days where nobody says otherwise', async () => {
    const { offboarding } = standingViewSchema.parse((await offboard('m-1001', {})).json());
    expect(offboarding).toMatchObject({ alertDays: 360 });
    expect(offboarding).not.toHaveProperty('reason');
  });

  it('said again changes nothing; said otherwise is a conflict', async () => {
    const first = await offboard('m-1001', { alertDays: 30 });
    management.clock.ms += 5_000;
    const again = await offboard('m-1001', { alertDays: 30 });
    expect([again.status, again.headers['idempotent-replayed'], again.text]).toEqual([
      200,
      'true',
      first.text,
    ]);
    for (const body of [{}, { alertDays: 31 }, { alertDays: 30, reason: 'another' }])
      expect((await offboard('m-1001', body)).json()).toMatchObject({ status: 409, code: 'conflict' });
  });

  it('ends with a new screening, and is remembered', async () => {
    await offboard('m-1001', { reason: 'contract ended' });
    await screen('m-1001', 2);
    const read = await management.call({ as: await tokenOf(provider), path: `${base}/m-1001` });
    expect(read.json()).toMatchObject({
      ...{ state: 'active', version: 3 },
      offboarding: { reason: 'contract ended' },
    });
    expect((await offboard('m-1001', {})).json()).toMatchObject({ state: 'offboarded', version: 4 });
  });

  it('of a merchant that nobody knows, or of another provider, is not found', async () => {
    expect((await offboard('m-9999', {})).status).toBe(404);
    expect((await offboard('m-1001', {}, { as: secondProvider })).status).toBe(404);
  });

  it.each<[string, unknown, number]>([
    ['no JSON', '{', 400],
    ['more than 360 days', { alertDays: 361 }, 422],
    ['less than none', { alertDays: -1 }, 422],
    ['half a day', { alertDays: 0.5 }, 422],
    ['an unknown field', { alertsDays: 3 }, 422],
    ['a blank reason', { reason: ' ' }, 422],
    ['a reason of 513 letters', { reason: 'x'.repeat(513) }, 422],
  ])('with %s is refused, and changes nothing', async (_, body, status) => {
    expect((await offboard('m-1001', body)).status).toBe(status);
    const read = await management.call({ as: await tokenOf(provider), path: `${base}/m-1001` });
    expect(read.json()).toMatchObject({ state: 'active', version: 1 });
  });
});
