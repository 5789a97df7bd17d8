import { luhn, weightedSum } from '../checksums.ts';
import type { NumberScheme } from './number-scheme.ts';

const same = (value: string) => value;

/** Tax numbers of the Americas. */
export const americanTaxNumbers: readonly NumberScheme[] = [
  // IRS: nine digits; no check digit, and campus prefixes change, so only 00 is refused.
  { country: 'US', scheme: 'ein', aliases: ['fein', 'employer-id'], pattern: /^(?!00)[0-9]{9}$/ },
  // SSA: no area 000, 666 or 9xx, no group 00, no serial 0000.
  { country: 'US', scheme: 'ssn', pattern: /^(?!000|666|9)[0-9]{3}(?!00)[0-9]{2}(?!0000)[0-9]{4}$/ },
  // IRS: begins with 9, fourth and fifth digit 50-65, 70-88, 90-92, 94-99.
  { country: 'US', scheme: 'itin', pattern: /^9[0-9]{2}(?:5[0-9]|6[0-5]|7[0-9]|8[0-8]|9[0-24-9])[0-9]{4}$/ },
  // Canada Revenue Agency: business number with or without its program account (RT0001); the nine digits name the business.
  {
    country: 'CA',
    scheme: 'bn',
    aliases: ['gst', 'hst', 'gst-hst', 'business-number'],
    read: (text) => text.replace(/^([0-9]{9})R[CMPRTZ][0-9]{4}$/, '$1'),
    pattern: /^[0-9]{9}$/,
    check: luhn,
    company: same,
  },
  { country: 'CA', scheme: 'sin', pattern: /^[1-79][0-9]{8}$/, check: luhn },
  // Receita Federal: CPF mod 11 twice; CNPJ the same, since 2026 with letters whose value is their ASCII code less 48 (IN RFB 2.229/2024).
  { country: 'BR', scheme: 'cpf', pattern: /^(?!(.)\1{10}$)[0-9]{11}$/, check: isCpf },
  {
    country: 'BR',
    scheme: 'cnpj',
    pattern: /^(?!0{14}$)[0-9A-Z]{12}[0-9]{2}$/,
    check: isCnpj,
    // The first eight are the company's, four the branch's.
    company: (value) => value.slice(0, 8),
  },
  // SAT: RFC of companies (12) and people (13), homoclave's check character (Anexo 1 CFF).
  { country: 'MX', scheme: 'rfc', pattern: /^[A-ZÑ&]{3,4}[0-9]{6}[1-9A-V][1-9A-Z][0-9A]$/, check: isRfc },
  // AFIP/ARCA: CUIT and CUIL.
  {
    country: 'AR',
    scheme: 'cuit',
    aliases: ['cuil'],
    pattern: /^(?:2[03457]|3[034])[0-9]{9}$/,
    check: (value) =>
      '012345678990'[11 - (weightedSum(value.slice(0, 10), [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11)] ===
      value[10],
    company: (value) => (value.startsWith('3') ? value : null),
  },
  // Servicio de Impuestos Internos: RUT, RUN of people the same.
  {
    country: 'CL',
    scheme: 'rut',
    aliases: ['run'],
    read: (text) => text.replace(/^(?:CL|0+)/, ''),
    pattern: /^[1-9][0-9]{5,7}[0-9K]$/,
    check: isRut,
    company: (value) => (Number(value.slice(0, -1)) >= 50_000_000 ? value : null),
  },
  // DIAN: NIT with its check digit.
  { country: 'CO', scheme: 'nit', aliases: ['rut'], pattern: /^[0-9]{8,16}$/, check: isNit, company: same },
  // SUNAT: RUC.
  {
    country: 'PE',
    scheme: 'ruc',
    pattern: /^(?:10|15|16|17|20)[0-9]{9}$/,
    check: (value) =>
      (11 - (weightedSum(value.slice(0, 10), [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11)) % 10 ===
      Number(value[10]),
    company: (value) => (value.startsWith('20') ? value : null),
  },
];

/** Both check digits, of which each is 0 where 11 less the remainder passes 9. */
function checkDigits(value: string, sumOf: (body: string) => number): boolean {
  return [2, 1].every((fromEnd) => {
    const rest = sumOf(value.slice(0, -fromEnd)) % 11;
    return (rest < 2 ? 0 : 11 - rest) === Number(value.at(-fromEnd));
  });
}

function isCpf(value: string): boolean {
  return checkDigits(value, (body) => sum(body, (_, fromRight) => fromRight + 2));
}

function isCnpj(value: string): boolean {
  return checkDigits(value, (body) => sum(body, (_, fromRight) => (fromRight % 8) + 2));
}

/** Characters count as their ASCII code less 48, weights by distance from the right. */
function sum(text: string, weight: (character: string, fromRight: number) => number): number {
  return Array.from(
    text,
    (character, index) => (character.charCodeAt(0) - 48) * weight(character, text.length - 1 - index),
  ).reduce((a, b) => a + b, 0);
}

/** The alphabet of the decree, and the one that older software used, whose numbers are still in use. */
const rfcAlphabets = ['0123456789ABCDEFGHIJKLMN&OPQRSTUVWXYZ Ñ', '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ '];

function isRfc(value: string): boolean {
  const body = Array.from(value.slice(0, -1).padStart(12, ' '));
  return rfcAlphabets.some((alphabet) => {
    const total = body.reduce((sum, letter, index) => sum + alphabet.indexOf(letter) * (13 - index), 0);
    return '0123456789A'[(11 - (total % 11)) % 11] === value.at(-1);
  });
}

function isRut(value: string): boolean {
  const total = sum(value.slice(0, -1), (_, fromRight) => (fromRight % 6) + 2);
  return '0123456789K0'[11 - (total % 11)] === value.at(-1);
}

const nitWeights = [3, 7, 13, 17, 19, 23, 29, 37, 41, 43, 47, 53, 59, 67, 71];

function isNit(value: string): boolean {
  const total = sum(value.slice(0, -1), (_, fromRight) => nitWeights[fromRight] ?? 0);
  return '01987654321'[total % 11] === value.at(-1);
}
