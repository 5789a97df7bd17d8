import { nameClassOf } from '../name-variants.ts';
import { editDistance } from './edit-distance.ts';
import { letterSet, lettersApart, maySoundAlike } from './letter-set.ts';
import { mayBeginAlike } from './may-begin-alike.ts';
import { soundOf } from './remembered-sounds.ts';
import type { Sounds } from './sound-key.ts';

/**
 * How alike two Latin words of names are, 0 to 1, 1 only where equal. Allows for one slip in words of at least five
 * letters, two from nine, three from thirteen, and for spellings that transliterations differ in. Words with digits
 * are equal or unlike, and so are words of one to three letters. Their `sounds` are remembered unless another way to them is given.
 */
export function wordSimilarity(a: string, b: string, sounds: Sounds = soundOf): number {
  if (a === b) return 1;
  const shorter = Math.min(a.length, b.length);
  if (shorter < 3 || holdsDigit.test(a) || holdsDigit.test(b)) return 0;
  if (isSameName(a, b)) return sameName;
  const [one, other] = [letterSet(a), letterSet(b)];
  const apart = lettersApart(one, other);
  if (Math.max(a.length, b.length) > longest || apart > mostApart) return byTruncation(a, b);
  return Math.max(
    maySoundAlike(one, other) ? bySound(a, b, sounds) : 0,
    apart <= 2 * slipsAllowed(Math.max(a.length, b.length)) ? bySlips(a, b) : 0,
    byTruncation(a, b),
  );
}

/** Whether the words are spellings of one name of a person, which firms bear too. */
export function isSameName(a: string, b: string): boolean {
  const nameClass = nameClassOf(a);
  return nameClass !== undefined && nameClass === nameClassOf(b);
}

const sameName = 0.95;
const holdsDigit = /[0-9]/;
/** Three slips change six letters at most; the spellings that sound alike stay within it too. */
const mostApart = 6;
/** Slips and sounds are looked for in words up to this length. */
const longest = 24;

function bySound(a: string, b: string, sounds: Sounds): number {
  const longer = Math.max(a.length, b.length);
  if (longer === 3) return a.replace(/y$/, 'i') === b.replace(/y$/, 'i') ? 0.94 : 0;
  if (longer < 4 || Math.abs(a.length - b.length) > 3 || !mayBeginAlike(a, b)) return 0;
  const [one, other] = [sounds(a), sounds(b)];
  if (one === other) return 0.94;
  if (slavic.test(a) && slavic.test(b) && sounds(a.replace(slavic, 'sk')) === sounds(b.replace(slavic, 'sk')))
    return 0.93;
  if (one.length >= 4 && withoutEnd(one) === withoutEnd(other)) return 0.88;
  if (longer >= 6 && voiceless(one) === voiceless(other)) return 0.88;
  if (longer >= 6 && (a.includes('ch') || b.includes('ch')) && sounds(hard(a)) === sounds(hard(b)))
    return 0.9;
  // An h that begins both is not in their keys, and the vowels behind it may differ.
  const inner = a[0] === 'h' && b[0] === 'h' ? allVowels : vowels;
  if (one.length < 4 || (one[0] !== other[0] && inner === vowels)) return 0;
  const consonants = one.replace(inner, '');
  if (consonants !== other.replace(inner, '')) return 0;
  return consonants.length >= 4 ? 0.86 : consonants.length === 3 ? 0.8 : 0;
}

/** One Slavic adjective in another gender or case: `moskovskiy`, `moskovskaya`, `moskovskogo`. */
const slavic = /sk(?:[iy]|[iy]y|ii|a[iyj]a|oye?|oe|oi|o[gv]o|oj)$/;

/** The vowel at the end of an Arabic or Persian word is a, e, ah or eh: `hanifa` and `hanifeh`. */
function withoutEnd(key: string): string {
  return key.replace(/[ae]$/, '');
}

/** Transliterations of Korean and Chinese disagree whether a word begins with a voice: `daesong` and `taesong`. */
function voiceless(key: string): string {
  return (voices.get(key.charAt(0)) ?? key.charAt(0)) + key.slice(1);
}

const voices: ReadonlyMap<string, string> = new Map([
  ['d', 't'],
  ['b', 'p'],
  ['g', 'k'],
]);

/** Where one language writes `kh` another writes a hard `ch`: `tekhno` and `techno`. */
function hard(word: string): string {
  return word.replaceAll('ch', 'k');
}

const vowels = /(?!^)[aeiu]/g;
const allVowels = /[aeiu]/g;

/** How many slips are allowed for in a word of so many letters. Each changes two letters of its set at most. */
export function slipsAllowed(length: number): number {
  return length < 9 ? 1 : length < 13 ? 2 : 3;
}

function bySlips(a: string, b: string): number {
  const length = Math.max(a.length, b.length);
  if (Math.min(a.length, b.length) < 4) return 0;
  const allowed = slipsAllowed(length);
  const slips = editDistance(a, b, allowed);
  if (slips > allowed) return 0;
  return 1 - (slips * (a[0] === b[0] ? 1 : 1.8)) / length;
}

/** Registers and statements cut words short: `internat`, `manufact`. */
function byTruncation(a: string, b: string): number {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= 6 && long.startsWith(short) ? 0.75 + 0.2 * (short.length / long.length) : 0;
}
