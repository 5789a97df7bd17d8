import { luhn, mod11Of10, remainder, weightedSum } from '../checksums.ts';
import { type NumberScheme, withoutPrefix } from './number-scheme.ts';
import { isSpanishTaxNumber } from './spanish-tax-number.ts';

/*
 * VAT numbers of the EU's 27 members, Northern Ireland, Great Britain, Norway and Switzerland, without prefix. Structures:
 * European Commission, "VIES VAT number format"; checks: each administration's algorithm as collected in the OECD's
 * TIN pages and the Commission's "VAT Identification Number algorithms" (verified in tests against an independent
 * implementation).
 */

type Rest = Omit<NumberScheme, 'country' | 'scheme' | 'aliases' | 'pattern' | 'read'> & {
  readonly prefix?: RegExp;
};

const names = 'vat-number vatin vat-id tva ust-id ustid ust-idnr btw iva mva moms mwst'.split(' ');

/** What the number is called at home, where it is also the general tax number. */
const localNames: Readonly<Record<string, string>> = {
  AT: 'uid ust',
  BE: 'kbo bce enterprise-number',
  BG: 'uic eik',
  CH: 'uid che',
  CZ: 'dic',
  DK: 'cvr',
  EE: 'kmkr',
  FI: 'alv y-tunnus ytunnus',
  GR: 'afm',
  HR: 'oib',
  HU: 'anum adoszam',
  IT: 'piva p-iva partita-iva',
  LT: 'pvm',
  LV: 'pvn',
  NO: 'orgnr',
  PL: 'nip',
  PT: 'nif nipc',
  RO: 'cui cif',
  SI: 'ddv',
  SK: 'dic ic-dph dph',
};

function vat(country: string, pattern: RegExp, rest: Rest = {}): NumberScheme {
  const { prefix = new RegExp(`^${country}`), ...checks } = rest;
  const aliases = [...names, ...(localNames[country]?.split(' ') ?? [])];
  return { country, scheme: 'vat', aliases, pattern, read: withoutPrefix(prefix, pattern), ...checks };
}

const same = (value: string) => value;
const last = (value: string) => Number(value.at(-1));
/** Weighted sum of all digits but the last. */
const body = (value: string, weights: readonly number[]) => weightedSum(value.slice(0, -1), weights);

