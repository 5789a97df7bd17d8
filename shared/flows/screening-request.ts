import type { MemberId } from '../contracts/ids.ts';
import type { Problem } from '../contracts/problem.ts';
import type { StoredDecision } from '../contracts/stored-decision.ts';
import type { Standing } from '../contracts/stored-merchant.ts';
import type { DecisionSource } from '../contracts/vocabulary.ts';
import type { PassOver, Told } from '../domain/hooks/passed-over.ts';
import type { Result } from '../result.ts';

/** One screening as a function hands it over: authenticated, its JSON read or refused, its application not yet parsed. */
export interface ScreeningRequest {
  readonly provider: MemberId;
  readonly source: DecisionSource;
  readonly sourceId: string;
  readonly raw: Uint8Array;
  readonly json: Result<object, Problem>;
  readonly livemode: boolean;
  /** RFC 3339, UTC. */
  readonly now: string;
  /** Aborted when too little time is left to read and decide once more. */
  readonly lastCall?: AbortSignal;
  /** Of a webhook of a source: who told it, and when. */
  readonly told?: Told;
}

export type ScreeningResult =
  | { readonly kind: 'answered'; readonly decision: StoredDecision; readonly replayed: boolean }
  | { readonly kind: 'refused'; readonly problem: Problem };

/** What a webhook told was not screened, and the decision on which the merchant stands. */
export interface PassedOver {
  readonly kind: 'passed-over';
  readonly why: PassOver;
  /** Null where the merchant has none. */
  readonly standing: Standing | null;
}
