import type { CleanIdentifier } from '../../contracts/flag.ts';
import type { IdentifierType } from '../../contracts/vocabulary.ts';
import type { BesideNames } from './beside-names.ts';
import { compareAddresses } from './compare/compare-addresses.ts';
import { compareCloseBusinessNames } from './compare/compare-business-names.ts';
import { compareDescriptors } from './compare/compare-descriptors.ts';
import { comparePersonNames } from './compare/compare-person-names.ts';
import { closeEnough, type NameComparison } from './compare/name-comparison.ts';
import type { Comparison } from './compare-identifiers.ts';
import { corroborate } from './corroborate.ts';

const comparers = {
  person_name: comparePersonNames,
  business_name: compareCloseBusinessNames,
  address: compareAddresses,
  card_descriptor: compareDescriptors,
} as const satisfies Partial<
  Record<IdentifierType, (applied: string, flagged: string) => NameComparison | null>
>;

type AlikeType = keyof typeof comparers;

/** True of what is written in many ways, and so matches where it is alike: names, addresses, card descriptors. */
export function isAlikeType(type: IdentifierType): type is AlikeType {
  return type in comparers;
}

export interface AlikePair extends BesideNames {
  readonly applied: CleanIdentifier;
  readonly flagged: CleanIdentifier;
}

/**
 * How two names, addresses or descriptors meet, or null where they are not alike enough. Alone they are `possible`;
 * a name that a date of birth, an address or a registration number bears out is `strong`. What contradicts a name lowers it,
 * and clears one that was only just alike, or any where it leaves no doubt.
 */
export function compareAlike({ applied, flagged, ...besideNames }: AlikePair): Comparison | null {
  if (applied.type !== flagged.type || !isAlikeType(applied.type)) return null;
  const compared = comparers[applied.type](applied.value, flagged.value);
  if (!compared || compared.score < closeEnough) return null;
  const { score, explanation } = compared;
  const method = score === 1 ? 'exact' : 'close';
  if (applied.type === 'address' || applied.type === 'card_descriptor')
    return { method, score: rounded(score), strength: 'possible', explanation };
  const beside = corroborate({ applied, flagged, score, ...besideNames });
  const shifted = Math.min(score + beside.shift, score === 1 ? 1 : 0.99);
  if (beside.clears || (score < 1 && shifted < closeEnough)) return null;
  return {
    method,
    score: rounded(shifted),
    strength: beside.namesParty ? 'strong' : 'possible',
    explanation: [
      explanation,
      ...beside.agrees.map((field) => `same ${field}`),
      ...beside.differs.map((field) => `other ${field}`),
    ].join('; '),
  };
}

/** Two places: more would promise what the comparison cannot keep. */
const rounded = (score: number) => Math.max(0, Math.round(score * 100) / 100);
