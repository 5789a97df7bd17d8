import type { ToldEvent } from '../../shared/contracts/told-event.ts';
import { mergedTold } from './merged-told.ts';

type Told = Pick<ToldEvent, 'told' | 'unseen'>;

/** What every merchant has, so that it stays unseen until somebody tells it. */
const always = ['/merchant/legalName', '/merchant/country'];

/**
 * What an event and its source's API told together, and what stays unseen: what the API would have told in an answer that did not
 * come (`unanswered`), what was cut of a list and the API did not tell anew, and the name and the country where nobody told them.
 */
export function filledIn(event: Told, seen: Told, unanswered: readonly string[] = []): Told {
  const isIn = (fields: Told['told'], pointer: string) => Object.hasOwn(fields, pointer.split('/')[2] ?? '');
  const wasCut = (pointer: string) => isIn(event.told, pointer) && !isIn(seen.told, pointer);
  const unseen = [
    ...event.unseen.filter((pointer) => unanswered.includes(pointer) || wasCut(pointer)),
    ...seen.unseen,
    ...always.filter((pointer) => !isIn(event.told, pointer) && !isIn(seen.told, pointer)),
  ];
  return mergedTold(event, { told: seen.told, unseen });
}
