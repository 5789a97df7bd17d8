import { type Sounds, soundKey } from './sound-key.ts';

/** The sound keys of words, each worked out once: for one comparison, in which every word meets many others. */
export function rememberedSounds(): Sounds {
  const known = new Map<string, string>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const key = soundKey(word);
    known.set(word, key);
    return key;
  };
}
