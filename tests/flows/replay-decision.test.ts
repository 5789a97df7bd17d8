import { beforeEach, describe, expect, it } from 'vitest';
import { policySha256 } from '../../shared/domain/policy/policy-sha256.ts';
import { replayDecision } from '../../shared/flows/replay-decision.ts';
import { screenMerchant } from '../../shared/flows/screen-merchant.ts';
import { aCoalition, aFlag, defaultPolicy, provider, secondProvider } from '../support/a-coalition.ts';
import { aScreening, screenPorts } from '../support/a-screening.ts';

let coalition: Awaited<ReturnType<typeof aCoalition>>;
beforeEach(async () => {
  coalition = await aCoalition();
});

async function decided() {
  const result = await screenMerchant(screenPorts(coalition), aScreening());
  if (result.kind !== 'answered') throw new Error(result.problem.code);
  return result.decision;
}
const ports = () => {
  const { decisions, merchants, flags, coalition: store } = coalition.stores;
  return { log: decisions, merchants, flags, coalition: store };
};
const site = { type: 'host', value: 'quillmere.example' } as const;

describe('a logged decision', () => {
  it('comes out the same when it is run again', async () => {
    await aFlag(coalition, { identifiers: [site], evidence: 'verified' });
    const decision = await decided();
    expect(await replayDecision(ports(), { provider, decisionId: decision.decisionId })).toEqual({
      decisionId: decision.decisionId,
      outcome: 'decline',
      policy: {
        ran: true,
        same: true,
        outcome: 'decline',
        reasonCodes: decision.reasons.map(({ code }) => code),
      },
      matching: { ran: true, same: true, compared: 1, movedOn: 0 },
    });
  });

  it('is judged by the policy of then, not of now', async () => {
    const decision = await decided();
    const strict = {
      ...defaultPolicy(),
      version: '9',
      rules: defaultPolicy().rules.map((rule) => ({ ...rule, when: 'true' })),
    };
    await coalition.stores.coalition.putPolicy({ document: strict, sha256: policySha256(strict) });
    await coalition.stores.coalition.activatePolicy(strict.id, strict.version);
    const replay = await replayDecision(ports(), { provider, decisionId: decision.decisionId });
    expect(replay?.policy).toMatchObject({ ran: true, same: true, outcome: 'approve' });
  });

  it('says which flags have moved on since', async () => {
    const head = await aFlag(coalition, { identifiers: [site], evidence: 'verified' });
    const decision = await decided();
    const actor = { member: head.raisedBy, subject: 'analyst-1' };
    const at = head.changedAt;
    await coalition.stores.flags.commitChange(
      { ...head, seq: 2, state: 'withdrawn' },
      { flagId: head.flagId, seq: 2, kind: 'withdrawn', actor, at },
    );
    const replay = await replayDecision(ports(), { provider, decisionId: decision.decisionId });
    expect(replay).toMatchObject({
      policy: { same: true },
      matching: { ran: true, same: true, compared: 0, movedOn: 1 },
    });
  });

  it('says that matching did not run once the application is gone', async () => {
    const decision = await decided();
    const gone = { ...ports(), merchants: { readApplication: async () => null } };
    expect(await replayDecision(gone, { provider, decisionId: decision.decisionId })).toMatchObject({
      policy: { ran: true, same: true },
      matching: { ran: false, why: 'application-not-kept' },
    });
  });

  it('is nobody else’s to run', async () => {
    const decision = await decided();
    expect(
      await replayDecision(ports(), { provider: secondProvider, decisionId: decision.decisionId }),
    ).toBeNull();
  });
});
