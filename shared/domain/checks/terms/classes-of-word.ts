import { classWords, type WordClass, wordClasses } from './word-classes.ts';

/** The bits of classes of words. */
export function classBits(...names: readonly WordClass[]): number {
  return names.reduce((bits, name) => bits | (1 << wordClasses.indexOf(name)), 0);
}

/** What a folded word stands for, as bits; 0 for a word that says nothing here. */
export function classesOfWord(word: string): number {
  let found = whole.get(word) ?? 0;
  for (let length = Math.min(word.length, longestStem); length >= shortestStem; length -= 1)
    found |= stems.get(word.slice(0, length)) ?? 0;
  return word.length > 6 && firstPersonPlural.some((ending) => word.endsWith(ending)) ? found | we : found;
}

/** Spanish and French verbs say who does it in their endings. */
const firstPersonPlural = ['amos', 'emos', 'imos', 'erons', 'irons'];
const we = classBits('we');

const whole = new Map<string, number>();
const stems = new Map<string, number>();
for (const name of wordClasses)
  for (const entry of classWords[name].split(/\s/)) {
    const isStem = entry.endsWith('*');
    const word = isStem ? entry.slice(0, -1) : entry;
    const into = isStem ? stems : whole;
    if (word !== '') into.set(word, (into.get(word) ?? 0) | classBits(name));
  }
const lengths = [...stems.keys()].map(({ length }) => length);
const shortestStem = Math.min(...lengths);
const longestStem = Math.max(...lengths);
