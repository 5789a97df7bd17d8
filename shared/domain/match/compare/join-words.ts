import type { Alignment, WordPair } from './align-words.ts';
import { soundCosts } from './letter-costs.ts';
import { type PersonWord, personWord, personWordPart } from './person-words.ts';
import { wordLikeness } from './word-likeness.ts';

/**
 * The alignment with every left word of either side paired that two or three left words of the other side make up, in
 * any order, for order is lost in cleaning: `delacruz` and `cruz de la`. Unless `asWritten`, one slip is forgiven where
 * two words are joined, and an Arabic article joined to its word counts too: `alrashid` and `rashid`.
 */
export function joinWords(alignment: Alignment, { asWritten }: { readonly asWritten: boolean }): Alignment {
  const leftA = [...alignment.leftA];
  const leftB = [...alignment.leftB];
  const more = [
    ...takeJoined({ whole: leftA, parts: leftB, asWritten }),
    ...takeJoined({ whole: leftB, parts: leftA, asWritten }),
  ];
  return more.length === 0 ? alignment : { pairs: [...alignment.pairs, ...more], leftA, leftB };
}

interface Joining {
  readonly whole: PersonWord[];
  readonly parts: PersonWord[];
  readonly asWritten: boolean;
}

/** Takes from both lists what belongs together. */
function takeJoined({ whole, parts, asWritten }: Joining): WordPair[] {
  const pairs: WordPair[] = [];
  for (const word of whole.slice()) {
    if (parts.length === 0) break;
    const made = madeOf(word, { parts, asWritten });
    if (!made) continue;
    whole.splice(whole.indexOf(word), 1);
    for (const part of made.of) parts.splice(parts.indexOf(part), 1);
    pairs.push(pairOf(made));
  }
  return pairs;
}

const asSpelled = 0.98;

interface Made {
  readonly of: readonly PersonWord[];
  readonly likeness: number;
}

interface Parts {
  readonly parts: readonly PersonWord[];
  readonly asWritten: boolean;
}

function madeOf(word: PersonWord, { parts, asWritten }: Parts): Made | null {
  if (asWritten || word.text.length >= 4) {
    const exact =
      parts.length > 1 && parts.some((part) => word.text.startsWith(part.text))
        ? exactly(word.text, { parts, depth: 3 })
        : null;
    if (exact) return { of: exact, likeness: asSpelled };
  }
  if (asWritten || word.text.length < 6 || word.kind !== 'name') return null;
  return articled(word, parts) ?? descended(word, parts) ?? nearly(word, parts);
}

/** The parts that, one after another, spell the text; at most `depth` of them. */
function exactly(
  text: string,
  { parts, depth }: { readonly parts: readonly PersonWord[]; readonly depth: number },
): readonly PersonWord[] | null {
  const last = parts.find((part) => part.text === text);
  if (last) return [last];
  if (depth === 1) return null;
  for (const part of parts) {
    if (!text.startsWith(part.text)) continue;
    const others = parts.filter((other) => other !== part);
    const rest = exactly(text.slice(part.text.length), { parts: others, depth: depth - 1 });
    if (rest) return [part, ...rest];
  }
  return null;
}

/** A family's name joined to the word that Maghrebi names begin with: `Benyoucef` and `bin Yusuf`, `Bouazizi` and `Abu Azizi`. */
function descended(word: PersonWord, parts: readonly PersonWord[]): Made | null {
  const [, start = '', name = ''] = descent.exec(word.text) ?? [];
  const like = descents.find((words) => words.includes(start));
  const of = like && parts.find(({ text }) => like.includes(text));
  if (!of) return null;
  const bare = personWordPart(name);
  for (const part of parts) {
    const found = part === of ? null : part.text === name ? same : wordLikeness(bare, part);
    if (found && found.likeness >= 0.86) return { of: [of, part], likeness: found.likeness };
  }
  return null;
}

