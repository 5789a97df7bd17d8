import type { PolicyMoveKind } from '../../contracts/policy-view.ts';

/** A step that a version of a policy may take once it is proposed. */
export type PolicyMove =
  /** A backtest of it ran to its end. */
  | { readonly kind: 'backtest'; readonly backtest: string }
  /** `backtest` names the report that was looked at; null where the line needs none. */
  | { readonly kind: 'approve'; readonly backtest: string | null; readonly reason: string | null }
  | { readonly kind: 'reject'; readonly reason: string }
  | { readonly kind: 'activate'; readonly reason: string }
  | { readonly kind: 'start-shadow' | 'end-shadow'; readonly reason: string | null };

/** Why a step is not taken. */
export type PolicyRefusal =
  /** Not of this version as it stands, or not by this actor. */
  | { readonly kind: 'not-allowed'; readonly allowed: readonly PolicyMoveKind[] }
  /** The backtest that the approval names is none of this version that ran to its end. */
  | { readonly kind: 'unknown-backtest' };
