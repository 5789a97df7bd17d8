import type { CheckFinding } from '../../contracts/checks.ts';
import type { Checked } from './checked.ts';
import { type Evidence, finding } from './finding.ts';

/**
 * Whether all people behind the merchant are of age, by their dates of birth and the day that it is in UTC: `fail` where one is under
 * 18. Who was born on 29 February is a year older from 1 March in other years, the later of the two ways that laws count.
 * `unknown` without people, and where a date is not given or, at over 110 years, is more likely a placeholder.
 *
 * Source: belongs to due diligence at boarding (FCACP and ICMEC, Internet Merchant Acquisition and Monitoring Sound
 * Practices, 2016, merchant acquisition); of age: Convention on the Rights of the Child, article 1.
 */
export function checkPrincipalsAdult({ merchant, now }: Checked): CheckFinding {
  const people = merchant.principals ?? [];
  const ages = people.map(({ dateOfBirth }) => (dateOfBirth === undefined ? null : ageOn(now, dateOfBirth)));
  const seen = ages.flatMap((age, at): Evidence[] => {
    const note = noteOf(age);
    return note === null ? [] : [{ pointer: `/merchant/principals/${at}`, note }];
  });
  const minors = seen.filter(({ note }) => note === 'under-age');
  if (minors.length > 0) return finding('principalsAdult', 'fail', minors);
  return finding('principalsAdult', people.length === 0 || seen.length > 0 ? 'unknown' : 'pass', seen);
}

function noteOf(age: number | null): string | null {
  if (age === null) return 'no-date-of-birth';
  if (age < majority) return 'under-age';
  return age > oldest ? 'not-plausible' : null;
}

const majority = 18;
const oldest = 110;

/** Whole years from one day (`YYYY-MM-DD`) to another, negative before it. */
export function ageOn(today: string, dateOfBirth: string): number {
  const years = Number(today.slice(0, 4)) - Number(dateOfBirth.slice(0, 4));
  return today.slice(5, 10) < dateOfBirth.slice(5, 10) ? years - 1 : years;
}
