import { simplifiedHan } from '../../../clean/latin/simplified-han.ts';
import { latinForm } from '../../../clean/latin-form.ts';
import { nameClassOf } from '../name-variants.ts';
import { letterSet } from '../word/letter-set.ts';
import { rememberedWords } from '../word/remembered-words.ts';
import { mostWords, wordReader } from '../word/word-reader.ts';
import { businessWeights } from './business-weights.ts';
import { type BusinessWord, businessWords } from './business-words.ts';
import { commonWord } from './common-word.ts';
import { commonWordNear } from './common-word-near.ts';
import { joinInitials } from './join-initials.ts';
import { isSecondOfPhrase, joinPhrases } from './join-phrases.ts';
import { isPartOfNumber, joinNumbers, numberOf } from './number-words.ts';
import { placeOf } from './place-words.ts';
import { longestAcronym, spelledOut } from './spelled-out.ts';
import { splitWrittenName, writtenWords } from './split-written-name.ts';
import { tradingMarks } from './trading-names.ts';

/** One word of a business name, and how much it says about whose name it is. */
export interface NameWord {
  /** As cleaned. */
  readonly written: string;
  /** In Latin letters. */
  readonly latin: string;
  /** Words that mean the same share it: `bank` for `banco`, `2` for `second`; its Latin form for a distinctive word. */
  readonly meaning: string;
  readonly kind: 'small' | 'legal' | 'generic' | 'role' | 'trade' | 'place' | 'number' | 'initial' | 'own';
  readonly weight: number;
  /** Whether it was written in ASCII. */
  readonly ascii: boolean;
  /** Its Latin letters, as {@link letterSet} has them. */
  readonly letters: number;
  /** By name-variants.ts. */
  readonly nameClass: string | undefined;
  /** Of a distinctive word: the common one that it is most likely a slip of. */
  readonly near: BusinessWord | null;
}

/** No more letters of a word are compared, … */
const maxLetters = 64;
/** … and no more of a name: {@link mostWords}. */
const maxName = mostWords * (maxLetters + 1);

/** What reads the words of a cleaned business name with what they mean, at most 16, each cut at 64 letters. */
export type BusinessNameReader = (cleaned: string) => readonly NameWord[];

/** A reader that remembers the names it has read and that took long: for one application, whose names meet some names again. */
export function businessNameReader(): BusinessNameReader {
  const names = new Map<string, readonly NameWord[]>();
  return (cleaned) => {
    const before = names.get(cleaned) ?? readPlainName(cleaned);
    if (before) return before;
    const read = readName(cleaned);
    names.set(cleaned, read);
    return read;
  };
}

/**
 * The words of a cleaned name in ASCII that is made of nothing but words, as most are; null of any other: one with
 * initials, with words that may be read together, or of which a part may be another name (trading-names.ts).
 */
export function readPlainName(cleaned: string): readonly NameWord[] | null {
  if (cleaned.length > maxName) return null;
  const words: NameWord[] = [];
  let wasLetter = false;
  for (const word of plainWords(cleaned)) {
    const isLetter = word?.latin.length === 1;
    if (word === null || (isLetter && wasLetter)) return null;
    wasLetter = isLetter;
    if (!words.some((before) => isSameWritten(before, word))) words.push(word);
  }
  const end = words.at(-1);
  const last = words.length > 1 && end?.latin.length === 1 ? lastWord(end.written) : null;
  return asPartsOf(last ? [...words.slice(0, -1), last] : words);
}

const plainWords = wordReader((word): NameWord | null =>
  plain.test(word) && !isSecondOfPhrase(word) && !isPartOfNumber(word) && !tradingMarks.has(word)
    ? otherWord(word)
    : null,
);

/** Longer words are not remembered. */
const plain = /^[a-z0-9]{1,24}$/;

/** Two words may share what {@link NameWord.letters} and not be written alike, which takes longer to find out. */
export function isSameWritten(one: NameWord, other: NameWord): boolean {
  return one.letters === other.letters && one.written === other.written;
}

