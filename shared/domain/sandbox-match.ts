import type { FactMatch } from '../contracts/facts.ts';
import { type FlagId, flagIdSchema } from '../contracts/ids.ts';
import type { Outcome } from '../contracts/vocabulary.ts';

/** The flag that sandbox names meet. It is in no store. */
const sandboxFlag = flagIdSchema.parse('flg_sandboxsandboxsandboxsandb');

/** True for the flag that sandbox names meet: it has no owner who could be told anything. */
export function isSandboxFlag(flagId: FlagId): boolean {
  return flagId === sandboxFlag;
}

/**
 * The match that a sandbox name rehearses in test mode: a verified strong one for decline, a reported name for
 * review, none for approve. The default policy and the safety lattice then decide as they would on a real one.
 */
export function sandboxMatch(outcome: Outcome): FactMatch[] {
  if (outcome === 'approve') return [];
  const declines = outcome === 'decline';
  return [
    {
      flagId: sandboxFlag,
      seq: 1,
      category: 'terminated-by-member',
      evidence: declines ? 'verified' : 'reported',
      disputed: false,
      strength: declines ? 'strong' : 'possible',
      cleared: false,
      on: [
        {
          pointer: '/merchant/legalName',
          type: 'business_name',
          method: 'exact',
          score: 1,
          explanation: 'a sandbox name: this match is a rehearsal',
        },
      ],
    },
  ];
}
