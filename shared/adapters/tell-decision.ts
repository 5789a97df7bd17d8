import type { FactMatch } from '../contracts/facts.ts';
import type { StoredDecision } from '../contracts/stored-decision.ts';
import type { WorkObserver } from '../index-ports.ts';
import type { LogFields } from '../log-lines.ts';
import { type MetricValues, metricNames } from '../metric-names.ts';

interface Told {
  readonly line: 'screening.answered' | 'hook.taken';
  /** Who asked, and how long it took. */
  readonly about: LogFields;
  readonly decision: StoredDecision;
  /** True where it is the stored one, answered again. */
  readonly replayed: boolean;
  /** What it took. */
  readonly values: () => MetricValues;
}

/**
 * Tells operators of a decision that was answered: its line, and its counts. A repeat is counted as such alone, for it reads once and
 * commits nothing; what a decision took is told of new ones.
 */
export function tellDecision(
  observer: WorkObserver,
  { line, about, decision, replayed, values }: Told,
): void {
  observer.log(line, {
    ...about,
    replayed,
    decisionId: decision.decisionId,
    outcome: decision.outcome,
    source: decision.source,
    rules: [...new Set(decision.reasons.map(({ rule }) => rule))],
    policyVersion: decision.policy.version,
    matchCount: decision.facts.matches.length,
  });
  if (replayed) observer.count(metricNames.replays);
  else countDecision(observer, { decision, values: values() });
}

function countDecision(
  observer: WorkObserver,
  { decision, values }: { decision: StoredDecision; values: MetricValues },
): void {
  const { outcome, source, facts } = decision;
  observer.count(metricNames.screenings, { outcome });
  observer.count(metricNames.screeningsBySource, { outcome, source });
  countMatches(observer, facts.matches);
  const { complete, unusableStrong, unusableWeak } = facts.coverage;
  observer.record({
    ...values,
    [metricNames.incompleteCoverage]: complete ? 0 : 1,
    [metricNames.unusableIdentifiers]: unusableStrong + unusableWeak,
  });
}

/** One line for each strength and category that was met, however many matches it has. */
function countMatches(observer: WorkObserver, matches: readonly FactMatch[]): void {
  for (const some of Map.groupBy(matches, ({ strength, category }) => `${strength} ${category}`).values()) {
    const [first] = some;
    if (!first) continue;
    const { strength, category } = first;
    observer.record({ [metricNames.matches]: some.length }, { strength, category });
  }
}
