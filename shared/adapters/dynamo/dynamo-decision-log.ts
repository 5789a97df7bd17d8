import { QueryCommand } from '@aws-sdk/client-dynamodb';
import type { MemberId } from '../../contracts/ids.ts';
import type { DecisionSummary } from '../../contracts/stored-decision.ts';
import type { DecisionFilter, DecisionLog, Page, PageRequest } from '../../ports.ts';
import { decidedOrder, decisionListName } from '../decision-list.ts';
import { readCursor, writeCursor } from '../page-cursor.ts';
import type { BatchReadOptions } from './batch-read.ts';
import { callDynamo } from './call-dynamo.ts';
import { parseSummary } from './decision-item.ts';
import type { DynamoContext } from './dynamo-context.ts';
import { dynamoDecisionReads } from './dynamo-decision-reads.ts';
import { dynamoLoggedDecisions } from './dynamo-logged-decisions.ts';
import { indexKeys } from './keys.ts';

/** What was decided, from DynamoDB. Lists read the indexes, which follow a moment later. */
export function dynamoDecisionLog(context: DynamoContext & BatchReadOptions): DecisionLog {
  return {
    ...dynamoDecisionReads(context),
    list: (provider, filter, page) => listDecisions(context, { provider, filter, ...page }),
    ...dynamoLoggedDecisions(context),
  };
}

async function listDecisions(
  context: DynamoContext,
  { provider, filter, limit, cursor }: PageRequest & { provider: MemberId; filter: DecisionFilter },
): Promise<Page<DecisionSummary> | 'bad-cursor'> {
  const list = decisionListName(provider, filter);
  const start = readCursor(cursor, list);
  if (start === 'bad-cursor') return start;
  const partitions = partitionsOf(provider, filter);
  // One more than is shown tells whether there is a next page.
  const range = { ...partitions, after: start.after, limit: limit + 1 };
  const found = await Promise.all(
    partitions.values.map((partition) => queryIndex(context, { ...range, partition })),
  );
  const newest = found.flat().sort((a, b) => (decidedOrder(a) < decidedOrder(b) ? 1 : -1));
  const items = newest.slice(0, limit);
  const last = items.at(-1);
  return {
    items,
    nextCursor: last && newest.length > limit ? writeCursor({ list, after: decidedOrder(last) }) : null,
  };
}

/** The index that answers a filter, and all of its partitions that can hold an answer. */
function partitionsOf(provider: MemberId, filter: DecisionFilter) {
  return filter.by === 'day'
    ? { index: 'by-day', attribute: 'dayShard', values: indexKeys.daysOf(provider, filter.day) }
    : {
        index: 'by-merchant',
        attribute: 'merchantKey',
        values: [indexKeys.merchant({ provider, merchant: filter.merchant })],
      };
}

interface IndexRange {
  readonly index: string;
  readonly attribute: string;
  readonly partition: string;
  readonly after: string | null;
  readonly limit: number;
}

/** Newest first, older than `after`. A summary is so small that the limit is reached before the megabyte of one query. */
async function queryIndex({ client, tables }: DynamoContext, range: IndexRange): Promise<DecisionSummary[]> {
  const answer = await callDynamo(
    client.send(
      new QueryCommand({
        TableName: tables.Decisions,
        IndexName: range.index,
        KeyConditionExpression:
          range.after === null
            ? '#partition = :partition'
            : '#partition = :partition AND decidedOrder < :after',
        ExpressionAttributeNames: { '#partition': range.attribute },
        ExpressionAttributeValues: {
          ':partition': { S: range.partition },
          ...(range.after !== null && { ':after': { S: range.after } }),
        },
        ScanIndexForward: false,
        Limit: range.limit,
      }),
    ),
  );
  return (answer.Items ?? []).map(parseSummary);
}
