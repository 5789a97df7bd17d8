import type { FlagHead } from '../../contracts/flag-head.ts';
import type { FlagId, LookupKey } from '../../contracts/ids.ts';
import { maxTaskMerchants, type RescreenTask } from '../../contracts/rescreen.ts';
import { indexForms } from '../../domain/match/key-forms.ts';
import { type Keyring, lookupKey } from '../../domain/match/lookup-key.ts';
import type { MerchantEntry, MerchantIndex } from '../../index-ports.ts';
import type { FlagStore } from '../../ports.ts';
import type { RescreenQueue } from '../../rescreen-ports.ts';

export interface QueuePorts {
  readonly flags: Pick<FlagStore, 'readHead'>;
  readonly index: Pick<MerchantIndex, 'keysWithMerchants' | 'listByKey'>;
  readonly queue: RescreenQueue;
  readonly keyring: Keyring;
}

/** What was done about a change of a flag. */
export type Queued =
  | { readonly kind: 'queued'; readonly head: FlagHead; readonly merchants: number }
  /** It was held when it was raised, and touches nobody that is boarded before it is released. */
  | { readonly kind: 'held'; readonly head: FlagHead }
  /** There is no such flag: its postings were written, and its head never was. */
  | { readonly kind: 'missing' };

/** Keys that are asked for at a time. */
const keysAsked = 400;
const pageSize = 100;
const listsAtOnce = 10;
/** Tasks that are sent together. */
const tasksAtOnce = 10;

type Merchant = Pick<MerchantEntry, 'provider' | 'merchant'>;

/**
 * Queues every merchant that a flag, as it is now, may concern: all that stand in the index under a key of an identifier
 * that the flag has or had, under every active secret. In chunks as they are found, so that it needs little memory for
 * many; a merchant may be queued more than once, which does no harm. Strongly consistent, and to be called after the change
 * was committed. Rejects where something was not read or sent: then it is to be asked again.
 */
export async function queueTouched(ports: QueuePorts, flagId: FlagId): Promise<Queued> {
  const head = await ports.flags.readHead(flagId);
  if (!head) return { kind: 'missing' };
  if (head.state === 'held' && head.seq === 1) return { kind: 'held', head };
  const chunk = chunks(ports.queue, { trigger: { flagId, seq: head.seq }, changedAt: head.changedAt });
  const seen = new Set<string>();
  for await (const entry of entriesOf(ports, head)) {
    const name = `${entry.provider}#${entry.merchant}`;
    if (seen.has(name)) continue;
    if (seen.size < maxRemembered) seen.add(name);
    await chunk.add({ provider: entry.provider, merchant: entry.merchant });
  }
  return { kind: 'queued', head, merchants: await chunk.end() };
}

/** Merchants that are remembered as queued already; of further ones some may be queued twice. */
const maxRemembered = 200_000;

async function* entriesOf({ index, keyring }: QueuePorts, head: FlagHead): AsyncGenerator<Merchant> {
  const keys = keysOf(head, keyring);
  for (let start = 0; start < keys.length; start += keysAsked) {
    const shared = [...(await index.keysWithMerchants(keys.slice(start, start + keysAsked)))];
    for (let from = 0; from < shared.length; from += listsAtOnce)
      yield* listTogether(index, shared.slice(from, from + listsAtOnce));
  }
}

interface Open {
  readonly key: LookupKey;
  readonly cursor: string | null;
}

/** The merchants under some keys, a page of each at a time. */
async function* listTogether(
  index: QueuePorts['index'],
  keys: readonly LookupKey[],
): AsyncGenerator<Merchant> {
  let open: readonly Open[] = keys.map((key) => ({ key, cursor: null }));
  while (open.length > 0) {
    const pages = await Promise.all(open.map((list) => listPage(index, list)));
    for (const { items } of pages) yield* items;
    open = pages.flatMap(({ key, nextCursor }) => (nextCursor === null ? [] : [{ key, cursor: nextCursor }]));
  }
}

async function listPage(index: QueuePorts['index'], { key, cursor }: Open) {
  const page = await index.listByKey(key, { limit: pageSize, cursor });
  if (page === 'bad-cursor') throw new Error('A list of merchants refused its own cursor.');
  return { key, ...page };
}

/** Also what the flag was found by before: whom it met there must hear that it no longer does. */
function keysOf({ identifiers, formerIdentifiers }: FlagHead, { active }: Keyring): LookupKey[] {
  const keys = new Set<LookupKey>();
  for (const secret of active)
    for (const identifier of [...identifiers, ...formerIdentifiers])
      for (const form of indexForms(identifier, secret.scheme)) keys.add(lookupKey(form, secret));
  return [...keys];
}

function chunks(queue: RescreenQueue, why: Omit<RescreenTask, 'merchants'>) {
  let merchants: Merchant[] = [];
  let tasks: RescreenTask[] = [];
  let count = 0;
  const close = () => {
    if (merchants.length > 0) tasks.push({ ...why, merchants });
    merchants = [];
  };
  const send = async () => {
    const full = tasks;
    tasks = [];
    if (full.length > 0) await queue.send(full);
  };
  return {
    async add(merchant: Merchant): Promise<void> {
      count += 1;
      merchants.push(merchant);
      if (merchants.length >= maxTaskMerchants) close();
      if (tasks.length >= tasksAtOnce) await send();
    },
    async end(): Promise<number> {
      close();
      await send();
      return count;
    },
  };
}
