import { TransactionCanceledException, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import type { FlagEvent, FlagHead } from '../../contracts/flag-head.ts';
import type { FlagId } from '../../contracts/ids.ts';
import type { Opinions } from '../../contracts/resolution.ts';
import type { FlagChange, FlagStore, Page, PageRequest } from '../../ports.ts';
import { readCursor, writeCursor } from '../page-cursor.ts';
import { addPostings } from './add-postings.ts';
import { callDynamo } from './call-dynamo.ts';
import type { DynamoContext } from './dynamo-context.ts';
import { eventItem, headItem, parseEvent, parseHead, parseOpinions } from './flag-items.ts';
import { keys } from './keys.ts';
import { listFlags } from './list-flags.ts';
import { getItem, queryRange } from './read-items.ts';

/** Flags, their history and the postings that lead to them, in DynamoDB. */
export function dynamoFlagStore(context: DynamoContext): FlagStore {
  return {
    addPostings: (key, postings) => addPostings(context, { key, postings }),
    commitChange: (head, event) => commit(context, [{ head, event }]),
    commitBoth: (changes) => commit(context, changes),
    readHead: (flagId) => readHead(context, flagId),
    readEvents: (flagId, page) => readEvents(context, { flagId, ...page }),
    listFlags: (page) => listFlags(context, page),
    readOpinions: (flagId) => readOpinions(context, flagId),
  };
}

async function readHead(context: DynamoContext, flagId: FlagId): Promise<FlagHead | null> {
  const item = await getItem(context.client, { table: context.tables.Flags, ...keys.head(flagId) });
  return item ? parseHead(item) : null;
}

async function readOpinions({ client, tables }: DynamoContext, flagId: FlagId): Promise<Opinions> {
  const item = await getItem(client, { table: tables.Flags, ...keys.opinions(flagId) });
  return parseOpinions(item ?? {});
}

const isNew = { ConditionExpression: 'attribute_not_exists(pk)' };
const follows = (seq: number) => ({
  ConditionExpression: 'seq = :previous',
  ExpressionAttributeValues: { ':previous': { N: String(seq - 1) } },
});

async function commit(
  { client, tables }: DynamoContext,
  changes: readonly FlagChange[],
): Promise<'committed' | 'seq-moved'> {
  const TableName = tables.Flags;
  const puts = changes.flatMap(({ head, event }) => [
    { Put: { TableName, Item: headItem(head), ...(head.seq === 1 ? isNew : follows(head.seq)) } },
    { Put: { TableName, Item: eventItem(event), ...isNew } },
  ]);
  const answer = await callDynamo(
    client.send(new TransactWriteItemsCommand({ TransactItems: puts })),
    (error) => (error instanceof TransactionCanceledException && isOvertaken(error) ? 'moved' : undefined),
  );
  return answer === 'moved' ? 'seq-moved' : 'committed';
}

/** Another change came first, or is being written right now. */
function isOvertaken(error: TransactionCanceledException): boolean {
  const codes = error.CancellationReasons?.map((reason) => reason.Code) ?? [];
  return codes.includes('ConditionalCheckFailed') || codes.includes('TransactionConflict');
}

async function readEvents(
  { client, tables }: DynamoContext,
  { flagId, limit, cursor }: PageRequest & { flagId: FlagId },
): Promise<Page<FlagEvent> | 'bad-cursor'> {
  const list = `flag#${flagId}`;
  const start = readCursor(cursor, list);
  if (start === 'bad-cursor') return start;
  const after = Number(start.after ?? 0);
  if (!Number.isSafeInteger(after) || after < 0) return 'bad-cursor';
  const { pk, sk: from } = keys.event(flagId, after + 1);
  const range = { table: tables.Flags, pk, from, to: keys.event(flagId, 9_999_999_999).sk };
  const events = (await queryRange(client, { ...range, limit: limit + 1 })).map(parseEvent);
  const items = events.slice(0, limit);
  const last = items.at(-1);
  return {
    items,
    nextCursor: last && events.length > limit ? writeCursor({ list, after: String(last.seq) }) : null,
  };
}
