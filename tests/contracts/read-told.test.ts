import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { heldApplicationSchema } from '../../shared/contracts/application.ts';
import { merchantReferenceSchema } from '../../shared/contracts/ids.ts';
import { readTold } from '../../shared/contracts/read-told.ts';
import type { ToldMerchant } from '../../shared/contracts/told-event.ts';

const reference = merchantReferenceSchema.parse('acct_1');
const read = (told: ToldMerchant, unseen: readonly string[] = []) => readTold(reference, { told, unseen });

describe('what a webhook tells of a merchant', () => {
  test('is read as an application is', () => {
    const told = {
      legalName: 'Quillmere Stationery Ltd',
      country: 'GB',
      websites: ['https://quillmere.example'],
    };
    expect(read(told)).toEqual({ merchant: { reference, ...told }, unseen: [] });
  });

  test('may be nothing at all', () => {
    expect(read({}, ['/merchant/legalName'])).toEqual({
      merchant: { reference },
      unseen: ['/merchant/legalName'],
    });
  });

  const cases: readonly (readonly [string, ToldMerchant, ToldMerchant, readonly string[]])[] = [
    ['a field of another type', { legalName: 7, country: 'GB' }, { country: 'GB' }, ['/merchant/legalName']],
    ['a country that there is none of', { country: 'ZZ' }, {}, ['/merchant/country']],
    [
      'one site of several',
      { websites: ['https://a.example', 5, 'https://b.example'] },
      { websites: ['https://a.example', 'https://b.example'] },
      ['/merchant/websites/1'],
    ],
    [
      'a person without a name',
      { principals: [{ role: 'owner' }, { name: 'Odette Farrowgate' }] },
      { principals: [{ name: 'Odette Farrowgate' }] },
      ['/merchant/principals/0/name'],
    ],
    [
      'a field inside a person',
      { principals: [{ name: 'Odette Farrowgate', dateOfBirth: '1899-01-01', country: 'GB' }] },
      { principals: [{ name: 'Odette Farrowgate', country: 'GB' }] },
      ['/merchant/principals/0/dateOfBirth'],
    ],
    [
      'an account without its number',
      { bankAccounts: [{ country: 'GB' }] },
      {},
      ['/merchant/bankAccounts/0/accountNumber'],
    ],
    ['a card number', { legalName: '4111111111111111' }, {}, ['/merchant/legalName']],
    [
      'a field nobody knows',
      { address: { city: 'Ambleford', planet: 'x' } },
      { address: { city: 'Ambleford' } },
      ['/merchant/address'],
    ],
  ];
  test.each(cases)('loses %s, and says so', (_, told, kept, unseen) => {
    expect(read(told)).toEqual({ merchant: { reference, ...kept }, unseen });
  });

  test('of more than there may be is cut, and says so', () => {
    const emails = Array.from({ length: 25 }, (_, at) => `a${at}@shop.example`);
    const { merchant, unseen } = read({ emails });
    expect(merchant.emails).toEqual(emails.slice(0, 20));
    expect(unseen).toEqual(['/merchant/emails']);
  });

  test('is not told where it is empty', () => {
    expect(
      read({ legalName: ' ', websites: [], address: { city: '', line1: null }, principals: [{}] }),
    ).toEqual({
      merchant: { reference },
      unseen: [],
    });
  });

  property.prop([
    fc.dictionary(
      fc.constantFrom('legalName', 'country', 'websites', 'address', 'principals', 'bankAccounts', 'phones'),
      fc.jsonValue(),
    ),
  ])('is an application whatever it is, and what was lost is named', (told) => {
    const application = read(told);
    expect(heldApplicationSchema.parse(application)).toEqual(application);
    const { reference: _, ...kept } = application.merchant;
    expect(read(kept).merchant).toEqual(application.merchant);
  });
});
