/** What a word of a person's name is there for; how much its presence or absence says follows from it. */
export type WordKind =
  | 'name'
  | 'initial'
  | 'particle'
  | 'title'
  | 'generation'
  | 'patronymic'
  /** Written once more than in the other name; found in aligning. */
  | 'repeated';

/**
 * The kind of a Latin word in lower case. Particles (al, bin, de la, van der …; not those that are
 * family names elsewhere, as `le` and `do` are) and titles left over by cleaning say
 * nothing about who is meant; a generation (jr, iii) only contradicts another; a patronymic is usually left out abroad.
 */
export function wordKindOf(word: string): WordKind {
  if (word.length === 1) return /^\p{L}$/u.test(word) && !cjk.test(word) ? 'initial' : 'name';
  if (particles.has(word)) return 'particle';
  if (titles.has(word)) return 'title';
  if (generations.has(word)) return 'generation';
  return word.length > 6 && patronymicEndings.some((ending) => word.endsWith(ending)) ? 'patronymic' : 'name';
}

/** One character of these scripts is a word of its own, never an initial. */
const cjk = /^[\p{sc=Han}\p{sc=Hangul}\p{sc=Hiragana}\p{sc=Katakana}]$/u;

const particles: ReadonlySet<string> = new Set(
  (
    'al el ul ur ad ed ud as es ar er az ez at ash esh adh bin ben ibn bint binti binte ibnu ould walad wald ' +
    'de del della dello dela di da dos das des d la las los lo y e i van von der den dem ter ten te vom zu zum ' +
    'zur af av ap mac mc st saint and und et'
  ).split(' '),
);

const titles: ReadonlySet<string> = new Set(
  (
    'mr mrs ms miss dr prof professor doctor sir lord lady dame madame mme monsieur herr frau senor senora don dona ' +
    'sheikh sheekh shaykh sheik shaikh cheikh cheik haji hajji hajj hadji alhaji hadj mullah mulla maulvi mawlawi maulana ' +
    'mawlana molla hafiz hafez qari ustad ustaz ayatollah hojjatoleslam imam sri shri smt thiru phd md esq general gen ' +
    'colonel col major maj captain capt lieutenant lt sergeant sgt brigadier brig admiral adm commander cdr engineer eng engr ing dipl ' +
    'rev reverend hon justice ret retd rtd dra drs ir lic mag barr alhaja dato datuk datin dato seri tengku tunku ato woizero weizero daw khun ' +
    'maitre pani smti shrimati sardar sdr sdri sig sigra sigr dott dottssa avv rag ustadz kyai hj mba msc bsc obe mbe cbe freiherr baronin'
  ).split(' '),
);

const generations: ReadonlySet<string> = new Set(
  'jr junior jnr sr senior snr ii iii iv filho neto'.split(' '),
);

/** East Slavic and Bulgarian father's names, and the Turkic ones spelled as one word. */
const patronymicEndings =
  'ovich evich ovych evych yevich ovitch evitch ievich ovna evna yevna ivna ichna yivna avich avych aevich uulu oglu ogly qizi kyzy kizi'.split(
    ' ',
  );
