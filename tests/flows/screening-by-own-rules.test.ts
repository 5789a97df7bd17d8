import { beforeEach, describe, expect, it } from 'vitest';
import { answerSchema } from '../../shared/contracts/answer.ts';
import type { MemberId } from '../../shared/contracts/ids.ts';
import type { PolicyRule } from '../../shared/contracts/policy-document.ts';
import { overlayLine } from '../../shared/contracts/policy-record.ts';
import { policySha256 } from '../../shared/domain/policy/policy-sha256.ts';
import { replayDecision } from '../../shared/flows/replay-decision.ts';
import { screenMerchant } from '../../shared/flows/screen-merchant.ts';
import { Unavailable } from '../../shared/ports.ts';
import { aCoalition, provider, secondProvider } from '../support/a-coalition.ts';
import { aPolicyChange } from '../support/a-policy-change.ts';
import { aScreening, screenPorts } from '../support/a-screening.ts';
import { aPolicyDocument } from '../support/policies.ts';

let coalition: Awaited<ReturnType<typeof aCoalition>>;
beforeEach(async () => {
  coalition = await aCoalition();
});

/** Makes rules a provider's own, in the version of the step `n` of its line. */
async function ownRules(
  rules: Partial<PolicyRule>[],
  { of = provider, n = 1 }: { of?: MemberId; n?: number } = {},
) {
  const id = overlayLine(of);
  const document = aPolicyDocument(rules, { id, version: String(n) });
  const stored = { document, sha256: policySha256(document) };
  const change = aPolicyChange(id, { version: String(n), n, document: stored, activate: stored });
  expect(await coalition.stores.policies.commitPolicy(change)).toBe('committed');
  coalition.clock.ms += 61_000;
  return { id, version: String(n), sha256: stored.sha256 };
}

async function decided(changes: Parameters<typeof aScreening>[1] = {}) {
  const result = await screenMerchant(screenPorts(coalition), aScreening({}, changes));
  if (result.kind !== 'answered') throw new Error(result.problem.code);
  return result.decision;
}

const replayed = (decisionId: Awaited<ReturnType<typeof decided>>['decisionId']) => {
  const { decisions, merchants, flags, coalition: store } = coalition.stores;
  return replayDecision({ log: decisions, merchants, flags, coalition: store }, { provider, decisionId });
};
const everything = { id: 'everything', code: 'OUR_OWN', when: 'merchant.websites >= 0' };

describe('a screening of a provider with rules of its own', () => {
  it('is judged by them too, and says so', async () => {
    expect((await decided()).outcome).toBe('approve');
    const overlay = await ownRules([everything]);
    const decision = await decided({ sourceId: 'msg_2' });
    expect(decision).toMatchObject({
      outcome: 'review',
      reasons: [{ code: 'OUR_OWN', rule: 'own-harbourpay/everything' }],
      policy: { id: 'coalition-default', overlay },
    });
    expect(answerSchema.parse(JSON.parse(decision.answer)).policy).toEqual(decision.policy);
  });

  it('leaves other providers as they were', async () => {
    await ownRules([everything]);
    const decision = await decided({ provider: secondProvider });
    expect(decision.outcome).toBe('approve');
    expect(decision.policy).not.toHaveProperty('overlay');
  });

  it('comes out the same when it is run again, whatever the rules are by then', async () => {
    await ownRules([everything]);
    const { decisionId } = await decided();
    await ownRules([{ when: 'false' }], { n: 2 });
    expect(await replayed(decisionId)).toMatchObject({
      policy: { ran: true, same: true, outcome: 'review', reasonCodes: ['OUR_OWN'] },
    });
  });

  it('says that it cannot be run again where the rules of then are gone', async () => {
    await ownRules([everything]);
    const { decisionId, policy } = await decided();
    const { decisions, merchants, flags, coalition: store } = coalition.stores;
    const without = {
      readPolicy: async (id: string, version: string) =>
        id === policy.overlay?.id ? null : store.readPolicy(id, version),
    };
    const ports = { log: decisions, merchants, flags, coalition: without };
    expect(await replayDecision(ports, { provider, decisionId })).toMatchObject({
      policy: { ran: false, why: 'policy-not-found' },
    });
  });

  it('answers nothing where they cannot be loaded', async () => {
    await ownRules([{ ...everything, outcome: 'approve' }]);
    await expect(decided()).rejects.toThrow(Unavailable);
  });
});
