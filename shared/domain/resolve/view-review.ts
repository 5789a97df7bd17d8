import type { ResolutionStep, ResolutionSummary, ResolutionView } from '../../contracts/resolution.ts';

const statusAfter = { escalated: 'escalated', proposed: 'awaiting-second', resolved: 'resolved' } as const;

/** How a review stands after its steps (oldest first); null where none was made. */
export function summariseReview(steps: readonly ResolutionStep[]): ResolutionSummary | null {
  const last = steps.at(-1);
  if (!last) return null;
  return { status: statusAfter[last.step], outcome: endOf(last), at: last.at };
}

function endOf({ step, asked }: ResolutionStep): ResolutionSummary['outcome'] {
  return step === 'resolved' && asked.outcome !== 'escalate' ? asked.outcome : null;
}

/** The review with its steps, as those see it who may read the decision; null where none was made. */
export function viewReview(steps: readonly ResolutionStep[]): ResolutionView | null {
  const summary = summariseReview(steps);
  if (!summary) return null;
  return {
    ...summary,
    steps: steps.map(({ step, asked, clearances, by, at }) => {
      const { outcome, rationale, confirms } = asked;
      return { step, outcome, rationale, clearances, confirms, by, at };
    }),
  };
}
