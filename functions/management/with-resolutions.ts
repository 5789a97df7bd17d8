import type { DecisionPage } from '../../shared/contracts/decision-view.ts';
import type { MemberId } from '../../shared/contracts/ids.ts';
import type { DecisionSummary } from '../../shared/contracts/stored-decision.ts';
import { summariseReview } from '../../shared/domain/resolve/view-review.ts';
import type { ResolutionStore } from '../../shared/review-ports.ts';

/** Reviews read at a time: a page has at most 100 decisions. */
const readsAtOnce = 10;

/** A page's decisions, each with how its review stands as strongly read. What was approved has none and costs no read. */
export async function withResolutions(
  decisions: readonly DecisionSummary[],
  { provider, resolutions }: { provider: MemberId; resolutions: Pick<ResolutionStore, 'read'> },
): Promise<DecisionPage['items']> {
  const items: DecisionPage['items'] = [];
  for (let start = 0; start < decisions.length; start += readsAtOnce)
    items.push(
      ...(await Promise.all(
        decisions.slice(start, start + readsAtOnce).map(async (decision) => {
          const steps =
            decision.outcome === 'approve' ? [] : await resolutions.read(provider, decision.decisionId);
          return { ...decision, resolution: summariseReview(steps) };
        }),
      )),
    );
  return items;
}
