import { describe, expect, it } from 'vitest';
import { answerSchema } from '../../shared/contracts/answer.ts';
import type { LookupKey } from '../../shared/contracts/ids.ts';
import { cleanApplication } from '../../shared/domain/clean/clean-application.ts';
import { flagIdFrom } from '../../shared/domain/flag-id.ts';
import { lookupOf } from '../../shared/domain/match/candidate-flags.ts';
import type { QueryForm } from '../../shared/domain/match/key-forms.ts';
import { screenMerchant } from '../../shared/flows/screen-merchant.ts';
import { aCoalition } from '../support/a-coalition.ts';
import { aScreening, screenPorts } from '../support/a-screening.ts';
import { anApplication } from '../support/an-application.ts';
import { countingPort, newTally } from '../support/counting-port.ts';

/** More postings than all pages hold that are read of one key. */
const tooMany = 1_100;
/** More postings than page 0 holds, which is all that is read of a name key. */
const onePageAndMore = 300;

type Which = 'a key of a name' | 'all keys of a name' | 'all keys of a name but one' | 'a name itself';

async function screenedWith(which: Which, { postings }: { postings: number }) {
  const coalition = await aCoalition();
  const { identifiers } = cleanApplication(anApplication());
  const { wanted } = lookupOf(identifiers, await coalition.view.keyring());
  const full = keysFor(which, [...wanted]);
  for (const [key, { type }] of full)
    await coalition.stores.flags.addPostings(
      key,
      Array.from({ length: postings }, (_, number) => ({
        flagId: flagIdFrom(Buffer.from(String(number).padStart(16, '0'))),
        type,
        name: `zz${number}`,
      })),
    );
  const tally = newTally();
  const ports = screenPorts(coalition);
  const result = await screenMerchant({ ...ports, store: countingPort(ports.store, tally) }, aScreening());
  if (result.kind !== 'answered') throw new Error(result.problem.code);
  const { coverage } = answerSchema.parse(JSON.parse(result.decision.answer));
  return { decision: result.decision, coverage, secondReads: tally.calls.get('readSecond') ?? 0, full };
}

function keysFor(which: Which, wanted: readonly (readonly [LookupKey, QueryForm])[]) {
  if (which === 'a name itself') return wanted.filter(([, { type }]) => type === 'business_name').slice(0, 1);
  const ofNames = wanted.filter(([, { names }]) => names.some(({ type }) => type === 'business_name'));
  if (which === 'a key of a name') return ofNames.slice(0, 1);
  return which === 'all keys of a name' ? ofNames : ofNames.slice(1);
}

describe('a key under which more flags stand than are read', () => {
  it('of a name, one of many, sends nobody to review, costs no further reading, and is told of', async () => {
    const { decision, coverage, secondReads } = await screenedWith('a key of a name', { postings: tooMany });
    expect(decision.outcome).toBe('approve');
    expect(coverage).toMatchObject({ complete: true, unread: [] });
    expect(coverage.crowded).toEqual([{ pointer: '/merchant/legalName', keys: 1 }]);
    expect(secondReads).toBe(0);
  });

  it('leaves a name read as long as one of its keys is read whole', async () => {
    const { decision, coverage, full } = await screenedWith('all keys of a name but one', {
      postings: onePageAndMore,
    });
    expect(decision.outcome).toBe('approve');
    expect(coverage.crowded).toEqual([{ pointer: '/merchant/legalName', keys: full.length }]);
  });

  it('leaves the decision incomplete where no key of the name is read whole', async () => {
    const { decision, coverage } = await screenedWith('all keys of a name', { postings: onePageAndMore });
    expect(decision.outcome).toBe('review');
    expect(decision.facts.coverage).toMatchObject({ complete: false, unread: 1 });
    expect(coverage.unread).toEqual(['/merchant/legalName']);
  });

  it('of the name itself leaves the decision incomplete', async () => {
    const { decision, coverage, secondReads } = await screenedWith('a name itself', { postings: tooMany });
    expect(decision.outcome).toBe('review');
    expect(coverage).toMatchObject({ complete: false, unread: ['postings', '/merchant/legalName'] });
    expect(secondReads).toBeGreaterThan(0);
  });

  it('is not spoken of where every key is read whole', async () => {
    const { coverage } = await screenedWith('a key of a name', { postings: 10 });
    expect(coverage).not.toHaveProperty('crowded');
  });
});
