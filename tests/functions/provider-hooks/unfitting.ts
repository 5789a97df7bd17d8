import { merchantReferenceSchema } from '../../../shared/contracts/ids.ts';
import { readTold } from '../../../shared/contracts/read-told.ts';
import type { ToldMerchant } from '../../../shared/contracts/told-event.ts';

/** Pointers of what is told and does not fit an application, so that it would be dropped. */
export function unfitting(told: ToldMerchant): readonly string[] {
  return readTold(merchantReferenceSchema.parse('m-1'), { told, unseen: [] }).unseen ?? [];
}
