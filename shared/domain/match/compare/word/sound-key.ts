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
  return word
    .replace(/ph/g, 'f')
    .replace(/oe/g, 'e')
    .replace(/ou|oo|[ao]w(?![aeiouy])/g, 'u')
    .replace(/ee|ey|iy|yi|ij|ie|ea/g, 'i')
    .replace(/ay|ei|ai/g, 'e')
    .replace(/tsch|tch|sch|sh|ch/g, 'S')
    .replace(/kh|gh/g, 'k')
    .replace(/ts|dz/g, 'z')
    .replace(/th|dh|zh/g, (pair) => pair.slice(0, 1))
    .replace(/ck|q|c/g, 'k')
    .replace(/ks+/g, 'x')
    .replace(/^x|x(?=[iu])/g, 's')
    .replace(/[yj]/g, 'i')
    .replace(/w/g, 'v')
    .replace(/o/g, 'u')
    .replace(/z/g, 's')
    .replace(/h/g, '')
    .replace(/(?<=[bdfgklmnprstvxS])e$/, '');
}

/** What gives the sound key of a word. */
export type Sounds = (word: string) => string;
