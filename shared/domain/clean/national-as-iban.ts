import { composeIBAN, isValidIBAN } from 'ibantools';
import { compact } from './compact.ts';

/** A national account as written, both parts with what people put between the digits. */
export interface WrittenAccount {
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly routing: string;
  readonly number: string;
}

/**
 * The IBAN that a national account number is a part of, or null: with its check digits but without its country (Poland's NRB), the
 * whole basic number (Spain's CCC, Belgium's twelve digits, Norway's eleven), the same in bank and account, or
 * the Czech and Slovak `prefix-account/bank`. Only where all check digits that the country has are right.
 */
export function nationalAsIban({ country, routing, number }: WrittenAccount): string | null {
  const [bank, own] = [compact(routing), compact(number)];
  const basic = [
    own,
    bank + own,
    bank + own.padStart(danishLength(country), '0'),
    slashed(country, { bank, number }),
  ];
  const composed = basic.flatMap((bban) => composeIBAN({ countryCode: country, bban }) ?? []);
  return [`${country}${own}`, ...composed].find((iban) => isValidIBAN(iban)) ?? null;
}

/** Denmark prints its ten-digit accounts without leading zeros. */
const danishLength = (country: string): number => (country === 'DK' ? 10 : 0);

const slashCountries: ReadonlySet<string> = new Set(['CZ', 'SK']);

/** Bank of 4, prefix of 6, account of 10 (Czech National Bank, decree 169/2011). */
function slashed(country: string, { bank, number }: { bank: string; number: string }): string {
  const [, prefix = '', account = '', code = bank] =
    /^(?:([0-9]{1,6})-)?([0-9]{2,10})(?:\/([0-9]{4}))?$/.exec(number.replaceAll(' ', '')) ?? [];
  if (!slashCountries.has(country) || !account) return '';
  return code + prefix.padStart(6, '0') + account.padStart(10, '0');
}
