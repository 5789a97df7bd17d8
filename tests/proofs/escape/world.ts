import { memoryRescreenQueue } from '../../../shared/adapters/memory/memory-rescreen-queue.ts';
import { memoryState } from '../../../shared/adapters/memory/memory-state.ts';
import { memoryStores } from '../../../shared/adapters/memory/memory-stores.ts';
import type { Keyring } from '../../../shared/domain/match/lookup-key.ts';
import type { Stores } from '../../../shared/ports.ts';
import type { RescreenQueue } from '../../../shared/rescreen-ports.ts';
import type { CoalitionView } from '../../../shared/view-ports.ts';
import { aCoalition } from '../../support/a-coalition.ts';
import type { Actor } from './scheduler.ts';

/** What does not differ from seed to seed: made once. */
export interface Governed {
  readonly view: CoalitionView;
  readonly keyring: Keyring;
}

export async function governed(): Promise<Governed> {
  const { view } = await aCoalition();
  return { view, keyring: await view.keyring() };
}

/** The stores as an actor sees them: every call of those that matter here waits for its turn. */
export function storesOf(actor: Actor, stores: Stores): Stores {
  return {
    ...stores,
    screening: actor.wrap(stores.screening),
    flags: actor.wrap(stores.flags),
    index: actor.wrap(stores.index),
    merchants: actor.wrap(stores.merchants),
    flagIndex: actor.wrap(stores.flagIndex),
  };
}

/** A defect, put in by a port that does not keep its word. */
export interface Sabotage {
  /** The stores of whoever makes merchants findable. */
  readonly indexing?: (stores: Stores) => Stores;
  /** The stores of whoever raises and changes flags, with the queue that its change ends in. */
  readonly flagging?: (stores: Stores, queue: RescreenQueue) => Stores;
  /** The stores of whoever decides again. */
  readonly rescreening?: (stores: Stores, beneath: Stores) => Stores;
  /** The flags' stream brings nothing. */
  readonly withoutFlagStream?: boolean;
}

/** An empty coalition with a queue, and those who act in it. */
export function emptyWorld() {
  const state = memoryState();
  const stores = memoryStores(state);
  return { state, stores, queue: memoryRescreenQueue() };
}
export type World = ReturnType<typeof emptyWorld>;
