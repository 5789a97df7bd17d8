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
import { type Item, parseItem, toItem } from './stored-item.ts';

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

/** The who-asked counter an item holds. */
export const parseAsked = (item: Item): Asked => parseItem(askedSchema, item, 'who-asked counter');

const clearanceItemSchema = z.object({ clearance: clearanceSchema });
