import type { ShadowCount, ShadowJudgement } from '../contracts/shadow.ts';
import { outcomes } from '../contracts/vocabulary.ts';

/** What judgements are listed by: when it was decided, then the decision's id. */
export function shadowOrder({
  decidedAt,
  decisionId,
}: Pick<ShadowJudgement, 'decidedAt' | 'decisionId'>): string {
  return `${decidedAt}#${decisionId}`;
}

/** Counts with those of the same day and outcomes added up: by day, then by outcome before and after, least careful first. */
export function addedUp(counts: readonly ShadowCount[]): ShadowCount[] {
  const groups = Map.groupBy(
    counts,
    ({ day, from, to }) => `${day} ${outcomes.indexOf(from)} ${outcomes.indexOf(to)}`,
  );
  return [...groups]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, [first, ...rest]]) => (first ? [rest.reduce(added, first)] : []));
}

const added = (a: ShadowCount, b: ShadowCount): ShadowCount => ({
  ...a,
  decisions: a.decisions + b.decisions,
  differing: a.differing + b.differing,
});
