import type { PolicyLanguage } from '../policy-language.ts';
import type { Condition } from '../read-condition.ts';
import { assume } from './assume.ts';
import { type MatchKind, toldApart } from './match-kinds.ts';
import { settled, type World, worldOf } from './world.ts';

/** Most parts of conditions that are looked at to answer one question. */
const mostPerQuestion = 20_000;

interface Asked {
  readonly language: PolicyLanguage;
  readonly kinds: readonly MatchKind[];
  /** What all questions together may still look at. */
  readonly budget: World['budget'];
}

/**
 * `no` where a condition cannot hold on any facts whose matches are all of the given kinds, nor without matches; `may` where
 * it was not found so, everything else that facts can say taken to be possible; `unknown` where there was too much to look at.
 */
export function canHold(condition: Condition, { language, kinds, budget }: Asked): 'no' | 'may' | 'unknown' {
  const own = { left: Math.min(mostPerQuestion, budget.left) };
  const given = own.left;
  const world = settled(worldOf(language, { kinds: toldApart(kinds, condition), budget: own }));
  // Twice, so that what a later part says is known to an earlier one.
  const once = world && assume(condition.ast, true, world);
  const twice = once && assume(condition.ast, true, once);
  budget.left -= given - Math.max(0, own.left);
  if (own.left < 0) return 'unknown';
  return twice === null ? 'no' : 'may';
}
