import type { Merchant } from '../../../contracts/application.ts';
import type { FieldIdentifier } from '../../clean/clean-application.ts';
import { latinForm } from '../../clean/latin-form.ts';
import { commonWord } from '../../match/compare/business/common-word.ts';
import { placeOf } from '../../match/compare/business/place-words.ts';
import {
  type BusinessNameReader,
  businessNameReader,
} from '../../match/compare/business/read-business-name.ts';
import { tradingNames } from '../../match/compare/business/trading-names.ts';
import {
  type BusinessNameComparer,
  businessNameComparer,
} from '../../match/compare/compare-business-names.ts';
import { onlyLetters } from './only-letters.ts';

/** A name as sites and card statements are compared with it. */
export interface ComparedName {
  /** As it was cleaned, without its legal form. */
  readonly cleaned: string;
  /** As it was given, for its initials may count the legal form in. */
  readonly given: string;
  /** Its words as {@link onlyLetters} has them, those left out that only join others. */
  readonly words: readonly string[];
  /** Its words as one, with those that join and without. */
  readonly joined: readonly string[];
  /** The words that are no common ones of the trade or places: they tell whose name it is. */
  readonly own: readonly string[];
  /** Whether it is written in Latin letters. */
  readonly latin: boolean;
  /** Whether it is the other name, as far as the matcher can tell. Read anew when first asked. */
  readonly isLike: (other: string) => boolean;
}

/** The merchant's legal and trading names that can be read; a name that says `trading as` is each of its names. */
export function readNames(names: readonly FieldIdentifier[], merchant: Merchant): ComparedName[] {
  const given = (pointer: string): string | null => {
    if (pointer === '/merchant/legalName') return merchant.legalName ?? null;
    const [, at] = /^\/merchant\/tradingNames\/([0-9]+)$/.exec(pointer) ?? [];
    return at === undefined ? null : (merchant.tradingNames?.[Number(at)] ?? null);
  };
  const reader = businessNameReader();
  return names.flatMap(({ pointer, identifier }) => {
    const text = given(pointer);
    return text === null
      ? []
      : tradingNames(identifier.value).map((cleaned) => comparedName(cleaned, { given: text, reader }));
  });
}

/** One cleaned name, and how it was given. */
export function comparedName(
  cleaned: string,
  { given, reader }: { given: string; reader?: BusinessNameReader },
): ComparedName {
  let comparer: BusinessNameComparer | null = null;
  const latin = latinForm(cleaned);
  const all = latin.split(' ', mostWords);
  const telling = all.filter((word) => !joins.has(commonWord(word)?.kind ?? ''));
  const words = (telling.length > 0 ? telling : all).map(onlyLetters).filter((word) => word !== '');
  return {
    cleaned,
    given,
    words,
    joined: [...new Set([words.join(''), onlyLetters(all.join(''))])].filter((joined) => joined !== ''),
    own: all.filter((word) => !commonWord(word) && placeOf(word) === undefined).map(onlyLetters),
    latin: latin === cleaned || /[a-z]{3}/.test(cleaned),
    isLike: (other) => {
      comparer ??= businessNameComparer(cleaned.slice(0, mostCompared), reader);
      return comparer.isClose(other);
    },
  };
}

const joins: ReadonlySet<string> = new Set(['small', 'legal']);
const mostWords = 16;
/** No site and no statement says more. */
const mostCompared = 128;
