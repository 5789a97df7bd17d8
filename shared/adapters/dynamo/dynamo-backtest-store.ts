import { ConditionalCheckFailedException, PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { BacktestStore } from '../../backtest-ports.ts';
import {
  type BacktestShare,
  backtestShareSchema,
  keptBacktestDays,
  type StoredBacktest,
  storedBacktestSchema,
} from '../../contracts/stored-backtest.ts';
import { maxShares } from '../../domain/backtest/backtest-parts.ts';
import { backtestKeys } from './backtest-keys.ts';
import { callDynamo } from './call-dynamo.ts';
import type { DynamoContext } from './dynamo-context.ts';
import { packDocument, unpackDocument } from './packed-document.ts';
import { getItem, queryRange } from './read-items.ts';
import { type Item, toItem } from './stored-item.ts';

/** Backtests in DynamoDB, packed: a tally can have hundreds of codes. Beside it stands what conditions need. */
export function dynamoBacktestStore(context: DynamoContext): BacktestStore {
  const { client, tables } = context;
  const table = tables.Coalition;
  return {
    create: async (backtest) =>
      (await put(context, { Item: backtestItem(backtest), ConditionExpression: 'attribute_not_exists(pk)' }))
        ? 'created'
        : 'exists',
    read: async (id) => {
      const item = await getItem(client, { table, ...backtestKeys.backtest(id) });
      return item ? unpackDocument(storedBacktestSchema, item, 'backtest') : null;
    },
    end: async (backtest) =>
      (await put(context, {
        Item: backtestItem(backtest),
        ConditionExpression: '#state = :running',
        ExpressionAttributeNames: { '#state': 'state' },
        ExpressionAttributeValues: { ':running': { S: 'running' } },
      }))
        ? 'ended'
        : 'ended-already',
    readShare: async (id, share) => {
      const item = await getItem(client, { table, ...backtestKeys.share(id, share) });
      return item ? parseShare(item) : null;
    },
    readShares: async (id) => {
      const { pk, sk: from } = backtestKeys.share(id, 0);
      const { sk: to } = backtestKeys.share(id, maxShares);
      return (await queryRange(client, { table, pk, from, to, limit: maxShares })).map(parseShare);
    },
    putShare: (share) => putShare(context, share),
  };
}

async function putShare(context: DynamoContext, share: BacktestShare): Promise<'put' | 'moved-on'> {
  const first = share.n === 1;
  const isPut = await put(context, {
    Item: toItem(backtestKeys.share(share.backtest, share.share), {
      n: share.n,
      document: packDocument(share),
      expiresAt: endOf(share),
    }),
    ConditionExpression: first ? 'attribute_not_exists(pk)' : 'n = :before',
    ...(!first && { ExpressionAttributeValues: { ':before': { N: String(share.n - 1) } } }),
  });
  return isPut ? 'put' : 'moved-on';
}

type Put = Omit<ConstructorParameters<typeof PutItemCommand>[0], 'TableName'>;

/** False where its condition did not hold. */
async function put({ client, tables }: DynamoContext, what: Put): Promise<boolean> {
  const answer = await callDynamo(
    client.send(new PutItemCommand({ TableName: tables.Coalition, ...what })),
    (error) => (error instanceof ConditionalCheckFailedException ? 'refused' : undefined),
  );
  return answer !== 'refused';
}

function backtestItem(backtest: StoredBacktest): Item {
  return toItem(backtestKeys.backtest(backtest.id), {
    state: backtest.state,
    document: packDocument(backtest),
    expiresAt: endOf(backtest),
  });
}

const parseShare = (item: Item): BacktestShare =>
  unpackDocument(backtestShareSchema, item, 'share of a backtest');

/** Seconds since 1970, as DynamoDB's time to live counts. */
const endOf = ({ startedAt }: { startedAt: string }): number =>
  Math.floor(Date.parse(startedAt) / 1_000) + keptBacktestDays * 86_400;
