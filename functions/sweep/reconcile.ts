import { tellActTo } from '../../shared/adapters/tell-act.ts';
import type { Keyring } from '../../shared/domain/match/lookup-key.ts';
import { type Looked, walkMerchants } from '../../shared/flows/reconciliation/walk-merchants.ts';
import { metricNames } from '../../shared/metric-names.ts';
import type { SweepDeps } from './sweep.ts';

/** Of a walk that is not over after this long the next run does the rest: the function is stopped after 300 s. */
const budgetMs = 200_000;

/**
 * Looks at merchants until all were looked at or the time is up, and tells what it found, nothing too. Answers how many
 * findings there were. A run that has no walk to go on with only tells how long ago the last one ended.
 */
export async function reconcile(
  deps: SweepDeps,
  { requestId, keyring }: { requestId: string; keyring: Keyring },
): Promise<number> {
  const { stores, observer, nowMs } = deps;
  const until = nowMs() + budgetMs;
  const now = new Date(nowMs()).toISOString();
  const tellAct = tellActTo(observer, requestId);
  const ports = { ...deps, ...stores, store: stores.screening, keyring, tellAct, now };
  const sums = { findings: 0, reindexed: 0, failed: 0 };
  for await (const looked of walkMerchants(ports, { timeIsUp: () => nowMs() > until })) {
    const { findings, reindexed, failed } = tell(deps, { requestId, looked });
    sums.findings += findings;
    sums.reindexed += reindexed;
    sums.failed += failed;
  }
  observer.measure(metricNames.reconciliationFindings, sums.findings);
  observer.measure(metricNames.reindexedMerchants, sums.reindexed);
  observer.measure(metricNames.unreconciledMerchants, sums.failed);
  observer.measure(metricNames.hoursSinceReconciled, await hoursSince(deps));
  return sums.findings;
}

function tell({ observer }: SweepDeps, { requestId, looked }: { requestId: string; looked: Looked }) {
  const { provider, merchant, decisionId } = looked.standing;
  const who = { requestId, provider, merchant, decisionId };
  if ('failed' in looked) {
    const { failed } = looked;
    // The class of what was thrown: a message may quote what was stored.
    observer.log('merchant.not-reconciled', {
      ...who,
      error: failed instanceof Error ? failed.name : 'unknown',
    });
    return { findings: 0, reindexed: 0, failed: 1 };
  }
  const { findings, reindexed } = looked.result;
  for (const kind of findings) {
    observer.log('merchant.reconciled', { ...who, problem: kind });
    observer.count(metricNames.reconciliationFindingsByKind, { kind });
  }
  return { findings: findings.length, reindexed: reindexed ? 1 : 0, failed: 0 };
}

async function hoursSince({ stores, nowMs }: SweepDeps): Promise<number> {
  const walk = await stores.walks.readWalk();
  const last = walk?.endedAt ?? walk?.endedBefore ?? walk?.startedAt;
  return last === undefined ? 0 : (nowMs() - Date.parse(last)) / 3_600_000;
}
