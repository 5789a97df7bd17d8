import * as z from 'zod';
import type { LoggedDecisions, ProviderDay } from '../../backtest-ports.ts';
import { decisionIdSchema } from '../../contracts/ids.ts';
import type { StoredDecision } from '../../contracts/stored-decision.ts';
import { type Page, type PageRequest, Unavailable } from '../../ports.ts';
import { dayCursor, dayPlace } from '../logged-day.ts';
import { type BatchReadOptions, batchRead } from './batch-read.ts';
import { parseDecision } from './decision-item.ts';
import type { DynamoContext } from './dynamo-context.ts';
import { indexKeys, keys } from './keys.ts';
import { queryIndex } from './query-index.ts';
import { parseItem } from './stored-item.ts';

type Context = DynamoContext & BatchReadOptions;

/** Logged decisions day by day: the index names them, and they themselves are read strongly. */
export function dynamoLoggedDecisions(context: Context): LoggedDecisions {
  return { readDay: (of, page) => readDay(context, of, page) };
}

const listedSchema = z.object({ decisionId: decisionIdSchema, decidedOrder: z.string() });

async function readDay(
  ...[context, of, { limit, cursor }]: [Context, ProviderDay, PageRequest]
): Promise<Page<StoredDecision> | 'bad-cursor'> {
  const place = dayPlace(of, cursor);
  if (place === 'bad-cursor') return place;
  const found = await queryIndex(context, {
    table: context.tables.Decisions,
    index: 'by-day',
    partitionKey: 'dayShard',
    sortKey: 'decidedOrder',
    partitions: indexKeys.daysOf(of.provider, of.day).slice(place.shard, place.shard + 1),
    after: place.after,
    limit,
  });
  const listed = found.map((item) => parseItem(listedSchema, item, 'listed decision'));
  return {
    items: await readAll(
      context,
      listed.map(({ decisionId }) => decisionId),
    ),
    nextCursor: dayCursor(of, {
      shard: place.shard,
      last: listed.at(-1)?.decidedOrder,
      isFull: listed.length === limit,
    }),
  };
}

async function readAll(
  context: Context,
  ids: readonly StoredDecision['decisionId'][],
): Promise<StoredDecision[]> {
  const at = (id: StoredDecision['decisionId']) => ({
    table: context.tables.Decisions,
    ...keys.decision(id),
  });
  const wave = await batchRead(context, { required: ids.map(at), hints: [] });
  return ids.map((id) => {
    const item = wave.item(at(id));
    // What the index lists stands for ever: nobody may delete a decision.
    if (item === undefined) throw new Unavailable('DynamoDB: a listed decision was not there');
    return parseDecision(item);
  });
}
