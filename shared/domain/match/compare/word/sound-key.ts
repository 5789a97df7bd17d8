import { letterSet } from './letter-set.ts';

/**
 * A Latin word without what its transliterations spell in different ways: `puya`, `pooya` and `pouya`, `khayr` and
 * `kheir`, `haramayn` and `haramein` share a key. Not a hash of its sound in any one language. May be empty.
 */
export function soundKey(word: string): string {
  let key = '';
  const spelled = spelledAlike(word);
  for (let at = 0; at < spelled.length; at += 1) if (spelled[at] !== spelled[at - 1]) key += spelled[at];
  return key;
}

function spelledAlike(word: string): string {
  const letters = letterSet(word);
  let spelled = word;
  for (const [held, pattern, by] of rules) if ((letters & held) !== 0) spelled = spelled.replace(pattern, by);
  return spelled;
}

/** In their order; each only of words that hold one of the letters, for most words hold few. */
const rules: readonly (readonly [held: number, pattern: RegExp, by: string])[] = [
  [letterSet('p'), /ph/g, 'f'],
  [letterSet('o'), /oe/g, 'e'],
  [letterSet('ow'), /ou|oo|[ao]w(?![aeiouy])/g, 'u'],
  [letterSet('ei'), /ee|ey|iy|yi|ij|ie|ea/g, 'i'],
  [letterSet('aei'), /ay|ei|ai/g, 'e'],
  [letterSet('h'), /tsch|tch|sch|sh|ch/g, 'S'],
  [letterSet('h'), /kh|gh/g, 'k'],
  [letterSet('sz'), /ts|dz/g, 'z'],
  [letterSet('h'), /([tdz])h/g, '$1'],
  [letterSet('cq'), /ck|q|c/g, 'k'],
  [letterSet('s'), /ks+/g, 'x'],
  [letterSet('xs'), /^x|x(?=[iu])/g, 's'],
  [letterSet('yj'), /[yj]/g, 'i'],
  [letterSet('w'), /w/g, 'v'],
  [letterSet('o'), /o/g, 'u'],
  [letterSet('zs'), /z/g, 's'],
  [letterSet('h'), /h/g, ''],
  [letterSet('aeio'), /(?<=[bdfgklmnprstvxS])e$/, ''],
];

/** What gives the sound key of a word. */
export type Sounds = (word: string) => string;
