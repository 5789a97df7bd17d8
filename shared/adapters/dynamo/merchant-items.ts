import * as z from 'zod';
import {
  type Asked,
  askedSchema,
  type Clearance,
  clearanceSchema,
  type Standing,
  type StoredApplication,
  standingSchema,
  storedApplicationSchema,
} from '../../contracts/stored-merchant.ts';
import { indexKeys, keys } from './keys.ts';
import { packDocument, unpackDocument } from './packed-document.ts';
import { type Item, parseItem, parseStored, toItem } from './stored-item.ts';

/** A standing as its item; while it waits to be indexed it also stands in the index of those that wait. */
export function standingItem(standing: Standing): Item {
  return toItem(keys.standing(standing), {
    ...standing,
    ...(standing.indexPending !== null && {
      pendingShard: indexKeys.pendingOf(standing),
      pendingSince: standing.indexPending,
    }),
  });
}

/** The standing an item holds. */
export const parseStanding = (item: Item): Standing => parseItem(standingSchema, item, 'standing');

/** An application as its item. */
export function applicationItem(application: StoredApplication): Item {
  return toItem(keys.application(application, application.decisionId), {
    document: packDocument(application),
  });
}

/** The application an item holds. */
export const parseApplication = (item: Item): StoredApplication =>
  unpackDocument(storedApplicationSchema, item, 'application');

/**
 * A clearance as its item. It stands in one attribute: DynamoDB deletes items of this table by the attribute
 * `expiresAt`, which is not what a clearance means by that word.
 */
export function clearanceItem(clearance: Clearance): Item {
  return toItem(keys.clearance(clearance, clearance.flagId), { clearance });
}

/** The clearance an item holds. */
export const parseClearance = (item: Item): Clearance =>
  parseItem(clearanceItemSchema, item, 'clearance').clearance;

/**
 * A who-asked counter as attributes of its item. A provider's marks are a set in an attribute of their own, for DynamoDB adds
 * to sets at the top of an item only.
 */
export function askedAttributes({ marks, ...counted }: Asked): object {
  const sets = Object.entries(marks).map(([provider, its]) => [marksOf(provider), new Set(its)]);
  return { ...counted, ...Object.fromEntries(sets) };
}

/** The who-asked counter an item holds. */
export function parseAsked(item: Item): Asked {
  const { asked, declined, ...others } = parseItem(askedItemSchema, item, 'who-asked counter');
  const marks = Object.entries(others)
    .filter(([name]) => name.startsWith(marksOf('')))
    .map(([name, its]) => [name.slice(marksOf('').length), its instanceof Set ? [...its] : its]);
  const counter = { asked, declined, marks: Object.fromEntries(marks) };
  return parseStored(sortedSchema, counter, 'who-asked counter');
}

/** The attribute that a provider's marks are in. */
export const marksOf = (provider: string): string => `marks#${provider}`;

const askedItemSchema = z.looseObject(askedSchema.omit({ marks: true }).shape);
/** Sets come in no order. */
const sortedSchema = askedSchema.transform(({ marks, ...counted }) => ({
  ...counted,
  marks: Object.fromEntries(Object.entries(marks).map(([provider, its]) => [provider, its.toSorted()])),
}));

const clearanceItemSchema = z.object({ clearance: clearanceSchema });
