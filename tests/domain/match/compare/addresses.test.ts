import { fc, test as prop } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import type { Address } from '../../../../shared/contracts/application.ts';
import { cleanAddress } from '../../../../shared/domain/clean/clean-address.ts';
import { compareAddresses } from '../../../../shared/domain/match/compare/compare-addresses.ts';
import { closeEnough } from '../../../../shared/domain/match/compare/name-comparison.ts';

/** `street lines / city / postal code / country`, as a row reads best. */
function cleaned(row: string): string {
  const [line1 = '', city = '', postalCode = '', country = ''] = row.split(' /').map((part) => part.trim());
  const address: Address = { line1, city, postalCode, country };
  const result = cleanAddress(address);
  return result.ok ? result.value.value : '';
}

function compare(applied: string, flagged: string) {
  return compareAddresses(cleaned(applied), cleaned(flagged));
}

describe('addresses', () => {
  test.each([
    ['12 Invented Street / Testville / TE1 2ST / GB', '12 Invented St. / Testville / TE12ST / GB', 'street'],
    ['12 Invented Road / Testville / / GB', '12 Invented Rd / Testville / / GB', 'road'],
    ['12 Invented Avenue / Testville / / US', '12 Invented Ave / Testville / / US', 'avenue'],
    ['12 N Invented St / Testville / / US', '12 North Invented Street / Testville / / US', 'a direction'],
    ['12 Invented St / Testville / / US', '12 Invented / Testville / / US', 'no street word'],
    [
      'Hauptstraße 12 / Probestadt / 10999 / DE',
      'Hauptstr. 12 / Probestadt / 10999 / DE',
      'an ending cut short',
    ],
    [
      'Hauptstraße 12 / Probestadt / 10999 / DE',
      'Haupt Strasse 12 / Probestadt / 10999 / DE',
      'a parted ending',
    ],
    ['Calle Mayor 7 / Villaprueba / 28013 / ES', 'C. Mayor 7 / Villaprueba / 28013 / ES', 'Spanish'],
    ['Avenida Central 7 / Prueba / / MX', 'Av Central 7 / Prueba / / MX', 'Spanish'],
    ['ul. Testowa 5 / Próbno / 00-950 / PL', 'Ulica Testowa 5 / Probno / 00950 / PL', 'Polish'],
    ['улица Проверки 5 / Москва / / RU', 'Ul. Proverki 5 / Moskva / / RU', 'Cyrillic and Latin'],
    [
      '12 Invented Street / Testville / TE1 2ST / GB',
      '12 Invented Street Testville / / TE1 2ST / GB',
      'the city in the line',
    ],
    [
      'Flat 3, 12 Invented Street / Testville / / GB',
      '12 Invented Street, Apt 3 / Testville / / GB',
      'fields transposed',
    ],
    [
      'Rose House, 12 Invented Street / Testville / TE12ST / GB',
      '12 Invented Street / Testville / TE12ST / GB',
      'a building left out',
    ],
    [
      '12 Invented Street / Testville / TE1 2ST / GB',
      '12 Invetned Street / Testville / TE1 2ST / GB',
      'a slip',
    ],
    ['12 Willowbrook Street / Testville / / GB', '12 Willow Brook Street / Testville / / GB', 'joined words'],
    [
      '12 Invented Street / Testville / TE1 / GB',
      '12 Invented Street / Testville / TE1 2ST / GB',
      'half a postal code',
    ],
    [
      '12 Invented Street / Testville / 2753 / AU',
      '12 Invented Street / Testville / 2735 / AU',
      'two digits swapped',
    ],
    [
      '12 Invented Street / Testville / 94105 / US',
      '12 Invented Street / Testville / 94105-1234 / US',
      'a longer code',
    ],
    ['012 Invented Street / Testville / / GB', '12 Invented Street / Testville / / GB', 'a leading zero'],
    [
      '12-14 Invented Street / Testville / / GB',
      '14 Invented Street / Testville / / GB',
      'a range of houses',
    ],
    [
      'Apt4 12 Invented Street / Testville / / GB',
      'Apartment 4, 12 Invented St / Testville / / GB',
      'a number written on',
    ],
    ['500 E 67th St / Testville / / US', '500 East 67th Street / Testville / / US', 'a numbered street'],
    ['350 Fifth Ave / Testville / / US', '350 5th Avenue / Testville / / US', 'an ordinal in words'],
    ['350 5th Ave Fl 34 / Testville / / US', '350 Fifth Avenue, 34th Floor / Testville / / US', 'a floor'],
    ['P O Box 123 / Testville / TE1 / GB', 'Post Office Box 123 / Testville / TE1 / GB', 'a box'],
    ['Apartado 55 / Villaprueba / 28001 / ES', 'Apartado de Correos 55 / Villaprueba / 28001 / ES', 'a box'],
    ['12 bis rue Longue / Essai / 75001 / FR', '12bis Rue Longue / Essai / 75001 / FR', 'a French addition'],
    ['Probeallee 5a / Testdorf / 10999 / DE', 'Probeallee 5 a / Testdorf / 10999 / DE', 'a letter apart'],
    ['試験1丁目2番3号 / 東京 / 100-0001 / JP', '試験1-2-3 / 東京 / 1000001 / JP', 'Japanese blocks'],
    [
      '20-24 Invented Street / Testville / / GB',
      '22 Invented Street / Testville / / GB',
      'a house within a range of its side',
    ],
    [
      'Rm 1203 12F Invented Twr 88 Probe Rd / Testville / / HK',
      'Room 1203, 12-F Invented Tower, 88 Probe Road / Testville / / HK',
      'room, floor and tower',
    ],
    ['12 Larchweg / München / 80331 / DE', '12 Larchweg / Munich / D-80331 / DE', 'a city in English'],
    ['Larchgade 10 / København / 1165 / DK', 'Larchgade 10 / Copenhagen / / DK', 'the same without a code'],
    [
      'Invented Street 12 / Testville / 12345 / SE',
      'Invented Street 12 / Provköping / 12345 / SE',
      'a city that its code names, by another name',
    ],
    [
      '12 Larch Row / Testville / TE1 2ST / GB',
      '12 Larch Row / TE1 2ST Testville / / GB',
      'the code in the city',
    ],
    [
      '12 Larch Row / Testville / 94105 / US',
      '12 Larch Row, Testville, CA 94105 / / / US',
      'all in one line',
    ],
    ['221B Invented Street / Testville / / GB', '221 B Invented St / Testville / / GB', 'a letter apart'],
    ['Postfach 10 22 33 / Probestadt / / DE', 'Postfach 102233 / Probestadt / / DE', 'a box in groups'],
    [
      'P.O. Box 30123-00100 / Testville / / KE',
      'PO Box 30123 / Testville / 00100 / KE',
      'a code behind a box',
    ],
    ['37-15 73rd St / Testville / / US', '3715 73rd Street / Testville / / US', 'a hyphen in Queens'],
    ['Unit 5, 20 Larch Row / Testville / / AU', '5/20 Larch Row / Testville / / AU', 'a unit before a slash'],
    [
      '200-1055 W Larch St / Testville / / CA',
      'Suite 200, 1055 West Larch Street / Testville / / CA',
      'a unit',
    ],
    [
      '301 Larch Apts, MG Rd / Testville / / IN',
      'No. 301 Larch Apartments, M.G. Road / Testville / / IN',
      'initials',
    ],
    [
      'Office 1203, Larch Tower / Testville / / AE',
      '1203 Larch Twr / Testville / / AE',
      'an office without its word',
    ],
    [
      '试验路88号 / 北京市朝阳区 / 100022 / CN',
      '88 Shiyan Road, Chaoyang District / Beijing / 100022 / CN',
      'Han',
    ],
    ['試験1丁目2番3号 / 東京 / 100-0001 / JP', '1-2-3 Shiken / Tokyo / 1000001 / JP', 'another reading'],
    ['12 ถนนสุขุมวิท / กรุงเทพ / 10110 / TH', '12 Sukhumvit Road / Bangkok / 10110 / TH', 'Thai'],
    ['вул. Хрещата, 22 / Київ / / UA', '22 Khreschata Street / Kiev / / UA', 'Ukrainian'],
    [
      '52 Larch Street / Testville / / US',
      '52 Larch Avenue / Testville / / US',
      'avenue for street, nothing else',
    ],
    ['1 Larch Center / Testville / / US', 'One Larch Ctr / Testville / / US', 'a number in words'],
    [
      '15/F, 88 Larch Road / Testville / / HK',
      '15th Floor, 88 Larch Road / Testville / / HK',
      'a floor of Hong Kong',
    ],
  ])('%s is %s (%s)', (applied, flagged) => {
    expect(compare(applied, flagged).score).toBeGreaterThanOrEqual(closeEnough);
  });

  test.each([
    [
      '12 Invented Street / Testville / TE1 2ST / GB',
      '13 Invented Street / Testville / TE1 2ST / GB',
      'another house number',
    ],
    [
      '12 Invented Street / Testville / TE1 2ST / GB',
      '12 Invented Street / Testville / TE1 2ST / IE',
      'another country',
    ],
    [
      '112 Invented Street / Testville / / GB',
      '12 Invented Street / Testville / / GB',
      'another house number',
    ],
    [
      '20-24 Invented Street / Testville / / GB',
      '23 Invented Street / Testville / / GB',
      'another house number',
    ],
    [
      'Hauptstr. 12 / Probestadt / 10999 / DE',
      'Hauptstr. 21 / Probestadt / 10999 / DE',
      'another house number',
    ],
  ])('%s is not at all %s (%s)', (applied, flagged, why) => {
    expect(compare(applied, flagged)).toEqual({ score: 0, explanation: why });
  });

  test.each([
    [
      'Invented Street / Testville / TE1 2ST / GB',
      '12 Invented Street / Testville / TE1 2ST / GB',
      'only one has a house number',
    ],
    [
      '12 Invented Street / Testville / TE1 2ST / GB',
      '12 Invented Street / Testville / XY9 8ZW / GB',
      'the postal codes differ',
    ],
    [
      'Flat 3, 12 Invented Street / Testville / / GB',
      'Flat 4, 12 Invented Street / Testville / / GB',
      'another flat, floor or office',
    ],
    [
      '12a Invented Street / Testville / / GB',
      '12b Invented Street / Testville / / GB',
      'another letter after the house number',
    ],
    [
      '500 N Invented Avenue / Testville / / US',
      '500 S Invented Avenue / Testville / / US',
      'another part of the street',
    ],
    [
      '12 Kelmarsh Street / Testville / / GB',
      '12 Dunmore Street / Testville / / GB',
      'some words stand on one side only',
    ],
    [
      '12 Kelmarsh Street / Testville / / GB',
      '12 Kelmarsh Street / Dunmore / / GB',
      'some words stand on one side only',
    ],
    [
      '12 High Street / / TE1 2ST / GB',
      '12 Church Street / / TE1 2ST / GB',
      'no name of a street or building in common',
    ],
    ['500 E 67th St / Testville / / US', '500 E 68th St / Testville / / US', 'another numbered street'],
    [
      'Shiken 1-2-3 / Tokyo / 1000001 / JP',
      'Shiken 1-2-4 / Tokyo / 1000001 / JP',
      'several numbers, of which one differs',
    ],
    [
      '6/20 Larch Row / Testville / / AU',
      'Unit 5, 20 Larch Row / Testville / / AU',
      'several numbers, of which one differs',
    ],
    [
      'Flat A, 12 Larch Row / Testville / / GB',
      'Flat B, 12 Larch Row / Testville / / GB',
      'another flat, floor or office',
    ],
    [
      'Office 1203, Larch Tower X3 / Testville / / AE',
      'Office 2210, Larch Tower X3 / Testville / / AE',
      'several numbers, of which one differs',
    ],
    [
      'Av. Paulina 88 conjunto 12 / Testville / / BR',
      'Av. Paulina 88 sala 404 / Testville / / BR',
      'another flat, floor or office',
    ],
    [
      'PO Box 120 / Testville / 19899 / US',
      '120 Box Street / Testville / 19899 / US',
      'only one has a house number',
    ],
    [
      'PO Box 120 / Testville / 19899 / US',
      'PO Box 210 / Testville / 19899 / US',
      'another flat, floor or office',
    ],
    [
      'Rose Cottage, Mill Lane / Testville / TE1 2ST / GB',
      'Ivy Cottage, Mill Lane / Testville / TE1 2ST / GB',
      'another house by its name',
    ],
    [
      'Am Larch 5 / Probestadt / 10999 / DE',
      'Larchstraße 5 / Probestadt / 10999 / DE',
      'another kind of street',
    ],
    ['48 bd Larch / Essai / 49100 / FR', '48 rue Larch / Essai / 49000 / FR', 'another kind of street'],
    ['12 B Street / Testville / / US', '12 D Street / Testville / / US', 'no name of a street'],
    [
      'Larchstraße 8 / Probestadt / 10999 / DE',
      'Larchweg 8 / Probestadt / 10999 / DE',
      'another kind of street',
    ],
    [
      'Calle 93 # 11-26 / Prueba / 110221 / CO',
      'Carrera 93 # 11-26 / Prueba / 110221 / CO',
      'another kind of street',
    ],
    [
      '52 Larch Street / Testville / 94105 / US',
      '52 Larch Avenue / Testville / 94106 / US',
      'another kind of street',
    ],
  ])('%s is not close enough to %s: %s', (applied, flagged, why) => {
    const { score, explanation } = compare(applied, flagged);
    expect(score).toBeLessThan(closeEnough);
    expect(explanation).toContain(why);
  });

  test('a flat on one side only is said, and lowers what else agrees', () => {
    const whole = '12 Larch Row / Testville / TE1 2ST / GB';
    expect(compare('Flat 3, 12 Larch Row / Testville / TE1 2ST / GB', whole)).toEqual({
      score: 0.9,
      explanation:
        'only one names a flat, floor or office; the same house number; some words stand on one side only; the same postal code',
    });
    expect(compare('12 Larch Rw / Testville / TE1 2ST / GB', whole).score).toBeGreaterThan(0.9);
  });

  const parts = fc.constantFrom(
    ...'12 7a 5 flat box b street st am avenue invented kelmarsh north testville wien vienna 67th 94105 улица 测试 路88号'.split(
      ' ',
    ),
  );
  const field = fc.array(parts, { maxLength: 6 }).map((list) => list.join(' '));
  const addresses = fc
    .tuple(fc.constantFrom('GB', 'DE', 'AU', 'JP', ''), fc.constantFrom('te12st', '2753', ''), field, field)
    .map((fields) => fields.join('|'));
  const anything = fc.oneof(addresses, fc.string({ unit: 'binary', maxLength: 200 }));

  prop.prop([anything, anything])('compare alike from either side, between 0 and 1', (a, b) => {
    const { score } = compareAddresses(a, b);
    expect(compareAddresses(b, a).score).toBeCloseTo(score, 9);
    expect(score).toBeGreaterThanOrEqual(0);
    expect(score === 1).toBe(a === b);
    expect(score).toBeLessThanOrEqual(1);
  });
});
