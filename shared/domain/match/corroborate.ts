import type { CleanIdentifier } from '../../contracts/flag.ts';

/** What else of an applicant and a flag's subject agrees or differs where their names are alike. */
export interface Corroboration {
  /** Added to the name's score, −1 to 1. */
  readonly shift: number;
  /** True where name and agreement together name one party. */
  readonly namesParty: boolean;
  /** In words, without values: `date of birth`, `country`, `address`. */
  readonly agrees: readonly string[];
  readonly differs: readonly string[];
}

export interface AlikeNames {
  readonly applied: CleanIdentifier;
  readonly flagged: CleanIdentifier;
  /** The name's own score. */
  readonly score: number;
  /** True where an address of the applicant is one of the flag's. */
  readonly sameAddress: boolean;
}

/**
 * What corroborates or contradicts that two alike names are one party. A date of birth or an address that agrees
 * raises a name to a strong match; exchanged day and month do so only for equal names; a country never does. A date
 * of birth that differs, or another country, lowers it, which clears a name that was only just alike.
 */
export function corroborate({ applied, flagged, score, sameAddress }: AlikeNames): Corroboration {
  const birth = compareBirth(applied.dateOfBirth, flagged.dateOfBirth);
  const country = compareCountry(applied.country, flagged.country);
  const findings = [birth, country, ...(sameAddress ? [addressAgrees] : [])].filter(
    (finding) => finding !== null,
  );
  return {
    shift: findings.reduce((sum, finding) => sum + finding.shift, 0),
    namesParty: sameAddress || (birth?.names ?? null) === 'any' || (birth?.names === 'equal' && score === 1),
    agrees: findings.filter(({ shift }) => shift > 0).map(({ field }) => field),
    differs: findings.filter(({ shift }) => shift < 0).map(({ field }) => field),
  };
}

interface Finding {
  readonly field: string;
  readonly shift: number;
  /** Which names become one party by it: any alike ones, or only equal ones. */
  readonly names?: 'any' | 'equal';
}

const addressAgrees: Finding = { field: 'address', shift: 0.05, names: 'any' };

function compareBirth(applied: string | undefined, flagged: string | undefined): Finding | null {
  if (!applied || !flagged) return null;
  if (applied === flagged) return { field: 'date of birth', shift: 0.05, names: 'any' };
  const [year, month, day] = applied.split('-');
  if (flagged === `${year}-${day}-${month}`)
    return { field: 'date of birth, day and month exchanged', shift: 0.03, names: 'equal' };
  if (flagged.startsWith(`${year}-`)) return { field: 'day or month of birth', shift: -0.05 };
  const apart = Math.abs(Number(year) - Number(flagged.slice(0, 4)));
  return { field: 'year of birth', shift: apart <= 1 ? -0.1 : -0.25 };
}

function compareCountry(applied: string | undefined, flagged: string | undefined): Finding | null {
  if (!applied || !flagged) return null;
  return applied === flagged ? { field: 'country', shift: 0.01 } : { field: 'country', shift: -0.03 };
}
