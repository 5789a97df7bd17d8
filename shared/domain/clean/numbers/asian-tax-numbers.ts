import { luhn, weightedSum } from '../checksums.ts';
import type { NumberScheme } from './number-scheme.ts';
import { isSingaporeanUen } from './singaporean-uen.ts';

const same = (value: string) => value;

/** Tax numbers of Asia, Oceania and Africa. */
export const asianTaxNumbers: readonly NumberScheme[] = [
  // Australian Business Register: ABN mod 89, the first digit less one. An ABN of a company ends with its ACN.
  {
    country: 'AU',
    scheme: 'abn',
    aliases: ['gst'],
    pattern: /^(?!10)[1-9][0-9]{10}$/,
    check: isAbn,
    // A company's ABN is two check digits and its ACN.
    company: (value) => (isAcn(value.slice(2)) ? value.slice(2) : value),
  },
  { country: 'AU', scheme: 'acn', pattern: /^[0-9]{9}$/, check: isAcn, company: same },
  {
    country: 'AU',
    scheme: 'tfn',
    pattern: /^[0-9]{8,9}$/,
    check: (value) =>
      weightedSum(value, value.length === 9 ? [1, 4, 3, 7, 5, 8, 6, 9, 10] : [10, 7, 8, 4, 6, 3, 5, 1]) %
        11 ===
      0,
  },
  // Income Tax Department: PAN (fourth letter: kind of holder); GSTN: GSTIN holds the PAN, check by Luhn mod 36.
  { country: 'IN', scheme: 'pan', pattern: /^[A-Z]{3}[ABCEFGHJKLPT][A-Z](?!0000)[0-9]{4}[A-Z]$/ },
  {
    country: 'IN',
    scheme: 'gstin',
    aliases: ['gst'],
    pattern: /^[0-3][0-9][A-Z]{3}[ABCEFGHJKLPT][A-Z][0-9]{4}[A-Z][1-9A-Z][0-9A-Z][0-9A-Z]$/,
    check: isGstin,
  },
  // GB 32100-2015: unified social credit identifier, mod 31.
  {
    country: 'CN',
    scheme: 'uscc',
    aliases: ['uscn', 'vat'],
    pattern: /^[1-9A-HJ-NP-RTUWXY][1-59][0-9]{6}[0-9A-HJ-NP-RTUWXY]{10}$/,
    check: isUscc,
    company: same,
  },
  // National Tax Agency: corporate number, first digit checks the others; invoice numbers put a T before it.
  {
    country: 'JP',
    scheme: 'cn',
    aliases: ['corporate-number', 'hojin', 'vat', 'jct', 'trn'],
    read: (text) => text.replace(/^T(?=[0-9]{13}$)/, ''),
    pattern: /^[1-9][0-9]{12}$/,
    check: (value) => 9 - (weightedSum(value.slice(1), [2, 1]) % 9) === Number(value[0]),
    company: same,
  },
  // National Tax Service: business registration number.
  { country: 'KR', scheme: 'brn', pattern: /^[1-9][0-9]{9}$/, check: isKoreanBrn, company: same },
  {
    country: 'SG',
    scheme: 'uen',
    aliases: ['gst'],
    pattern: /^(?:[0-9]{8}[A-Z]|(?:19|20)[0-9]{7}[A-Z]|[RST][0-9]{2}[A-Z]{2}[0-9]{4}[A-Z])$/,
    check: isSingaporeanUen,
    company: same,
  },
  // Inland Revenue Department: business registration number, with or without branch and check digits.
  {
    country: 'HK',
    scheme: 'br',
    aliases: ['brn', 'ubi'],
    read: (text) => text.replace(/^([0-9]{8})[0-9]{3}[0-9A-Z]{5}$/, '$1'),
    pattern: /^[0-9]{8}$/,
    company: same,
  },
  { country: 'ZA', scheme: 'tin', aliases: ['itr'], pattern: /^[01239][0-9]{9}$/, check: luhn },
  { country: 'ZA', scheme: 'vat', pattern: /^4[0-9]{9}$/ },
  // Inland Revenue: IRD number, eight or nine digits, second weights where the first give no digit.
  {
    country: 'NZ',
    scheme: 'ird',
    aliases: ['gst'],
    read: (text) => text.replace(/^0+/, ''),
    pattern: /^[1-9][0-9]{7,8}$/,
    check: isIrd,
  },
];

function isAbn(value: string): boolean {
  return (weightedSum(value, [10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19]) - 10) % 89 === 0;
}

function isAcn(value: string): boolean {
  return (10 - (weightedSum(value.slice(0, 8), [8, 7, 6, 5, 4, 3, 2, 1]) % 10)) % 10 === Number(value[8]);
}

/** Luhn's check over 36 characters: each second character from the right doubled, the digits in base 36 added. */
function isGstin(value: string): boolean {
  const sum = Array.from(value, (character, index) => {
    const product = Number.parseInt(character, 36) * (index % 2 === 0 ? 1 : 2);
    return Math.floor(product / 36) + (product % 36);
  }).slice(0, 14);
  return (36 - (sum.reduce((a, b) => a + b, 0) % 36)) % 36 === Number.parseInt(value[14] ?? '', 36);
}

const usccAlphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const usccWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

function isUscc(value: string): boolean {
  const sum = Array.from(
    value.slice(0, 17),
    (character, index) => usccAlphabet.indexOf(character) * (usccWeights[index] ?? 0),
  );
  return usccAlphabet[(31 - (sum.reduce((a, b) => a + b, 0) % 31)) % 31] === value[17];
}

function isKoreanBrn(value: string): boolean {
  const sum =
    weightedSum(value.slice(0, 9), [1, 3, 7, 1, 3, 7, 1, 3, 5]) + Math.floor((Number(value[8]) * 5) / 10);
  return (10 - (sum % 10)) % 10 === Number(value[9]);
}

function isIrd(value: string): boolean {
  const body = value.padStart(9, '0').slice(0, 8);
  const check = (weights: readonly number[]) => (11 - (weightedSum(body, weights) % 11)) % 11;
  const first = check([3, 2, 7, 6, 5, 4, 3, 2]);
  return (first === 10 ? check([7, 4, 3, 2, 5, 2, 7, 6]) : first) === Number(value.at(-1));
}
