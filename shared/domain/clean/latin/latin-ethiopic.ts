/** An Ethiopic word as names of Ethiopia and Eritrea are spelled: `tesfaye`, `gebremedhin`. Where a consonant may stand without a vowel, an i parts those that could not be spoken together. */
export function latinEthiopic(run: string): string {
  const sounds = Array.from(run, (sign) => ethiopicSpellings(sign).map(([first = '']) => first));
  return sounds
    .map(([consonant = '', vowel], at) => {
      const bare = (index: number) => sounds[index]?.[1] === '';
      const isParted =
        at === 0 ? bare(1) || !/^[lr]/.test(sounds[1]?.[0] ?? 'r') : at === sounds.length - 2 && bare(at + 1);
      return consonant + (vowel === '' && isParted ? 'i' : (vowel ?? ''));
    })
    .join('');
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
