import canonicalize from 'canonicalize';
import type { DecisionId } from '../../contracts/ids.ts';
import type { Problem } from '../../contracts/problem.ts';
import type { AskedResolution, ResolutionStep } from '../../contracts/resolution.ts';
import type { StoredDecision } from '../../contracts/stored-decision.ts';
import { needsTwoPeople } from './needs-two-people.ts';

/** Who asks to resolve a decision. */
export interface Resolver {
  readonly subject: string;
  /** A program that acts in its own name: nobody looked. */
  readonly machine: boolean;
  /** An operator of the coalition, and not the provider whose decision it is. */
  readonly forCoalition: boolean;
}

export interface Review {
  readonly decision: Pick<StoredDecision, 'decisionId' | 'outcome' | 'facts'>;
  /** The merchant's newest decision. */
  readonly newest: DecisionId | null;
  /** Oldest first. */
  readonly steps: readonly ResolutionStep[];
}

export type Move =
  | { readonly kind: 'make'; readonly step: ResolutionStep['step'] }
  /** The same was asked before and stands: nothing is written. */
  | { readonly kind: 'repeat' }
  | { readonly kind: 'refuse'; readonly problem: Problem };

/** More than a review ever needs; a loop of proposals and escalations ends here. */
const maxSteps = 50;

/**
 * What asking for a resolution does to a review: the step it makes, or why none may be made, and what may instead.
 * Only the newest decision on a merchant, and only a review or a decline, can be resolved, and only once. An
 * operator comes in where the provider escalated. What {@link needsTwoPeople} takes two who ask for the same; a
 * program is none.
 */
export function nextStep(review: Review, asked: AskedResolution, by: Resolver): Move {
  const { decision, newest, steps } = review;
  const last = steps.at(-1);
  if (isRepeat(steps, { asked, subject: by.subject })) return { kind: 'repeat' };
  if (last?.step === 'resolved')
    return refuse(`This review has ended: ${last.asked.outcome}. ${screenAgain}`);
  if (decision.outcome === 'approve')
    return refuse('A review or a decline can be resolved; this is neither.');
  if (newest !== decision.decisionId)
    return refuse(`This merchant has a newer decision: ${newest ?? 'none'} can be resolved.`);
  if (by.forCoalition && !steps.some(({ step }) => step === 'escalated'))
    return refuse('An operator can resolve this decision once its provider has escalated it.');
  if (steps.length >= maxSteps) return refuse(`Too many steps were made in this review. ${screenAgain}`);
  if (asked.outcome === 'escalate')
    return last?.step === 'escalated'
      ? refuse('This review is escalated; it can be ended with approve or decline.')
      : { kind: 'make', step: 'escalated' };
  return needsTwoPeople(decision, asked)
    ? twoPeople(last, { asked, by })
    : { kind: 'make', step: 'resolved' };
}

/** Four eyes: the first proposes, the second asks for the same. An escalation in between takes a proposal back. */
function twoPeople(
  last: ResolutionStep | undefined,
  { asked, by }: { asked: AskedResolution; by: Resolver },
): Move {
  if (by.machine) return { kind: 'refuse', problem: { code: 'person-needed', detail: people } };
  if (last?.step !== 'proposed') return { kind: 'make', step: 'proposed' };
  if (last.by.subject === by.subject)
    return refuse(`Your proposal waits for another person to ask for the same. ${wayOut}`);
  if (!sameTerms(last.asked, asked))
    return refuse(`Another person proposed something else; you can ask for the same. ${wayOut}`);
  return { kind: 'make', step: 'resolved' };
}

const people =
  'It takes two people who signed in to approve what was declined, or to clear a match that may decline.';
const wayOut = 'To end the review otherwise, escalate, or decline without clearing what was proposed.';

/** True for what ended the review, whoever repeats it, and for the last thing that this person did in it. */
function isRepeat(
  steps: readonly ResolutionStep[],
  { asked, subject }: { asked: AskedResolution; subject: string },
): boolean {
  const [last, before] = steps.toReversed();
  if (!last) return false;
  const same = (step: ResolutionStep) => canonicalize(step.asked) === canonicalize(asked);
  if (last.step !== 'resolved') return last.by.subject === subject && same(last);
  const completed = before?.step === 'proposed' && sameTerms(before.asked, last.asked);
  return same(last) || (completed && before.by.subject === subject && same(before));
}

/** The same in all but the rationale: each person has their own. */
function sameTerms(a: AskedResolution, b: AskedResolution): boolean {
  return canonicalize({ ...a, rationale: '' }) === canonicalize({ ...b, rationale: '' });
}

const screenAgain = 'Screen the merchant again for a new decision.';

function refuse(detail: string): Move {
  return { kind: 'refuse', problem: { code: 'conflict', detail } };
}
