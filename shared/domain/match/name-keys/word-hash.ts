/** A hash of a word's letters in 32 bits: the next letter is added to 31 times what it was. */
export function wordHash(word: string): number {
  let hash = 0;
  for (let at = 0; at < word.length; at += 1) hash = (Math.imul(hash, 31) + word.charCodeAt(at)) | 0;
  return hash;
}
