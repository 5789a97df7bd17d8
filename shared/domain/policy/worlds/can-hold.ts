import type { PolicyLanguage } from '../policy-language.ts';
import type { Condition } from '../read-condition.ts';
import { assume } from './assume.ts';
import { type MatchKind, toldApart } from './match-kinds.ts';
import { settled, worldOf } from './world.ts';

/** Most parts of conditions that are looked at to answer one question; beyond that the answer is yes. */
const budgetPerQuestion = 20_000;

/**
 * False only where a condition cannot hold on any facts whose matches are all of the given kinds, nor without matches.
 * Everything else that facts can say is taken to be possible. Never wrong where it says no; may say yes for nothing.
 */
export function canHold(
  condition: Condition,
  { language, kinds }: { language: PolicyLanguage; kinds: readonly MatchKind[] },
): boolean {
  const apart = toldApart(kinds, condition);
  const world = settled(worldOf(language, { kinds: apart, budget: { left: budgetPerQuestion } }));
  // Twice, so that what a later part says is known to an earlier one.
  const once = world && assume(condition.ast, true, world);
  return once !== null && assume(condition.ast, true, once) !== null;
}
