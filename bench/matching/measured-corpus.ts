import { cleanBusinessName } from '../../shared/domain/clean/clean-business-name.ts';
import { cleanPersonName } from '../../shared/domain/clean/clean-person-name.ts';
import type { CleanName } from '../../shared/domain/match/name-keys/name-index-forms.ts';
import { seededRandom } from './random.ts';
import type { SourceName } from './source-names.ts';

/** The cleaned name of a written one, or null where it cannot be cleaned. */
export function cleanName(type: CleanName['type'], written: string): CleanName | null {
  const cleaned = type === 'person_name' ? cleanPersonName(written) : cleanBusinessName(written);
  return cleaned.ok ? { type, value: cleaned.value.value } : null;
}

/**
 * The source names, each a flag's, and behind them as many made of the same words anew as the count asks for: harsher
 * than real growth of a list, for every new name uses words that are there already. `al` and its like make no name by themselves.
 */
export function measuredCorpus(source: readonly SourceName[], count: number): CleanName[] {
  const random = seededRandom(11);
  const words = {
    person_name: wordsOf(source, 'person_name'),
    business_name: wordsOf(source, 'business_name'),
  };
  const corpus = source.flatMap(({ type, words }) => cleanName(type, words.join(' ')) ?? []).slice(0, count);
  while (corpus.length < count) {
    const pattern = random.pick(source);
    const made = pattern.words.map(() => random.pick(words[pattern.type])).join(' ');
    const name = cleanName(pattern.type, made);
    if (name && isSomebodys(name)) corpus.push(name);
  }
  return corpus;
}

/** False of made names of one or two letters: what is a word of many names is nobody's name alone. */
export function isSomebodys({ value }: CleanName): boolean {
  return value.length > 2;
}

const wordsOf = (source: readonly SourceName[], type: CleanName['type']) =>
  source.filter((name) => name.type === type).flatMap(({ words }) => words);
