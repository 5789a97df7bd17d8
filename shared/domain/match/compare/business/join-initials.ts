/**
 * The words of a name with neighbouring single letters in one word, as those who write initials without dots or spaces
 * have them: `a b c trading` is `abc trading`.
 */
export function joinInitials(words: readonly string[]): string[] {
  const joined: string[] = [];
  let run = false;
  for (const word of words) {
    const isLetter = letter.test(word);
    if (isLetter && run) joined[joined.length - 1] += word;
    else joined.push(word);
    run = isLetter;
  }
  return joined;
}

/** A `y` stands for `and` as often. */
const letter = /^(?!y)\p{L}$/u;
