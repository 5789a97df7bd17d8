import { beforeEach, describe, expect, it } from 'vitest';
import type { PolicyDocument } from '../../../shared/contracts/policy-document.ts';
import { overlayLine } from '../../../shared/contracts/policy-record.ts';
import type { StoredDecision } from '../../../shared/contracts/stored-decision.ts';
import { policySha256 } from '../../../shared/domain/policy/policy-sha256.ts';
import { judgeShadow } from '../../../shared/flows/policies/judge-shadow.ts';
import { screenMerchant } from '../../../shared/flows/screen-merchant.ts';
import { aCoalition, defaultPolicy, provider } from '../../support/a-coalition.ts';
import { aPolicyChange } from '../../support/a-policy-change.ts';
import { shadowOf } from '../../support/a-policy-life.ts';
import { aScreening, screenPorts } from '../../support/a-screening.ts';
import { aPolicyDocument } from '../../support/policies.ts';

let coalition: Awaited<ReturnType<typeof aCoalition>>;
beforeEach(async () => {
  coalition = await aCoalition();
});

let steps = 0;
async function put(line: string, kind: 'shadow' | 'activate', of: PolicyDocument) {
  const { policies } = coalition.stores;
  const { n } = await policies.readLine(line);
  steps += 1;
  const document = { ...of, id: line, version: `v${steps}` };
  const stored = { document, sha256: policySha256(document) };
  await policies.commitPolicy(aPolicyChange(line, { version: document.version, n: n + 1, [kind]: stored }));
  return document.version;
}
const one = (code: string) => aPolicyDocument([{ ...always, code }], { facts: 'facts-2' });
const always = {
  when: 'true',
  obligations: ['manual-review'],
  merchantText: 'A person looks at it.',
  text: 'Why.',
};

async function decide(sourceId = 'msg_1'): Promise<StoredDecision> {
  const result = await screenMerchant(screenPorts(coalition), aScreening({}, { sourceId }));
  if (result.kind !== 'answered') throw new Error(result.problem.code);
  return result.decision;
}

describe('a policy in shadow', () => {
  it('that does not run judges nothing', async () => {
    expect(await judgeShadow(shadowOf(coalition), await decide())).toBeNull();
  });

  it('is compared by outcome and reasons, on the facts that were stored', async () => {
    const version = await put('coalition-default', 'shadow', one('DOUBT'));
    const decision = await decide();
    const judged = await judgeShadow(shadowOf(coalition), decision);
    expect(judged).toEqual({
      version,
      decisionId: decision.decisionId,
      provider,
      decidedAt: decision.decidedAt,
      from: decision.outcome,
      to: 'review',
      reasonsBefore: decision.reasons.map(({ code }) => code),
      reasonsAfter: ['DOUBT'],
      differs: true,
    });
    expect(await judgeShadow(shadowOf(coalition), decision)).toBeNull();
    expect(await coalition.stores.shadow.countShadow(version)).toMatchObject([
      { decisions: 1, differing: 1 },
    ]);
  });

  it('finds no difference in a document that says the same, in whatever order', async () => {
    const document = defaultPolicy();
    const rules = document.rules.toReversed();
    const version = await put('coalition-default', 'shadow', { ...document, rules });
    expect(await judgeShadow(shadowOf(coalition), await decide())).toMatchObject({ differs: false });
    expect(await coalition.stores.shadow.listShadow(version, { limit: 10, cursor: null })).toEqual({
      items: [],
      nextCursor: null,
    });
  });

  it.each(['api', 'rescreen', 'backbook'] as const)(
    'is run on decisions that come from %s',
    async (source) => {
      await put('coalition-default', 'shadow', one('DOUBT'));
      const decision = { ...(await decide()), source };
      expect(await judgeShadow(shadowOf(coalition), decision)).toMatchObject({ differs: true });
    },
  );

  it('is not run on what it decided itself', async () => {
    await put('coalition-default', 'shadow', one('DOUBT'));
    const shadow = await shadowOf(coalition).view.shadow();
    const decision = await decide();
    const itself = { ...decision, policy: { ...decision.policy, sha256: shadow?.sha256 ?? '' } };
    expect(await judgeShadow(shadowOf(coalition), itself)).toBeNull();
  });

  it('is judged with the provider’s own rules where the decision was, and not where they are others since', async () => {
    const own = overlayLine(provider);
    await put(own, 'activate', one('OWN_DOUBT'));
    await put('coalition-default', 'shadow', defaultPolicy());
    const decision = await decide();
    expect(decision.reasons.map(({ code }) => code)).toContain('OWN_DOUBT');
    expect(await judgeShadow(shadowOf(coalition), decision)).toMatchObject({ differs: false });
    await put(own, 'activate', one('OTHER_DOUBT'));
    const { decisionId } = await decide('msg_2');
    expect(decisionId).not.toBe(decision.decisionId);
    const late = { ...decision, decisionId };
    expect(await judgeShadow(shadowOf(coalition), late)).toBeNull();
  });
});
