import { weightedSum } from './checksums.ts';

/** How one country writes bank accounts without IBAN. Readers get letters and digits and return the canonical form or null. */
export interface NationalAccount {
  /** Null where the account number names its bank. */
  readonly routing: ((text: string) => string | null) | null;
  readonly number: (text: string) => string | null;
  readonly check?: (routing: string, number: string) => boolean;
}

const match = (pattern: RegExp) => (text: string) => (pattern.test(text) ? text : null);
/** Digits, filled with leading zeros to the length that the IBAN has them in. */
const padded = (least: number, length: number) => (text: string) =>
  new RegExp(`^[0-9]{${least},${length}}$`).test(text) ? text.padStart(length, '0') : null;
/** Digits without leading zeros: some print them, some do not, and no bank tells accounts apart by them. */
const bare = (least: number, most: number) => (text: string) =>
  new RegExp(`^[0-9]{${least},${most}}$`).test(text) ? text.replace(/^0+/, '') || '0' : null;

const sortCode = match(/^[0-9]{6}$/);

/** The countries whose account numbers are read; each other one is taken as written. */
export const nationalAccounts: ReadonlyMap<string, NationalAccount> = new Map<string, NationalAccount>([
  // ABA routing transit number, check digit 3-7-1 (ABA Routing Number policy; Nacha rules: account of up to 17).
  [
    'US',
    {
      routing: match(/^[0-9]{9}$/),
      number: bare(3, 17),
      check: (routing) => weightedSum(routing, [3, 7, 1]) % 10 === 0,
    },
  ],
  // Sort code and account of 8; of 6 or 7 padded (Pay.UK, Vocalink "Validating account numbers"). Modulus tables change monthly: not checked.
  ['GB', { routing: sortCode, number: padded(6, 8) }],
  ['IE', { routing: sortCode, number: padded(6, 8) }],
  // Bankleitzahl and account of up to 10 (Deutsche Bundesbank).
  ['DE', { routing: match(/^[1-9][0-9]{7}$/), number: padded(3, 10) }],
  ['AT', { routing: match(/^[0-9]{5}$/), number: padded(4, 11) }],
  ['CH', { routing: padded(3, 5), number: padded(4, 12) }],
  ['LI', { routing: padded(3, 5), number: padded(4, 12) }],
  // IFSC (Reserve Bank of India).
  ['IN', { routing: match(/^[A-Z]{4}0[0-9A-Z]{6}$/), number: bare(8, 18) }],
  // Bank-State-Branch (AusPayNet).
  ['AU', { routing: sortCode, number: bare(4, 10) }],
  // 0, institution, transit (electronic) and transit, institution (printed) are one (Payments Canada, Standard 006).
  ['CA', { routing: canadianRouting, number: bare(5, 12) }],
  // CLABE: 18 digits, weights 3-7-1, each product mod 10 (Banco de México).
  ['MX', { routing: null, number: match(/^[0-9]{18}$/), check: (_, number) => isClabe(number) }],
  // CBU: 22 digits in two checked blocks (Banco Central de la República Argentina); CVU of wallets has the same shape.
  ['AR', { routing: null, number: match(/^[0-9]{22}$/), check: (_, number) => isCbu(number) }],
  // Zengin: bank 4, branch 3, account 7.
  ['JP', { routing: match(/^[0-9]{7}$/), number: padded(4, 7) }],
  // Bank and branch, account of 11, or with its two check digits; Italy: ABI and CAB; Poland: bank and branch.
  [
    'FR',
    {
      routing: match(/^[0-9]{10}$/),
      number: (text) => /^([0-9A-Z]{11})(?:[0-9]{2})?$/.exec(text)?.[1] ?? null,
    },
  ],
  ['IT', { routing: match(/^[0-9]{10}$/), number: match(/^[0-9A-Z]{12}$/) }],
  ['PL', { routing: match(/^[0-9]{8}$/), number: match(/^[0-9]{16}$/) }],
]);

function canadianRouting(text: string): string | null {
  if (/^0[0-9]{8}$/.test(text)) return text;
  const [, transit, institution] = /^([0-9]{5})([0-9]{3})$/.exec(text) ?? [];
  return institution && transit ? `0${institution}${transit}` : null;
}

function isClabe(number: string): boolean {
  const sum = Array.from(
    number.slice(0, 17),
    (digit, index) => (Number(digit) * ([3, 7, 1][index % 3] ?? 0)) % 10,
  );
  return (10 - (sum.reduce((a, b) => a + b, 0) % 10)) % 10 === Number(number[17]);
}

function isCbu(number: string): boolean {
  const check = (block: string, weights: readonly number[]) => (10 - (weightedSum(block, weights) % 10)) % 10;
  return (
    check(number.slice(0, 7), [7, 1, 3, 9, 7, 1, 3]) === Number(number[7]) &&
    check(number.slice(8, 21), [3, 9, 7, 1, 3, 9, 7, 1, 3, 9, 7, 1, 3]) === Number(number[21])
  );
}
