import type { ActStarter, SourceActs, TellAct } from '../../act-ports.ts';
import { type SourceAct, sourceActSchema } from '../../contracts/source-act.ts';
import type { StoredDecision } from '../../contracts/stored-decision.ts';
import type { Standing } from '../../contracts/stored-merchant.ts';
import { outcomes } from '../../contracts/vocabulary.ts';
import { endedAct } from '../../domain/hooks/act-after.ts';
import { actingMode, actingSourceOf, actKinds, isActedOn } from '../../domain/hooks/act-of.ts';
import type { HookRecords } from '../../hook-ports.ts';
import type { MerchantIndex } from '../../index-ports.ts';
import { type MerchantStore, Unavailable } from '../../ports.ts';
import { changeAct } from './change-act.ts';

export interface RaiseActPorts {
  readonly index: Pick<MerchantIndex, 'readDecision'>;
  readonly merchants: Pick<MerchantStore, 'readStanding'>;
  readonly hooks: Pick<HookRecords, 'readHook'>;
  readonly acts: Pick<SourceActs, 'readAct' | 'putAct'>;
  readonly actStarter: ActStarter;
  readonly tellAct: TellAct;
  /** RFC 3339, UTC. */
  readonly now: string;
}

/**
 * The act that a decision gives at the source that told of the merchant, kept and, where it is none of a dry run, started; null
 * where it gives none. It gives one only where the provider itself set so for that source and outcome, the decision is the newest
 * of a boarded merchant, and the merchant was not acted on already. What waits to be done for the decision before ends either way.
 * Doing it again changes nothing. Rejects where something was not read, written or started: then it is to be done again.
 */
export async function raiseAct(ports: RaiseActPorts, decision: StoredDecision): Promise<SourceAct | null> {
  const { provider, merchant, previous } = decision;
  if (decision.facts.merchant.sandbox) return null;
  const before = previous === null ? null : await ports.index.readDecision(previous);
  if (previous !== null && !before) throw new Unavailable('The decision before another was not found.');
  if (before) await overtake(ports, before);
  const act = await actOf(ports, {
    decision,
    standing: await ports.merchants.readStanding(provider, merchant),
  });
  if (!act || (await isRepeat(ports, { act, before }))) return null;
  const kept = (await ports.acts.putAct(act)) === 'put' ? act : await ports.acts.readAct(act);
  if (!kept) throw new Unavailable('An act was neither written nor there.');
  if (kept.state === 'waiting') return await begin(ports, kept);
  // Told once, by whom it was written.
  if (kept === act) ports.tellAct(act);
  return kept;
}

async function overtake({ acts, now }: RaiseActPorts, before: StoredDecision): Promise<void> {
  await changeAct(acts, before, (act) =>
    act.state === 'waiting' ? endedAct(act, { failure: 'overtaken', at: now }) : null,
  );
}

/**
 * A decision that came meanwhile looked for this act either before it was written, and then its standing is seen here, or after:
 * so none goes on that was overtaken.
 */
async function begin(ports: RaiseActPorts, act: SourceAct): Promise<SourceAct> {
  const { acts, merchants, actStarter, now } = ports;
  const standing = await merchants.readStanding(act.provider, act.merchant);
  if (standing?.decisionId === act.decisionId) await actStarter.startAct(act);
  else
    await changeAct(acts, act, (waiting) =>
      waiting.state === 'waiting' ? endedAct(waiting, { failure: 'overtaken', at: now }) : null,
    );
  return act;
}

interface Decided {
  readonly decision: StoredDecision;
  readonly standing: Standing | null;
}

async function actOf(
  { hooks, now }: RaiseActPorts,
  { decision, standing }: Decided,
): Promise<SourceAct | null> {
  const { provider, merchant, decisionId, decidedAt } = decision;
  const source = standing?.told ? actingSourceOf(standing.told.source) : null;
  const outcome = sourceActSchema.shape.outcome.safeParse(decision.outcome);
  if (!source || !outcome.success) return null;
  if (standing?.decisionId !== decisionId || standing.state !== 'active') return null;
  const mode = actingMode(await hooks.readHook(provider, source), outcome.data);
  if (mode === 'off') return null;
  const act: SourceAct = {
    provider,
    source,
    merchant,
    decisionId,
    decidedAt,
    outcome: outcome.data,
    what: actKinds[source],
    mode,
    state: mode === 'live' ? 'waiting' : 'would',
    attempts: [],
    waitingSince: mode === 'live' ? now : null,
    restarts: 0,
    version: 1,
    createdAt: now,
  };
  if (isActedOn(source, merchant)) return act;
  const attempts = [{ at: now, status: null, failure: 'no-account' } as const];
  return { ...act, state: 'failed', attempts, waitingSince: null };
}

/** So many decisions are looked back on; where an act lies further back it is made again, which changes nothing at the source. */
const lookedBack = 8;

/**
 * Whether the merchant stands acted on already: by the newest act before this one, done for an outcome at least as careful, with
 * no less careful decision since. After such a one the provider may have given the merchant free.
 */
async function isRepeat(
  { acts, index }: RaiseActPorts,
  { act, before }: { readonly act: SourceAct; readonly before: StoredDecision | null },
): Promise<boolean> {
  let earlier = before;
  for (let step = 0; step < lookedBack && earlier; step += 1) {
    if (outcomes.indexOf(earlier.outcome) < outcomes.indexOf(act.outcome)) return false;
    const made = await acts.readAct(earlier);
    if (made) return made.state === 'done' && made.source === act.source;
    earlier = earlier.previous === null ? null : await index.readDecision(earlier.previous);
  }
  return false;
}
