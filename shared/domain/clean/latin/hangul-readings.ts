/**
 * How people spell a Hangul syllable in their names, the Revised Romanisation first: also `sung` for 승, `lee` and `yi` for 이.
 * What voiced and unvoiced consonants or `ee` and `oo` differ in is for {@link koreanSpelling} to take away. Empty of any other sign.
 */
export function hangulReadings(sign: string): readonly string[] {
  const at = (sign.codePointAt(0) ?? 0) - firstSyllable;
  if (at < 0 || at > lastSyllable - firstSyllable) return [];
  const first = initials[Math.floor(at / 588)] ?? '';
  const final = finals[at % 28] ?? '';
  const sounds = (vowels[Math.floor((at % 588) / 28)] ?? '').split(',');
  return sounds.flatMap((sound) => firsts(first, sound).map((letter) => letter + sound + final));
}

/** A name that begins with l or r in the North begins with n or a vowel in the South: Ri and Yi, Ro and Noh. */
function firsts(first: string, sound: string): readonly string[] {
  const light = /^[iy]/.test(sound);
  if (first === '') return sound === 'i' ? ['', 'y', 'l'] : light ? ['', 'l'] : [''];
  if (first === 'r') return light ? ['r', ''] : ['r', 'n'];
  return first === 'n' ? (light ? ['n', ''] : ['n', 'r']) : [first];
}

const firstSyllable = 0xac00;
const lastSyllable = 0xd7a3;
const initials = 'g kk n d tt r m b pp s ss  j jj ch k t p h'.split(' ');
const vowels =
  'a ae,e ya yae eo,u,o e,ae yeo,yu,yo ye,ae o wa wae oe,oi,we yo u wo,weo we wi,ui yu eu,u ui,i,eui i'.split(
    ' ',
  );
const finals = ' k k k n n n t l k m l l l p l m p p t t ng t t k t p t'.split(' ');
