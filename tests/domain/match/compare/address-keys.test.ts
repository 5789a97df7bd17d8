import { fc, test as prop } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { cleanAddress } from '../../../../shared/domain/clean/clean-address.ts';
import { addressKeys, maxAddressKeys } from '../../../../shared/domain/match/compare/address/address-keys.ts';

/** `street lines / city / postal code / country`. */
function keysOf(row: string): readonly string[] {
  const [line1 = '', city = '', postalCode = '', country = ''] = row.split(' /').map((part) => part.trim());
  const result = cleanAddress({ line1, city, postalCode, country });
  return result.ok ? addressKeys(result.value.value) : [];
}

const shared = (a: string, b: string) => keysOf(a).filter((key) => keysOf(b).includes(key));

describe('the keys of addresses', () => {
  test.each([
    ['12 Larch Street / Testville / TE1 2ST / GB', '12 Larch St. / Testville / / GB', 'no code'],
    [
      '12 Larch Street / Testville / TE1 2ST / GB',
      'Flat 3, 12 Lorch St / Otherville / TE12ST / GB',
      'a slip',
    ],
    [
      '12 Larch Street / Testville / 94105 / US',
      '12 Larch St / Testville / 94105-1234 / US',
      'a longer code',
    ],
    ['Larchweg 7a / München / / DE', '7 Larchweg / Munich / / DE', 'a city by two names'],
    ['ул. Проверки, д. 5 / Москва / / RU', 'Proverki St 5 / Moscow / / RU', 'two scripts'],
    ['試験1丁目2番3号 / 東京 / 100-0001 / JP', '1-2-3 Shiken / Tokyo / 1000001 / JP', 'another reading'],
    ['PO Box 120 / Testville / 19899 / US', 'P.O. Box 120 / Testville / 19899 / US', 'a box'],
    ['Rose Cottage, Mill Lane / Testville / TE1 2ST / GB', 'Rose Cottage / Testville / / GB', 'no number'],
    ['5/20 Larch Row / Testville / / AU', 'Unit 5, 20 Larch Row / Testville / / AU', 'a unit'],
  ])('%s and %s meet (%s)', (a, b) => {
    expect(shared(a, b)).not.toEqual([]);
  });

  test.each([
    ['12 Larch Street / Testville / TE1 2ST / GB', '14 Larch Street / Testville / TE1 2ST / GB', 'house'],
    ['12 Larch Street / Testville / TE1 2ST / GB', '12 Larch Street / Testville / TE1 2ST / IE', 'country'],
    ['12 Larch Street / Testville / / GB', '12 Larch Street / Otherstead / / GB', 'city'],
    ['12 Larch Street / Testville / / GB', '12 Cedar Street / Testville / / GB', 'street'],
  ])('%s and %s do not (another %s)', (a, b) => {
    expect(shared(a, b)).toEqual([]);
  });

  prop.prop([
    fc.array(fc.constantFrom(...'12 7a 5 flat box larch cedar row st 94105 路88号'.split(' ')), {
      maxLength: 12,
    }),
  ])('are few, and begin with the country', (words) => {
    const keys = addressKeys(`GB|te12st|testville|${words.join(' ')}`);
    expect(keys.length).toBeLessThanOrEqual(maxAddressKeys);
    for (const key of keys) expect(key).toMatch(/^GB\|/);
  });
});
