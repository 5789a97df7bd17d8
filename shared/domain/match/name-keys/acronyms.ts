import { isListed } from './hot-words.ts';
/**
 * The acronyms that a business's Latin name may stand for or be: its one word, also without the legal form at its end (`nioc` for
 * `national iranian oil`, of which cleaning took the company); or the first letters of its words, small ones aside, also without the
 * last one or two (`irg` for `islamic revolutionary guard corps`), and the short word that it begins with (`irgc air force`).
 * None where they would be shorter than three letters or longer than seven.
 */
export function acronymsOf(words: readonly string[]): string[] {
  const spoken = words.filter((word) => !smallWords.has(word));
  const [first = '', ...others] = spoken;
  const firsts = spoken.map((word) => word.slice(0, 1)).join('');
  const begins = first.length <= longestBeginning && !isListed(first, 'business') ? [first] : [];
  const said =
    others.length === 0
      ? [first, withoutForm(first)]
      : [firsts, firsts.slice(0, -1), firsts.slice(0, -2), ...begins];
  return said.filter(({ length }) => length >= least && length <= most);
}

function withoutForm(word: string): string {
  const form = acronymForms.find((ending) => word.endsWith(ending));
  return form === undefined ? word : word.slice(0, -form.length);
}

/** What acronyms end with for a legal form that cleaning takes from a name written out: company, corporation. */
export const acronymForms: readonly string[] = ['corp', 'co', 'c'];

const least = 3;
const most = 7;
/** Longer words that a name begins with are seldom an acronym. */
export const longestBeginning = 5;

/** Articles, prepositions and conjunctions in businesses' names, which come and go and are not spoken in acronyms. */
export const smallWords: ReadonlySet<string> = new Set(
  'a an and the of for in on at by to with y e i o u et en par pour por para und im fur auf og och de del della di da do dos das du des la le les los las al el ul von van der den'.split(
    ' ',
  ),
);