function readName(cleaned: string): readonly NameWord[] {
  const written = splitWrittenName(cleaned.slice(0, maxName)).slice(0, mostWords);
  const joined = joinNumbers(joinPhrases(joinInitials(written)));
  const distinct = joined.filter((word, at) => joined.indexOf(word) === at);
  const words: NameWord[] = [];
  for (let index = 0; index < distinct.length; index += 1) {
    const word = (distinct[index] ?? '').slice(0, maxLetters);
    const isLast = index > 0 && index === distinct.length - 1;
    const read = isLast ? lastWord(word) : otherWord(word);
    if (read) words.push(read);
  }
  return asPartsOf(words);
}

const lastWord = rememberedWords((word) => readWord(word, true));
const otherWord = rememberedWords((word) => readWord(word, false));

function asPartsOf(words: readonly NameWord[]): readonly NameWord[] {
  return words.some(mayBePart) ? words.map((word) => asPartOf(word, words)) : words;
}

const mayBePart = ({ kind, latin }: NameWord) =>
  kind === 'initial' || (kind === 'own' && latin.length <= longestAcronym);

/** An acronym of the words beside it says nothing more; initials that are all there is are the name. */
function asPartOf(word: NameWord, words: readonly NameWord[]): NameWord {
  if (word.kind === 'own' && words.length > 2 && spelledOut(word, words, 2))
    return { ...word, kind: 'small', weight: businessWeights.small, near: null };
  if (word.kind === 'initial' && word.latin.length > 1 && !words.some(isTelling))
    return { ...word, kind: 'own', weight: ownWeight(word.latin) };
  return word;
}

const isTelling = ({ kind }: NameWord) =>
  kind === 'own' || kind === 'trade' || kind === 'place' || kind === 'role';

/** None of a word without Latin letters. */
function readWord(written: string, last: boolean): NameWord | null {
  const ascii = isAscii.test(written);
  const latin = ascii
    ? written
    : latinForm(written.replace(article, '')).replaceAll(' ', '').slice(0, maxLetters);
  if (!latin) return null;
  const means = meaningOf({ written, latin, last });
  return {
    written: ascii ? written : simplifiedHan(written),
    latin,
    ascii,
    letters: letterSet(latin),
    nameClass: nameClassOf(latin),
    near: ascii && means.kind === 'own' ? commonWordNear(latin) : null,
    ...means,
  };
}

interface Word {
  readonly written: string;
  readonly latin: string;
  readonly last: boolean;
}

function meaningOf({ written, latin, last }: Word): Pick<NameWord, 'meaning' | 'kind' | 'weight'> {
  const number = numberOf(latin, last);
  if (number) {
    const weight = singleLetter.test(latin) ? businessWeights.initial : businessWeights.number;
    return { meaning: number, kind: 'number', weight };
  }
  if (last && singleLetter.test(latin))
    return { meaning: latin, kind: 'initial', weight: businessWeights.initial };
  const translated = writtenWords().get(written);
  const known = translated ? businessWords.get(translated) : (commonWord(latin) ?? withoutArticle(latin));
  if (known) return { meaning: known.meaning, kind: known.kind, weight: businessWeights[known.kind] };
  const place = placeOf(translated ?? latin);
  if (place) return { meaning: place, kind: 'place', weight: businessWeights.place };
  if (latin.length === 1) return { meaning: latin, kind: 'initial', weight: businessWeights.initial };
  if (twoLetters.test(latin)) return { meaning: latin, kind: 'initial', weight: 2 * businessWeights.initial };
  return { meaning: latin, kind: 'own', weight: ownWeight(latin) };
}

/** Arabic writes the article onto its word, where others drop it or write it apart. */
const article = /^ال(?=...)/u;

/** Two letters are initials more often than a word. */
const twoLetters = /^[a-z]{2}$/;

/** The common word behind an article or ‘for’ written onto it: `alislamiya`, `lilnaql`. */
function withoutArticle(latin: string): BusinessWord | undefined {
  const bare = latin.length > 6 ? latin.replace(/^(?:wal|lil|al|el|ha)/, '') : latin;
  return bare.length < latin.length ? businessWords.get(bare) : undefined;
}

/** A numeral of one letter may be an initial, and so may a small word at the end: fund A is not fund B. */
const singleLetter = /^[a-z]$/;

const isAscii = /^[a-z0-9]*$/;

function ownWeight(word: string): number {
  return businessWeights.own[Math.min(word.length, businessWeights.own.length - 1)] ?? 1;
}
