import { latinLetters, letterTable } from './latin-letters.ts';

/**
 * A Cyrillic word as passports and newspapers spell it (BGN/PCGN simplified): `sergei`, `dmitry`, `yulia`. Ukrainian
 * is told by its own letters and then г is h and и is y. Folding has taken marks already, so й comes as и, ё as е,
 * ї as і, and what the missing mark would have told is guessed from the letters around.
 */
export function latinCyrillic(run: string): string {
  const ukrainian = /[іїєґ]/.test(run);
  const worded = run
    .replace(/[иы]и$/, 'й')
    .replace(/ия$/, 'іа')
    .replace(/ье/g, 'ие')
    .replace(/ьо/g, 'ё');
  return latinLetters(worded, ukrainian ? ofUkraine : ofRussia);
}

const ofRussia = letterTable(
  'а=a б=b в=v г=g д=d е=e ж=zh з=z и=i й=y к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ц=ts ч=ch ш=sh щ=shch ъ= ' +
    'ы=y ь= э=e ю=yu я=ya ё=yo і=i ї=yi є=ye ґ=g ў=u ј=j љ=lj њ=nj ћ=c ђ=dj џ=dz ѓ=g ќ=k ѕ=z ң=ng ө=o ү=u ұ=u қ=k ғ=g ' +
    'һ=h ә=a ҳ=h ҷ=j ӣ=i ӯ=u ѣ=e ѵ=i ӏ=',
);
const ofUkraine: ReadonlyMap<string, string> = new Map([...ofRussia, ['г', 'h'], ['и', 'y'], ['й', 'y']]);
