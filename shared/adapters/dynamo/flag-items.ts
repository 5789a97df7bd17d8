import * as z from 'zod';
import { type FlagEvent, type FlagHead, flagEventSchema, flagHeadSchema } from '../../contracts/flag-head.ts';
import { type Opinions, opinionsSchema } from '../../contracts/resolution.ts';
import { keys } from './keys.ts';
import { packDocument, unpackDocument } from './packed-document.ts';
import { type Item, parseItem, toItem } from './stored-item.ts';

/** A flag's head as its item: the document, and beside it the `seq` that a change is conditional on. */
export function headItem(head: FlagHead): Item {
  return toItem(keys.head(head.flagId), { seq: head.seq, state: head.state, document: packDocument(head) });
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
