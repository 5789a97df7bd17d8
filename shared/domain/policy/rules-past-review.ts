import type { PolicyDocument } from '../../contracts/policy-document.ts';
import type { PolicyWarning } from './policy-warnings.ts';

/** A warning for each rule that should have been looked at again before `today` (a UTC day, YYYY-MM-DD). */
export function rulesPastReview({ rules }: PolicyDocument, today: string): PolicyWarning[] {
  return rules.flatMap(({ id, reviewBy }, index) =>
    reviewBy === undefined || reviewBy >= today
      ? []
      : [
          {
            rule: id,
            where: `/rules/${index}/reviewBy`,
            what: `was to be looked at again by ${reviewBy}`,
            remedy: 'Look at it again, and set a new day in a new version.',
          },
        ],
  );
}
