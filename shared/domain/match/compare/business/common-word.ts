import { once } from '../../../once.ts';
import { rememberedWords } from '../word/remembered-words.ts';
import { type BusinessWord, businessWords } from './business-words.ts';
import { isName } from './is-name.ts';
import { wordStem } from './word-stem.ts';

/**
 * What a word means if it is a common word of business names, in Latin letters, or undefined: one of {@link businessWords},
 * its plural with an s, or a word of the same stem (`textiel`, `konstruksiya`), unless words of two meanings share that or it is a name: Herrmann is no brother.
 */
export function commonWord(latin: string): BusinessWord | undefined {
  const known = businessWords.get(latin);
  if (known || latin.length < leastLetters) return known;
  const singular =
    latin.length > leastLetters && latin.endsWith('s') ? businessWords.get(latin.slice(0, -1)) : undefined;
  return singular ?? ofStem(latin) ?? undefined;
}

const ofStem = rememberedWords((latin): BusinessWord | null =>
  isName(latin) ? null : (byStem().get(wordStem(latin)) ?? null),
);

/** Shorter words are too near to others. */
const leastLetters = 5;

/** Null where a stem has two meanings. */
const byStem: () => ReadonlyMap<string, BusinessWord | null> = once(() => {
  const stems = new Map<string, BusinessWord | null>();
  for (const [word, means] of businessWords) {
    const stem = wordStem(word);
    if (stem === word) continue;
    const before = stems.get(stem);
    stems.set(stem, before === undefined || before?.meaning === means.meaning ? means : null);
  }
  return stems;
});
