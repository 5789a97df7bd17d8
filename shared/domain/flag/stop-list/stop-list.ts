import type { CleanIdentifier } from '../../../contracts/flag.ts';
import type { IdentifierType } from '../../../contracts/vocabulary.ts';
import { commonWord } from '../../match/compare/business/common-word.ts';
import { nameIndexForms } from '../../match/name-keys/name-index-forms.ts';
import {
  burnWallets,
  firmDescriptors,
  placeholderHandles,
  placeholderPersons,
  roleMailboxes,
} from './placeholders.ts';
import { mailHosts, paymentHosts, platformHosts } from './shared-hosts.ts';

/**
 * Why an identifier is never flagged, whoever asks: too many innocents share it.
 *
 * - `shared-by-many`: the host of a mail provider, marketplace, network, link page or site builder · `payment-firm`: of a bank
 *   or firm through which others are paid, or what it writes on its customers' statements
 * - `role-mailbox`: a desk's name at a provider where anybody has a mailbox · `placeholder`: typed to fill a form
 * - `common-words-only`: a business name of one word that any business may have · `tells-too-little`: a name of
 *   which nothing is left to find it by
 */
export type StopReason =
  | 'shared-by-many'
  | 'payment-firm'
  | 'role-mailbox'
  | 'placeholder'
  | 'common-words-only'
  | 'tells-too-little';

/** Why a cleaned identifier must not be flagged, or null where it may. */
export function stopReason(identifier: CleanIdentifier): StopReason | null {
  return checks[identifier.type]?.(identifier) ?? null;
}

/** A host below a shared one, or a page of it, without the form under which all its neighbours would be met too. */
export function withoutSharedForms(identifier: CleanIdentifier): CleanIdentifier {
  if (identifier.type !== 'host' && identifier.type !== 'url') return identifier;
  const forms = identifier.forms.filter(({ type, value }) => type !== 'domain' || !isShared(value));
  return forms.length === identifier.forms.length ? identifier : { ...identifier, forms };
}

type Check = (identifier: CleanIdentifier) => StopReason | null;

const checks: Partial<Record<IdentifierType, Check>> = {
  host: ({ value }) => (paymentHosts.has(value) ? 'payment-firm' : isShared(value) ? 'shared-by-many' : null),
  email: mailboxFault,
  phone: ({ value }) => (/0{7}$/.test(value) ? 'placeholder' : null),
  handle: ({ value }) => (placeholderHandles.has(afterColon(value)) ? 'placeholder' : null),
  wallet: ({ value }) => (burnWallets.has(value) ? 'placeholder' : null),
  tax_id: ({ value }) => numberFault(value),
  registration_number: ({ value }) => numberFault(value),
  bank_account: ({ forms }) =>
    forms.some(({ value }) => numberFault(value) !== null) ? 'placeholder' : null,
  card_descriptor: ({ value }) => (firmDescriptors.has(value) ? 'payment-firm' : null),
  business_name: businessFault,
  person_name: personFault,
};

const isShared = (host: string): boolean =>
  mailHosts.has(host) || platformHosts.has(host) || paymentHosts.has(host);

/** Under whichever spelling the provider delivers it. */
function mailboxFault({ forms }: CleanIdentifier): StopReason | null {
  const isRole = forms.some(({ value }) => {
    const at = value.lastIndexOf('@');
    return roleMailboxes.has(value.slice(0, at)) && isShared(value.slice(at + 1));
  });
  return isRole ? 'role-mailbox' : null;
}

/** One digit throughout, or digits that count up or down, behind the country and scheme that stand before it. */
function numberFault(value: string): StopReason | null {
  const number = afterColon(value).replace(/\D/g, '');
  if (number.length < 5) return null;
  const steps = Array.from(number.slice(1), (digit, at) => (Number(digit) - Number(number[at]) + 10) % 10);
  const [first] = steps;
  const even = steps.every((step) => step === first);
  return even && (first === 0 || first === 1 || first === 9) ? 'placeholder' : null;
}

/** A common word alone names nobody; two together are somebody’s name, and only an equal one meets it. */
function businessFault({ value }: CleanIdentifier): StopReason | null {
  const isCommon = !value.includes(' ') && commonWord(value) !== undefined;
  return isCommon ? 'common-words-only' : null;
}

function personFault({ value }: CleanIdentifier): StopReason | null {
  if (placeholderPersons.has(value.split(' ').toSorted().join(' '))) return 'placeholder';
  const oneWord = !value.includes(' ');
  return oneWord && nameIndexForms({ type: 'person_name', value }).length === 0 ? 'tells-too-little' : null;
}

const afterColon = (value: string): string => value.slice(value.lastIndexOf(':') + 1);
