import type { CleanIdentifier } from '../../contracts/flag.ts';
import type { Dispute, FlagEvent, FlagHead } from '../../contracts/flag-head.ts';
import type { DecisionId, FlagId } from '../../contracts/ids.ts';
import type { FlagCategory, ShareLevel } from '../../contracts/vocabulary.ts';

/** What an amendment changes; what is absent stays. */
export interface Amendment {
  readonly add?: readonly CleanIdentifier[];
  readonly remove?: readonly Pick<CleanIdentifier, 'type' | 'value'>[];
  readonly category?: FlagCategory;
  readonly narrative?: string;
  readonly evidenceReferences?: readonly string[];
  readonly shareLevel?: ShareLevel;
  readonly jurisdictions?: readonly string[];
  readonly validUntil?: string;
  readonly reviewAt?: string;
}

/** A step that a flag's life may take. `seq` is what the actor had before it: see `contentSeq` of the head. */
export type FlagMove =
  | { readonly kind: 'support' | 'seen-too'; readonly seq: number; readonly rationale: string }
  | {
      readonly kind: 'verify';
      readonly seq: number;
      readonly reference: string;
      readonly rationale?: string;
    }
  | { readonly kind: 'withdraw'; readonly rationale: string }
  | {
      readonly kind: 'dispute';
      /** What the actor has read; a merchant has read nothing. */
      readonly seq?: number;
      readonly onBehalfOf: Dispute['onBehalfOf'];
      readonly decisionId?: DecisionId;
      readonly rationale: string;
      /** How long the operator has, in days; 10 where it is absent. */
      readonly days?: number;
    }
  | {
      readonly kind: 'decide-dispute';
      readonly n: number;
      readonly outcome: 'upheld' | 'overturned';
      readonly rationale: string;
    }
  | {
      readonly kind: 'amend';
      readonly seq: number;
      readonly changes: Amendment;
      readonly rationale: string;
      /**
       * What the entry of a list says now, where operators accepted the list's word as verified: what is added is
       * verified as the entry was. The import of such a list sets it, and no request can.
       */
      readonly listReference?: string;
    }
  | {
      readonly kind: 'hold';
      readonly reason: NonNullable<FlagHead['hold']>['reason'];
      readonly touches: number | null;
      readonly rationale: string;
    }
  | { readonly kind: 'release'; readonly rationale: string }
  /** Has merchants that are boarded judged by a flag that was raised to begin later, and has. */
  | { readonly kind: 'begin' }
  | { readonly kind: 'expire' }
  /** Takes in what another flag says of the same subject. */
  | { readonly kind: 'merge'; readonly other: FlagHead; readonly rationale: string }
  /** Ends a flag that another one has taken in. */
  | {
      readonly kind: 'supersede';
      readonly seq: number;
      readonly by: FlagId;
      readonly rationale: string;
    };

export type MoveKind = FlagMove['kind'];

/** What a move makes of a flag: the parts of the head that change, and what its event says. */
export interface Change {
  readonly head: Partial<FlagHead>;
  readonly event: Pick<FlagEvent, 'kind'> &
    Partial<Pick<FlagEvent, 'reason' | 'reference' | 'other' | 'changed'>>;
}

/** Why a move is not made. */
export type MoveRefusal =
  /** Not of this flag as it is, or not by this actor. */
  | { readonly kind: 'not-allowed'; readonly allowed: readonly MoveKind[] }
  /** Identifiers or category changed after the `seq` that the actor saw. */
  | { readonly kind: 'content-changed' }
  | { readonly kind: 'invalid'; readonly pointer: string; readonly code: string; readonly limit?: number };
