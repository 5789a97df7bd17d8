import type { FlagHead, HeadIdentifier } from '../../contracts/flag-head.ts';
import { type Evidence, evidenceLevels } from '../../contracts/vocabulary.ts';

type Spoken = Pick<FlagHead, 'voices'>;

/**
 * How well one identifier of a flag is supported: `verified` where an operator checked it, `corroborated` where
 * members of two owners stand behind it, `reported` otherwise. Members on probation count for nothing here.
 */
export function identifierEvidence({ voices }: Spoken, identifier: HeadIdentifier): Evidence {
  if (identifier.verifiedBy !== null) return 'verified';
  const owners = new Set<string>();
  for (const { member, owner, probation } of voices)
    if (!probation && identifier.vouchedBy.includes(member)) owners.add(owner);
  return owners.size > 1 ? 'corroborated' : 'reported';
}

/** The best evidence among a flag's identifiers; `reported` where it has none left. */
export function flagEvidence(head: Spoken & Pick<FlagHead, 'identifiers'>): Evidence {
  const found = head.identifiers.map((identifier) => identifierEvidence(head, identifier));
  return evidenceLevels.findLast((level) => found.includes(level)) ?? 'reported';
}
