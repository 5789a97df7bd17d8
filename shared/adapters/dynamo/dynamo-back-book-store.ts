import { ConditionalCheckFailedException, PutItemCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import type { BackBookKey, BackBookStore, ClaimedLine } from '../../backbook-ports.ts';
import { keptBackBookDays } from '../../contracts/back-book.ts';
import type { MerchantReference } from '../../contracts/ids.ts';
import {
  type BackBookPage,
  backBookPageSchema,
  type StoredBackBook,
  storedBackBookSchema,
} from '../../contracts/stored-back-book.ts';
import { backBookList } from '../back-book-list.ts';
import { atVersion } from './at-version.ts';
import { backBookKeys, bookPrefix } from './back-book-keys.ts';
import { type BatchReadOptions, batchRead } from './batch-read.ts';
import { batchWrite } from './batch-write.ts';
import { callDynamo } from './call-dynamo.ts';
import type { DynamoContext } from './dynamo-context.ts';
import { listItems } from './list-items.ts';
import { packDocument, unpackDocument } from './packed-document.ts';
import { getItem, queryRange } from './read-items.ts';
import { type Item, parseItem, toItem } from './stored-item.ts';
import { transact } from './transact.ts';

/** Back books in DynamoDB, in the table of what is known of merchants: their reports name a provider's merchants. */
export function dynamoBackBookStore(context: DynamoContext & BatchReadOptions): BackBookStore {
  const { client, tables } = context;
  const table = tables.Merchants;
  return {
    create: async (book) => ((await putAlone(context, book)) ? 'created' : 'exists'),
    read: async (key) => {
      const item = await getItem(client, { table, ...backBookKeys.book(key) });
      return item ? parseBook(item) : null;
    },
    list: (provider, page) =>
      listItems(context, {
        table,
        list: backBookList(provider),
        page,
        pk: backBookKeys.books(provider),
        sk: bookPrefix,
        parse: parseBook,
      }),
    put: async (book, page) => {
      const done = page
        ? (await transact(context, [bookPut(context, book), pagePut(context, { book, page })])) === 'done'
        : await putAlone(context, book);
      return done ? 'put' : 'moved-on';
    },
    readPages: async (key, { after, limit }) => {
      const { pk, sk: from } = backBookKeys.page(key, after + 1);
      const { sk: to } = backBookKeys.page(key, after + limit);
      const items = await queryRange(client, { table, pk, from, to, limit });
      return items.map((item) => unpackDocument(backBookPageSchema, item, 'page of a back book'));
    },
    claim: (book, lines) => claim(context, { book, lines }),
  };
}

/** False where its version is not the stored one plus one. */
async function putAlone(context: DynamoContext, book: StoredBackBook): Promise<boolean> {
  const answer = await callDynamo(
    context.client.send(new PutItemCommand(bookPut(context, book).Put)),
    (error) => (error instanceof ConditionalCheckFailedException ? 'refused' : undefined),
  );
  return answer !== 'refused';
}

function bookPut({ tables }: DynamoContext, book: StoredBackBook) {
  const attributes = { version: book.version, document: packDocument(book), expiresAt: endOf(book) };
  return {
    Put: {
      TableName: tables.Merchants,
      Item: toItem(backBookKeys.book(book), attributes),
      ...atVersion(book.version - 1),
    },
  };
}

function pagePut({ tables }: DynamoContext, { book, page }: { book: StoredBackBook; page: BackBookPage }) {
  const attributes = { document: packDocument(page), expiresAt: endOf(book) };
  return {
    Put: { TableName: tables.Merchants, Item: toItem(backBookKeys.page(book, page.page), attributes) },
  };
}

const parseBook = (item: Item): StoredBackBook => unpackDocument(storedBackBookSchema, item, 'back book');

const claimSchema = z.object({ line: z.int().positive() });

/** Reading first and writing what was not there will do: one walks the file in its order, and whoever comes late finds all written. */
async function claim(
  context: DynamoContext & BatchReadOptions,
  { book, lines }: { book: StoredBackBook; lines: readonly ClaimedLine[] },
): Promise<ReadonlyMap<MerchantReference, number>> {
  const table = context.tables.Merchants;
  const placeOf = (key: BackBookKey, reference: MerchantReference) => ({
    table,
    ...backBookKeys.claim(key, reference),
  });
  const wave = await batchRead(context, {
    required: lines.map(({ reference }) => placeOf(book, reference)),
    hints: [],
  });
  const first = new Map<MerchantReference, number>();
  const fresh: Item[] = [];
  for (const { reference, line } of lines) {
    const item = wave.item(placeOf(book, reference));
    first.set(reference, item ? parseItem(claimSchema, item, 'claim of a line').line : line);
    if (!item) fresh.push(toItem(backBookKeys.claim(book, reference), { line, expiresAt: endOf(book) }));
  }
  if (fresh.length > 0) await batchWrite(context, { table, items: fresh });
  return first;
}

/** Seconds since 1970, as DynamoDB's time to live counts. */
const endOf = ({ registeredAt }: StoredBackBook): number =>
  Math.floor(Date.parse(registeredAt) / 1_000) + keptBackBookDays * 86_400;
