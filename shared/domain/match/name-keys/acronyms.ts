/**
 * The acronyms that a business's Latin name may stand for or be: its one short word, or the first letters of its words, small ones
 * aside, also without the last (`irg` for `islamic revolutionary guard corps`). None where they would be shorter than
 * three letters or longer than seven.
 */
export function acronymsOf(words: readonly string[]): string[] {
  const spoken = words.filter((word) => !smallWords.has(word));
  const [only = '', ...others] = spoken;
  const firsts = spoken.map((word) => word.slice(0, 1)).join('');
  const said = others.length === 0 ? [only] : [firsts, firsts.slice(0, -1)];
  return said.filter(({ length }) => length >= least && length <= most);
}

const least = 3;
const most = 7;

/** Articles, prepositions and conjunctions in businesses' names, which come and go and are not spoken in acronyms. */
export const smallWords: ReadonlySet<string> = new Set(
  'a an and the of for in on at by to with y e i o u et en par pour por para und im fur auf og och de del della di da do dos das du des la le les los las al el ul von van der den'.split(
    ' ',
  ),
);
