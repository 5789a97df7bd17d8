import type { Reason } from '../contracts/answer.ts';
import type { Facts } from '../contracts/facts.ts';
import type { Outcome } from '../contracts/vocabulary.ts';
import { mayDecline } from './may-decline.ts';

interface Ruled {
  readonly ruled: Outcome | null;
  /** Ids of rules that decline and hold. */
  readonly declining: readonly string[];
  /** Ids of rules that could not be evaluated. */
  readonly failed: readonly string[];
  readonly facts: Facts;
}

/**
 * The reasons that the engine itself gives, whatever the policy says: none where the rules' outcome may stand.
 * `ruled` is the most careful outcome among the rules that hold, null where none does.
 */
export function engineReasons({ ruled, declining, failed, facts }: Ruled): Reason[] {
  const codes: (keyof typeof engineTexts)[] = [];
  if (facts.switches.reviewAll) codes.push('REVIEW_ALL');
  if (ruled === 'decline' && !facts.matches.some(mayDecline)) codes.push('DECLINE_CAPPED');
  if (ruled === null) codes.push('NO_RULE_HELD');
  if (failed.length > 0) codes.push('RULE_ERROR');
  if (ruled === 'approve') codes.push(...faults(facts));
  const about = new Map([
    ['DECLINE_CAPPED', declining],
    ['RULE_ERROR', failed],
  ]);
  return codes.map((code) => engineReason(code, named(about.get(code) ?? [])));
}

/** Most rules that are named. */
const maxNamed = 5;

/** ` Rule: a-rule, another.` for compliance staff. */
function named(rules: readonly string[]): string {
  if (rules.length === 0) return '';
  const more = rules.length - maxNamed;
  return ` Rule: ${rules.slice(0, maxNamed).join(', ')}${more > 0 ? `, and ${more} more` : ''}.`;
}

/** What keeps an approval from standing, whatever the policy says. */
function faults(facts: Facts): (keyof typeof engineTexts)[] {
  return [
    ...(facts.coverage.complete ? [] : (['COVERAGE_INCOMPLETE'] as const)),
    ...(isTold(facts) ? [] : (['NOT_ALL_TOLD'] as const)),
    ...(facts.coverage.unusableStrong > 0 ? (['IDENTIFIER_UNUSABLE'] as const) : []),
    ...(facts.feeds.stale.length > 0 ? (['FEED_STALE'] as const) : []),
  ];
}

/** Whether the merchant is known by name and country, and nothing was held back or garbled on the way. */
function isTold({ coverage }: Facts): boolean {
  return (
    coverage.unseen === 0 &&
    !coverage.missing.some((pointer) => pointer === '/merchant/legalName' || pointer === '/merchant/country')
  );
}

/** The reasons that the engine gives, by code. */
const engineTexts = {
  REVIEW_ALL: 'An operator has sent every application to review.',
  DECLINE_CAPPED:
    'A rule would decline, but no strong, undisputed match with corroborated or verified evidence stands.',
  NO_RULE_HELD: 'No rule of the policy speaks about this application.',
  RULE_ERROR: 'A rule of the policy could not be evaluated.',
  COVERAGE_INCOMPLETE: 'A part of the flags that may concern this application was not read.',
  NOT_ALL_TOLD:
    'The webhook that told of the merchant did not tell all that its sender knows, or not in a form that can be read.',
  IDENTIFIER_UNUSABLE: 'A field that names one party could not be used for matching.',
  FEED_STALE: 'A list that the coalition relies on is older than it may be.',
} as const;

/** Every code that the engine gives. */
export const engineCodes: ReadonlySet<string> = new Set(Object.keys(engineTexts));

/** All that a merchant is told where a person has to look. */
export const reviewText = 'Your application needs a manual review.';

function engineReason(code: keyof typeof engineTexts, more: string): Reason {
  return {
    code,
    rule: 'engine',
    text: engineTexts[code] + more,
    merchantText: reviewText,
    flags: [],
    matchedOn: [],
  };
}
