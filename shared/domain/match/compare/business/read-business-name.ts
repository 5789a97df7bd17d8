import { latinForm } from '../../../clean/latin-form.ts';
import { businessWeights } from './business-weights.ts';
import { businessWords } from './business-words.ts';
import { numberOf } from './number-words.ts';
import { placeWords } from './place-words.ts';
import { splitWrittenName, unspacedWords } from './split-written-name.ts';

/** One word of a business name, and how much it says about whose name it is. */
export interface NameWord {
  /** As cleaned. */
  readonly written: string;
  /** In Latin letters. */
  readonly latin: string;
  /** Words that mean the same share it: `bank` for `banco`, `2` for `second`; its Latin form for a distinctive word. */
  readonly meaning: string;
  readonly kind: 'small' | 'legal' | 'generic' | 'trade' | 'place' | 'number' | 'initial' | 'own';
  readonly weight: number;
}

/** No more words of a name, and no more letters of a word, are compared. */
const maxWords = 16;
const maxLetters = 64;

/** The words of a cleaned business name with what they mean, at most 16, each cut at 64 letters. */
export function readBusinessName(cleaned: string): readonly NameWord[] {
  const written = splitWrittenName(cleaned.slice(0, maxWords * (maxLetters + 1))).slice(0, maxWords);
  return [...new Set(written)].flatMap((word, index) =>
    readWord(word.slice(0, maxLetters), index > 0 && index === written.length - 1),
  );
}

function readWord(written: string, last: boolean): NameWord[] {
  const latin = isAscii.test(written) ? written : latinForm(written).replaceAll(' ', '').slice(0, maxLetters);
  if (!latin) return [];
  const number = numberOf(latin, last);
  if (number) return [{ written, latin, meaning: number, kind: 'number', weight: businessWeights.number }];
  const known = businessWords.get(unspacedWords.get(written) ?? latin);
  if (known) return [{ written, latin, ...known, weight: businessWeights[known.kind] }];
  const place = placeWords.get(latin);
  if (place) return [{ written, latin, meaning: place, kind: 'place', weight: businessWeights.place }];
  const kind = latin.length === 1 ? 'initial' : 'own';
  return [
    {
      written,
      latin,
      meaning: latin,
      kind,
      weight: kind === 'own' ? ownWeight(written) : businessWeights.initial,
    },
  ];
}

const isAscii = /^[a-z0-9]*$/;

function ownWeight(word: string): number {
  return businessWeights.own[Math.min(word.length, businessWeights.own.length - 1)] ?? 1;
}
