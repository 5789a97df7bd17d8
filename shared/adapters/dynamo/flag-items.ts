import * as z from 'zod';
import { type FlagEvent, type FlagHead, flagEventSchema, flagHeadSchema } from '../../contracts/flag-head.ts';
import { type Opinions, opinionsSchema } from '../../contracts/resolution.ts';
import { nextDue } from '../../domain/flag/next-due.ts';
import { dueOrder, raisedOrder } from '../flag-list.ts';
import { indexKeys, keys } from './keys.ts';
import { packDocument, unpackDocument } from './packed-document.ts';
import { type Item, parseItem, toItem } from './stored-item.ts';

/**
 * A flag's head as its item: the document, and beside it the `seq` that a change is conditional on, and what it is listed
 * by. A flag whose life is over stands in no list of what is due.
 */
export function headItem(head: FlagHead): Item {
  const { flagId, seq, state, raisedBy } = head;
  const due = nextDue(head);
  return toItem(keys.head(flagId), {
    seq,
    state,
    flagId,
    document: packDocument(head),
    authorShard: indexKeys.authorOf(raisedBy, flagId),
    raisedOrder: raisedOrder(head),
    ...(due !== null && { dueShard: indexKeys.dueOf(flagId), dueOrder: dueOrder(due, flagId) }),
  });
}

/** The head an item holds. */
export const parseHead = (item: Item): FlagHead => unpackDocument(flagHeadSchema, item, 'flag');

/** One step of a flag's history as its item. */
export const eventItem = (event: FlagEvent): Item => toItem(keys.event(event.flagId, event.seq), event);

/** The step an item holds. */
export const parseEvent = (item: Item): FlagEvent => parseItem(flagEventSchema, item, 'flag event');

/** What reviews said of a flag, by the item that counts it. What nobody said yet is not on it. */
export const parseOpinions = (item: Item): Opinions => parseItem(countedSchema, item, 'count of opinions');

const countedSchema = z.object({
  notTheSubject: opinionsSchema.shape.notTheSubject.default(0),
  subject: opinionsSchema.shape.subject.default(0),
});
