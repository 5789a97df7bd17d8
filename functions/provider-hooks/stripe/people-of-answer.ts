import * as z from 'zod';
import type { ApiAnswer } from '../hook-source.ts';
import type { ToldPerson } from '../told-people.ts';
import { stripePersonV2Schema } from './stripe-account-v2.ts';
import { stripePersonSchema } from './stripe-person.ts';
import { translatePerson } from './translate-person.ts';
import { translatePersonV2 } from './translate-person-v2.ts';

export interface ToldPeopleList {
  readonly people: readonly ToldPerson[];
  /** Whether there are more than were asked for. */
  readonly more: boolean;
}

const version1 = z.object({ data: z.array(stripePersonSchema), has_more: z.boolean() });
const version2 = z.object({
  data: z.array(stripePersonV2Schema),
  next_page_url: z.string().nullish(),
});

/**
 * The people of an account that the API listed, each as themselves before anyone's other names, so that where there are too many the
 * names go first; null where it did not answer with a list of people.
 */
export function peopleOfAnswer(answer: ApiAnswer, isV2: boolean): ToldPeopleList | null {
  if (answer.kind !== 'answered') return null;
  if (isV2) {
    const page = version2.safeParse(answer.json);
    if (!page.success) return null;
    return {
      people: selvesFirst(page.data.data.map(translatePersonV2)),
      more: Boolean(page.data.next_page_url),
    };
  }
  const page = version1.safeParse(answer.json);
  if (!page.success) return null;
  return { people: selvesFirst(page.data.data.map(translatePerson)), more: page.data.has_more };
}

function selvesFirst(people: readonly (readonly ToldPerson[])[]): ToldPerson[] {
  return [...people.flatMap((names) => names.slice(0, 1)), ...people.flatMap((names) => names.slice(1))];
}
