import { describe, expect, test } from 'vitest';
import type { BankAccount } from '../../../shared/contracts/application.ts';
import { cleanBankAccount } from '../../../shared/domain/clean/clean-bank-account.ts';
import { formsOf } from './forms-of.ts';

const clean = (account: BankAccount) => formsOf(cleanBankAccount(account));
// Example IBANs of the SWIFT IBAN registry (ISO 13616).
const de = 'DE89370400440532013000';
const gb = 'GB29NWBK60161331926819';

describe('IBANs', () => {
  test.each([
    [de, `bank_account=${de} bank_account=DE:37040044:0532013000`],
    ['de89 3704 0044 0532 0130 00', `bank_account=${de} bank_account=DE:37040044:0532013000`],
    ['DE89-3704-0044-0532-0130-00', `bank_account=${de} bank_account=DE:37040044:0532013000`],
    [
      'ＤＥ８９３７０４００４４０５３２０１３０００',
      `bank_account=${de} bank_account=DE:37040044:0532013000`,
    ],
    [gb, `bank_account=${gb} bank_account=GB:601613:31926819`],
    [
      'FR1420041010050500013M02606',
      'bank_account=FR1420041010050500013M02606 bank_account=FR:2004101005:0500013M026',
    ],
    [
      'IT60X0542811101000000123456',
      'bank_account=IT60X0542811101000000123456 bank_account=IT:0542811101:000000123456',
    ],
    ['NL91ABNA0417164300', 'bank_account=NL91ABNA0417164300'],
    ['SA0380000000608010167519', 'bank_account=SA0380000000608010167519'],
  ])('%s is %s', (iban, expected) => {
    expect(clean({ iban })).toBe(expected);
  });

  test.each([
    ['DE89370400440532013001', 'bad-checksum'],
    ['DE8937040044053201300', 'bad-format'],
    ['XX89370400440532013000', 'bad-format'],
    ['not an iban', 'bad-format'],
    ['', 'bad-format'],
  ])('%s is refused as %s', (iban, why) => {
    expect(clean({ iban })).toBe(`!${why}`);
  });

  test('no change of one digit, and no swap of two neighbours, passes', () => {
    for (let index = 2; index < de.length; index += 1) {
      for (const digit of Array.from('0123456789').filter((digit) => digit !== de[index]))
        expect(clean({ iban: de.slice(0, index) + digit + de.slice(index + 1) })).toMatch(/^!/);
      const [a = '', b = ''] = [de[index], de[index + 1]];
      if (b && a !== b)
        expect(clean({ iban: de.slice(0, index) + b + a + de.slice(index + 2) })).toMatch(/^!/);
    }
  });
});

describe('national accounts', () => {
  test.each([
    ['DE', '37040044', '532013000', 'DE:37040044:0532013000'],
    ['GB', '60-16-13', '31926819', 'GB:601613:31926819'],
    ['GB', '601613', '926819', 'GB:601613:00926819'],
    ['US', '021000021', '000123456', 'US:021000021:123456'],
    ['US', '0210 0002 1', '123456', 'US:021000021:123456'],
    ['AU', '062-000', '01234567', 'AU:062000:1234567'],
    ['CA', '00012-003', '1234567', 'CA:000300012:1234567'],
    ['CA', '000300012', '1234567', 'CA:000300012:1234567'],
    ['IN', 'test0000123', '00123456789', 'IN:TEST0000123:123456789'],
    ['MX', '', '032180000118359719', 'MX::032180000118359719'],
    ['AR', '', '2850590940090418135201', 'AR::2850590940090418135201'],
    ['FR', '20041 01005', '0500013M026', 'FR:2004101005:0500013M026'],
    ['KE', 'TESTKENAXXX', '0012345', 'KE:TESTKENA:0012345'],
  ])('%s %s %s is %s', (country, routingNumber, accountNumber, expected) => {
    expect(clean({ country, accountNumber, ...(routingNumber && { routingNumber }) })).toBe(
      `bank_account=${expected}`,
    );
  });

  test.each([
    ['US', '021000022', '123456', 'bad-checksum'],
    ['US', '21000021', '123456', 'bad-format'],
    ['US', '', '123456', 'not-distinguishing'],
    ['US', '021000021', '0000000', 'not-distinguishing'],
    ['US', '021000021', '12A456', 'bad-format'],
    ['GB', '601613', '12345', 'bad-format'],
    ['MX', '', '032180000118359718', 'bad-checksum'],
    ['AR', '', '2850590940090418135202', 'bad-checksum'],
    ['KE', '', '0012345', 'not-distinguishing'],
    ['KE', '01', '1', 'bad-format'],
  ])('%s %s %s is refused as %s', (country, routingNumber, accountNumber, why) => {
    expect(clean({ country, accountNumber, ...(routingNumber && { routingNumber }) })).toBe(`!${why}`);
  });

  test.each([
    ['ES', '', '2100 0418 45 0200051332', 'ES9121000418450200051332'],
    ['ES', '2100 0418', '45 0200051332', 'ES9121000418450200051332'],
    ['BE', '', '539-0075470-34', 'BE68539007547034'],
    ['NO', '', '8601 11 17947', 'NO9386011117947'],
    ['PL', '', '61 1090 1014 0000 0712 1981 2874', 'PL61109010140000071219812874'],
    ['DK', '0040', '440116243', 'DK5000400440116243'],
    ['IT', '', 'X 05428 11101 000000123456', 'IT60X0542811101000000123456'],
    ['CZ', '', '19-2000145399/0800', 'CZ6508000000192000145399'],
    ['CZ', '0800', '19-2000145399', 'CZ6508000000192000145399'],
  ])('%s %s %s is the IBAN %s', (country, routingNumber, accountNumber, iban) => {
    const written = clean({ country, accountNumber, ...(routingNumber && { routingNumber }) });
    expect(written).toBe(clean({ iban }));
    expect(written).toContain(iban);
  });

  test.each([
    ['ES', '2100 0418 46 0200051332', 'not-distinguishing'],
    ['NO', '8601 11 17948', 'not-distinguishing'],
    ['CZ', '19-2000145399', 'not-distinguishing'],
    ['NL', '417164300', 'not-distinguishing'],
  ])('%s %s is no IBAN’s: %s', (country, accountNumber, why) => {
    expect(clean({ country, accountNumber })).toBe(`!${why}`);
  });

  test('an IBAN in the place of an account number is an IBAN', () => {
    expect(clean({ country: 'DE', accountNumber: de })).toBe(clean({ iban: de }));
  });

  test('an account without IBAN and country is not guessed at', () => {
    expect(clean({ accountNumber: '123456', routingNumber: '021000021' })).toBe('!country-unknown');
  });
});
