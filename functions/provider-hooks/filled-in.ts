import type { ToldEvent } from '../../shared/contracts/told-event.ts';

type Told = Pick<ToldEvent, 'told' | 'unseen'>;

/** What every source's API tells of a merchant, if it tells of it at all. */
const always = ['/merchant/legalName', '/merchant/country'];

/**
 * What is told of a merchant once its source's API was asked: what the payload told stands, and what it did not tell is the
 * API's. Unseen stays what either had to cut, what the API would have told in an answer that did not come (`unanswered`), and
 * the name and the country where nobody told them.
 */
export function filledIn(event: Told, seen: Told, unanswered: readonly string[] = []): Told {
  const told = { ...seen.told, ...event.told };
  const isIn = (fields: Told['told'], pointer: string) => Object.hasOwn(fields, pointer.split('/')[2] ?? '');
  const unseen = [
    ...event.unseen.filter((pointer) => isIn(event.told, pointer) || unanswered.includes(pointer)),
    ...seen.unseen.filter((pointer) => !isIn(event.told, pointer)),
    ...always.filter((pointer) => !isIn(told, pointer)),
  ];
  return { told, unseen: [...new Set(unseen)] };
}
