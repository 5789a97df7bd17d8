import { arabicWords } from './arabic-words.ts';
import { letterTable } from './latin-letters.ts';

/**
 * An Arabic, Persian or Urdu word as names are spelled in Latin letters. Common names come from a table; of others
 * the long vowels are written, and an a is put where consonants could not be spoken together. The article is a
 * word of its own (`al rashid`), and so is a leading Abu, Abd or Umm that the name is written onto.
 */
export function latinArabic(run: string): string {
  const word = run.replace(/[\u064b-\u065f\u0670\u0640]/g, '');
  const known = arabicWords.get(word);
  if (known) return known;
  const made = word.length > longestMade ? null : derived(word);
  if (made) return made;
  const bare = /^(?:ال)(...*)$/u.exec(word)?.[1];
  if (bare) return `al ${arabicWords.get(bare) ?? voweled(bare)}`;
  const servant = /^عبدال(...*)$/u.exec(word)?.[1];
  if (servant) return `abdul ${arabicWords.get(servant) ?? voweled(servant)}`;
  return voweled(word);
}

/** No two names that are written as one are longer. */
const longestMade = 24;

/** A name made of known words: two of them (`muhammad reza`), one with the ending of origin, or a Persian family name (`kazemi nejad`). */
function derived(word: string): string | null {
  const [, stem = '', ending = ''] = /^(...*)(نژاد|نژادی|زاده|پور|نیا|فر|خانی)$/u.exec(word) ?? [];
  if (ending !== '')
    return `${arabicWords.get(stem) ?? ofOrigin(stem) ?? voweled(stem)}${familyEndings.get(ending) ?? ''}`;
  const origin = ofOrigin(word);
  if (origin) return origin;
  for (let at = 3; at <= word.length - 3; at += 1) {
    const [first, second] = [arabicWords.get(word.slice(0, at)), arabicWords.get(word.slice(at))];
    if (first && second) return `${first}${second}`;
  }
  return null;
}

const familyEndings = letterTable('نژاد=nejad نژادی=nejadi زاده=zadeh پور=pour نیا=nia فر=far خانی=khani');

function ofOrigin(word: string): string | null {
  const stem = /[یي]$/u.test(word) ? arabicWords.get(word.slice(0, -1)) : undefined;
  return stem ? `${stem.replace(/[ai]$/, '')}i` : null;
}

const consonants = letterTable(
  'ب=b ت=t ث=th ج=j ح=h خ=kh د=d ذ=dh ر=r ز=z س=s ش=sh ص=s ض=d ط=t ظ=z غ=gh ف=f ق=q ك=k ل=l م=m ن=n ه=h ' +
    'پ=p چ=ch ژ=zh گ=g ک=k ٹ=t ڈ=d ڑ=r ں=n ہ=h ھ=h ۃ=h ڤ=v',
);
const vowels = letterTable('ا=a أ=a إ=i آ=a ٱ=a ى=a ة=a ؤ=u ئ=i ے=e ء= ٴ=');
/** Letters that are a consonant beside a vowel and a vowel between consonants. */
const halfVowels: ReadonlyMap<string, readonly [string, string]> = new Map([
  ['و', ['w', 'u']],
  ['ي', ['y', 'i']],
  ['ی', ['y', 'i']],
]);

interface Sound {
  readonly latin: string;
  readonly vowel: boolean;
}

function voweled(word: string): string {
  const letters = Array.from(word);
  const sounds = letters.map((letter, at) =>
    soundOf(letter, { before: letters[at - 1], after: letters[at + 1] }),
  );
  return broken(sounds.filter(({ latin }) => latin !== ''));
}

function soundOf(letter: string, beside: { before: string | undefined; after: string | undefined }): Sound {
  const consonant = consonants.get(letter);
  if (consonant !== undefined) return { latin: consonant, vowel: false };
  const half = halfVowels.get(letter);
  if (half) {
    const spoken = beside.before === undefined || vowels.has(beside.before) || vowels.has(beside.after ?? '');
    return spoken && beside.after !== undefined
      ? { latin: half[0], vowel: false }
      : { latin: half[1], vowel: true };
  }
  // Ain carries a vowel that is seldom written: an a before a consonant, nothing beside a vowel.
  if (letter === 'ع') return { latin: vowels.has(beside.after ?? '') ? '' : 'a', vowel: true };
  return { latin: vowels.get(letter) ?? letter, vowel: true };
}

/** An a after the first of two consonants at the start or end, and after the second of three in the middle. */
function broken(sounds: readonly Sound[]): string {
  let latin = '';
  let run = 0;
  for (const [at, sound] of sounds.entries()) {
    latin += sound.latin;
    run = sound.vowel ? 0 : run + 1;
    const next = sounds[at + 1];
    if (sound.vowel || !next || next.vowel) continue;
    const ends = at + 2 === sounds.length;
    const needed = at === 0 || ends || run >= 2;
    if (needed) {
      latin += 'a';
      run = 0;
    }
  }
  return latin;
}
