import { type ResolutionStep, resolutionStepSchema } from '../../contracts/resolution.ts';
import { keys } from './keys.ts';
import { packDocument, unpackDocument } from './packed-document.ts';
import { type Item, toItem } from './stored-item.ts';

/** A step of a review as its item. It stands in no index: lists of decisions hold decisions only. */
export function resolutionItem(step: ResolutionStep): Item {
  return toItem(keys.resolution(step.decisionId, step.n), { document: packDocument(step) });
}

/** The step an item holds. */
export const parseResolution = (item: Item): ResolutionStep =>
  unpackDocument(resolutionStepSchema, item, 'resolution');
