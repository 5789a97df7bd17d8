import { luhn, mod11Of10, weightedSum } from '../checksums.ts';
import type { NumberScheme } from './number-scheme.ts';
import { isSpanishTaxNumber } from './spanish-tax-number.ts';

/** European tax numbers besides VAT's. */
export const europeanTaxNumbers: readonly NumberScheme[] = [
  // HMRC: unique taxpayer reference, first digit checks the others.
  {
    country: 'GB',
    scheme: 'utr',
    read: (text) => text.replace(/^([0-9]{10})K$/, '$1'),
    pattern: /^[0-9]{10}$/,
    check: (value) =>
      '21987654321'[weightedSum(value.slice(1), [6, 7, 8, 9, 10, 5, 4, 3, 2]) % 11] === value[0],
  },
  // HMRC NIM39110: prefixes; the suffix letter is often left out and so dropped.
  {
    country: 'GB',
    scheme: 'nino',
    read: (text) => text.replace(/^([A-Z]{2}[0-9]{6})[A-D]$/, '$1'),
    pattern: /^(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z][0-9]{6}$/,
  },
  // Bundeszentralamt für Steuern: steuerliche Identifikationsnummer.
  {
    country: 'DE',
    scheme: 'idnr',
    aliases: ['steuer-id', 'tin-person'],
    pattern: /^[1-9][0-9]{10}$/,
    check: mod11Of10,
  },
  {
    country: 'ES',
    scheme: 'nif',
    aliases: ['cif', 'dni', 'nie'],
    read: (text) => text.replace(/^ES(?=[0-9A-Z]{9}$)/, ''),
    pattern: /^[0-9A-Z][0-9]{7}[0-9A-Z]$/,
    check: isSpanishTaxNumber,
    company: (value) => (/^[A-HJNP-SUVW]/.test(value) ? value : null),
  },
  // Agenzia delle Entrate: codice fiscale of people (DM 23 December 1976; omocodia replaces digits by letters), of companies 11 digits.
  {
    country: 'IT',
    scheme: 'codicefiscale',
    aliases: ['cf', 'codice-fiscale', 'fiscal-code'],
    pattern: /^[A-Z]{6}[0-9LMNP-V]{2}[ABCDEHLMPRST][0-9LMNP-V]{2}[A-Z][0-9LMNP-V]{3}[A-Z]$|^[0-9]{11}$/,
    check: (value) => (value.length === 11 ? luhn(value) : isCodiceFiscale(value)),
    company: (value) => (value.length === 11 ? value : null),
  },
  {
    country: 'PL',
    scheme: 'pesel',
    pattern: /^[0-9]{11}$/,
    check: (value) => weightedSum(value, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1]) % 10 === 0,
  },
  // Federal Tax Service: INN of organisations (10) and people (12).
  {
    country: 'RU',
    scheme: 'inn',
    pattern: /^(?:[0-9]{10}|[0-9]{12})$/,
    check: isInn,
  },
  // Gelir İdaresi: VKN of 10 digits; Nüfus: TCKN of 11.
  { country: 'TR', scheme: 'vkn', pattern: /^[0-9]{10}$/, check: isVkn },
  { country: 'TR', scheme: 'tckn', aliases: ['tc', 'tckimlik'], pattern: /^[1-9][0-9]{10}$/, check: isTckn },
];

const oddValues = [
  1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23,
];

function isCodiceFiscale(value: string): boolean {
  const sum = Array.from(value.slice(0, 15), (character, index) => {
    const position = Number.parseInt(character, 36) - (character >= 'A' ? 10 : 0);
    return index % 2 === 0 ? (oddValues[position] ?? 0) : position;
  }).reduce((a, b) => a + b, 0);
  return String.fromCharCode(65 + (sum % 26)) === value[15];
}

function isInn(value: string): boolean {
  const check = (body: string, weights: readonly number[]) => String((weightedSum(body, weights) % 11) % 10);
  if (value.length === 10) return check(value.slice(0, 9), [2, 4, 10, 3, 5, 9, 4, 6, 8]) === value[9];
  return (
    check(value.slice(0, 10), [7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) === value[10] &&
    check(value.slice(0, 11), [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) === value[11]
  );
}

function isVkn(value: string): boolean {
  const sum = Array.from(value.slice(0, 9), (digit, index) => {
    const shifted = (Number(digit) + 9 - index) % 10;
    return shifted === 0 ? 0 : (shifted * 2 ** (9 - index)) % 9 || 9;
  }).reduce((a, b) => a + b, 0);
  return (10 - (sum % 10)) % 10 === Number(value[9]);
}

function isTckn(value: string): boolean {
  const tenth = ((weightedSum(value.slice(0, 9), [7, -1]) % 10) + 10) % 10 === Number(value[9]);
  return tenth && weightedSum(value.slice(0, 10), [1]) % 10 === Number(value[10]);
}
