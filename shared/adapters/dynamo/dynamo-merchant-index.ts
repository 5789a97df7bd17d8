import {
  ConditionalCheckFailedException,
  UpdateItemCommand,
  type UpdateItemCommandInput,
} from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { type DecisionId, decisionIdSchema, type LookupKey } from '../../contracts/ids.ts';
import { standingSchema } from '../../contracts/stored-merchant.ts';
import type { MerchantEntry, MerchantIndex, PendingStanding } from '../../index-ports.ts';
import type { MerchantOwner } from '../../lifecycle-ports.ts';
import { type Page, type PageRequest, Unavailable } from '../../ports.ts';
import { entryListName, entryOrder, readEntryOrder } from '../entry-list.ts';
import { readCursor, writeCursor } from '../page-cursor.ts';
import { type BatchReadOptions, batchRead } from './batch-read.ts';
import { batchWrite } from './batch-write.ts';
import { callDynamo } from './call-dynamo.ts';
import { parseDecision } from './decision-item.ts';
import type { DynamoContext } from './dynamo-context.ts';
import { expiryOf, isOver } from './expiry.ts';
import { indexKeys, keys } from './keys.ts';
import { listItems } from './list-items.ts';
import { noteAsked } from './note-asked.ts';
import { queryIndex } from './query-index.ts';
import { getItem, queryRange } from './read-items.ts';
import { settleStanding } from './settle-standing.ts';
import { type Item, parseItem, toItem, toKey } from './stored-item.ts';

/** Which merchants have which identifiers, in DynamoDB. */
export function dynamoMerchantIndex(context: DynamoContext & BatchReadOptions): MerchantIndex {
  return {
    readDecision: async (decisionId) => {
      const place = { table: context.tables.Decisions, ...keys.decision(decisionId) };
      const item = await getItem(context.client, place);
      return item ? parseDecision(item) : null;
    },
    addEntries: (entries, until) => addEntries(context, { entries, until }),
    listApplications: (owner, page) => listApplications(context, { owner, page }),
    keysWithMerchants: (lookupKeys) => keysWithMerchants(context, lookupKeys),
    listByKey: (key, page) => listByKey(context, { key, ...page }),
    noteAsked: (lookupKeys, asked) => noteAsked(context, { keys: lookupKeys, asked }),
    settle: (standing) => settleStanding(context, standing),
    endApplication: (application) => endApplication(context, application),
    listPending: (before, limit) => listPending(context, { before, limit }),
    countBoarded: () => countBoarded(context),
  };
}

/** Marks first: whoever finds no mark under a key may trust that no entry is there. */
async function addEntries(
  context: DynamoContext & BatchReadOptions,
  { entries, until }: { entries: readonly MerchantEntry[]; until: string | undefined },
): Promise<void> {
  const end = until === undefined ? {} : { expiresAt: expiryOf(until) };
  const table = context.tables.Merchants;
  const marked = [...new Set(entries.map(({ key }) => key))];
  await batchWrite(context, { table, items: marked.map((key) => toItem(keys.merchantsMark(key), {})) });
  await batchWrite(context, { table, items: entries.map((entry) => toItem(keys.entry(entry), end)) });
}

async function keysWithMerchants(
  context: DynamoContext & BatchReadOptions,
  lookupKeys: readonly LookupKey[],
): Promise<ReadonlySet<LookupKey>> {
  const placeOf = (key: LookupKey) => ({ table: context.tables.Merchants, ...keys.merchantsMark(key) });
  const wave = await batchRead(context, { required: lookupKeys.map(placeOf), hints: [] });
  return new Set(lookupKeys.filter((key) => wave.item(placeOf(key)) !== undefined));
}

/** Sort keys of entries stand between these; `asked` and the mark do not. */
const entriesFrom = 'provider#';
const entriesTo = 'provider$';

