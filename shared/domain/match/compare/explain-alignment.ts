import type { Alignment, WordPair } from './align-words.ts';
import type { PersonWord } from './person-words.ts';

/** What besides the words decided. */
export interface Verdict {
  readonly acrossScripts: boolean;
  /** The words that agree mean one person. */
  readonly enough: boolean;
  readonly loneName: boolean;
}

/** The alignment in words without any value of either side, most telling first: `one word spelled differently; a particle or title is missing`. */
export function explainAlignment({ pairs, leftA, leftB }: Alignment, verdict: Verdict): string {
  const telling = pairs.filter(({ names, how }) => names > 0 || how === 'initial');
  const fragments = [
    ...agreements(telling),
    ...absences(leftA, leftB),
    verdict.loneName && telling.length > 0 ? 'only one name in common' : '',
    !verdict.enough && !verdict.loneName && telling.length > 0 ? 'only common or short words agree' : '',
    verdict.acrossScripts ? 'written in another script' : '',
  ];
  return fragments.filter((fragment) => fragment !== '').join('; ');
}

function agreements(pairs: readonly WordPair[]): readonly string[] {
  const count = (...hows: readonly WordPair['how'][]) => pairs.filter(({ how }) => hows.includes(how)).length;
  const spelled = count('spelling', 'variant');
  const equal = count('same');
  return [
    pairs.length === 0 ? 'no word in common' : equal === pairs.length ? 'same words' : '',
    spelled === 1
      ? 'one word spelled differently'
      : spelled > 1
        ? `${spelled} words spelled differently`
        : '',
    count('short-form') > 0 ? 'short form of a given name' : '',
    count('initial') > 0 ? 'initial stands for a word' : '',
    count('joined') > 0 ? 'words joined or parted' : '',
  ];
}

function absences(leftA: readonly PersonWord[], leftB: readonly PersonWord[]): readonly string[] {
  const has = (kinds: readonly PersonWord['kind'][]) => (word: PersonWord) => kinds.includes(word.kind);
  const a = leftA.filter(has(contradicting));
  const b = leftB.filter(has(contradicting));
  if (a.length > 0 && b.length > 0) return [contradiction(a, b)];
  const missing = [...a, ...b];
  const names = missing.filter(has(['name'])).length;
  return [
    names === 1 ? 'a middle name is missing' : names > 1 ? `${names} names are missing` : '',
    missing.some(has(['patronymic'])) ? 'a patronymic is missing' : '',
    missing.some(has(['repeated'])) ? 'a repeated word is missing' : '',
    missing.some(has(['initial'])) ? 'an initial is missing' : '',
    missing.some(has(['generation'])) ? 'a generation (Jr, III) is missing' : '',
    [...leftA, ...leftB].some(has(['particle', 'title'])) ? 'a particle or title is missing' : '',
  ];
}

function contradiction(a: readonly PersonWord[], b: readonly PersonWord[]): string {
  const initial = [...a, ...b].some(({ kind }) => kind === 'initial');
  if (a.length === 1 && b.length === 1) return initial ? 'an initial contradicts a word' : 'one word differs';
  return 'words of each have no counterpart in the other';
}

const contradicting: readonly PersonWord['kind'][] = [
  'name',
  'patronymic',
  'initial',
  'generation',
  'repeated',
];
