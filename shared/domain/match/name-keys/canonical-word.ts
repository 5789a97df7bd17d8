import { businessWords } from '../compare/business/business-words.ts';
import { commonWord } from '../compare/business/common-word.ts';
import { commonWordNear } from '../compare/business/common-word-near.ts';
import { numberOf, numberWords } from '../compare/business/number-words.ts';
import { placeWords } from '../compare/business/place-words.ts';
import { nameClassOf, nameVariants } from '../compare/name-variants.ts';
import { fullNamesOf, givenNames } from '../compare/nicknames.ts';
import { rememberedWords } from '../compare/word/remembered-words.ts';
import type { NameKind } from './key-word.ts';

/**
 * The word that stands for all that comparing takes for it by its tables: of a person the full name in one spelling (`vladimir`
 * for `volodya`), of a business the word of that meaning (`bank` for `banque`). A word that no table has stands for itself.
 */
export function canonicalWord(word: string, kind: NameKind): string {
  if (kind === 'business')
    return commonWord(word)?.meaning ?? placeWords.get(word) ?? numberOf(word, false) ?? word;
  const spelling = nameClassOf(word) ?? word;
  const full = fullNamesOf(spelling)[0];
  return full === undefined ? spelling : (nameClassOf(full) ?? full);
}

/**
 * True where comparing knows what a word of a business means: that it is a place, a trade, a form or a slip of one
 * (`corporatidon`), and so is no name.
 */
export const hasMeaning: (word: string) => boolean = rememberedWords(
  (word) => placeWords.has(word) || commonWord(word) !== undefined || commonWordNear(word) !== null,
);

/** Every word for which another stands, with that other. */
export function* canonicalWords(kind: NameKind): Iterable<readonly [word: string, canonical: string]> {
  const tables =
    kind === 'business'
      ? [businessWords.keys(), placeWords.keys(), numberWords()]
      : [nameVariants(), givenNames()];
  for (const words of tables)
    for (const word of words) {
      const canonical = canonicalWord(word, kind);
      if (canonical !== word) yield [word, canonical];
    }
}
