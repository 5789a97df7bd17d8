import type { FactMatch, Facts } from '../contracts/facts.ts';

/** True where a match gives ground for suspicion: it names one party, and nobody entitled to it says otherwise. */
const stands = ({ strength, disputed, cleared }: FactMatch): boolean =>
  strength === 'strong' && !disputed && !cleared;

/**
 * The obligations that the law of a country lays on the provider, whatever the policy says: to report suspicion, and to tell
 * nobody of it, where a strong match stands (without one nothing is declined) and payment companies have that duty. Of a
 * country whose law nobody has read up nothing follows.
 */
export function dutiesByLaw({
  matches,
  jurisdiction,
}: Pick<Facts, 'matches' | 'jurisdiction'>): readonly string[] {
  return jurisdiction.providerMustReport === 'yes' && matches.some(stands)
    ? ['report-suspicion', 'do-not-tip-off']
    : [];
}
