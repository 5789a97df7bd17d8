import { soundKey } from '../word/sound-key.ts';

/**
 * A Latin word as it sounds without the ending that languages and numbers differ in: `química`, `chimique` aside, `servicio`,
 * `servicios` and `service` share one, `tekstilny` and `textile` too. A word of fewer than six letters, or of which
 * fewer than five would be left, is its own.
 */
export function wordStem(word: string): string {
  if (word.length < leastWord) return word;
  const sound = soundKey(word);
  let end = soundEnd(sound, sound.length);
  if (sound.startsWith('en', end - 2) || sound.startsWith('iun', end - 3)) end = soundEnd(sound, end - 1);
  if (end < leastStem || (end === leastStem && sound.length - end > longestShortEnding)) return word;
  const stem = sound.slice(0, end);
  return end > leastStem ? stem : firstLetters(word) + stem;
}

const leastWord = 6;
const leastStem = 5;
const longestShortEnding = 2;

/** Words with a short stem must begin alike too: `cooper` is not copper, nor Zakaria sugar (`sakhar`). */
function firstLetters(word: string): string {
  return word.slice(0, 4).replace(/[cq]/g, 'k').replace(/[yj]/g, 'i').replace(/w/g, 'v');
}

/** Where the vowels and the s that end a sound begin, of those before `end`. */
function soundEnd(sound: string, end: number): number {
  let at = end;
  while (at > 0 && 'aeius'.includes(sound.charAt(at - 1))) at -= 1;
  return at;
}
