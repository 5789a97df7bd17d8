import type { Outcome } from '../contracts/vocabulary.ts';

/** The reserved merchant names, as a provider writes them, and the outcome each gives in test mode. */
export const sandboxNames = {
  approve: 'Flagstop Sandbox Approve',
  review: 'Flagstop Sandbox Review',
  decline: 'Flagstop Sandbox Decline',
} as const satisfies Record<Outcome, string>;

const outcomesByName: ReadonlyMap<string, Outcome> = new Map([
  [folded(sandboxNames.approve), 'approve'],
  [folded(sandboxNames.review), 'review'],
  [folded(sandboxNames.decline), 'decline'],
]);

/**
 * The outcome that a reserved merchant name asks for in test mode, or null for every other name. Compared without
 * regard to case and to white space around it, otherwise as written: a real merchant whose name merely contains
 * a reserved one is screened like any other. Live mode refuses these names (`sandbox-name`).
 */
export function sandboxOutcome(legalName: string | undefined): Outcome | null {
  return legalName === undefined ? null : (outcomesByName.get(folded(legalName)) ?? null);
}

function folded(name: string): string {
  return name.trim().toLowerCase();
}
