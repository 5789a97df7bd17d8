import { editCost } from './edit-cost.ts';
import { plainCosts, soundCosts } from './letter-costs.ts';
import { nameClassOf } from './name-variants.ts';
import { areShortStemsOther, familyStems } from './other-family.ts';
import { isAnotherOfItsStem } from './other-of-stem.ts';
import { bonesOf, type PersonWord } from './person-words.ts';
import { soundSpelling } from './sound-spelling.ts';

/** How alike two words are, 0 to 1, and in which way. */
export interface Likeness {
  readonly likeness: number;
  readonly how: 'same' | 'variant' | 'spelling' | 'slip' | 'short-form' | 'initial';
}

/**
 * How far two words may be the same word, or null where they are not. `same` is letter for letter, `variant` another
 * usual spelling.
 *
 * Spelling is forgiven by length: words of three letters or fewer must be equal or sound equal, four letters stand one
 * error. Two words of different classes in name-variants.ts are different names however alike they look.
 */
export function wordLikeness(a: PersonWord, b: PersonWord): Likeness | null {
  if (a.text === b.text) return same;
  if (a.kind === 'initial' || b.kind === 'initial') return initialLikeness(a, b);
  if (a.nameClass !== undefined && a.nameClass === b.nameClass) return variant;
  if (isShortForm(a, b)) return shortForm;
  if ((a.isConsonants || b.isConsonants) && (abbreviates(a, b) || abbreviates(b, a))) return shortForm;
  if (a.nameClass !== undefined && b.nameClass !== undefined) return null;
  return isGivenOrFamily(a) && isGivenOrFamily(b) ? spellingLikeness(a, b) : null;
}

/** False only where {@link wordLikeness} is null; costs next to nothing. */
export function couldBeAlike(a: PersonWord, b: PersonWord): boolean {
  if (a.text === b.text) return true;
  if (a.kind === 'initial' || b.kind === 'initial') return a.text.charCodeAt(0) === b.text.charCodeAt(0);
  if (isShortForm(a, b)) return true;
  if (a.isConsonants || b.isConsonants) return abbreviates(a, b) || abbreviates(b, a) || couldBeSpelled(a, b);
  if (a.nameClass !== undefined && b.nameClass !== undefined) return a.nameClass === b.nameClass;
  return couldBeSpelled(a, b);
}

const same: Likeness = { likeness: 1, how: 'same' };
const variant: Likeness = { likeness: 0.97, how: 'variant' };
const shortForm: Likeness = { likeness: 0.91, how: 'short-form' };
const sameInitial: Likeness = { likeness: 0.85, how: 'initial' };

function isShortForm(a: PersonWord, b: PersonWord): boolean {
  return (
    a.fullNames.length > 0 && b.fullNames.length > 0 && a.fullNames.some((name) => b.fullNames.includes(name))
  );
}

/** Whether one is the first consonants of the other: `Ch.` of Christos or Charalambos. Other abbreviations are in nicknames.ts. */
function abbreviates({ text, isConsonants }: PersonWord, full: PersonWord): boolean {
  return (
    isConsonants && full.text.length > text.length + 2 && full.kind === 'name' && full.text.startsWith(text)
  );
}

function initialLikeness(a: PersonWord, b: PersonWord): Likeness | null {
  return a.text[0] === b.text[0] && isGivenOrFamily(a) && isGivenOrFamily(b) ? sameInitial : null;
}

function isGivenOrFamily({ kind }: PersonWord): boolean {
  return kind !== 'particle' && kind !== 'title' && kind !== 'generation';
}

function couldBeSpelled(a: PersonWord, b: PersonWord): boolean {
  const shorter = Math.min(a.text.length, b.text.length);
  const longer = Math.max(a.text.length, b.text.length);
  return shorter >= 3 && longer <= 2 * shorter && bitsIn(a.consonants ^ b.consonants) <= 2 + longer / 4;
}

/** Whether some scheme writes the first letter of one for that of the other. */
function mayBegin(a: string, b: string): boolean {
  return (
    a.charCodeAt(0) === b.charCodeAt(0) ||
    beginnings.some((letters) => letters.includes(a.charAt(0)) && letters.includes(b.charAt(0)))
  );
}

const beginnings = ['fh', 'aehijouy\u0259', 'cghkqx', 'bfmpvw', 'cdjstxz', 'cdgjz'];

/** Whether two schemes could spell one name so. */
function readsTheSame(a: PersonWord, b: PersonWord): boolean {
  const bothKnown = a.isKnown && b.isKnown;
  const [one, other] = [a.readings(), b.readings()];
  const isSame = (reading: string) =>
    (!bothKnown || steady.includes(reading.charAt(0))) &&
    other.all.includes(reading) &&
    one.all.includes(reading);
  return one.marked.some(isSame) || other.marked.some(isSame);
}

/** Schemes of spelling-schemes.ts that make no two known names one: Slavic, Turkic, Armenian, Thai, Japanese, Greek, German, Malay. */
const steady = 'sbtmhygdn';

const otherScheme: Likeness = { likeness: 0.95, how: 'spelling' };

function spellingLikeness(a: PersonWord, b: PersonWord): Likeness | null {
  if (!couldBeSpelled(a, b)) return null;
  const begunAlike =
    a.text.charCodeAt(1) === b.text.charCodeAt(1) && a.text.charCodeAt(0) === b.text.charCodeAt(0);
  if (begunAlike && isAnotherOfItsStem(a, b)) return null;
  if (isOtherThroat(a.text, b.text)) return null;
  const asTyped = typed(a.text, b.text);
  if (asTyped <= soundsEqual && mayBegin(a.text, b.text) && readsTheSame(a, b)) return otherScheme;
  const stems = familyStems(a, b);
  if (stems && areOtherStems(stems, a.kind)) return null;
  if (a.isKnown && b.isKnown && a.sound !== b.sound && !isSwapped(a.text, b.text)) return null;
  const likeness = asTyped > enough ? asTyped : Math.max(asTyped, heard(a.sound, b.sound));
  const guessed = (a.bones === undefined) !== (b.bones === undefined) && sameBones(a, b);
  if (guessed && likeness < sameButVowels.likeness) return sameButVowels;
  if (likeness >= leastLikeness) return areShortStemsOther(a, b) ? null : { likeness, how: 'spelling' };
  return isSlip(a, b) ? slip : null;
}

