import type { Merchant, Principal } from '../../contracts/application.ts';
import type { CheckFinding } from '../../contracts/checks.ts';
import { cleanPersonName } from '../clean/clean-person-name.ts';
import { nameTokens } from '../clean/name-tokens.ts';
import { placeholderPersons } from '../flag/stop-list/placeholders.ts';
import type { Checked } from './checked.ts';
import { type Evidence, finding } from './finding.ts';

/**
 * Whether the people behind the merchant are given with their full names: `fail` for a company or non-profit body without any, and
 * where one is a single word, initials, one word with initials, or a name out of a form. An individual without principals
 * is their own. `unknown` for a government body, or one of no stated kind, without any. Some people do have a single
 * name: who weighs this has to know.
 *
 * Source: belongs to due diligence at boarding (FCACP and ICMEC, Internet Merchant Acquisition and Monitoring Sound
 * Practices, 2016, merchant acquisition; FATF Recommendation 10, customer due diligence).
 */
export function checkPrincipalsNamed({ merchant }: Checked): CheckFinding {
  const people = namedPeople(merchant);
  if (people.length === 0) return withoutPeople(merchant);
  const evidence = people.flatMap(({ pointer, texts }): Evidence[] => {
    const fault = nameFault(texts);
    return fault === null ? [] : [{ pointer, note: fault }];
  });
  return finding('principalsNamed', evidence.length === 0 ? 'pass' : 'fail', evidence);
}

function withoutPeople({ entityType }: Merchant): CheckFinding {
  const hasPeople = entityType === 'company' || entityType === 'non-profit';
  return hasPeople
    ? finding('principalsNamed', 'fail', [{ pointer: '/merchant', note: 'no-principal-given' }])
    : finding('principalsNamed', 'unknown');
}

interface NamedPerson {
  readonly pointer: string;
  /** The name in whatever ways it was given. */
  readonly texts: readonly string[];
}

function namedPeople({ principals = [], entityType, legalName }: Merchant): NamedPerson[] {
  if (principals.length === 0 && entityType === 'individual')
    return [{ pointer: '/merchant/legalName', texts: legalName === undefined ? [] : [legalName] }];
  return principals.map((person, at) => ({
    pointer: `/merchant/principals/${at}`,
    texts: waysOf(person),
  }));
}

function waysOf({ name, givenName, middleName, familyName }: Principal): string[] {
  const parts = [givenName, middleName, familyName].filter((part) => part !== undefined).join(' ');
  return [name ?? '', parts].filter((way) => way !== '');
}

/** What is the matter with a name however it was given, or null where one way is full. */
function nameFault(texts: readonly string[]): string | null {
  const faults = texts.map(textFault);
  return faults.includes(null) ? null : (faults[0] ?? 'one-word');
}

function textFault(text: string): string | null {
  const words = wordsOf(text);
  const full = words.filter((word) => word.length >= 2 || unspaced.test(word)).length;
  if (full === 0) return 'initials-only';
  if (placeholderPersons.has(words.toSorted().join(' '))) return 'a-placeholder';
  if (full >= 2 || words.some(isUnspaced)) return null;
  return words.length === 1 ? 'one-word' : 'one-word-and-initials';
}

/** Without titles where words remain; of a name too long to be compared, whatever its words are. */
function wordsOf(text: string): readonly string[] {
  const cleaned = cleanPersonName(text);
  return cleaned.ok ? cleaned.value.value.split(' ') : nameTokens(text);
}

/** Scripts that are written without spaces between the parts of a name. */
const unspaced =
  /[\p{sc=Han}\p{sc=Hangul}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Khmer}\p{sc=Lao}\p{sc=Myanmar}]/u;
const isUnspaced = (word: string): boolean => word.length >= 2 && unspaced.test(word);
