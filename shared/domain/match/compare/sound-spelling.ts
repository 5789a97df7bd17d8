/**
 * A word of Latin letters as it roughly sounds, so that the usual ways of writing one foreign name come close:
 * digraphs become one letter (`sh` S, `ch` C, `ou` u), doubled letters single, `q`, `c` and `ck` k, `w` v, `y` i.
 * Other characters stay. Linear in the word.
 */
export function soundSpelling(word: string): string {
  let sound = '';
  for (let at = 0; at < word.length; ) {
    const letter = word[at] ?? '';
    const { heard, length } = nextSound(word, at) ?? { heard: ones.get(letter) ?? letter, length: 1 };
    at += length;
    if (!sound.endsWith(heard)) sound += heard;
  }
  return mute.test(sound) ? sound.slice(0, -1) : sound;
}

/** The French e after a Slavic ending: `Gouline`, `Ivanove`. */
const mute = /.{3}[aiou][nv]e$/;

function nextSound(word: string, at: number): { readonly heard: string; readonly length: number } | null {
  const longest = longestFrom[word.charCodeAt(at)] ?? 0;
  for (const [length, table] of groups) {
    if (length > longest) continue;
    const heard = table.get(word.slice(at, at + length));
    if (heard !== undefined) return { heard, length };
  }
  const first = word[at];
  const open = vowels.has(word[at + 2] ?? '');
  if (first === 'a' && (word[at + 1] === 'u' || (word[at + 1] === 'w' && !open && at + 2 < word.length)))
    return { heard: 'o', length: 2 };
  // Turkish: Tevfik for Tawfiq.
  if (at === 1 && first === 'e' && word[2] === 'v' && at + 2 < word.length && !vowels.has(word[3] ?? ''))
    return { heard: 'o', length: 2 };
  if (at === 0 && first === 't' && word[1] === 'j') return { heard: 'C', length: 2 };
  return null;
}

const vowels: ReadonlySet<string> = new Set('aeiouy');

const longer: ReadonlyMap<string, string> = new Map([
  ['schtsch', 'SC'],
  ['shtsh', 'SC'],
  ['stch', 'SC'],
  ['tsch', 'C'],
  ['shch', 'SC'],
  ['dsch', 'j'],
  ['ajew', 'ev'],
  ['ejew', 'ev'],
  ['ajev', 'ev'],
  ['ejev', 'ev'],
]);

const threes: ReadonlyMap<string, string> = new Map([
  ['sch', 'S'],
  ['tch', 'C'],
  ['tsh', 'C'],
  ['dzh', 'j'],
  ['dsh', 'j'],
  ['cht', 'kt'],
  ['iya', 'ia'],
]);

const twos: ReadonlyMap<string, string> = new Map([
  ['sh', 'S'],
  ['ch', 'C'],
  ['cz', 'C'],
  ['kh', 'k'],
  ['gh', 'g'],
  ['ph', 'f'],
  ['th', 't'],
  ['dh', 'd'],
  ['zh', 'Z'],
  ['ck', 'k'],
  ['ks', 'x'],
  ['dj', 'j'],
  ['tz', 'z'],
  ['ts', 'z'],
  ['ou', 'u'],
  ['oo', 'u'],
  ['ee', 'i'],
  ['ie', 'i'],
  ['ei', 'e'],
  ['ey', 'e'],
  ['ai', 'e'],
  ['ay', 'e'],
  ['ae', 'e'],
  ['iy', 'i'],
  ['ij', 'i'],
]);

/** By length, the longest first. */
const groups: readonly (readonly [number, ReadonlyMap<string, string>])[] = [
  [7, longer],
  [5, longer],
  [4, longer],
  [3, threes],
  [2, twos],
];

/** Letters of the longest group that begins with the letter of this code: most begin none. */
const longestFrom = new Uint8Array(128);
for (const [length, table] of groups.toReversed())
  for (const group of table.keys()) longestFrom[group.charCodeAt(0)] = length;

const ones: ReadonlyMap<string, string> = new Map([
  ['q', 'k'],
  ['c', 'k'],
  ['w', 'v'],
  ['y', 'i'],
  ['\u0259', 'a'],
]);
