import * as z from 'zod';
import { countryOf } from '../country-of.ts';
import { heldObject } from '../held-object.ts';
import { leaf } from '../leaf.ts';

/** What is read of `GET /lem/v4/transferInstruments/{id}`. */
export const transferInstrumentSchema = z.object({
  id: z.string(),
  bankAccount: heldObject({
    countryCode: leaf,
    accountIdentification: heldObject({
      type: leaf,
      iban: leaf,
      accountNumber: leaf,
      routingNumber: leaf,
      sortCode: leaf,
      bsbCode: leaf,
      clearingCode: leaf,
      clearingNumber: leaf,
      bankCode: leaf,
      bic: leaf,
      institutionNumber: leaf,
      transitNumber: leaf,
    }),
  }),
});
export type TransferInstrument = z.infer<typeof transferInstrumentSchema>;

/**
 * The bank account of a transfer instrument as an application holds it; null where its number is masked, for then Adyen does not tell it.
 * Not verified: whether a key that may only read gets the whole number.
 */
export function adyenBankAccount({ bankAccount }: TransferInstrument) {
  const { accountIdentification: account, countryCode } = bankAccount ?? {};
  const number = account?.iban ?? account?.accountNumber;
  if (number === undefined || number === null || isMasked(number)) return null;
  if (account?.iban) return { iban: account.iban };
  return {
    country: countryOf(countryCode ?? countryOfKind(account?.type)),
    accountNumber: number,
    routingNumber: routingOf(account),
  };
}

type Identification = NonNullable<TransferInstrument['bankAccount']>['accountIdentification'];

function routingOf(account: Identification): unknown {
  const { institutionNumber: institution, transitNumber: transit } = account ?? {};
  if (typeof institution === 'string' && typeof transit === 'string') return `${transit}${institution}`;
  return (
    account?.routingNumber ??
    account?.sortCode ??
    account?.bsbCode ??
    account?.clearingCode ??
    account?.clearingNumber ??
    account?.bankCode ??
    account?.bic
  );
}

/** `usLocal` is an account in the United States; the United Kingdom is GB. */
function countryOfKind(type: unknown): string | undefined {
  const [, country] = (typeof type === 'string' && /^([a-z]{2})Local$/.exec(type)) || [];
  return country === 'uk' ? 'GB' : country;
}

function isMasked(number: unknown): boolean {
  return typeof number === 'string' && /[*•]/.test(number);
}
