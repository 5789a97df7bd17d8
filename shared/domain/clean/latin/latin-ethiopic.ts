/** An Ethiopic word as names of Ethiopia and Eritrea are spelled: `tesfaye`, `gebremedhin`. Where a consonant may stand without a vowel, an i parts those that could not be spoken together. */
export function latinEthiopic(run: string): string {
  return ethiopicSpellings(run)
    .map(([first = '']) => first)
    .join('')
    .replace(/^([bdfghjklmnpqrstwz])(?=[bdfghjkmnpqstwz][bdfghjklmnpqrstwyz]?[aeiou])/, '$1i')
    .replace(/([bdfghjklmnpqrtwz])(?=[bdfghjklmnpqrtwz]$)/, '$1i');
}

/** What each sound of an Ethiopic word, consonant and vowel in turn, is commonly spelled with; the first is the commonest. */
export function ethiopicSpellings(word: string): readonly (readonly string[])[] {
  return Array.from(word).flatMap((sign) => {
    const at = (sign.codePointAt(0) ?? 0) - firstSign;
    const consonant = consonants[at >> 3];
    if (at < 0 || consonant === undefined) return [[sign]];
    const form = at & 7;
    if (consonant === '-') return [carried[form] ?? ['a']];
    return [consonant.split(','), (consonant === 'h' && form === 0 ? vowels[3] : vowels[form]) ?? ['']];
  });
}

/** Each consonant has eight signs from here on, one for each vowel. */
const firstSign = 0x1200;
const consonants =
  'h l h m s r s sh k,q kw,qw k,q kw b v t ch h hw n gn,ny - k kw h,kh hw w - z zh y d d j g gw g t,th ch p ts,tz ts,tz f p'.split(
    ' ',
  );
const vowels = 'e,a u,ou i a e,ie,ye -,i,e o wa,ua'.split(' ').map((row) => row.replace('-', '').split(','));
/** The vowels of a sign without consonant. */
const carried = 'a,e u,ou i,e a e i,e o a'.split(' ').map((row) => row.split(','));
