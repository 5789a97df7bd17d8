import type { BacktestSample } from '../../contracts/backtest.ts';
import { type Facts, factsVersion } from '../../contracts/facts.ts';
import type { StoredDecision } from '../../contracts/stored-decision.ts';
import { type Outcome, outcomes } from '../../contracts/vocabulary.ts';
import { drawOutcome } from '../draw-outcome.ts';
import { evaluatePolicy } from '../policy/evaluate-policy.ts';
import type { Policy } from '../policy/load-policy.ts';
import { codeOf, dayOf, keepSample, moveOf, type RunningTally } from './running-tally.ts';
import { sampleOrder } from './sample-order.ts';

/** As much of a logged decision as a backtest looks at. */
export type LoggedDecision = Pick<
  StoredDecision,
  'decisionId' | 'provider' | 'outcome' | 'facts' | 'decidedAt'
>;

export interface Judged {
  readonly decision: LoggedDecision;
  readonly active: Policy;
  readonly draft: Policy;
}

/**
 * Counts one decision: its facts, as they are logged, judged under the active policy and under a draft, each inside the
 * safety lattice. Providers' own, stricter rules are left out on both sides: what is compared is the two policies.
 */
export function tallyDecision(running: RunningTally, { decision, active, draft }: Judged): void {
  const { facts } = decision;
  const before = says(active, facts);
  const after = says(draft, facts);
  const moves = before.outcome !== after.outcome;
  running.decisions += 1;
  if (before.outcome !== decision.outcome) running.drifted += 1;
  if (facts.version !== factsVersion) running.olderFacts += 1;
  countCodes(running, { before, after, moves });
  const day = dayOf(running, decision.decidedAt.slice(0, 'YYYY-MM-DD'.length));
  day.decisions += 1;
  const move = moveOf(running, { from: before.outcome, to: after.outcome });
  move.count += 1;
  if (!moves) return;
  if (isStricter(after.outcome, before.outcome)) day.stricter += 1;
  else day.laxer += 1;
  const make = (): BacktestSample => ({
    decisionId: decision.decisionId,
    provider: decision.provider,
    decidedAt: decision.decidedAt,
    reasonsBefore: [...before.asks.keys()],
    reasonsAfter: [...after.asks.keys()],
  });
  keepSample(move, { order: sampleOrder(decision), make });
}

interface Said {
  readonly outcome: Outcome;
  /** The reasons in their order, and which outcome each asks for; the engine's ask for review. */
  readonly asks: ReadonlyMap<string, Outcome>;
}

function says(policy: Policy, facts: Facts): Said {
  const { outcome, rules, engine } = drawOutcome(evaluatePolicy(policy, facts), facts);
  const asks = new Map<string, Outcome>(rules.map((rule) => [rule.code, rule.outcome]));
  for (const { code } of engine) asks.set(code, 'review');
  return { outcome, asks };
}

function countCodes(
  running: RunningTally,
  { before, after, moves }: { before: Said; after: Said; moves: boolean },
): void {
  for (const [code, asked] of before.asks) {
    const counted = codeOf(running, code);
    counted.before += 1;
    if (moves && after.asks.get(code) !== asked) counted.inMoves += 1;
  }
  for (const code of after.asks.keys()) {
    const counted = codeOf(running, code);
    counted.after += 1;
    if (moves && !before.asks.has(code)) counted.inMoves += 1;
  }
}

function isStricter(outcome: Outcome, than: Outcome): boolean {
  return outcomes.indexOf(outcome) > outcomes.indexOf(than);
}
