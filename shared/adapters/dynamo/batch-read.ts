import {
  BatchGetItemCommand,
  type BatchGetItemCommandInput,
  type BatchGetItemCommandOutput,
  type DynamoDBClient,
} from '@aws-sdk/client-dynamodb';
import type { CapacityMeter } from '../../capacity-ports.ts';
import { Unavailable } from '../../ports.ts';
import { callDynamo, capacityAsked, isPassing } from './call-dynamo.ts';
import type { ItemKey } from './keys.ts';
import { type Item, toKey } from './stored-item.ts';

/** An item's whole address. */
export interface Place extends ItemKey {
  readonly table: string;
}

/** What a wave of reads found. A place is absent where nothing stands there, unread where DynamoDB did not say. */
export interface WaveOfItems {
  readonly item: (place: Place) => Item | undefined;
  readonly isUnread: (place: Place) => boolean;
}

export interface BatchReadOptions {
  readonly client: DynamoDBClient;
  /** Waits this many milliseconds. */
  readonly pause: (ms: number) => Promise<void>;
  /** 0 to below 1. */
  readonly random: () => number;
  readonly meter?: CapacityMeter;
}

/** DynamoDB's limit of one BatchGetItem. */
const keysPerBatch = 100;
/** How often what a batch left unprocessed is asked for again. */
const furtherTries = 2;
const firstBackoffMs = 40;

/**
 * One wave of strongly consistent reads over any tables: batches of at most 100 keys, all at once, equal places read
 * once. Rejects with {@link Unavailable} where a required place stays unread, where no batch was answered, or where
 * a request can never succeed.
 */
export async function batchRead(
  options: BatchReadOptions,
  wanted: { readonly required: readonly Place[]; readonly hints: readonly Place[] },
): Promise<WaveOfItems> {
  const places = unique([...wanted.required, ...wanted.hints]);
  const found = new Map<string, Item>();
  const unread = new Set<string>();
  const answered = await Promise.all(
    batchesOf(places).map((batch) => readBatch(options, { batch, found, unread })),
  );
  const wave: WaveOfItems = {
    item: (place) => found.get(nameOf(place)),
    isUnread: (place) => unread.has(nameOf(place)),
  };
  const noneAnswered = places.length > 0 && !answered.includes(true);
  if (noneAnswered || wanted.required.some(wave.isUnread))
    throw new Unavailable('DynamoDB: what must be read was not read');
  return wave;
}

/** Puts what it finds into `found` and what it cannot read into `unread`; false where DynamoDB did not answer at all. */
async function readBatch(
  options: BatchReadOptions,
  read: { batch: readonly Place[]; found: Map<string, Item>; unread: Set<string> },
): Promise<boolean> {
  let pending: BatchGetItemCommandInput['RequestItems'] = requestOf(read.batch);
  let answered = false;
  for (let attempt = 0; attempt <= furtherTries; attempt += 1) {
    if (attempt > 0) await options.pause(options.random() * firstBackoffMs * 2 ** attempt);
    const answer: BatchGetItemCommandOutput | 'lost' = await callDynamo(
      options.client.send(new BatchGetItemCommand({ RequestItems: pending, ...capacityAsked(options) })),
      (error) => (isPassing(error) ? 'lost' : undefined),
    );
    // The client has tried again already where that could help.
    if (answer === 'lost') break;
    answered = true;
    for (const { CapacityUnits = 0 } of answer.ConsumedCapacity ?? [])
      options.meter?.spent('read', CapacityUnits);
    for (const [table, items] of Object.entries(answer.Responses ?? {}))
      for (const item of items) read.found.set(nameOf({ table, ...keyIn(item) }), item);
    pending = answer.UnprocessedKeys;
    if (pending === undefined || Object.keys(pending).length === 0) return true;
  }
  for (const [table, { Keys }] of Object.entries(pending ?? {}))
    for (const key of Keys ?? []) read.unread.add(nameOf({ table, ...keyIn(key) }));
  return answered;
}

function requestOf(batch: readonly Place[]): NonNullable<BatchGetItemCommandInput['RequestItems']> {
  const byTable = Map.groupBy(batch, ({ table }) => table);
  return Object.fromEntries(
    [...byTable].map(([table, places]) => [table, { ConsistentRead: true, Keys: places.map(toKey) }]),
  );
}

/** As few batches as the limit allows, of equal size: the slowest one is what is waited for. */
function batchesOf(places: readonly Place[]): Place[][] {
  const count = Math.ceil(places.length / keysPerBatch);
  const size = Math.ceil(places.length / count);
  return Array.from({ length: count }, (_, at) => places.slice(at * size, (at + 1) * size));
}

function unique(places: readonly Place[]): Place[] {
  return [...new Map(places.map((place) => [nameOf(place), place])).values()];
}

const nameOf = ({ table, pk, sk }: Place): string => `${table}\n${pk}\n${sk}`;

const keyIn = (item: Item): ItemKey => ({ pk: item.pk?.S ?? '', sk: item.sk?.S ?? '' });
