import { beforeEach, describe, expect, it } from 'vitest';
import { longestSilence } from '../../../shared/flows/audit/longest-silence.ts';
import { screenMerchant } from '../../../shared/flows/screen-merchant.ts';
import type { DecisionLog } from '../../../shared/ports.ts';
import { aCoalition, noon, provider } from '../../support/a-coalition.ts';
import { aScreening, screenPorts } from '../../support/a-screening.ts';

const hour = 3_600_000;
const day = 24 * hour;
let coalition: Awaited<ReturnType<typeof aCoalition>>;
beforeEach(async () => {
  coalition = await aCoalition();
});

async function screenedDaysAgo(...days: readonly number[]): Promise<void> {
  for (const ago of days) {
    const reference = `m-${ago}`;
    const now = new Date(noon - ago * day).toISOString();
    const request = aScreening({ reference }, { sourceId: reference, now });
    const screened = await screenMerchant(screenPorts(coalition), request);
    if (screened.kind !== 'answered') throw new Error(screened.problem.code);
  }
}
const silence = (atMs: number, decisions: Pick<DecisionLog, 'list'> = coalition.stores.decisions) =>
  longestSilence({ coalition: coalition.stores.coalition, decisions }, atMs);
const everyDay = [0, 1, 2, 3, 4, 5, 6];

describe('the longest silence', () => {
  it('is none where nobody ever screened', async () => {
    expect(await silence(noon)).toBeNull();
  });

  it('is counted from a provider’s last screening', async () => {
    await screenedDaysAgo(...everyDay);
    expect(await silence(noon + 5 * hour)).toEqual({ provider, hours: 5 });
    expect(await silence(noon + 30 * hour)).toEqual({ provider, hours: 30 });
    expect(await silence(noon + 6 * day)).toEqual({ provider, hours: 144 });
  });

  it('of a provider that rests on some days says nothing after a day', async () => {
    await screenedDaysAgo(0, 1, 2, 3, 4, 6);
    expect(await silence(noon + 23 * hour)).toEqual({ provider, hours: 23 });
    expect(await silence(noon + 30 * hour)).toBeNull();
  });

  it('ends as news after a week', async () => {
    await screenedDaysAgo(...everyDay);
    expect(await silence(noon + 9 * day)).toBeNull();
  });

  it('is not broken by what we decided by ourselves', async () => {
    await screenedDaysAgo(...everyDay);
    const list: DecisionLog['list'] = async (who, filter, page) => {
      const listed = await coalition.stores.decisions.list(who, filter, page);
      if (listed === 'bad-cursor' || filter.by !== 'day' || filter.day < '2026-11-21') return listed;
      return { ...listed, items: listed.items.map((item) => ({ ...item, source: 'rescreen' as const })) };
    };
    // Today's was a rescreening: yesterday's is the last that was asked for, and of seven days before it six were kept.
    await screenedDaysAgo(7);
    expect(await silence(noon + 5 * hour, { list })).toEqual({ provider, hours: 29 });
  });
});
