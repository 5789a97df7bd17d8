import type { CleanIdentifier } from '../../contracts/flag.ts';
import type { BesideNames } from './beside-names.ts';

/** What else of an applicant and a flag's subject agrees or differs where their names are alike. */
export interface Corroboration {
  /** Added to the name's score, −1 to 1. */
  readonly shift: number;
  /** True where name and agreement together name one party. */
  readonly namesParty: boolean;
  /** True where two parties of one name are meant, however equal it is. */
  readonly clears: boolean;
  /** In words, without values: `date of birth`, `country`, `address`. */
  readonly agrees: readonly string[];
  readonly differs: readonly string[];
}

export interface AlikeNames extends BesideNames {
  readonly applied: CleanIdentifier;
  readonly flagged: CleanIdentifier;
  /** The name's own score. */
  readonly score: number;
}

/**
 * What corroborates or contradicts that two alike names are one party. A date of birth, an address or a firm's registration number
 * that agrees raises a name to a strong match; exchanged day and month do so only for equal names; a country never does. A
 * date of birth that differs, another country or another number lowers it, which clears a name that was only just alike.
 * Another year of birth keeps any name from being strong (a parent and a child live at one address), and one far off,
 * of another day and month, clears even an equal name beside which nothing agrees.
 */
export function corroborate({
  applied,
  flagged,
  score,
  sameAddress,
  registration,
}: AlikeNames): Corroboration {
  const isFirm = flagged.type === 'business_name';
  const birth = compareBirth(applied.dateOfBirth, flagged.dateOfBirth);
  const findings = [
    birth,
    compareCountry(applied.country, flagged.country),
    isFirm && registration ? registrations[registration] : null,
    sameAddress ? addressAgrees : null,
  ].filter((finding) => finding !== null);
  const names = findings.some(({ names }) => names === 'any' || (names === 'equal' && score === 1));
  return {
    shift: findings.reduce((sum, finding) => sum + finding.shift, 0),
    namesParty: names && !birth?.denies,
    clears: birth?.denies === 'outright' && !names,
    agrees: findings.filter(({ shift }) => shift > 0).map(({ field }) => field),
    differs: findings.filter(({ shift }) => shift < 0).map(({ field }) => field),
  };
}

interface Finding {
  readonly field: string;
  readonly shift: number;
  /** Which names become one party by it: any alike ones, or only equal ones. */
  readonly names?: 'any' | 'equal';
  /** It keeps names from being one party; `outright` even where nothing else speaks against it. */
  readonly denies?: 'strength' | 'outright';
}

const addressAgrees: Finding = { field: 'address', shift: 0.05, names: 'any' };

/** Whoever begins anew under a like name has another number too: it says little. */
const registrations: Record<'same' | 'other', Finding> = {
  same: { field: 'registration number', shift: 0.05, names: 'any' },
  other: { field: 'registration number', shift: -0.03 },
};

function compareBirth(applied: string | undefined, flagged: string | undefined): Finding | null {
  if (!applied || !flagged) return null;
  if (applied === flagged) return { field: 'date of birth', shift: 0.05, names: 'any' };
  const [year = '', month = '', day = ''] = applied.split('-');
  const [flaggedYear = '', flaggedMonth = '', flaggedDay = ''] = flagged.split('-');
  const sameDay = month === flaggedMonth && day === flaggedDay;
  const exchanged = month === flaggedDay && day === flaggedMonth;
  if (year === flaggedYear)
    return exchanged
      ? { field: 'date of birth, day and month exchanged', shift: 0.03, names: 'equal' }
      : { field: 'day or month of birth', shift: -0.05 };
  // The first of January is written where nobody knows the day, and often not the year either.
  const guessed = [applied, flagged].some((date) => date.endsWith('-01-01'));
  const apart = Math.abs(Number(year) - Number(flaggedYear));
  if (apart <= 1) return { field: 'year of birth', shift: -0.1 };
  // A year mistyped beside the right day is likelier than two people of one name and birthday.
  if (sameDay || exchanged) return { field: 'year of birth', shift: -0.1, denies: 'strength' };
  return {
    field: 'year of birth',
    shift: -0.25,
    denies: apart < farApart || guessed ? 'strength' : 'outright',
  };
}

/** Years that nobody mistakes. */
const farApart = 10;

function compareCountry(applied: string | undefined, flagged: string | undefined): Finding | null {
  if (!applied || !flagged) return null;
  return applied === flagged ? { field: 'country', shift: 0.01 } : { field: 'country', shift: -0.03 };
}
