import { describe, expect, it } from 'vitest';
import type { Address } from '../../shared/contracts/application.ts';
import type { FlagIdentifier } from '../../shared/contracts/flag.ts';
import { screenMerchant } from '../../shared/flows/screen-merchant.ts';
import { aCoalition, aFlag } from '../support/a-coalition.ts';
import { aScreening, screenPorts } from '../support/a-screening.ts';

/** How an application met the flag of one identifier, from raising it to the answer. */
async function met(flagged: FlagIdentifier, merchant: Record<string, unknown>): Promise<string[]> {
  const coalition = await aCoalition();
  await aFlag(coalition, { identifiers: [flagged] });
  const result = await screenMerchant(screenPorts(coalition), aScreening(merchant));
  if (result.kind !== 'answered') throw new Error(result.problem.code);
  return result.decision.facts.matches.flatMap(({ strength, on }) =>
    on.map(({ type, method }) => `${strength} ${method} ${type}`),
  );
}

const place = { line1: 'Flat 4, 18 Larch Street', city: 'Ambleford', postalCode: 'AB1 2CD', country: 'GB' };

describe('an address that is flagged alone', () => {
  it.each<[string, Address]>([
    ['abbreviated', { ...place, line1: '18 Larch St., Apt 4' }],
    ['without its code', { line1: place.line1, city: place.city, country: 'GB' }],
    [
      'with its fields mixed',
      { line1: '18 Larch Street', line2: 'Flat 4', city: 'AB1 2CD Ambleford', country: 'GB' },
    ],
    ['without the flat', { ...place, line1: '18 Larch Street' }],
  ])('is a possible match, %s', async (_, address) => {
    expect(await met({ type: 'address', value: place }, { address })).toEqual(['possible close address']);
  });

  it.each<[string, Address]>([
    ['house', { ...place, line1: 'Flat 4, 20 Larch Street' }],
    ['flat', { ...place, line1: 'Flat 5, 18 Larch Street' }],
    ['town', { ...place, city: 'Otherstead', postalCode: 'XY9 8ZW' }],
  ])('is not another %s', async (_, address) => {
    expect(await met({ type: 'address', value: place }, { address })).toEqual([]);
  });
});

describe('a card descriptor that is flagged alone', () => {
  const flagged: FlagIdentifier = { type: 'card_descriptor', value: 'ZORBAFIT COACHING' };

  it.each(['ZORBAFIT COACHING AMBLEFORD', 'SQ *ZORBAFITCOACHING', 'ZORBAFIT COACHING 0423'])(
    'is a possible match as %s',
    async (descriptor) => {
      expect(await met(flagged, { statementDescriptors: [descriptor] })).toEqual([
        'possible close card_descriptor',
      ]);
    },
  );

  it('is not another’s with its common word', async () => {
    expect(await met(flagged, { statementDescriptors: ['KELMARSH COACHING'] })).toEqual([]);
  });
});

describe('a number that is flagged alone', () => {
  it('of one court’s register is a possible match, for other courts give it too', async () => {
    const number = 'HRB 78214';
    const found = await met(
      { type: 'registration_number', value: number, country: 'DE' },
      { registrationNumber: number, registrationCountry: 'DE' },
    );
    expect(found).toEqual(['possible exact registration_number']);
  });

  it('of an account is met as the IBAN that it is a part of', async () => {
    const found = await met(
      { type: 'bank_account', iban: 'NO9386011117947' },
      { bankAccounts: [{ country: 'NO', accountNumber: '8601 11 17947' }] },
    );
    expect(found).toEqual(['strong exact bank_account']);
  });
});