async function listByKey(
  { client, tables }: DynamoContext,
  { key, limit, cursor }: PageRequest & { key: LookupKey },
): Promise<Page<MerchantEntry> | 'bad-cursor'> {
  const list = entryListName(key);
  const start = readCursor(cursor, list);
  if (start === 'bad-cursor') return start;
  if (start.after !== null && readEntryOrder(key, start.after) === null) return 'bad-cursor';
  const from = start.after === null ? entriesFrom : `${start.after}\0`;
  const range = { table: tables.Merchants, pk: `key#${key}`, from, to: entriesTo };
  const items = await queryRange(client, { ...range, limit: limit + 1 });
  const shown = items.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.filter((item) => !isOver(item)).map((item) => entryOf(key, item)),
    nextCursor:
      last && items.length > shown.length
        ? writeCursor({ list, after: entryOrder(entryOf(key, last)) })
        : null,
  };
}

async function listApplications(
  { client, tables }: DynamoContext,
  { owner, page }: { owner: MerchantOwner; page: PageRequest },
): Promise<Page<DecisionId> | 'bad-cursor'> {
  const { pk, sk } = keys.applications(owner);
  const parse = (item: Item) =>
    decisionIdSchema.parse(parseItem(orderedSchema, item, 'key').sk.slice(sk.length));
  return await listItems({ client }, { table: tables.Merchants, list: pk, page, pk, sk, parse });
}

function entryOf(key: LookupKey, item: Item): MerchantEntry {
  const entry = readEntryOrder(key, parseItem(orderedSchema, item, 'index entry').sk);
  if (entry) return entry;
  throw new Unavailable('A stored index entry does not parse');
}

const orderedSchema = z.object({ sk: z.string() });

async function endApplication(
  { client, tables }: DynamoContext,
  { at, decisionId, ...owner }: Parameters<MerchantIndex['endApplication']>[0],
): Promise<void> {
  const end: UpdateItemCommandInput = {
    TableName: tables.Merchants,
    Key: toKey(keys.application(owner, decisionId)),
    UpdateExpression: 'SET expiresAt = :end',
    ConditionExpression: 'attribute_exists(pk) AND (attribute_not_exists(expiresAt) OR expiresAt > :end)',
    ExpressionAttributeValues: { ':end': { N: String(expiryOf(at)) } },
  };
  await callDynamo(client.send(new UpdateItemCommand(end)), (error) =>
    error instanceof ConditionalCheckFailedException ? 'ends-earlier' : undefined,
  );
}

async function listPending(
  context: DynamoContext,
  { before, limit }: { before: string; limit: number },
): Promise<readonly PendingStanding[]> {
  const found = await queryIndex(context, {
    table: context.tables.Merchants,
    index: 'by-index-pending',
    partitionKey: 'pendingShard',
    sortKey: 'pendingSince',
    partitions: indexKeys.pending(),
    after: null,
    upTo: before,
    limit,
  });
  return found
    .map((item) => parseItem(pendingSchema, item, 'standing that waits'))
    .filter(({ pendingSince }) => pendingSince < before)
    .toSorted((a, b) => (a.pendingSince < b.pendingSince ? -1 : 1))
    .slice(0, limit)
    .map(({ provider, merchant, version }) => ({ provider, merchant, version }));
}

const pendingSchema = standingSchema
  .pick({ provider: true, merchant: true, version: true })
  .extend({ pendingSince: z.string() });

async function countBoarded(context: DynamoContext & BatchReadOptions): Promise<number> {
  const places = keys.boardedCounts().map((key) => ({ table: context.tables.Merchants, ...key }));
  const wave = await batchRead(context, { required: places, hints: [] });
  return places
    .map((place) => wave.item(place))
    .map((item) => (item ? parseItem(countSchema, item, 'count of merchants').merchants : 0))
    .reduce((sum, merchants) => sum + merchants, 0);
}

const countSchema = z.object({ merchants: z.int() });
