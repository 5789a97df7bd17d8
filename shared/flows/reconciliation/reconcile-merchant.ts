import type { DecisionId } from '../../contracts/ids.ts';
import type { FindingKind } from '../../contracts/reconciliation.ts';
import type { StoredDecision } from '../../contracts/stored-decision.ts';
import type { Standing, StoredApplication } from '../../contracts/stored-merchant.ts';
import { cleanApplication } from '../../domain/clean/clean-application.ts';
import { type Lookup, lookupOf } from '../../domain/match/candidate-flags.ts';
import { secretVersionOf } from '../../domain/match/lookup-key.ts';
import { isMatchedNoMore } from '../../domain/offboarding.ts';
import { meetsOthers } from '../../domain/rescreen/is-changed.ts';
import type { MerchantLives, StandingWalks } from '../../lifecycle-ports.ts';
import { type IndexPorts, indexMerchant } from '../index-merchant.ts';
import { type Checked, movedFlags } from '../rescreen/moved-flags.ts';
import { rescreenMerchant } from '../rescreen/rescreen-merchant.ts';

export interface ReconcilePorts extends IndexPorts {
  readonly lives: Pick<MerchantLives, 'isCounted'>;
  readonly walks: Pick<StandingWalks, 'missingEntries'>;
}

/** What a look at one merchant came to. */
export interface Reconciled {
  readonly findings: readonly FindingKind[];
  /** True where it got its keys under a lookup secret that it had none of: no fault, but what the walk is for then. */
  readonly reindexed: boolean;
}

/** What has its own way to the merchant, stream, queue and sweep, is given this long before missing it is a finding. */
const patienceMs = 3_600_000;

const fine: Reconciled = { findings: [], reindexed: false };

/**
 * What was found at one merchant that must not be, all of it repaired where it can be: a wait that nobody ended is ended, keys
 * that are missing are added, a merchant that is not counted is, and one that meets other flags than its decision says is
 * judged again. An application that is gone is only told. Runs beside everything else that may happen to the merchant: what
 * changed since the standing was read is no finding.
 */
export async function reconcileMerchant(ports: ReconcilePorts, standing: Standing): Promise<Reconciled> {
  const { provider, merchant, decisionId, indexPending } = standing;
  if (indexPending !== null) return await lookAtPending(ports, { decisionId, indexPending });
  if (isMatchedNoMore(standing, ports.now)) return fine;
  const [decision, kept] = await Promise.all([
    ports.index.readDecision(decisionId),
    ports.merchants.readApplication(provider, merchant, decisionId),
  ]);
  if (!decision || !kept) return (await isStill(ports, standing)) ? found('no-application') : fine;
  const { lookup, ...checked } = checkedOf(ports, { decision, kept });
  const entries = await addMissing(ports, { standing, lookup });
  const findings: FindingKind[] = [
    ...(entries === 'missing' ? (['entry-missing'] as const) : []),
    ...((await countMissing(ports, standing)) ? (['not-counted'] as const) : []),
    // Flags are read after the keys stand: one that changes from then on finds the merchant by them.
    ...((await isStale(ports, { lookup, ...checked })) ? (['stale-decision'] as const) : []),
  ];
  return { findings, reindexed: entries === 'under-new-secret' };
}

const found = (...findings: FindingKind[]): Reconciled => ({ findings, reindexed: false });

async function lookAtPending(
  ports: ReconcilePorts,
  { decisionId, indexPending }: { decisionId: DecisionId; indexPending: string },
): Promise<Reconciled> {
  if (Date.parse(ports.now) - Date.parse(indexPending) <= patienceMs) return fine;
  const indexed = await indexMerchant(ports, decisionId);
  return indexed.kind === 'missing' ? found('lost-pending', 'no-application') : found('lost-pending');
}

async function isStill({ merchants }: ReconcilePorts, standing: Standing): Promise<boolean> {
  const now = await merchants.readStanding(standing.provider, standing.merchant);
  return now?.version === standing.version;
}

function checkedOf(
  { keyring, now }: ReconcilePorts,
  { decision, kept }: { decision: StoredDecision; kept: StoredApplication },
): Checked {
  const { identifiers } = cleanApplication(kept.application);
  return { decision, identifiers, lookup: lookupOf(identifiers, keyring), now };
}

/** All keys of the newest secret and none of another: that secret is newer than the merchant's last decision. */
async function addMissing(
  { index, walks, keyring }: ReconcilePorts,
  { standing, lookup }: { standing: Standing; lookup: Lookup },
): Promise<'none' | 'missing' | 'under-new-secret'> {
  const { provider, merchant, decisionId, state, offboarding } = standing;
  const missing = await walks.missingEntries(
    lookup.keys.map((key) => ({ key, provider, merchant, decisionId })),
  );
  if (missing.length === 0) return 'none';
  await index.addEntries(missing, state === 'offboarded' ? offboarding?.until : undefined);
  const [newest, ...older] = keyring.active;
  const isNew = older.length > 0 && missing.every(({ key }) => secretVersionOf(key) === newest?.version);
  const ofNewest = lookup.keys.filter((key) => secretVersionOf(key) === newest?.version);
  return isNew && missing.length === ofNewest.length ? 'under-new-secret' : 'missing';
}

async function countMissing({ index, lives }: ReconcilePorts, standing: Standing): Promise<boolean> {
  if (standing.state !== 'active' || (await lives.isCounted(standing))) return false;
  return (await index.settle(standing)) === 'settled';
}

/** A change that means nothing for the merchant, or that policy alone makes of it, is no fault: the queue leaves it so too. */
async function isStale(ports: ReconcilePorts, checked: Checked): Promise<boolean> {
  const { decision, now } = checked;
  const met = new Set(decision.facts.matches.map(({ flagId }) => flagId));
  const moved = (await movedFlags(ports, checked))
    .filter(({ state, flagId }) => state !== 'held' || met.has(flagId))
    .filter(({ changedAt }) => Date.parse(now) - Date.parse(changedAt) > patienceMs);
  if (moved.length === 0) return false;
  const { provider, merchant, decisionId } = decision;
  const also = moved.map(({ flagId }) => flagId);
  const trigger = { task: 'reconciliation' } as const;
  const result = await rescreenMerchant(ports, { provider, merchant, trigger, also, now });
  return (
    result.kind === 'decided' &&
    result.decision.previous === decisionId &&
    meetsOthers(decision, result.decision)
  );
}
