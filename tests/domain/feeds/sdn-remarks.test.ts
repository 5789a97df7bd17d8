import { describe, expect, it } from 'vitest';
import { readSdnRemarks } from '../../../shared/domain/feeds/sdn-remarks.ts';

describe('identifiers in remarks', () => {
  it.each([
    ['Website www.lantern.example', { type: 'host', value: 'www.lantern.example' }],
    ['Website http://www.lantern.example/', { type: 'host', value: 'www.lantern.example' }],
    ['alt. Website https://pages.example/lantern.', { type: 'url', value: 'https://pages.example/lantern' }],
    ['Email Address desk@lantern.example.', { type: 'email', value: 'desk@lantern.example' }],
    ['Telephone No. 0012025550143', { type: 'phone', value: '+12025550143' }],
    ['Phone Number +12025550143', { type: 'phone', value: '+12025550143' }],
    [
      'Tax ID No. 12-3456789 (United States) issued 2001.',
      { type: 'tax_id', scheme: 'tax', value: '12-3456789', country: 'US' },
    ],
    [
      'V.A.T. Number MT99999999 (Malta)',
      { type: 'tax_id', scheme: 'vat', value: 'MT99999999', country: 'MT' },
    ],
    ['NIT # 899999999-9 (Colombia).', { type: 'tax_id', scheme: 'nit', value: '899999999-9', country: 'CO' }],
    ['US FEIN 12-3456789', { type: 'tax_id', scheme: 'ein', value: '12-3456789', country: 'US' }],
    [
      'UK Company Number 99999901 (United Kingdom)',
      { type: 'registration_number', value: '99999901', country: 'GB' },
    ],
    [
      'Registration ID 999901 (Korea, North)',
      { type: 'registration_number', value: '999901', country: 'KP' },
    ],
    [
      'alt. Digital Currency Address - XBT 1FRFHopCSGd7LBrUNP96zwDNQ7rYPzVmRs;',
      { type: 'wallet', chain: 'bitcoin', address: '1FRFHopCSGd7LBrUNP96zwDNQ7rYPzVmRs' },
    ],
    [
      'Digital Currency Address - USDT TRjHBcxnKSTxRzJG1txAVSVK7KCVPbjw55',
      { type: 'wallet', chain: 'tron', address: 'TRjHBcxnKSTxRzJG1txAVSVK7KCVPbjw55' },
    ],
    [
      'Digital Currency Address - USDT 0xA36318cb6222b725956afA863e2b378Bf15fe810',
      { type: 'wallet', chain: 'ethereum', address: '0xA36318cb6222b725956afA863e2b378Bf15fe810' },
    ],
  ])('%s', (remarks, identifier) => {
    expect(readSdnRemarks(remarks).identifiers).toEqual([identifier]);
  });

  it.each([
    ['a number without its country', 'Tax ID No. 9999999999.'],
    ['a number of a country that is none', 'Registration Number 99 (Region: Example)'],
    ['a phone without a country', 'Telephone No. 03999999'],
    ['a phone that may or may not begin with its country', 'Phone Number 982199999999'],
    ['a ship’s number', 'Company Number IMO 9999999'],
    ['a passport', 'Passport A9999999 (Malta)'],
    ['a weak alias', "a.k.a. 'EXAMPLE'"],
    ['a coin whose addresses we cannot check', 'Digital Currency Address - ZEC t1example'],
    ['Tether in a form of no chain', 'Digital Currency Address - USDT 1example'],
    ['a lead without a value', 'Website ; Email Address .'],
    ['nothing', ''],
  ])('%s is passed over', (_what, remarks) => {
    expect(readSdnRemarks(remarks).identifiers).toEqual([]);
  });

  it('a phrase that the column cut off is passed over', () => {
    const remarks = `${'x'.repeat(900)}; Website www.first.example; Website www.second-and-cut-off-somewhere`;
    const cut = remarks.padEnd(1_000, '-');
    expect(readSdnRemarks(cut).identifiers).toEqual([{ type: 'host', value: 'www.first.example' }]);
  });
});

describe('the person in remarks', () => {
  it.each([
    ['DOB 05 Jan 1970; POB Sampleton.', '1970-01-05'],
    ['DOB 31 Dec 1969; alt. DOB 01 Jan 1970', '1969-12-31'],
    ['DOB 1958.', null],
    ['DOB Sep 1958', null],
    ['DOB circa 1950', null],
    ['DOB 01 Jan 1950 to 31 Dec 1950', null],
    ['DOB 5 Foo 1970', null],
  ])('%s', (remarks, date) => {
    expect(readSdnRemarks(remarks).dateOfBirth).toBe(date);
  });

  it('has each nationality and citizenship once', () => {
    const remarks = 'nationality Burma; citizen Burma; citizen Cote d Ivoire; nationality Atlantis.';
    expect(readSdnRemarks(remarks).countries).toEqual(['MM', 'CI']);
  });
});
