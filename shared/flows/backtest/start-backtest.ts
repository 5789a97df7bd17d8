import type { BacktestEngine, BacktestStore } from '../../backtest-ports.ts';
import type { Backtest, BacktestId } from '../../contracts/backtest.ts';
import type { StoredPolicy } from '../../contracts/coalition.ts';
import type { MemberId } from '../../contracts/ids.ts';
import { coalitionLine, type PolicyPerson } from '../../contracts/policy-record.ts';
import type { Problem } from '../../contracts/problem.ts';
import type { StartBacktest } from '../../contracts/start-backtest.ts';
import type { StoredBacktest } from '../../contracts/stored-backtest.ts';
import { partCount, shareCount } from '../../domain/backtest/backtest-parts.ts';
import { viewBacktest } from '../../domain/backtest/view-backtest.ts';
import { loadPolicy } from '../../domain/policy/load-policy.ts';
import type { CoalitionStore } from '../../ports.ts';
import { fail, ok, type Result } from '../../result.ts';
import type { MemberDays } from '../../safeguard-ports.ts';
import { spendQuota } from '../safeguards/spend-quota.ts';

/** Each reads a part of the whole log, so a member may start so many in a day (UTC). */
export const maxBacktestsPerDay = 50;

export interface StartPorts {
  readonly coalition: Pick<CoalitionStore, 'readPolicy' | 'readDeployment' | 'listMembers'>;
  readonly backtests: BacktestStore;
  readonly engine: BacktestEngine;
  readonly memberDays: Pick<MemberDays, 'count'>;
}

export interface BacktestWanted {
  readonly id: BacktestId;
  /** Of the coalition's line. */
  readonly version: string;
  readonly days: StartBacktest;
  readonly startedBy: PolicyPerson;
  /** RFC 3339, UTC. */
  readonly now: string;
}

/**
 * A backtest that has begun. The draft is a stored version of the coalition's own line, whatever became of it; it is
 * compared with the policy that is active now. `not-found` for a version that is not stored, `conflict` where one of
 * the two cannot be loaded any more or none is active, `schema` where the days have not begun yet,
 * `quota-exceeded` where the member started {@link maxBacktestsPerDay} today.
 */
export async function startBacktest(
  ports: StartPorts,
  wanted: BacktestWanted,
): Promise<Result<Backtest, Problem>> {
  const { id, days, startedBy, now } = wanted;
  if (days.to > now.slice(0, days.to.length))
    return fail({ code: 'schema', errors: [{ pointer: '/to', code: 'in-the-future' }] });
  const policies = await readPolicies(ports, wanted.version);
  if (!policies.ok) return policies;
  const spent = await spendQuota(ports.memberDays, {
    what: 'backtested',
    actor: startedBy,
    flagsPerDay: maxBacktestsPerDay,
    now,
  });
  if (spent) return fail(spent);
  const providers = await listProviders(ports);
  const span = { from: days.from, to: days.to, providers };
  const stored: StoredBacktest = {
    id,
    state: 'running',
    failure: null,
    ...policies.value,
    ...span,
    shares: shareCount(partCount(span)),
    startedAt: now,
    startedBy,
    endedAt: null,
    tally: null,
  };
  await ports.backtests.create(stored);
  try {
    await ports.engine.start(stored);
  } catch (error) {
    await ports.backtests.end({ ...stored, state: 'failed', failure: 'not-started', endedAt: now });
    throw error;
  }
  return ok(viewBacktest(stored, []));
}

async function readPolicies(
  { coalition }: StartPorts,
  version: string,
): Promise<Result<Pick<StoredBacktest, 'draft' | 'active'>, Problem>> {
  const [draft, { policy: active }] = await Promise.all([
    coalition.readPolicy(coalitionLine, version),
    coalition.readDeployment(),
  ]);
  if (!draft)
    return fail({ code: 'not-found', detail: 'No such version of the coalition’s policy is stored.' });
  if (!active) return fail({ code: 'conflict', detail: 'No policy is active to compare it with.' });
  if (!loadPolicy(draft).ok) return fail({ code: 'conflict', detail: 'This version cannot be loaded.' });
  if (!loadPolicy(active).ok)
    return fail({ code: 'conflict', detail: 'The active policy cannot be loaded.' });
  return ok({ draft: nameOf(draft), active: nameOf(active) });
}

function nameOf({ document: { id, version }, sha256 }: StoredPolicy) {
  return { id, version, sha256 };
}

/** Suspended ones too: what they were answered was answered under the policy. */
async function listProviders({ coalition }: StartPorts): Promise<MemberId[]> {
  const providers: MemberId[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<CoalitionStore['listMembers']>> = await coalition.listMembers({
      limit: 100,
      cursor,
    });
    if (page === 'bad-cursor') throw new Error('The list of members refused its own cursor.');
    for (const { memberId, roles } of page.items) if (roles.includes('provider')) providers.push(memberId);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return providers;
}
