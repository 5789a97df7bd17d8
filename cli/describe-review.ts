import type { ResolutionView } from '../shared/contracts/resolution.ts';

/** A review in lines for a compliance officer: how it stands, then each step, who made it and why. */
export function describeReview(review: ResolutionView): string[] {
  return [`Review: ${standing(review)}`, ...review.steps.flatMap(stepLines)];
}

function standing({ status, outcome }: ResolutionView): string {
  switch (status) {
    case 'resolved':
      return `ended, ${outcome?.toUpperCase() ?? 'open'}.`;
    case 'escalated':
      return 'open, escalated to the coalition’s operators.';
    case 'awaiting-second':
      return 'open, proposed; another person has to ask for the same.';
  }
}

function stepLines({
  step,
  outcome,
  by,
  at,
  rationale,
  clearances,
  confirms,
}: ResolutionView['steps'][number]) {
  const what = step === 'escalated' ? step : `${step} ${outcome}`;
  return [
    `  ${at}  ${what} by ${by.subject} of ${by.member}: ${rationale}`,
    ...clearances.map(
      ({ flagId, seq, expiresAt }) =>
        `    not the subject of ${flagId} as it was at ${seq}, until ${expiresAt}`,
    ),
    ...confirms.map((flagId) => `    the subject of ${flagId}`),
  ];
}
