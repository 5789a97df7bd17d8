/**
 * A word of Latin letters as it roughly sounds, so that the usual ways of writing one foreign name come close:
 * digraphs become one letter (`sh` S, `ch` C, `ou` u), doubled letters single, `q`, `c` and `ck` k, `w` v, `y` i.
 * Other characters stay. Linear in the word.
 */
export function soundSpelling(word: string): string {
  let sound = '';
  for (let at = 0; at < word.length; ) {
    const letter = word[at] ?? '';
    const three = threes.get(word.slice(at, at + 3));
    const two = three === undefined ? twos.get(word.slice(at, at + 2)) : undefined;
    const heard = three ?? two ?? ones.get(letter) ?? letter;
    at += three !== undefined ? 3 : two !== undefined ? 2 : 1;
    if (!sound.endsWith(heard)) sound += heard;
  }
  return sound;
}

const threes: ReadonlyMap<string, string> = new Map([
  ['sch', 'S'],
  ['tch', 'C'],
  ['tsh', 'C'],
  ['dzh', 'j'],
  ['dsh', 'S'],
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

const ones: ReadonlyMap<string, string> = new Map([
  ['q', 'k'],
  ['c', 'k'],
  ['w', 'v'],
  ['y', 'i'],
]);
