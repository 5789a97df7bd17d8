import * as z from 'zod';
import type { SourceActs } from '../../act-ports.ts';
import { type ActId, type SourceAct, sourceActSchema } from '../../contracts/source-act.ts';
import type { Page, PageRequest } from '../../ports.ts';
import { actList, actOrder, waitingActList, waitingActOrder } from '../act-list.ts';
import { readCursor, writeCursor } from '../page-cursor.ts';
import { atVersion } from './at-version.ts';
import type { NoticeTableContext } from './dynamo-context.ts';
import { indexKeys, keys } from './keys.ts';
import { listWaiting } from './list-waiting.ts';
import { getItem, queryRange } from './read-items.ts';
import { type Item, parseItem, toItem } from './stored-item.ts';
import { transact } from './transact.ts';

/** Acts at sources, in DynamoDB: beside the notices, and listed in the same index while they wait. */
export function dynamoActs(context: NoticeTableContext): SourceActs {
  const { client, tables } = context;
  const table = tables.Notices;
  return {
    readAct: async (id) => {
      const item = await getItem(client, { table, ...keys.act(id) });
      return item ? parseAct(item) : null;
    },
    putAct: async (act) => {
      // In a transaction, as all that stands here is first written: some who write acts may write in no other way.
      const put = { TableName: table, Item: actItem(act), ...atVersion(act.version - 1) };
      return (await transact(context, [{ Put: put }])) === 'done' ? 'put' : 'moved-on';
    },
    listActs: async (provider, { limit, cursor }) => {
      const start = readCursor(cursor, actList);
      if (start === 'bad-cursor') return start;
      const { after } = start;
      // One more than the page tells whether there is another, and the one to go on after comes with the rest.
      const range = { table, ...keys.acts(provider, after), limit: limit + 2, backwards: true };
      const found = (await queryRange(client, range)).map(parseAct).filter((act) => actOrder(act) !== after);
      const items = found.slice(0, limit);
      const last = items.at(-1);
      const more = last && found.length > items.length;
      return { items, nextCursor: more ? writeCursor({ list: actList, after: actOrder(last) }) : null };
    },
    listWaitingActs: (before, page) => waitingActs(context, { before, page }),
  };
}

function actItem(act: SourceAct): Item {
  const waitingOrder = waitingActOrder(act);
  return toItem(keys.act(act), {
    ...act,
    ...(waitingOrder !== null && { waitingShard: indexKeys.waitingActOf(act), waitingOrder }),
  });
}

const parseAct = (item: Item): SourceAct => parseItem(sourceActSchema, item, 'act');

async function waitingActs(
  context: NoticeTableContext,
  { before, page }: { readonly before: string; readonly page: PageRequest },
): Promise<Page<ActId> | 'bad-cursor'> {
  const waiting = await listWaiting(context, {
    list: waitingActList,
    partitions: indexKeys.waitingActs(),
    read: (item) => parseItem(waitingSchema, item, 'act that waits'),
    before,
    page,
  });
  if (waiting === 'bad-cursor') return waiting;
  const idOf = ({ provider, decidedAt, decisionId }: ActId): ActId => ({ provider, decidedAt, decisionId });
  return { ...waiting, items: waiting.items.map(idOf) };
}

/** The index shows the provider, and what tells the act in what it is sorted by: `<waitingSince>#<decidedAt>#<decisionId>`. */
const waitingSchema = z
  .object({ provider: z.string(), waitingOrder: z.string() })
  .transform(({ provider, waitingOrder }) => {
    const [, decidedAt, decisionId] = waitingOrder.split('#');
    return { provider, decidedAt: `${decidedAt}`, decisionId: `${decisionId}`, waitingOrder };
  })
  .pipe(
    sourceActSchema
      .pick({ provider: true, decidedAt: true, decisionId: true })
      .extend({ waitingOrder: z.string() }),
  );
