import type { ResolutionStep } from '../../contracts/resolution.ts';
import type { Outcome } from '../../contracts/vocabulary.ts';

/** Whom a review waits for: its provider, an operator to whom that has handed it, or a second person. */
export type WaitsFor = 'provider' | 'operator' | 'second-person';

/** Whom a decision waits for after these steps (oldest first); null where nobody has anything to do. */
export function waitsFor(
  { outcome }: { readonly outcome: Outcome },
  steps: readonly Pick<ResolutionStep, 'step'>[],
): WaitsFor | null {
  const last = steps.at(-1);
  if (!last) return outcome === 'review' ? 'provider' : null;
  switch (last.step) {
    case 'escalated':
      return 'operator';
    case 'proposed':
      return 'second-person';
    case 'resolved':
      return null;
  }
}

/** Whether the provider has handed the review to the coalition: from then on operators may end it. */
export function isEscalated(steps: readonly Pick<ResolutionStep, 'step'>[]): boolean {
  return steps.some(({ step }) => step === 'escalated');
}
