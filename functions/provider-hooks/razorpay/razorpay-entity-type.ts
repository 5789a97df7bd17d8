import { withoutNothing } from '../without-nothing.ts';

const people: readonly unknown[] = ['individual', 'not_yet_registered'];
const charities: readonly unknown[] = ['ngo', 'trust', 'society'];

/** The kind of a business in an application's words, or undefined where none is told. */
export function razorpayEntityType(type: unknown): string | undefined {
  if (withoutNothing(type) === undefined) return;
  if (people.includes(type)) return 'individual';
  return charities.includes(type) ? 'non-profit' : 'company';
}
