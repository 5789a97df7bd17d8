import { memoryRescreenQueue } from '../../shared/adapters/memory/memory-rescreen-queue.ts';
import { memoryState } from '../../shared/adapters/memory/memory-state.ts';
import { memoryStores } from '../../shared/adapters/memory/memory-stores.ts';
import type { FlagId, MemberId, MerchantReference } from '../../shared/contracts/ids.ts';
import { rescreenTaskSchema } from '../../shared/contracts/rescreen.ts';
import type { StoredDecision } from '../../shared/contracts/stored-decision.ts';
import type { FlagActor } from '../../shared/domain/flag/flag-actor.ts';
import type { FlagMove } from '../../shared/domain/flag/flag-move.ts';
import { changeFlag } from '../../shared/flows/change-flag.ts';
import { indexMerchant } from '../../shared/flows/index-merchant.ts';
import { type Queued, queueTouched } from '../../shared/flows/rescreen/queue-touched.ts';
import {
  type Rescreened,
  type RescreenPorts,
  rescreenMerchant,
} from '../../shared/flows/rescreen/rescreen-merchant.ts';
import { screenMerchant } from '../../shared/flows/screen-merchant.ts';
import type { ScreeningRequest } from '../../shared/flows/screening-request.ts';
import { aCoalition, provider } from './a-coalition.ts';
import { aScreening, screenPorts } from './a-screening.ts';
import { indexPorts } from './index-ports.ts';

/** A coalition in memory with a queue, and what AWS does behind its streams, each when it is asked to. */
export async function aRescreening() {
  const state = memoryState();
  const coalition = await aCoalition({ stores: memoryStores(state) });
  const keyring = await coalition.view.keyring();
  const queue = memoryRescreenQueue();
  const { stores, clock } = coalition;
  const now = () => new Date(clock.ms).toISOString();
  /** Each thing happens a second after the one before. */
  const tick = () => {
    clock.ms += 1_000;
    return now();
  };
  const ports: RescreenPorts = { ...indexPorts(coalition, keyring) };
  const index = async (decision: StoredDecision) =>
    await indexMerchant({ ...indexPorts(coalition, keyring), now: tick() }, decision.decisionId);

  /** A merchant screened and not indexed yet. */
  const screen = async (
    merchant: Record<string, unknown> = {},
    changes: Partial<ScreeningRequest> = {},
  ): Promise<StoredDecision> => {
    const at = tick();
    const request = aScreening(merchant, { sourceId: `msg_${clock.ms}`, now: at, ...changes });
    const result = await screenMerchant(screenPorts(coalition), request);
    if (result.kind !== 'answered') throw new Error(result.problem.code);
    return result.decision;
  };
  const step = async (flagId: FlagId, move: FlagMove, actor: FlagActor) => {
    const result = await changeFlag({ ...stores, keyring }, { flagId, move, actor, now: tick() });
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    return result.value.head;
  };
  const touch = async (flagId: FlagId): Promise<Queued> =>
    await queueTouched({ ...stores, queue, keyring }, flagId);

  /** Judges all that is queued, and indexes what was decided by that. */
  const judge = async (): Promise<Rescreened[]> => {
    const done: Rescreened[] = [];
    for (const { body } of queue.take(queue.size())) {
      const { trigger, merchants } = rescreenTaskSchema.parse(JSON.parse(body));
      for (const merchant of merchants)
        done.push(await rescreenMerchant(ports, { ...merchant, trigger, now: tick() }));
    }
    for (const one of done) if (one.kind === 'decided') await index(one.decision);
    return done;
  };
  return {
    ...{ ...coalition, state, keyring, queue, ports, now, tick, index, screen, step, touch, judge },
    board: async (...of: Parameters<typeof screen>) => {
      const decision = await screen(...of);
      await index(decision);
      return decision;
    },
    /** What AWS does behind a step of a flag. */
    settle: async (flagId: FlagId) => {
      await touch(flagId);
      return await judge();
    },
    standing: async (merchant: MerchantReference, by: MemberId = provider) => {
      const standing = await stores.merchants.readStanding(by, merchant);
      const decision = standing && (await stores.index.readDecision(standing.decisionId));
      if (!standing || !decision) throw new Error('There is no such merchant.');
      return { standing, decision };
    },
    rescreenings: () => [...state.decisions.values()].filter(({ source }) => source === 'rescreen'),
  };
}
export type ARescreening = Awaited<ReturnType<typeof aRescreening>>;
