import { once } from '../../../once.ts';
import { commonPhrases } from './business-words.ts';

/** The words of a name with those in one that mean something only together: `thuong mai` is one word for trading. */
export function joinPhrases(words: readonly string[]): readonly string[] {
  if (!words.some((word) => commonPhrases().has(word))) return words;
  const joined: string[] = [];
  for (let at = 0; at < words.length; ) {
    const rest = commonPhrases().get(words[at] ?? '');
    const phrase = rest?.find((others) => others.every((other, index) => words[at + 1 + index] === other));
    const end = at + 1 + (phrase?.length ?? 0);
    joined.push(words.slice(at, end).join(''));
    at = end;
  }
  return joined;
}

/** Whether the word is the second of those that mean something only together: seldom one that stands in other names, as the first is. */
export function isSecondOfPhrase(word: string): boolean {
  return seconds().has(word);
}

const seconds: () => ReadonlySet<string> = once(
  () =>
    new Set(
      commonPhrases()
        .values()
        .flatMap((phrases) => phrases.flatMap(([second = '']) => second)),
    ),
);
