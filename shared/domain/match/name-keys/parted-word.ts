import type { NameKind } from './key-words.ts';

/**
 * A word as its parts for keys: without an Arabic article written on to it (`alkurd` is `kurd`), and of a person
 * with the `abd` of a compound apart, in one spelling (`abdelmajid` and `abdulmajid` are `abd majid`, as is `abd al majid`, whose `al` is a
 * particle); of a firm without a legal form written on to a word. Like names must have like parts; that some word is parted wrongly (`albert`) costs nothing, for it is so on both sides.
 */
export function partedWord(word: string, kind: NameKind): readonly string[] {
  const bare = word.length >= leastWithArticle && article.test(word) ? word.slice(2) : word;
  if (kind === 'business') return [(legalForm.exec(bare) ?? legalFormBefore.exec(bare))?.[1] ?? bare];
  if (!bare.startsWith('abd')) return [bare];
  if (servant.test(bare)) return ['abd'];
  const master = compound.exec(bare)?.[2];
  return master === undefined ? [bare] : ['abd', master];
}

/** Shorter words are seldom an article and a name. */
const leastWithArticle = 6;
const legalForm = /^([a-z]{4,30})(?:company|limited|ltda|gmbh|corp|srl|ltd|llc|inc|pvt|plc)$/;
const legalFormBefore = /^(?:ooo|zao|oao|pao|jsc|ojsc|pjsc)([a-z]{4,30})$/;
const article = /^[ae]l[^aeiouyl]/;
const servant = /^abd(?:ou|[aeiou])?[lrnszdt]?$/;
/** The vowel, the article's l or what it was assimilated to, and the name; God's own stays with it (`abdullah`). */
const compound = /^abd(?:ou|[aeiou])?(?:l|([rnszdt])(?=\1))?(?!l?[aou]?l?lah)([a-z]{3,})$/;