/** Ordered by country code. */
export const europeanVat: readonly NumberScheme[] = [
  vat('AT', /^U[0-9]{8}$/, { check: austrian }),
  vat('BE', /^[01][0-9]{9}$/, {
    check: (value) => 97 - (Number(value.slice(0, 8)) % 97) === Number(value.slice(8)),
    company: same,
  }),
  vat('BG', /^[0-9]{9,10}$/, { check: bulgarian, company: (value) => (value.length === 9 ? value : null) }),
  vat('CY', /^[0-9]{8}[A-Z]$/, { check: cypriot }),
  vat('CZ', /^[0-9]{8,10}$/, { check: czech, company: (value) => (value.length === 8 ? value : null) }),
  vat('DE', /^[1-9][0-9]{8}$/, { check: mod11Of10 }),
  vat('DK', /^[1-9][0-9]{7}$/, {
    check: (value) => weightedSum(value, [2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0,
    company: same,
  }),
  vat('EE', /^10[0-9]{7}$/, { check: (value) => weightedSum(value, [3, 7, 1]) % 10 === 0 }),
  vat('ES', /^[0-9A-Z][0-9]{7}[0-9A-Z]$/, { check: isSpanishTaxNumber, company: spanishCompany }),
  vat('FI', /^[0-9]{8}$/, {
    check: (value) => weightedSum(value, [7, 9, 10, 5, 8, 4, 2, 1]) % 11 === 0,
    company: same,
  }),
  vat('FR', /^[0-9A-HJ-NP-Z]{2}[0-9]{9}$/, { check: french, company: (value) => value.slice(2) }),
  vat('GB', /^(?:[0-9]{9}|[0-9]{12}|GD[0-4][0-9]{2}|HA[5-9][0-9]{2})$/, {
    prefix: /^(?:GB|XI)/,
    check: british,
  }),
  vat('GR', /^[0-9]{9}$/, { prefix: /^(?:EL|GR)/, check: greek }),
  vat('HR', /^[0-9]{11}$/, { check: mod11Of10 }),
  vat('HU', /^[0-9]{8}$/, { check: (value) => weightedSum(value, [9, 7, 3, 1]) % 10 === 0 }),
  vat('IE', /^(?:[0-9]{7}[A-W][A-IW]?|[0-9][A-Z][0-9]{5}[A-W])$/, { check: irish }),
  vat('IT', /^[0-9]{11}$/, { check: luhn, company: same }),
  vat('LT', /^(?:[0-9]{7}1[0-9]|[0-9]{10}1[0-9])$/, { check: lithuanian }),
  vat('LU', /^[0-9]{8}$/, { check: (value) => Number(value.slice(0, 6)) % 89 === Number(value.slice(6)) }),
  vat('LV', /^[0-9]{11}$/, { check: latvian, company: (value) => (/^[4-9]/.test(value) ? value : null) }),
  vat('MT', /^[0-9]{8}$/, { check: (value) => weightedSum(value, [3, 4, 6, 7, 8, 9, 10, 1]) % 37 === 0 }),
  vat('NL', /^[0-9]{9}B[0-9]{2}$/, { check: dutch }),
  vat('PL', /^[0-9]{10}$/, {
    check: (value) => body(value, [6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11 === last(value),
  }),
  vat('PT', /^[1-9][0-9]{8}$/, {
    check: (value) => ((11 - (body(value, [9, 8, 7, 6, 5, 4, 3, 2]) % 11)) % 11) % 10 === last(value),
    company: (value) => (/^[123]/.test(value) ? null : value),
  }),
  vat('RO', /^(?:[1-9][0-9]{1,9}|[1-9][0-9]{12})$/, {
    check: romanian,
    company: (value) => (value.length < 13 ? value : null),
  }),
  vat('SE', /^[0-9]{10}01$/, {
    check: (value) => luhn(value.slice(0, 10)),
    company: (value) => (/^..[2-9]/.test(value) ? value.slice(0, 10) : null),
  }),
  vat('SI', /^[1-9][0-9]{7}$/, { check: slovenian }),
  vat('SK', /^[1-9][0-9][2-4789][0-9]{7}$/, { check: (value) => Number(value) % 11 === 0 }),
  vat('CH', /^[0-9]{9}$/, { prefix: /^CHE?|(?:MWST|TVA|IVA|TPV|HR)$/g, check: swiss, company: same }),
  vat('NO', /^[89][0-9]{8}$/, { prefix: /^NO|MVA$/g, check: norwegian, company: same }),
];

function austrian(value: string): boolean {
  const sum = Array.from(value.slice(1, 8), (digit, index) => {
    const product = Number(digit) * (index % 2 === 0 ? 1 : 2);
    return Math.floor(product / 10) + (product % 10);
  }).reduce((a, b) => a + b, 0);
  return (96 - sum) % 10 === last(value);
}

/** Nine digits: a company. Ten: a citizen, a foreigner, or another taxpayer, each with its own check. */
function bulgarian(value: string): boolean {
  if (value.length === 9) {
    const first = body(value, [1, 2, 3, 4, 5, 6, 7, 8]) % 11;
    return (first < 10 ? first : (body(value, [3, 4, 5, 6, 7, 8, 9, 10]) % 11) % 10) === last(value);
  }
  return (
    (body(value, [2, 4, 8, 5, 10, 9, 7, 3, 6]) % 11) % 10 === last(value) ||
    body(value, [21, 19, 17, 13, 11, 9, 7, 3, 1]) % 10 === last(value) ||
    (11 - (body(value, [4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11)) % 11 === last(value)
  );
}

const cypriotOdd = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21];

function cypriot(value: string): boolean {
  const sum = Array.from(value.slice(0, 8), (digit, index) =>
    index % 2 === 0 ? (cypriotOdd[Number(digit)] ?? 0) : Number(digit),
  ).reduce((a, b) => a + b, 0);
  return 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[sum % 26] === value[8];
}

/** Eight digits: a company. Nine: people born before 1954, unchecked. Ten: a birth number. */
function czech(value: string): boolean {
  if (value.length === 8) return (11 - (body(value, [8, 7, 6, 5, 4, 3, 2]) % 11)) % 10 === last(value);
  return value.length === 9 || (Number(value.slice(0, 9)) % 11) % 10 === last(value);
}

function spanishCompany(value: string): string | null {
  return /^[A-HJ-NP-SUVW]/.test(value) && !/^[KLM]/.test(value) ? value : null;
}

/** Only all-digit keys follow a published rule; keys with letters are accepted by their shape. */
function french(value: string): boolean {
  const siren = value.slice(2);
  // Monaco's numbers begin with 000 and have no Luhn digit.
  if (!siren.startsWith('000') && !luhn(siren)) return false;
  return !/^[0-9]{2}/.test(value) || remainder(`${siren}12`, 97) === Number(value.slice(0, 2));
}

function british(value: string): boolean {
  if (/^[GH]/.test(value)) return true;
  const rest = weightedSum(value.slice(0, 9), [8, 7, 6, 5, 4, 3, 2, 10, 1]) % 97;
  // Numbers issued since 2009, all from 100 on, leave 42 or 55.
  return rest === 0 || ((rest === 42 || rest === 55) && !value.startsWith('0'));
}

function greek(value: string): boolean {
  return (body(value, [256, 128, 64, 32, 16, 8, 4, 2]) % 11) % 10 === last(value);
}

function irish(value: string): boolean {
  // The old shape has a letter second: the number is 0, its digits, then its first.
  const number = /^[0-9]{7}/.test(value) ? value : `0${value.slice(2, 7)}${value[0]}${value[7]}`;
  const branch = number[8] && number[8] !== 'W' ? number.charCodeAt(8) - 64 : 0;
  const sum = weightedSum(number.slice(0, 7), [8, 7, 6, 5, 4, 3, 2]) + 9 * branch;
  return 'WABCDEFGHIJKLMNOPQRSTUV'[sum % 23] === number[7];
}

function lithuanian(value: string): boolean {
  const cycle = (start: number) => Array.from(value.slice(0, -1), (_, index) => ((index + start) % 9) + 1);
  const first = body(value, cycle(0)) % 11;
  return (first < 10 ? first : (body(value, cycle(2)) % 11) % 10) === last(value);
}

/** Companies begin with 4 to 9. People's numbers of since 2017 begin with 32 and have no check. */
function latvian(value: string): boolean {
  if (/^[4-9]/.test(value)) return weightedSum(value, [9, 1, 4, 8, 3, 10, 2, 5, 7, 6, 1]) % 11 === 3;
  return (
    value.startsWith('32') || ((1 + body(value, [10, 5, 8, 4, 2, 1, 6, 3, 7, 9])) % 11) % 10 === last(value)
  );
}

/** Eleven-test of the citizen or company number, or, for sole traders since 2020, mod 97 over the whole. */
function dutch(value: string): boolean {
  const eleven = weightedSum(value.slice(0, 9), [9, 8, 7, 6, 5, 4, 3, 2, -1]) % 11;
  if (eleven === 0 && Number(value.slice(0, 9)) > 0) return true;
  return remainder(`2321${value.replace('B', '11')}`, 97) === 1;
}

function romanian(value: string): boolean {
  if (value.length === 13) {
    return (body(value, [2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9]) % 11) % 10 === last(value);
  }
  return ((10 * body(value.padStart(10, '0'), [7, 5, 3, 2, 1, 7, 5, 3, 2])) % 11) % 10 === last(value);
}

function slovenian(value: string): boolean {
  const check = 11 - (body(value, [8, 7, 6, 5, 4, 3, 2]) % 11);
  return check !== 11 && check % 10 === last(value);
}

function swiss(value: string): boolean {
  return (11 - (body(value, [5, 4, 3, 2, 7, 6, 5, 4]) % 11)) % 11 === last(value);
}

function norwegian(value: string): boolean {
  return (11 - (body(value, [3, 2, 7, 6, 5, 4, 3, 2]) % 11)) % 11 === last(value);
}
