import { hebrewWords } from './hebrew-words.ts';
import { letterTable } from './latin-letters.ts';

/**
 * A Hebrew word as names are spelled in Latin letters. Common names come from a table; of others the written vowels
 * are kept, and an a is put where consonants could not be spoken together.
 */
export function latinHebrew(run: string): string {
  const word = run.replace(/[\u0591-\u05c7]/g, '');
  return hebrewWords.get(word) ?? voweled(Array.from(word));
}

const letters = letterTable(
  'א=a ב=v ג=g ד=d ה=h ז=z ח=ch ט=t כ=kh ך=kh ל=l מ=m ם=m נ=n ן=n ס=s ע=a פ=f ף=f צ=tz ץ=tz ק=k ר=r ש=sh ת=t',
);
/** What a word begins with, and what follows no vowel, is hard. */
const hard = letterTable('ב=b כ=k פ=p');

function voweled(word: readonly string[]): string {
  let latin = '';
  let consonants = 0;
  for (const [at, letter] of word.entries()) {
    const sound = soundAt(word, at);
    const vowel = /^[aoiue]?$/.test(sound);
    if (!vowel && consonants >= 1 && (at === 1 || at === word.length - 1 || consonants >= 2)) {
      latin += 'a';
      consonants = 0;
    }
    latin += sound === 'a' && latin.endsWith('a') ? '' : sound;
    consonants = vowel ? 0 : consonants + 1;
    if (letter === 'ה' && at === word.length - 1) latin = `${latin.slice(0, -1).replace(/a$/, '')}a`;
  }
  return latin;
}

function soundAt(word: readonly string[], at: number): string {
  const letter = word[at] ?? '';
  if (letter === 'ו') return at === 0 ? 'v' : !'אויע'.includes(word[at + 1] ?? '-') ? 'o' : 'v';
  if (letter === 'י') return at === 0 || 'אוה'.includes(word[at + 1] ?? '-') ? 'y' : 'i';
  if (at === 0 && hard.has(letter)) return hard.get(letter) ?? '';
  return letters.get(letter) ?? letter;
}
