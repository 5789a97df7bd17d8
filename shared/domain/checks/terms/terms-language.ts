import { type TermsLanguage, termsLanguages } from '../../../contracts/terms-report.ts';
import type { TermsWord } from './read-words.ts';

/** The language that most of the words are in; null where they are in none of those that are read. */
export function termsLanguage(words: readonly TermsWord[]): TermsLanguage | null {
  const seen = new Map<Known, number>();
  for (const { text } of words)
    for (const language of commonIn.get(text) ?? []) seen.set(language, (seen.get(language) ?? 0) + 1);
  const [most] = known.toSorted((a, b) => (seen.get(b) ?? 0) - (seen.get(a) ?? 0));
  const isMany = most !== undefined && (seen.get(most) ?? 0) >= words.length * leastShare;
  return (isMany && termsLanguages.find((language) => language === most)) || null;
}

/** In running text of a language its common words below are a fifth of all words or more; in lists, fewer. */
const leastShare = 0.06;

/** Neighbours of those that are read, so as not to be taken for them. */
const neighbours = ['nl', 'it', 'pt'] as const;
const known = [...termsLanguages, ...neighbours];
type Known = (typeof known)[number];

const common: Readonly<Record<Known, string>> = {
  en: 'the of and to in that is for not are be you your we our with by this or as any it on will may from have has if no who',
  fr: 'le la les de des du et un une est en que qui pour dans sur nous vous ne pas par au aux ce ces son sa ses ou sont leur avec tout toute il',
  de: 'der die das und nicht den dem des ist wir eine einer oder zu von mit sich werden fur im auf ein kein keine sie bei wird nur an als auch',
  es: 'el los las del y en que un una para por con su se no al lo es esta este son o de la sus como cualquier ni nuestro',
  nl: 'het een van en de te zijn niet wij dat die voor met op is om deze uw u onze of als door aan bij naar wordt geen worden hebben ook er',
  it: 'il lo la gli di che e un una per con non si del della dei delle nel nella al alla sono o da come le i in ogni qualsiasi',
  pt: 'o a os as de do da dos das e em no na nos nas um uma que com para por nao ou se ao aos sua seu ser qualquer',
};

const commonIn = new Map<string, Known[]>();
for (const language of known)
  for (const word of common[language].split(' '))
    commonIn.set(word, [...(commonIn.get(word) ?? []), language]);
