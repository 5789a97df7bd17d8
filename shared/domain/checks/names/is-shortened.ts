/**
 * Whether a text is the words of a name cut short and written one after another (`fedex`, `thistbind`, `intbusmach`), or one word
 * of it with letters left out (`thstldwn`). Words may be left out at the end, not before. Of five letters or more, and two
 * of them for each word taken on average, else any text would be somebody's.
 */
export function isShortened(text: string, words: readonly string[]): boolean {
  if (text.length < leastLetters || text.length > mostLetters) return false;
  const taken = wordsTaken(text, words.slice(0, mostWords));
  if (taken !== null && text.length >= 2 * taken) return true;
  return words.some((word) => isContracted(text, word));
}

const leastLetters = 5;
const mostLetters = 40;
const mostWords = 8;

/** How few of the words, from the first on, each cut anywhere, spell the text; null where they do not. */
function wordsTaken(text: string, words: readonly string[]): number | null {
  let reached = new Set([0]);
  for (const [at, word] of words.entries()) {
    const next = new Set<number>();
    for (const start of reached) {
      let length = 0;
      while (length < word.length && word[length] === text[start + length]) {
        length += 1;
        next.add(start + length);
      }
    }
    if (next.has(text.length)) return at + 1;
    reached = next;
  }
  return null;
}

/** Letters of the word in order, its first and half of them at least. */
function isContracted(text: string, word: string): boolean {
  if (text[0] !== word[0] || 2 * text.length < word.length || text.length >= word.length) return false;
  let at = 0;
  for (const letter of word) if (letter === text[at]) at += 1;
  return at === text.length;
}
