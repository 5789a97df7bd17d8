import { cleanAddress } from '../../shared/domain/clean/clean-address.ts';
import { cleanBusinessName } from '../../shared/domain/clean/clean-business-name.ts';
import { cleanPersonName } from '../../shared/domain/clean/clean-person-name.ts';
import { compareAddresses } from '../../shared/domain/match/compare/compare-addresses.ts';
import { compareBusinessNames } from '../../shared/domain/match/compare/compare-business-names.ts';
import { comparePersonNames } from '../../shared/domain/match/compare/compare-person-names.ts';
import type { LabelledPair } from './labelled-pair.ts';

const scorers = {
  person: { clean: cleanPersonName, compare: comparePersonNames },
  company: { clean: cleanBusinessName, compare: compareBusinessNames },
  address: {
    clean: (line1: string) => cleanAddress({ line1, city: 'Sampleton', country: 'US' }),
    compare: compareAddresses,
  },
} as const;

/** The score of a labelled pair as a screening would give it: both sides cleaned, then compared; 0 where one cannot be cleaned. */
export function scorePair({ kind, a, b }: Pick<LabelledPair, 'kind' | 'a' | 'b'>): number {
  const { clean, compare } = scorers[kind];
  const [first, second] = [clean(a), clean(b)];
  return first.ok && second.ok ? compare(first.value.value, second.value.value).score : 0;
}
