import { luhn, remainder, weightedSum } from '../checksums.ts';
import type { NumberScheme } from './number-scheme.ts';

const last = (value: string) => Number(value.at(-1));
const unprefixed = (country: string) => (text: string) =>
  text.replace(new RegExp(`^${country}(?=[0-9])`), '');
const padded = (length: number) => (text: string) =>
  /^[0-9]+$/.test(text) ? text.padStart(length, '0') : text;

/**
 * Company registration numbers that are no tax number, per country. Registers of countries not here, and numbers of a shape not
 * here, are taken as written: many countries have several registers.
 */
export const companyNumbers: readonly NumberScheme[] = [
  // Companies House: 8 characters, Scottish, Northern Irish and others with two letters; leading zeros are often left out.
  { country: 'GB', scheme: 'company', read: padded(8), pattern: /^(?:[0-9]{8}|[A-Z]{2}[0-9]{6}|R[0-9]{7})$/ },
  // INSEE: SIREN, with the register's place or not (`RCS Paris`); a SIRET names an establishment of it. Monaco's and La Poste's are outside Luhn's rule.
  {
    country: 'FR',
    scheme: 'siren',
    aliases: ['siret'],
    read: (text) =>
      text
        .replace(/^(?:SIRE[NT]|RCS[A-Z]*)(?=[0-9])/, '')
        .replace(/(?<=^[0-9]{9})(?:[0-9]{5})?(?:RCS[A-Z]*)?$/, ''),
    pattern: /^[0-9]{9}$/,
    check: luhn,
  },
  // Kamer van Koophandel.
  { country: 'NL', scheme: 'kvk', aliases: ['kvk-nummer'], read: unprefixed('KVK'), pattern: /^[0-9]{8}$/ },
  // Statistics Poland: REGON of 9 or 14; National Court Register: KRS of 10, leading zeros included.
  { country: 'PL', scheme: 'regon', pattern: /^(?:[0-9]{9}|[0-9]{14})$/, check: isRegon },
  { country: 'PL', scheme: 'krs', read: (text) => text.replace(/^KRS/, ''), pattern: /^0[0-9]{9}$/ },
  // Bronnøysund, Bolagsverket, and others whose VAT number is made of the same number.
  {
    country: 'SE',
    scheme: 'orgnr',
    read: (text) => text.replace(/^(?:SE|16)(?=[0-9]{10}$)/, ''),
    pattern: /^[0-9]{2}[2-9][0-9]{7}$/,
    check: luhn,
  },
  // Czech and Slovak ICO: 8 digits, leading zeros often left out.
  { country: 'CZ', scheme: 'ico', read: padded(8), pattern: /^[0-9]{8}$/, check: isIco },
  { country: 'SK', scheme: 'ico', read: padded(8), pattern: /^[0-9]{8}$/, check: isIco },
  { country: 'EE', scheme: 'registrikood', pattern: /^[1789][0-9]{7}$/, check: isEstonian },
  // Firmenbuch: up to six digits and a letter.
  {
    country: 'AT',
    scheme: 'fn',
    read: (text) => text.replace(/^FN/, '').replace(/^0+/, ''),
    pattern: /^[0-9]{1,6}[A-Z]$/,
  },
  // Companies Registration Office.
  { country: 'IE', scheme: 'cro', read: (text) => text.replace(/^0+/, ''), pattern: /^[0-9]{3,7}$/ },
  // Federal Tax Service: OGRN of 13, of sole traders 15.
  {
    country: 'RU',
    scheme: 'ogrn',
    pattern: /^(?:[1-9][0-9]{12}|[1-9][0-9]{14})$/,
    check: (value) => remainder(value.slice(0, -1), value.length - 2) % 10 === last(value),
  },
  // Ministry of Corporate Affairs: CIN.
  { country: 'IN', scheme: 'cin', pattern: /^[LU][0-9]{5}[A-Z]{2}(?:19|20)[0-9]{2}[A-Z]{3}[0-9]{6}$/ },
];

function isRegon(value: string): boolean {
  const check = (body: string, weights: readonly number[]) => (weightedSum(body, weights) % 11) % 10;
  if (check(value.slice(0, 8), [8, 9, 2, 3, 4, 5, 6, 7]) !== Number(value[8])) return false;
  return (
    value.length === 9 ||
    check(value.slice(0, 13), [2, 4, 8, 5, 0, 9, 7, 3, 6, 1, 2, 4, 8]) === Number(value[13])
  );
}

function isIco(value: string): boolean {
  return (11 - (weightedSum(value.slice(0, 7), [8, 7, 6, 5, 4, 3, 2]) % 11)) % 10 === last(value);
}

function isEstonian(value: string): boolean {
  const first = weightedSum(value.slice(0, 7), [1, 2, 3, 4, 5, 6, 7]) % 11;
  const digit = first < 10 ? first : (weightedSum(value.slice(0, 7), [3, 4, 5, 6, 7, 8, 9]) % 11) % 10;
  return digit === last(value);
}
