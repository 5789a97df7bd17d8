/**
 * The consonants of a Latin word by classes of sound, so that most ways to spell a name have one skeleton: `muhammad`,
 * `mohamed` and `mehmet` are all `mt`. Vowels, h and y go, but a leading one leaves `a`; letters that sound alike
 * (bp, fvw, ckgqx, dt, sz) and digraphs are one class; repeats are one. Digits, and letters of a script that has no Latin
 * spelling here, stand for themselves.
 */
export function skeleton(word: string): string {
  const sounds = digraphs.test(word) ? word.replace(digraph, soundAt) : word;
  let bones = '';
  let last = '';
  for (let at = 0; at < sounds.length; at += 1) {
    const letter = sounds[at] ?? '';
    const bone = classes[sounds.charCodeAt(at)] ?? letter;
    if (bone === '' && at === 0) bones = 'a';
    else if (bone !== '' && bone !== last) bones += bone;
    last = bone;
  }
  return bones;
}

/**
 * The skeleton with the places of its vowels, and an h it begins with: `haramain` is `haraman`, where `iran` and `armenia` are
 * neither, though all three have the bones `arm` or `arn`. Finer, and still the same however the vowels are spelled.
 */
export function syllables(word: string): string {
  const sounds = digraphs.test(word) ? word.replace(digraph, soundAt) : word;
  let marks = sounds.startsWith('h') ? 'h' : '';
  let last = marks;
  for (const letter of sounds) {
    if (letter === 'h') continue;
    const mark = (classes[letter.charCodeAt(0)] ?? letter) || 'a';
    if (mark !== last) marks += mark;
    last = mark;
  }
  return marks;
}

/** The classes of all consonants of a text, letter by letter: what joining or splitting words does not change. */
export function consonants(text: string): string {
  let bones = '';
  for (const letter of text) bones += classes[letter.charCodeAt(0)] ?? letter;
  return bones;
}

const digraph = /sch|ph|[ckgsztd]h|d[jz]|ts|tz|x/g;
const digraphs = /[ckgsztdp]h|d[jz]|t[sz]|x/;
/** An x sounds like ks (`alexander`, `aleksandr`), and like s where it begins a word (`xiao`). */
const soundAt = (letters: string, at: number): string =>
  letters === 'x' ? (at === 0 ? 's' : 'ks') : (soundOf.get(letters) ?? letters);
const soundOf: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ph: 'f',
    ch: 'k',
    kh: 'k',
    gh: 'k',
    sch: 's',
    sh: 's',
    zh: 's',
    dj: 'j',
    dz: 'j',
    th: 't',
    dh: 't',
  }).concat([
    ['ts', 's'],
    ['tz', 's'],
  ]),
);
const classOf: ReadonlyMap<string, string> = new Map(
  ['bp', 'fvw', 'kcgqx', 'td', 'sz']
    .flatMap((letters) => Array.from(letters, (letter): [string, string] => [letter, letters.slice(0, 1)]))
    .concat(Array.from('aeiouhy', (letter): [string, string] => [letter, ''])),
);
/** The same by character code, for speed: holes where a letter stands for itself. */
const classes: readonly (string | undefined)[] = Array.from({ length: 128 }, (_, code) =>
  classOf.get(String.fromCharCode(code)),
);

/** The code of the class of a consonant by its own code; 0 for what is none. ASCII only. */
export const consonantOf: Uint8Array = Uint8Array.from(classes, (bone, code) =>
  bone === undefined ? code : bone === '' ? 0 : bone.charCodeAt(0),
);