/** Whether a short word begins with an h, the other with a k or q: only `kh` and `ch` are written for h (`Hanan`, `Qanan`). */
function isOtherThroat(a: string, b: string): boolean {
  if (a.charCodeAt(0) === letterH) return a.length <= shortSound && stopped.test(b);
  return b.charCodeAt(0) === letterH && b.length <= shortSound && stopped.test(a);
}

const letterH = 'h'.charCodeAt(0);
const stopped = /^[qkc](?!h)/;

/**
 * Whether two names are made of two others: families' of stems that are not alike, fathers' of two known names (`Mikhailovich`,
 * `Nikolayevich`), for a father's stem is short and may be mistyped.
 */
function areOtherStems([one, other]: readonly [string, string], kind: PersonWord['kind']): boolean {
  const alike = Math.max(typed(one, other), heard(soundSpelling(one), soundSpelling(other)));
  if (alike >= leastLikeness) return false;
  const [name, otherName] = [nameClassOf(one), nameClassOf(other)];
  return kind !== 'patronymic' || (name !== undefined && otherName !== undefined && name !== otherName);
}

/** Two neighbours swapped in a longer word: a slip of the fingers, which makes no other name; of five letters some do (`Salma`, `Salam`). */
function isSwapped(a: string, b: string): boolean {
  if (a.length !== b.length || a.length < 6) return false;
  let at = 0;
  while (a[at] === b[at] && at < a.length) at++;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

/** Written with vowels, and without them. */
const sameButVowels: Likeness = { likeness: 0.88, how: 'spelling' };

/** Three consonants are many names', the more so as a known name would have been known without its vowels too. */
function sameBones(a: PersonWord, b: PersonWord): boolean {
  const bones = a.bones ?? bonesOf(a.sound);
  if (bones.length < (a.isKnown || b.isKnown ? 4 : 3)) return false;
  return (
    bones === (b.bones ?? bonesOf(b.sound)) && startsWithVowel.test(a.sound) === startsWithVowel.test(b.sound)
  );
}

const startsWithVowel = /^h?[aeiou]/;

/** Weighed by weigh-alignment.ts: it counts only beside another name that agrees to the letter. */
const slip: Likeness = { likeness: 0.83, how: 'slip' };
const soundsEqual = 0.95;

/**
 * One letter mistyped in a word of three to five. Two known names are two names; a first letter is mistyped only where
 * the result is no known name.
 */
function isSlip(a: PersonWord, b: PersonWord): boolean {
  const longer = Math.max(a.text.length, b.text.length);
  if (longer < 4 || longer > 5 || (a.isKnown && b.isKnown)) return false;
  if (a.text.charCodeAt(0) !== b.text.charCodeAt(0) && !a.isKnown && !b.isKnown) return false;
  return editCost(a.text, b.text, { costs: plainCosts, limit: 1 }) <= 1;
}

/** Below it two words are two words. */
const leastLikeness = 0.8;
/** Above it the sound would make no difference. */
const enough = 0.93;
const errorWeight = 0.6;

/** Likeness of two words of which the shorter has `length` letters, for the cost of the errors between them. */
function forErrors(cost: number, length: number): number {
  return 0.98 - (errorWeight * cost) / length;
}

/** Mistyped: one error in four letters. */
function typed(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  if (length <= 3) return 0;
  return forErrors(editCost(a, b, { costs: plainCosts, limit: length / 4 }) + firstLetter(a, b), length);
}

/** Written as heard, or transliterated by another scheme. */
function heard(a: string, b: string): number {
  if (a === b) return 0.96;
  const length = Math.min(a.length, b.length);
  if (length <= 3) return 0;
  const cost = editCost(a, b, { costs: soundCosts, limit: 0.3 * length });
  const likeness = forErrors(0.15 + cost + firstLetter(a, b), length);
  if (likeness < leastLikeness || cost <= 1 || length > shortSound) return likeness;
  return bonesOf(a) === bonesOf(b) ? likeness : 0;
}

/** In a word of so few sounds a consonant and more beside it make another word (`Duric`, `Dodik`); vowels do not (`Yahya`, `Yehiyeh`). */
const shortSound = 5;

/**
 * People rarely mistype the first letter, and names that differ in it alone are mostly different names: a second error. So is
 * another vowel before a short name (`Ayman`, `Oman`).
 */
function firstLetter(a: string, b: string): number {
  const x = a.charCodeAt(0);
  const y = b.charCodeAt(0);
  if (x === y) return 0;
  if (x >= 128 || y >= 128 || (soundCosts.replace[x * 128 + y] ?? 1) >= 1) return 1;
  const areFar = (isFront(x) && isBack(y)) || (isBack(x) && isFront(y));
  return areFar && Math.min(a.length, b.length) <= shortSound ? 1 : 0;
}

/** Of the vowels; not a, which Uzbek writes o, and which is i and u in spellings of Arabic. */
const isFront = (code: number) => code === 101 || code === 105;
const isBack = (code: number) => code === 111 || code === 117;

function bitsIn(word: number): number {
  let count = 0;
  for (let bits = word; bits !== 0; bits &= bits - 1) count++;
  return count;
}
