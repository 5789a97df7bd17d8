import type { ShadowJudgement } from '../../contracts/shadow.ts';
import type { StoredDecision } from '../../contracts/stored-decision.ts';
import { judge } from '../../domain/judge.ts';
import { withOverlay } from '../../domain/policy/with-overlay.ts';
import type { ShadowLog } from '../../shadow-ports.ts';
import type { ShadowView } from '../../view-ports.ts';

export interface ShadowPorts {
  readonly log: Pick<ShadowLog, 'noteShadow'>;
  readonly view: ShadowView;
}

/**
 * What the policy in shadow makes of a decision's stored facts, with the provider's own rules as a screening has them, noted;
 * null where none runs, where it is the policy that decided,
 * where the provider's own rules are others by now, or where it was noted before. Whatever the decision came from: a
 * rescreening counts as a screening does.
 */
export async function judgeShadow(
  { log, view }: ShadowPorts,
  decision: StoredDecision,
): Promise<ShadowJudgement | null> {
  const shadow = await view.shadow();
  const { sha256, overlay: own } = decision.policy;
  if (!shadow || shadow.sha256 === sha256) return null;
  const overlay = own ? await view.overlay(decision.provider) : null;
  // Other rules of the provider's since: what differed would not be the shadow's doing.
  if (own && overlay?.sha256 !== own.sha256) return null;
  const { outcome, reasons } = judge(withOverlay(shadow, overlay), decision.facts);
  const reasonsBefore = decision.reasons.map(({ code }) => code);
  const reasonsAfter = reasons.map(({ code }) => code);
  const { decisionId, provider, decidedAt } = decision;
  const judgement: ShadowJudgement = {
    version: shadow.document.version,
    decisionId,
    provider,
    decidedAt,
    from: decision.outcome,
    to: outcome,
    reasonsBefore,
    reasonsAfter,
    differs: outcome !== decision.outcome || !isSame(reasonsBefore, reasonsAfter),
  };
  return (await log.noteShadow(judgement)) === 'noted' ? judgement : null;
}

/** Their order is that of a document, and means nothing. */
const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  one.toSorted().join() === other.toSorted().join();
