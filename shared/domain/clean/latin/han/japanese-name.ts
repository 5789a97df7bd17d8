import { simplifiedHan } from '../simplified-han.ts';
import { japanese, kanjiReadings } from './reading-schemes.ts';

/**
 * A cleaned name in Han as a Japanese name most likely reads, or null where a character of it is none of Japanese names or
 * nothing speaks for its being one: `nakamura masahiko` for `中村雅彦`. Kana are left as they are.
 */
export function japaneseName(cleaned: string): string | null {
  const words = simplifiedHan(cleaned).split(' ');
  if (!words.every((word) => Array.from(word).every(isReadable))) return null;
  return words.length > 1 ? words.map(ownWord).join(' ') : oneWord(Array.from(words[0] ?? ''));
}

const han = /^\p{sc=Han}/u;
const isReadable = (sign: string) => !han.test(sign) || kanjiReadings(sign).length > 0 || sign === '々';

/** Surname or given name, which cleaning has put in order of their characters. */
function ownWord(word: string): string {
  const signs = Array.from(word);
  if (signs.length === 1) return readAs(2, word) || word;
  return japanese.words().get(word)?.[0] ?? (givenEnding.test(word) ? givenName(signs) : surname(signs));
}

const givenEnding = /[子美郎彦夫男雄介助輔树平也哉人斗香菜奈惠代枝江一二三]$/u;

/** Surname and given name in one: a surname that is known parts them, else most surnames have two characters. */
function oneWord(signs: readonly string[]): string | null {
  const words = japanese.words();
  if (signs.length < 2 || signs.length > 5) return null;
  for (const length of [3, 2]) {
    const known = words.get(signs.slice(0, length).join(''));
    if (known && signs.length > length) return `${known[0]} ${givenName(signs.slice(length))}`;
  }
  const given = words.get(signs.slice(1).join(''))?.[0];
  if (given && signs.length > 2) return `${surname(signs.slice(0, 1))} ${given}`;
  if (signs.length < 3 || !(signs.length > 3 || givenEnding.test(signs.join('')))) return null;
  const length = signs.length === 5 ? 3 : 2;
  return `${surname(signs.slice(0, length))} ${givenName(signs.slice(length))}`;
}

/** A word of a firm's name as Japanese most likely reads it, or null where it is not in kanji that names have. */
export function japaneseWord(word: string): string | null {
  const signs = Array.from(simplifiedHan(word));
  if (!signs.every((sign) => han.test(sign) && isReadable(sign))) return null;
  const known = (length: number) => japanese.words().get(signs.slice(0, length).join(''));
  const length = [5, 4, 3, 2].find((size) => size <= signs.length && known(size));
  if (length === undefined) return surname(signs);
  return (known(length)?.[0] ?? '') + surname(signs.slice(length));
}

function surname(signs: readonly string[]): string {
  return signs.map((sign) => readAs(0, sign) || sign).join('');
}

function givenName(signs: readonly string[]): string {
  const known = signs.length === 1 ? readAs(2, signs[0] ?? '') : japanese.words().get(signs.join(''))?.[0];
  if (known) return known;
  return signs.map((sign, at) => (at === 0 && leading.get(sign)) || readAs(1, sign) || sign).join('');
}

/** Read otherwise where they begin a given name. */
const leading: ReadonlyMap<string, string> = new Map([
  ['一', 'kazu'],
  ['惠', 'kei'],
  ['雄', 'yu'],
  ['治', 'haru'],
]);

/** The commonest reading as part of a surname (0), of a given name (1), or alone (2); of another part where this has none. */
function readAs(part: 0 | 1 | 2, sign: string): string | undefined {
  const parts = kanjiReadings(sign);
  const order = part === 0 ? [0, 1, 2] : part === 1 ? [1, 0, 2] : [2, 0, 1];
  return order.map((at) => parts[at]?.[0]).find((reading) => reading !== undefined);
}
