import type { ToldEvent } from '../../shared/contracts/told-event.ts';
import { toldMerchant } from './told-merchant.ts';

type Told = Pick<ToldEvent, 'told' | 'unseen'>;

/**
 * What an event told and its source's API told after it: the API's word where both speak, for it is newer, but names and people that only
 * one of them knows from both. What stays unseen is the API's to say.
 */
export function mergedTold(event: Told, later: Told): Told {
  const both = (field: 'tradingNames' | 'principals') => [later.told[field], event.told[field]].flat();
  const fields = { ...event.told, ...later.told };
  return toldMerchant(
    { ...fields, tradingNames: both('tradingNames'), principals: both('principals') },
    later.unseen,
  );
}
