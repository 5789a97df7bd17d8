import type { NameWord } from './read-business-name.ts';

/** Whether one word is the other with a legal form written on to it: `kelmarshco`. Cleaning takes it where it stands alone. */
export function isWithForm({ latin: whole }: NameWord, { latin: bare }: NameWord): boolean {
  const more = whole.length - bare.length;
  if (bare.length < leastLetters || more < 2 || more > longestForm) return false;
  return whole.startsWith(bare) && forms.has(whole.slice(bare.length));
}

/** How alike the two are. */
export const withForm = 0.97;

const leastLetters = 4;
const longestForm = 4;
const forms: ReadonlySet<string> = new Set(['co', 'corp', 'inc', 'ltd', 'llc', 'gmbh']);
