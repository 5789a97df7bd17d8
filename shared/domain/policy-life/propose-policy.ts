import type { StoredPolicy } from '../../contracts/coalition.ts';
import type { PolicyEvent, PolicyLine, PolicyRecord } from '../../contracts/policy-record.ts';
import type { PolicyActor } from './policy-actor.ts';

/** A version that is proposed: what was loaded of it, by whom, and when (RFC 3339, UTC). */
export interface ProposedPolicy {
  readonly policy: StoredPolicy;
  readonly warnings: readonly string[];
  readonly actor: PolicyActor;
  readonly now: string;
}

/** The record of a version that its line did not have, the event that begins it, and the line after it. */
export function proposePolicy(
  line: PolicyLine,
  { policy, warnings, actor, now }: ProposedPolicy,
): { readonly line: PolicyLine; readonly record: PolicyRecord; readonly event: PolicyEvent } {
  const { member, owner, subject } = actor;
  const { version, title, rules } = policy.document;
  const n = line.n + 1;
  return {
    line: { ...line, n },
    record: {
      line: line.line,
      version,
      sha256: policy.sha256,
      title,
      rules: rules.length,
      warnings: [...warnings],
      state: 'proposed',
      proposedBy: { member, owner, subject },
      proposedAt: now,
      decidedBy: null,
      decidedAt: null,
      backtests: [],
    },
    event: {
      line: line.line,
      n,
      kind: 'proposed',
      version,
      at: now,
      actor: { member, subject },
      reason: null,
      before: null,
      backtest: null,
    },
  };
}
