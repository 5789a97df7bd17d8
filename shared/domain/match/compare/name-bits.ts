/** The bits, of `size`, that stand for a word in a Bloom filter: eight, from two rounds of FNV-1a (32 bits). */
export function nameBits(word: string, size: number): readonly number[] {
  const first = fnv(word, 0x811c9dc5);
  const step = fnv(word, first) | 1;
  return [0, 1, 2, 3, 4, 5, 6, 7].map((round) => ((first + Math.imul(round, step)) >>> 0) % size);
}

function fnv(word: string, start: number): number {
  let hash = start;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash;
}
