import { randomBytes } from 'node:crypto';
import { memoryState } from '../../shared/adapters/memory/memory-state.ts';
import { memoryStores } from '../../shared/adapters/memory/memory-stores.ts';
import type { LoggedDecisions } from '../../shared/backtest-ports.ts';
import type { Backtest } from '../../shared/contracts/backtest.ts';
import { backtestIdSchema } from '../../shared/contracts/backtest.ts';
import type { StoredPolicy } from '../../shared/contracts/coalition.ts';
import { memberIdSchema } from '../../shared/contracts/ids.ts';
import { flagIdFrom } from '../../shared/domain/flag-id.ts';
import { loadPolicy } from '../../shared/domain/policy/load-policy.ts';
import { finishBacktest } from '../../shared/flows/backtest/finish-backtest.ts';
import { readBacktest } from '../../shared/flows/backtest/read-backtest.ts';
import { runShare } from '../../shared/flows/backtest/run-share.ts';
import { startBacktest } from '../../shared/flows/backtest/start-backtest.ts';
import type { Stores } from '../../shared/ports.ts';
import { inventedLog, inventedProviders } from './invented-log.ts';
import { inventedPolicies } from './invented-policies.ts';

export interface Invented {
  readonly stores: Stores;
  readonly draft: StoredPolicy;
  readonly days: { readonly from: string; readonly to: string };
}

const span = { from: '2026-10-01', to: '2026-11-14', days: 45 };
const now = '2026-11-21T12:00:00.000Z';
const startedBy = { member: memberIdSchema.parse('coalition-office'), subject: 'demo-officer' };

/** The memory twins with so many invented decisions, the default policy ruling and the draft stored beside it. */
export async function inventedStores(count: number): Promise<Invented> {
  const state = memoryState();
  const stores = memoryStores(state);
  const { active, draft } = inventedPolicies();
  for (const [name] of inventedProviders) {
    const member = { memberId: memberIdSchema.parse(name), name, owner: name, status: 'active' } as const;
    await stores.coalition.putMember({ ...member, roles: ['provider'] });
  }
  await stores.coalition.putPolicy(active);
  await stores.coalition.putPolicy(draft);
  await stores.coalition.activatePolicy(active.document.id, active.document.version);
  const policy = loadPolicy(active);
  if (!policy.ok) throw new Error('The default policy cannot be loaded.');
  // As commits would leave them, without the work of as many commits.
  for (const decision of inventedLog({ count, ...span, policy: policy.value }))
    state.decisions.set(decision.decisionId, decision);
  return { stores, draft, days: { from: span.from, to: span.to } };
}

/** A backtest of the draft, run to its end by the flows that AWS runs it with. `log` may stand in for the stores' own. */
export async function runInvented(
  { stores, draft, days }: Invented,
  log: LoggedDecisions = stores.decisions,
): Promise<Backtest> {
  const id = backtestIdSchema.parse(flagIdFrom(randomBytes(16)).replace(/^flg_/, 'bkt_'));
  let shares = 0;
  const engine = {
    start: async (of: { readonly shares: number }) => {
      shares = of.shares;
    },
  };
  const wanted = { id, version: draft.document.version, days, startedBy, now };
  const started = await startBacktest({ ...stores, engine }, wanted);
  if (!started.ok) throw new Error(`The invented backtest did not start: ${started.error.code}.`);
  const pace = { nowMs: () => Date.now(), until: Number.POSITIVE_INFINITY, saveEveryMs: 1_000 };
  for (let share = 0; share < shares; share += 1)
    if ((await runShare({ ...stores, log }, { of: { id, share }, pace })) !== 'done')
      throw new Error('A share of the invented backtest was not counted.');
  await finishBacktest(stores, { id, now });
  const done = await readBacktest(stores.backtests, id);
  if (done?.state !== 'done') throw new Error('The invented backtest has no result.');
  return done;
}
