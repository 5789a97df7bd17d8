import { describe, expect, it } from 'vitest';
import { cleanApplication } from '../../shared/domain/clean/clean-application.ts';
import { flagIdFrom } from '../../shared/domain/flag-id.ts';
import { isNameKey, lookupOf } from '../../shared/domain/match/candidate-flags.ts';
import { screenMerchant } from '../../shared/flows/screen-merchant.ts';
import { aCoalition } from '../support/a-coalition.ts';
import { aScreening, screenPorts } from '../support/a-screening.ts';
import { anApplication } from '../support/an-application.ts';
import { countingPort, newTally } from '../support/counting-port.ts';

/** More postings than all pages hold that are read of one key. */
const tooMany = 1_100;

async function screenedWithAFullKey(which: 'a key of a name' | 'a name itself') {
  const coalition = await aCoalition();
  const { identifiers } = cleanApplication(anApplication());
  const lookup = lookupOf(identifiers, await coalition.view.keyring());
  const [key, form] =
    [...lookup.wanted].find(([key, { type }]) =>
      which === 'a name itself' ? type === 'business_name' : isNameKey(lookup, key),
    ) ?? [];
  if (!key || !form) throw new Error('The application has no such key.');
  for (let number = 0; number < tooMany; number += 1) {
    const flagId = flagIdFrom(Buffer.from(String(number).padStart(16, '0')));
    await coalition.stores.flags.addPostings(key, [{ flagId, type: form.type, name: `zz${number}` }]);
  }
  const tally = newTally();
  const ports = screenPorts(coalition);
  const result = await screenMerchant({ ...ports, store: countingPort(ports.store, tally) }, aScreening());
  if (result.kind !== 'answered') throw new Error(result.problem.code);
  return { decision: result.decision, secondReads: tally.calls.get('readSecond') ?? 0 };
}

describe('a key under which more flags stand than are read', () => {
  it('of a name, one of many, sends nobody to review and costs no further reading', async () => {
    const { decision, secondReads } = await screenedWithAFullKey('a key of a name');
    expect(decision.outcome).toBe('approve');
    expect(decision.facts.coverage.complete).toBe(true);
    expect(secondReads).toBe(0);
  });

  it('of the name itself leaves the decision incomplete', async () => {
    const { decision, secondReads } = await screenedWithAFullKey('a name itself');
    expect(decision.outcome).toBe('review');
    expect(decision.facts.coverage.complete).toBe(false);
    expect(secondReads).toBeGreaterThan(0);
  });
});
