/**
 * The words of a name with neighbouring single letters in one word, as those who write initials without dots or spaces
 * have them: `a b c trading` is `abc trading`.
 */
export function joinInitials(words: readonly string[]): readonly string[] {
  if (!words.some(isLetter)) return words;
  const joined: string[] = [];
  let run = false;
  for (const word of words) {
    if (run && isLetter(word)) joined[joined.length - 1] += word;
    else joined.push(word);
    run = isLetter(word);
  }
  return joined;
}

function isLetter(word: string): boolean {
  return word.length <= 2 && letter.test(word);
}

/** A `y` stands for `and` as often. */
const letter = /^(?!y)\p{L}$/u;
