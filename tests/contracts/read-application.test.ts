import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readApplication } from '../../shared/contracts/read-application.ts';
import { applicationJson } from '../support/an-application.ts';

function errorsOf(changes: Record<string, unknown>) {
  const result = readApplication(applicationJson(changes));
  return result.ok ? [] : (result.error.errors ?? []).map(({ pointer, code }) => `${pointer} ${code}`);
}
function codeOf(changes: Record<string, unknown>) {
  const result = readApplication(applicationJson(changes));
  return result.ok ? 'accepted' : result.error.code;
}
const cardNumber = '4111 1111 1111 1111';

describe('an application', () => {
  it('of the ordinary shape is accepted', () => {
    expect(errorsOf({})).toEqual([]);
  });

  const refused: [string, Record<string, unknown>, string][] = [
    ['a missing name', { legalName: undefined }, '/merchant/legalName required'],
    ['a null name', { legalName: null }, '/merchant/legalName required'],
    ['a name of the wrong type', { legalName: ['x'] }, '/merchant/legalName not-string'],
    [
      'a number for an identifier',
      { registrationNumber: 9_876_543 },
      '/merchant/registrationNumber not-string',
    ],
    ['a string for a list', { emails: 'a@b.example' }, '/merchant/emails not-array'],
    ['NUL in a name', { legalName: 'Quill\0mere' }, '/merchant/legalName control-character'],
    ['a line break in a name', { legalName: 'Quill\nmere' }, '/merchant/legalName control-character'],
    ['a lone surrogate', { legalName: 'Quill\ud800mere' }, '/merchant/legalName lone-surrogate'],
    ['a noncharacter', { legalName: 'Quill\ufffemere' }, '/merchant/legalName noncharacter'],
    ['a pile of marks', { legalName: `Q${'\u0301'.repeat(10_00)}` }, '/merchant/legalName too-many-marks'],
    ['1,025 code points', { legalName: 'a'.repeat(1_025) }, '/merchant/legalName too-long'],
    ['what NFKC makes too long', { legalName: '\ufdfa'.repeat(1_000) }, '/merchant/legalName too-long'],
    ['only white space', { legalName: ' \u3000\u00a0' }, '/merchant/legalName empty-after-normalisation'],
    ['only an emoji', { legalName: '🙂' }, '/merchant/legalName empty-after-normalisation'],
    ['country XX', { country: 'XX' }, '/merchant/country country-unknown'],
    ['country UK', { country: 'UK' }, '/merchant/country country-unknown'],
    ['a lower-case country', { country: 'de' }, '/merchant/country country-unknown'],
    ['a reference with a key delimiter', { reference: 'TENANT#other' }, '/merchant/reference bad-format'],
    ['a category code of letters', { mcc: '58A5' }, '/merchant/mcc bad-format'],
    [
      '31 February',
      { principals: [{ name: 'A B', dateOfBirth: '1980-02-31' }] },
      '/merchant/principals/0/dateOfBirth bad-format',
    ],
    [
      'the year 1800',
      { principals: [{ name: 'A B', dateOfBirth: '1800-01-01' }] },
      '/merchant/principals/0/dateOfBirth date-out-of-range',
    ],
    [
      'the year 2999',
      { principals: [{ name: 'A B', dateOfBirth: '2999-01-01' }] },
      '/merchant/principals/0/dateOfBirth date-out-of-range',
    ],
    [
      'a principal without a name',
      { principals: [{ role: 'owner' }] },
      '/merchant/principals/0/name required',
    ],
    [
      'half a bank account',
      { bankAccounts: [{ country: 'US' }] },
      '/merchant/bankAccounts/0/accountNumber required',
    ],
    ['21 principals', { principals: Array(21).fill({ name: 'A B' }) }, '/merchant/principals too-many-items'],
    ['a card number in a name', { legalName: `Pay ${cardNumber}` }, '/merchant/legalName pan-not-allowed'],
    [
      'a card number in full width',
      { tradingNames: ['４１１１１１１１１１１１１１１１'] },
      '/merchant/tradingNames/0 pan-not-allowed',
    ],
  ];
  it.each(refused)('with %s is refused at that field', (_, changes, error) => {
    expect(errorsOf(changes)).toContain(error);
  });

  it('names the code of its own where a refusal has one', () => {
    expect(codeOf({ principals: Array(10_001).fill({ name: 'A B' }) })).toBe('too-many-items');
    expect(codeOf({ businessDescription: cardNumber })).toBe('pan-not-allowed');
    expect(codeOf({ legalNme: 'x' })).toBe('unknown-field');
    expect(codeOf({ country: 'XX' })).toBe('schema');
  });

  it('answers an unknown field with the known one that is nearest', () => {
    const result = readApplication(applicationJson({ webSites: ['https://quillmere.example'], zzz: 1 }));
    expect(result.ok ? [] : result.error.errors).toEqual([
      { pointer: '/merchant/webSites', code: 'unknown-field', nearest: 'websites' },
      { pointer: '/merchant', code: 'unknown-field' },
    ]);
  });

  it.each([
    ['1,024 astral characters', { legalName: '𝒜'.repeat(1_024) }],
    ['an Arabic name', { legalName: 'شركة النور للتجارة' }],
    ['a Thai name', { legalName: 'บริษัท ดอกไม้ จำกัด' }],
    ['a Vietnamese name in NFD', { legalName: 'Nguyễn Thị Ánh'.normalize('NFD') }],
    ['markup in a name', { legalName: '<script>alert(1)</script>' }],
    ['a formula in a name', { legalName: '=HYPERLINK("x")' }],
    ['a log line in a name', { legalName: '{"level":"info","decision":"approve"}' }],
    [
      'an account number that passes Luhn',
      { bankAccounts: [{ country: 'US', accountNumber: '4111111111111111' }] },
    ],
    ['line breaks in a description', { businessDescription: 'Paper.\nInk.' }],
  ])('with %s is accepted', (_, changes) => {
    expect(errorsOf(changes)).toEqual([]);
  });

  it('never repeats a value in what it refuses', () => {
    const canary = 'zqcanary';
    fc.assert(
      fc.property(
        fc.constantFrom('legalName', 'country', 'mcc', 'websites', 'taxIds', 'principals', 'event'),
        (field) => {
          const result = readApplication(
            applicationJson({ [field]: { [`${canary} key`]: canary }, reference: `${canary} ` }),
          );
          expect(JSON.stringify(result)).not.toContain(canary);
          expect(result.ok).toBe(false);
        },
      ),
    );
  });

  it('is parsed or refused, never thrown at, whatever its shape', () => {
    fc.assert(
      fc.property(fc.object({ maxDepth: 4 }), fc.object({ maxDepth: 3 }), (anything, merchant) => {
        expect(typeof readApplication({ ...anything, merchant }).ok).toBe('boolean');
      }),
    );
  });
});
