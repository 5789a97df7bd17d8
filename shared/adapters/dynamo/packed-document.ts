import { gunzipSync, gzipSync } from 'node:zlib';
import * as z from 'zod';
import { Unavailable } from '../../ports.ts';
import { type Item, parseItem, parseStored } from './stored-item.ts';

/** DynamoDB takes items of 400 KB, names and index attributes included: these are well below 10 KB. */
const maxPackedBytes = 390_000;

/** Most bytes a document may have unpacked, so that a broken item cannot exhaust memory. */
const maxDocumentBytes = 32 * 1_024 * 1_024;

const itemSchema = z.object({ document: z.instanceof(Uint8Array) });

/**
 * A document that can grow (a decision, an application, a flag) as gzipped JSON in one attribute: it costs a
 * fraction of the write and read units of a map, and the largest one that can come in stays below DynamoDB's limit
 * of 400 KB. What conditions and indexes need stands beside it as attributes.
 * Throws a RangeError where it would not fit: no document that passed its contract is that large.
 */
export function packDocument(document: object): Uint8Array {
  const packed = gzipSync(JSON.stringify(document));
  if (packed.byteLength > maxPackedBytes) throw new RangeError('A document is too large to be stored');
  return packed;
}

/** The document in an item, through its schema. Rejects with {@link Unavailable} where it does not unpack or parse. */
export function unpackDocument<T extends z.ZodType>(schema: T, item: Item, kind: string): z.infer<T> {
  const { document } = parseItem(itemSchema, item, kind);
  return parseStored(schema, unpack(document, kind), kind);
}

function unpack(document: Uint8Array, kind: string): unknown {
  try {
    return JSON.parse(gunzipSync(document, { maxOutputLength: maxDocumentBytes }).toString('utf8'));
  } catch {
    throw new Unavailable(`A stored ${kind} does not unpack`);
  }
}
