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
export function explainAlignment(alignment: Alignment, verdict: Verdict): string {
  const telling = alignment.pairs.filter(({ names, how }) => names > 0 || how === 'initial');
  const fragments = [
    ...agreements(telling),
    ...(telling.length > 0 ? absences(alignment, verdict.loneName) : []),
    !verdict.enough && !verdict.loneName && telling.length > 0 ? 'only common or short words agree' : '',
    verdict.acrossScripts ? 'written in another script' : '',
  ];
  const said = fragments.filter((fragment) => fragment !== '');
  const contradicted = said.some((fragment) => contradictions.has(fragment));
  return said
    .map((fragment) => (contradicted && fragment === sameWords ? 'other words the same' : fragment))
    .join('; ');
}

function agreements(pairs: readonly WordPair[]): readonly string[] {
  const count = (...hows: readonly WordPair['how'][]) => pairs.filter(({ how }) => hows.includes(how)).length;
  const equal = count('same');
  return [
    pairs.length === 0 ? 'no word in common' : equal === pairs.length ? sameWords : '',
    spelledDifferently(count('spelling', 'slip', 'variant')),
    count('short-form') > 0 ? 'short form of a given name' : '',
    count('initial') > 0 ? 'initial stands for a word' : '',
    count('joined') > 0 ? 'words joined or parted' : '',
  ];
}

function spelledDifferently(count: number): string {
  if (count === 0) return '';
  return count === 1 ? 'one word spelled differently' : `${count} words spelled differently`;
}

function absences({ leftA, leftB }: Alignment, loneName: boolean): readonly string[] {
  const a = leftA.filter(isAny(contradicting));
  const b = leftB.filter(isAny(contradicting));
  const slight = [...leftA, ...leftB].some(isAny(['particle', 'title']))
    ? 'a particle or title is missing'
    : '';
  if (a.length > 0 && b.length > 0) return [contradiction(a, b), slight];
  const missing = [...a, ...b];
  const says = (kind: PersonWord['kind'], what: string) => (missing.some(isAny([kind])) ? what : '');
  return [
    loneName ? 'a given or family name is missing' : namesMissing(missing.filter(isAny(['name'])).length),
    says('patronymic', 'a patronymic is missing'),
    says('repeated', 'a repeated word is missing'),
    says('initial', 'an initial is missing'),
    says('generation', 'a generation (Jr, III) is missing'),
    slight,
  ];
}

function isAny(kinds: readonly PersonWord['kind'][]): (word: PersonWord) => boolean {
  return ({ kind }) => kinds.includes(kind);
}

function namesMissing(count: number): string {
  return count === 0 ? '' : count === 1 ? 'a middle name is missing' : `${count} names are missing`;
}

function contradiction(a: readonly PersonWord[], b: readonly PersonWord[]): string {
  const initial = [...a, ...b].some(isAny(['initial']));
  if (a.length === 1 && b.length === 1) return initial ? initialDiffers : wordDiffers;
  return wordsDiffer;
}

const sameWords = 'same words';
const initialDiffers = 'an initial contradicts a word';
const wordDiffers = 'one word differs';
const wordsDiffer = 'words of each have no counterpart in the other';
const contradictions: ReadonlySet<string> = new Set([initialDiffers, wordDiffers, wordsDiffer]);

const contradicting: readonly PersonWord['kind'][] = [
  'name',
  'patronymic',
  'initial',
  'generation',
  'repeated',
];
