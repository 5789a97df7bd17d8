import { describe, expect, test } from 'vitest';
import { cleanTaxId } from '../../../shared/domain/clean/clean-tax-id.ts';
import { formsOf } from './forms-of.ts';

const clean = (country: string, scheme: string, value: string) =>
  formsOf(cleanTaxId({ country, scheme, value }));

// Numbers are invented, or stand in the issuers' own documentation of the check digits.
describe('tax numbers', () => {
  test.each([
    ['US', 'ein', '12-3456789', 'tax_id=US:ein:123456789'],
    ['US', 'us_ein', '12 3456789', 'tax_id=US:ein:123456789'],
    ['US', 'ssn', '123-45-6789', 'tax_id=US:ssn:123456789'],
    ['US', 'itin', '912-70-1234', 'tax_id=US:itin:912701234'],
    ['DE', 'vat', 'DE 136,695 976', 'tax_id=DE:vat:136695976'],
    ['DE', 'eu_vat', '136695976', 'tax_id=DE:vat:136695976'],
    ['GR', 'vat', 'EL094259216', 'tax_id=GR:vat:094259216'],
    ['FR', 'vat', 'FR40303265045', 'tax_id=FR:vat:40303265045 registration_number=FR:303265045'],
    ['CH', 'vat', 'CHE-107.787.577 MWST', 'tax_id=CH:vat:107787577 registration_number=CH:107787577'],
    ['NO', 'vat', 'NO 995 525 828 MVA', 'tax_id=NO:vat:995525828 registration_number=NO:995525828'],
    ['SE', 'vat', 'SE556188840401', 'tax_id=SE:vat:556188840401 registration_number=SE:5561888404'],
    ['AU', 'abn', '83 914 571 673', 'tax_id=AU:abn:83914571673 registration_number=AU:83914571673'],
    ['BR', 'cnpj', '16.727.230/0001-97', 'tax_id=BR:cnpj:16727230000197 registration_number=BR:16727230'],
    ['BR', 'cnpj', '12.ABC.345/01DE-35', 'tax_id=BR:cnpj:12ABC34501DE35 registration_number=BR:12ABC345'],
    ['AU', 'abn', '53 004 085 616', 'tax_id=AU:abn:53004085616 registration_number=AU:004085616'],
    // Whichever of them it is, it is the company's.
    ['IT', 'tin', '00743110157', 'tax_id=IT:tin:00743110157 registration_number=IT:00743110157'],
    ['ES', 'tin', 'B-58378431', 'tax_id=ES:tin:B58378431 registration_number=ES:B58378431'],
    ['BR', 'cpf', '123.456.789-09', 'tax_id=BR:cpf:12345678909'],
    ['BR', 'tin', '123.456.789-09', 'tax_id=BR:cpf:12345678909'],
    ['ES', 'nif', '54362315-K', 'tax_id=ES:nif:54362315K'],
    ['IN', 'pan', 'abcpe1234f', 'tax_id=IN:pan:ABCPE1234F'],
    ['CA', 'bn', '12302 6635 RC 0001', 'tax_id=CA:bn:123026635 registration_number=CA:123026635'],
    ['JP', 'trn', 'T5835678256246', 'tax_id=JP:cn:5835678256246 registration_number=JP:5835678256246'],
    ['GB', 'vat', 'XI 980 7806 84', 'tax_id=GB:vat:980780684'],
    ['PL', 'pl_nip', 'PL 856-734-62-15', 'tax_id=PL:vat:8567346215'],
    ['FR', 'siret', '303 265 045 00012', 'tax_id=FR:siren:303265045 registration_number=FR:303265045'],
    ['TR', 'tin', '4540536920', 'tax_id=TR:vkn:4540536920'],
    ['MX', 'rfc', 'a&b 800101-1t2', 'tax_id=MX:rfc:A&B8001011T2'],
    // A tax number that several schemes fit stays as general as it was given.
    ['US', 'tin', '123-45-6789', 'tax_id=US:tin:123456789'],
    ['KE', 'pin', 'a 001 234 567 b', 'tax_id=KE:pin:A001234567B'],
    ['DE', 'passport', 'c01x 0006h', 'tax_id=DE:passport:C01X0006H'],
    ['EG', 'tin', '١٢٣-٤٥٦-٧٨٩', 'tax_id=EG:tin:123456789'],
  ])('%s %s %s is %s', (country, scheme, value, expected) => {
    expect(clean(country, scheme, value)).toBe(expected);
  });

  test('the same digits under two schemes are two numbers', () => {
    expect(clean('US', 'ein', '123456789')).not.toBe(clean('US', 'ssn', '123456789'));
  });

  test.each([
    ['US', 'ein', '', 'empty'],
    ['US', 'ein', '00-1234567', 'bad-format'],
    ['US', 'ssn', '000-12-3456', 'bad-format'],
    ['US', 'ssn', '666-12-3456', 'bad-format'],
    ['DE', 'vat', 'DE136695978', 'bad-checksum'],
    ['DE', 'vat', 'FR40303265045', 'bad-format'],
    ['BR', 'cnpj', '16.727.230/0001-98', 'bad-checksum'],
    ['BR', 'cnpj', '12.ABC.345/01DE-36', 'bad-checksum'],
    ['BR', 'cpf', '111.111.111-11', 'bad-format'],
    ['GB', 'utr', '3111111111', 'bad-checksum'],
    ['US', 'ein', '99-9999999', 'not-distinguishing'],
    ['KE', 'pin', '0000', 'not-distinguishing'],
    ['KE', 'pin', '123', 'bad-format'],
    ['KE', 'pin', '1'.repeat(30) + '2'.repeat(11), 'bad-format'],
  ])('%s %s %s is refused as %s', (country, scheme, value, why) => {
    expect(clean(country, scheme, value)).toBe(`!${why}`);
  });
});
