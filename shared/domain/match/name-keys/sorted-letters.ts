import { consonantOf, consonants } from './skeleton.ts';

/** The letters of words in alphabetical order as if written in one, repeats and all, at most so many. */
export function sortedLetters(words: readonly string[], most: number): string {
  if (words.some(isBeyondAscii)) return inOrder(words.join('')).slice(0, most);
  counts.fill(0);
  for (const word of words) for (let at = 0; at < word.length; at += 1) count(word.charCodeAt(at));
  return counted(most);
}

/** The same of their consonants by classes; with `single`, double letters of a word count once. */
export function sortedConsonants(
  words: readonly string[],
  { most, single }: { most: number; single: boolean },
): string {
  if (words.some(isBeyondAscii)) {
    const text = single ? words.map((word) => word.replace(doubled, '$1')).join('') : words.join('');
    return inOrder(consonants(text)).slice(0, most);
  }
  counts.fill(0);
  for (const word of words)
    for (let at = 0; at < word.length; at += 1) {
      const code = word.charCodeAt(at);
      const consonant = consonantOf[code] ?? 0;
      if (consonant !== 0) count(consonant);
      if (single && code === word.charCodeAt(at + 1)) at += 1;
    }
  return counted(most);
}

const beyondAscii = /[\u0080-\uffff]/;
const isBeyondAscii = (word: string): boolean => beyondAscii.test(word);
const doubled = /(.)\1/g;
const inOrder = (text: string): string => Array.from(text).sort().join('');

/** How often each character was met: of one text at a time. */
const counts = new Uint16Array(128);

function count(code: number): void {
  counts[code] = (counts[code] ?? 0) + 1;
}

/** The characters that were counted, in order. */
function counted(most: number): string {
  let length = 0;
  for (let code = 0; code < counts.length && length < most; code += 1)
    for (let left = counts[code] ?? 0; left > 0 && length < most; left -= 1) {
      letters[length] = code;
      length += 1;
    }
  return letters.toString('latin1', 0, length);
}

/** As many as any key has. */
const letters = Buffer.alloc(64);
