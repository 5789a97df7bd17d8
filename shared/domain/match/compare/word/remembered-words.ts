/**
 * The same reading of single words, remembered from one screening to the next, since the words of names return with nearly
 * every posting and take longer to read than to compare. Some of them are parts of persons' names: they are kept one by one,
 * never with the words beside them or whose they are, at most {@link mostRemembered} of up to 24 letters, in the memory of a process
 * that reads the same words with every request, and are gone with it. All are forgotten when there are too many.
 */
export function rememberedWords<Read>(read: (word: string) => Read): (word: string) => Read {
  const known = new Map<string, Read>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const now = read(word);
    if (word.length > longestRemembered) return now;
    if (known.size >= mostRemembered) known.clear();
    known.set(word, now);
    return now;
  };
}

/** No more words of a kind are remembered, … */
export const mostRemembered = 4_096;
/** … and none of more letters. */
export const longestRemembered = 24;

/** Which of {@link mostRemembered} places a hash of 32 bits has: the same one for the same hash, spread evenly (Knuth, 6.4). */
export function slotOf(hash: number): number {
  return Math.imul(hash, golden) >>> hashBitsLeft;
}

/** 2^32 by the golden ratio. */
const golden = 0x9e3779b1;
const hashBitsLeft = 32 - Math.log2(mostRemembered);
