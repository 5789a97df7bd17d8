import { beforeEach, describe, expect, it } from 'vitest';
import { answerSchema } from '../../shared/contracts/answer.ts';
import type { Jurisdiction } from '../../shared/contracts/jurisdiction.ts';
import { replayDecision } from '../../shared/flows/replay-decision.ts';
import { screenMerchant } from '../../shared/flows/screen-merchant.ts';
import { aCoalition, aFlag, provider } from '../support/a-coalition.ts';
import { aJurisdiction, anImport } from '../support/a-jurisdiction.ts';
import { aScreening, screenPorts } from '../support/a-screening.ts';

let coalition: Awaited<ReturnType<typeof aCoalition>>;
beforeEach(async () => {
  coalition = await aCoalition();
});
const site = { type: 'host', value: 'quillmere.example' } as const;

async function established(country: string): Promise<void> {
  const { coalition: store } = coalition.stores;
  const member = await store.readMember(provider);
  if (member) await store.putMember({ ...member, country });
}

async function imported(...rows: Jurisdiction[]): Promise<void> {
  await coalition.stores.coalition.commitJurisdictions(anImport(1, rows));
}

async function screened(sourceId = 'msg_1') {
  const request = aScreening({ country: 'DE' }, { sourceId });
  const result = await screenMerchant(screenPorts(coalition), request);
  if (result.kind !== 'answered') throw new Error(result.problem.code);
  return { ...result, answer: answerSchema.parse(JSON.parse(result.decision.answer)) };
}

describe('what a decline obliges to', () => {
  beforeEach(async () => {
    await aFlag(coalition, { identifiers: [site], evidence: 'verified' });
  });

  it('names nobody where nothing was read', async () => {
    const { answer } = await screened();
    expect(answer.outcome).toBe('decline');
    expect(answer.obligations).not.toContain('report-suspicion');
    expect(answer).not.toHaveProperty('reportTo');
  });

  it('follows from the law of the provider’s country, and names who takes the reports', async () => {
    await imported(aJurisdiction({ country: 'DE' }), aJurisdiction({ country: 'FR' }));
    await established('FR');
    const { answer, decision } = await screened();
    expect(answer.obligations).toEqual(expect.arrayContaining(['report-suspicion', 'do-not-tip-off']));
    expect(answer.reportTo?.map(({ name }) => name)).toEqual(['Hotline FR', 'Hotline DE', 'Unit FR']);
    expect(decision.facts.jurisdiction).toMatchObject({
      suspicionReporting: 'yes',
      providerMustReport: 'yes',
    });
    expect(decision.obligations).toEqual(answer.obligations);
  });

  it('is answered the same for ever, whatever is imported since', async () => {
    await imported(aJurisdiction({ country: 'DE' }));
    const first = await screened();
    await coalition.stores.coalition.commitJurisdictions(anImport(2, []));
    coalition.clock.ms += 61_000;
    const again = await screened();
    expect([again.replayed, again.decision.answer]).toEqual([true, first.decision.answer]);
    const next = await screened('msg_2');
    expect(next.answer.obligations).not.toContain('report-suspicion');
    const { decisions: log, merchants, flags, coalition: store } = coalition.stores;
    const { decisionId } = first.decision;
    const replayed = await replayDecision(
      { log, merchants, flags, coalition: store },
      { provider, decisionId },
    );
    expect(replayed?.policy).toMatchObject({ ran: true, same: true });
  });
});

describe('a country', () => {
  it('obliges nobody to report a merchant that no flag meets', async () => {
    await imported(aJurisdiction({ country: 'DE' }));
    const { answer } = await screened();
    expect(answer.outcome).toBe('approve');
    expect(answer.obligations).not.toContain('report-suspicion');
    expect(answer).not.toHaveProperty('reportTo');
  });
});
