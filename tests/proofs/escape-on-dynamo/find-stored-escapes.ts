import type { FlagHead } from '../../../shared/contracts/flag-head.ts';
import type { Standing } from '../../../shared/contracts/stored-merchant.ts';
import { pageOfStandings } from '../../../shared/flows/reconciliation/page-of-standings.ts';
import { compareStanding } from '../escape/compare-standing.ts';
import type { Connected } from './connect.ts';

export interface FoundStored {
  readonly merchants: number;
  readonly flags: number;
  /** Steps of all flags together. */
  readonly steps: number;
  /** Decisions on all merchants together. */
  readonly decisions: number;
  /** Merchants that stand on a decision that rescreening made. */
  readonly rescreened: number;
  /** Pairs of a merchant and a flag in force that meets it. */
  readonly met: number;
  /** As in the simulated proof. */
  readonly escapes: number;
  readonly differences: number;
}

/** Reads all standings and all flags there are, strongly, and compares each with each. */
export async function findStoredEscapes(world: Connected): Promise<FoundStored> {
  const { stores, view } = world;
  const [heads, standings] = [await allFlags(world), await allStandings(world)];
  const [{ policy }, keyring] = await Promise.all([view.rules(), view.keyring()]);
  const now = new Date().toISOString();
  const sum = { decisions: 0, rescreened: 0, met: 0, escapes: 0, differences: 0 };
  for (const { provider, merchant, decisionId, version } of standings) {
    const decision = await stores.index.readDecision(decisionId);
    const kept = await stores.merchants.readApplication(provider, merchant, decisionId);
    if (!decision || !kept) throw new Error('A standing without its decision or application.');
    const { escapes, differs } = compareStanding({ decision, kept, heads, now }, { policy, keyring });
    sum.decisions += version;
    sum.rescreened += Number(decision.source === 'rescreen');
    sum.met += decision.facts.matches.length;
    sum.escapes += escapes;
    sum.differences += Number(differs);
  }
  const steps = heads.reduce((all, { seq }) => all + seq, 0);
  return { merchants: standings.length, flags: heads.length, steps, ...sum };
}

/** The heads of all flags. */
export async function allFlags({ stores: { flags } }: Connected): Promise<readonly FlagHead[]> {
  const heads: FlagHead[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof flags.listFlags>> = await flags.listFlags({ limit: 100, cursor });
    if (page === 'bad-cursor') throw new Error('A list of flags refused its own cursor.');
    for (const head of await Promise.all(page.items.map((flagId) => flags.readHead(flagId))))
      if (head) heads.push(head);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return heads;
}

async function allStandings({ stores: { walks } }: Connected): Promise<readonly Standing[]> {
  const standings: Standing[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof pageOfStandings>> = await pageOfStandings(walks, cursor);
    standings.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return standings;
}
