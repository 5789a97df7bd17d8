import type { NameKind } from './key-word.ts';

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
  const master = masterOf(bare.slice(3));
  return master === undefined ? [bare] : ['abd', master];
}

/** Shorter words are seldom an article and a name. */
const leastWithArticle = 6;
const legalForm = /^([a-z]{4,30})(?:company|limited|ltda|gmbh|corp|srl|ltd|llc|inc|pvt|plc)$/;
const legalFormBefore = /^(?:ooo|zao|oao|pao|jsc|ojsc|pjsc|llc|obshchestvo)([a-z]{4,30})$/;
const article = /^[ae]l[^aeiouyl]/;
const servant = /^abd(?:ou|[aeiou])?[lrnszdt]?$/;
/** What stands behind the vowel, and the article's l or what it was assimilated to. God's own name stays with `abd` (`abdullah`). */
function masterOf(rest: string): string | undefined {
  for (const vowel of ['ou', 'a', 'e', 'i', 'o', 'u', '']) {
    if (!rest.startsWith(vowel)) continue;
    const behind = rest.slice(vowel.length);
    const named = [behind.slice(articleIn(behind)), behind].find(isMaster);
    if (named !== undefined) return named;
  }
  return undefined;
}

/** How many letters an article has here: its own l, or the first of a double letter. */
function articleIn(text: string): number {
  const [first = '', second] = text;
  return first === 'l' || (first === second && assimilating.includes(first)) ? 1 : 0;
}

const assimilating = 'rnszdt';
const isMaster = (text: string): boolean => threeLetters.test(text) && !godsName.test(text);
const threeLetters = /^[a-z]{3,64}$/;
const godsName = /^l?[aou]?l?lah/;
