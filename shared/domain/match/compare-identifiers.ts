import type { CleanIdentifier } from '../../contracts/flag.ts';
import type { IdentifierType, MatchMethod, Strength } from '../../contracts/vocabulary.ts';
import { isStrong } from '../clean/identifier-strength.ts';
import { hasOneRegister } from '../clean/numbers/has-one-register.ts';
import { compareHostLabels } from './compare/compare-host-labels.ts';

/** How an applicant's identifier meets a flag's. The explanation is for a compliance officer and holds no value. */
export interface Comparison {
  readonly method: MatchMethod;
  /** 0 to 1, where 1 is equal after cleaning. */
  readonly score: number;
  readonly strength: Strength;
  readonly explanation: string;
}

/**
 * How two identifiers meet, or null where they do not. Equal after cleaning is `exact`; equal only in a second
 * form (a mailbox after its provider's folding, a site beside the flagged one) is `close`. Names, addresses,
 * card descriptors, and company numbers of countries with many registers, are `possible` however equal they are: many
 * parties share them.
 */
export function compareIdentifiers(applied: CleanIdentifier, flagged: CleanIdentifier): Comparison | null {
  if (applied.type === flagged.type && applied.value === flagged.value) return same(applied);
  if (isSite(applied) && isSite(flagged)) return compareSites(applied, flagged);
  if (!shareForm(applied, flagged)) return null;
  return {
    method: 'close',
    score: 0.95,
    strength: isStrong(applied.type) && isStrong(flagged.type) ? 'strong' : 'possible',
    explanation: explainForm(applied.type, flagged.type),
  };
}

function explainForm(applied: IdentifierType, flagged: IdentifierType): string {
  if (applied !== flagged) return `a ${nouns[applied]} that is also the flagged ${nouns[flagged]}`;
  return secondForm[applied] ?? `the same ${nouns[applied]} written another way`;
}

const nouns: Record<IdentifierType, string> = {
  host: 'site',
  url: 'page',
  email: 'e-mail address',
  phone: 'phone number',
  handle: 'handle',
  tax_id: 'tax number',
  registration_number: 'registration number',
  bank_account: 'bank account',
  wallet: 'wallet',
  card_descriptor: 'card descriptor',
  person_name: 'person’s name',
  business_name: 'business name',
  address: 'address',
};

const secondForm: Partial<Record<IdentifierType, string>> = {
  email: 'the same mailbox: the addresses differ only where their provider ignores it',
  tax_id: 'a tax number of the same company',
  bank_account: 'the same bank account, once as IBAN and once in the national form',
};

function same({ type, value }: CleanIdentifier): Comparison {
  if (type === 'registration_number' && !hasOneRegister(value)) return sameOfSome;
  return {
    method: 'exact',
    score: 1,
    strength: isStrong(type) ? 'strong' : 'possible',
    explanation: `the same ${nouns[type]}`,
  };
}

const sameOfSome: Comparison = {
  method: 'exact',
  score: 1,
  strength: 'possible',
  explanation: 'the same registration number, in a country where several registers give it',
};

const isSite = ({ type }: CleanIdentifier) => type === 'host' || type === 'url';

/** A site under the flagged one is the flagged one's. What only stands beside it may have another owner. */
function compareSites(applied: CleanIdentifier, flagged: CleanIdentifier): Comparison | null {
  if (flagged.type === 'url')
    return hostOf(applied) === hostOf(flagged) ? besides('the site that a flagged page stands on') : null;
  // The page of an application always comes with its host, which says more about a flagged host.
  if (applied.type === 'url') return null;
  if (applied.value.endsWith(`.${flagged.value}`))
    return { method: 'exact', score: 1, strength: 'strong', explanation: 'a site under the flagged site' };
  if (shareForm(applied, flagged))
    return besides('another site of the domain that the flagged site belongs to');
  const alike = compareHostLabels(applied.value, flagged.value);
  return alike && { method: 'close', strength: 'possible', ...alike };
}

function besides(explanation: string): Comparison {
  return { method: 'close', score: 0.8, strength: 'possible', explanation };
}

/** The value of a page begins with its host: `host`, `host:port`, then path or query. */
function hostOf({ value }: CleanIdentifier): string {
  return value.split(/[/:?]/, 1)[0] ?? value;
}

function shareForm(a: CleanIdentifier, b: CleanIdentifier): boolean {
  return a.forms.some((one) => b.forms.some((other) => one.type === other.type && one.value === other.value));
}