const same = { likeness: 1 };
const descent = /^(ben|bin|bel|bil|bou|bu|aboul?|ould|ouled|oulad|awlad|ait|ayt)([a-z]{3,})$/;
const descents: readonly (readonly string[])[] = [
  ['ben', 'bin', 'ibn'],
  ['bel', 'bil', 'ben', 'bin'],
  ['bou', 'bu', 'abou', 'aboul', 'abu', 'abul'],
  ['ould', 'wald', 'walad'],
  ['oulad', 'ouled', 'awlad', 'uled'],
  ['ait', 'ayt'],
];

function articled(word: PersonWord, parts: readonly PersonWord[]): Made | null {
  if (!word.text.startsWith('al') && !word.text.startsWith('el')) return null;
  if (word.isKnown || familyEnding.test(word.text)) return null;
  const bare = personWordPart(word.text.slice(2));
  for (const part of parts) {
    const found = part.kind === 'name' ? wordLikeness(bare, part) : null;
    if (found && found.likeness >= 0.86) return { of: [part], likeness: found.likeness - 0.02 };
  }
  return null;
}

/** Two words that make the word but for one slip. Not sought among many: names that differ in so much are not the same. */
function nearly(word: PersonWord, parts: readonly PersonWord[]): Made | null {
  if (parts.length > mostPartsTried) return null;
  const isOfFamily = familyEnding.test(word.text);
  for (const first of parts) {
    if (!mayBegin(first.sound, word.sound)) continue;
    for (const second of parts) {
      if (isOfFamily && !familyWord.test(second.text)) continue;
      const length = first.sound.length + second.sound.length;
      if (
        first === second ||
        firsts.has(second.text) ||
        Math.abs(length - word.sound.length) > (length > longCompound ? 2 : 1)
      )
        continue;
      if (lettersApart(first.consonants | second.consonants, word.consonants) > mostLettersApart) continue;
      if (Math.min(first.sound.length, second.sound.length) < leastPart) continue;
      const found = wordLikeness(word, personWord(first.text + second.text));
      if (found && found.likeness >= 0.86) return { of: [first, second], likeness: found.likeness };
    }
  }
  return null;
}

/** Persian families are called by a word that is itself: `alizadeh` is `ali zadeh`, and no `ali saleh`. */
const familyEnding = /(?:zad[ae]h?|ne[jz]h?ad|pou?r|poor|pur)$/;
const familyWord = /^(?:zad[ae]h?|ne[jz]h?ad|pou?r|poor|pur)$/;

/** How many consonants only one of them has. */
function lettersApart(a: number, b: number): number {
  let count = 0;
  for (let bits = a ^ b; bits !== 0; bits &= bits - 1) count++;
  return count;
}

/** Words that others follow: no name ends with them (`Pasaribu` is no `Abu Basari`). */
const firsts: ReadonlySet<string> = new Set('abu abou abd bin ben ibn umm bou'.split(' '));
const mostLettersApart = 3;
const longCompound = 12;

/** Whether the first letters sound alike: `ghasem`, `qasempour`. */
function mayBegin(part: string, word: string): boolean {
  const [x, y] = [part.charCodeAt(0), word.charCodeAt(0)];
  return x === y || (x < 128 && y < 128 && (soundCosts.replace[x * 128 + y] ?? 1) < 1);
}

const mostPartsTried = 6;
/** Sounds of a part, for a slip and two sounds would fit too much. */
const leastPart = 3;

function pairOf({ of, likeness }: Made): WordPair {
  const names = of.filter(({ kind }) => kind === 'name' || kind === 'patronymic').length;
  const weight = of.reduce((sum, part) => sum + part.weight, 0);
  // Words that are joined but for their spelling may be made of words that happen to be there: they count for one.
  return {
    likeness,
    how: 'joined',
    weight,
    names: likeness < asSpelled ? 1 : Math.max(1, names),
    letters: 0,
  };
}
