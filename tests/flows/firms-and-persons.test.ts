import { describe, expect, it } from 'vitest';
import type { FlagIdentifier } from '../../shared/contracts/flag.ts';
import { screenMerchant } from '../../shared/flows/screen-merchant.ts';
import { aCoalition, aFlag } from '../support/a-coalition.ts';
import { aScreening, screenPorts } from '../support/a-screening.ts';

/** The fields on which an application met the flag of one identifier, and how strongly. */
async function met(flagged: FlagIdentifier, merchant: Record<string, unknown>) {
  const coalition = await aCoalition();
  await aFlag(coalition, { identifiers: [flagged] });
  const result = await screenMerchant(screenPorts(coalition), aScreening(merchant));
  if (result.kind !== 'answered') throw new Error(result.problem.code);
  return result.decision.facts.matches.map(({ strength, on }) => ({
    strength,
    on: on.map(({ pointer, type }) => `${pointer} ${type}`),
  }));
}

const person = (value: string): FlagIdentifier => ({ type: 'person_name', value });
const business = (value: string): FlagIdentifier => ({ type: 'business_name', value });
const possible = (field: string) => [{ strength: 'possible', on: [field] }];

describe('a firm under a flagged person’s name', () => {
  it.each(['Odette Farrowgate e.K.', 'Farrowgate Odette Ltd', 'Odette Farrowgate Trading GmbH'])(
    'is a possible match: %s',
    async (legalName) => {
      const found = await met(person('Odette Farrowgate'), { legalName, principals: [] });
      expect(found).toEqual(possible('/merchant/legalName person_name'));
    },
  );

  it('is one by a trading name', async () => {
    const tradingNames = ['Odette Farrowgate t/a Larch Lanterns'];
    const found = await met(person('Odette Farrowgate'), { tradingNames, principals: [] });
    expect(found).toEqual(possible('/merchant/tradingNames/0 person_name'));
  });

  it.each(['Odette Farrowgates Ltd', 'Odette Lantern Farrowgate Ltd', 'Farrowgate Ltd'])(
    'is none where the name is not that person’s: %s',
    async (legalName) => {
      expect(await met(person('Odette Farrowgate'), { legalName, principals: [] })).toEqual([]);
    },
  );
});

describe('a person whose name a flagged firm bears', () => {
  const principals = [{ name: 'Odette Farrowgate', role: 'owner', country: 'GB' }];

  it('is a possible match', async () => {
    const found = await met(business('Odette Farrowgate GmbH'), { principals });
    expect(found).toEqual(possible('/merchant/principals/0/name business_name'));
  });

  it.each(['Farrowgate GmbH', 'Odette Farrowgate Larch Lanterns'])(
    'is none where it bears another: %s',
    async (name) => {
      expect(await met(business(name), { principals })).toEqual([]);
    },
  );
});
