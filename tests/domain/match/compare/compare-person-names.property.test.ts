import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { foldText } from '../../../../shared/domain/clean/fold-text.ts';
import { childWords } from '../../../../shared/domain/clean/in-alphabet.ts';
import { nameTokens } from '../../../../shared/domain/clean/name-tokens.ts';
import { comparePersonNames } from '../../../../shared/domain/match/compare/compare-person-names.ts';
import { otherName, sameName } from './person-rows.ts';

const word = fc.oneof(
  fc.stringMatching(/^[a-z]{1,12}$/),
  fc.constantFrom(...[...sameName, ...otherName].flatMap(([a, b]) => [...nameTokens(a), ...nameTokens(b)])),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }).map((text) => nameTokens(text)[0] ?? 'x'),
);
const words = fc.array(word, { minLength: 1, maxLength: 8 });
const name = words.map((found) => found.toSorted().join(' '));
const anything = fc.oneof(
  name,
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme' }),
);

describe('comparing two persons’ names', () => {
  test.prop([anything, anything])('answers 0 to 1 with words, whatever it is given', (a, b) => {
    const { score, explanation } = comparePersonNames(a, b);
    expect(score).toBeGreaterThanOrEqual(0);
    expect(score).toBeLessThanOrEqual(1);
    expect(explanation).not.toBe('');
  });

  test.prop([name, name])('gives the same answer either way round', (a, b) => {
    expect(comparePersonNames(a, b)).toEqual(comparePersonNames(b, a));
  });

  test.prop([leadingNone(words), leadingNone(words), fc.infiniteStream(fc.nat())])(
    'does not mind the order of words, where none leads the next',
    (a, b, picks) => {
      const shuffled = (found: readonly string[]) =>
        found
          .map((text) => ({ text, at: picks.next().value ?? 0 }))
          .toSorted((x, y) => x.at - y.at)
          .map(({ text }) => text)
          .join(' ');
      expect(comparePersonNames(shuffled(a), shuffled(b))).toEqual(
        comparePersonNames(a.join(' '), b.join(' ')),
      );
    },
  );

  test.prop([name, name])('gives 1 to equal names and to no others', (a, b) => {
    expect(comparePersonNames(a, a).score).toBe(1);
    expect(comparePersonNames(a, b).score === 1).toBe(a === b);
  });

  test.prop([words, word])('never scores a name with a word more above the equal name', (found, more) => {
    const value = found.toSorted().join(' ');
    const longer = [...found, more].toSorted().join(' ');
    expect(comparePersonNames(value, longer).score).toBeLessThan(comparePersonNames(value, value).score);
  });

  test.prop([name, name])('never shows a word of either name', (a, b) => {
    const said = comparePersonNames(a, b).explanation.split(/[^\p{L}]+/u);
    const own = new Set(sayings);
    expect(said.filter((text) => !own.has(text))).toEqual([]);
  });

  it.each([
    ['a letter over and over', 'a '.repeat(30_000), 'aa '.repeat(30_000)],
    ['one word without end', 'ab'.repeat(40_000), 'ba'.repeat(40_000)],
    ['words that make each other up', nested('a'), nested('b').replaceAll('b', 'a')],
    ['marks upon marks', `z${'\u0301'.repeat(5_000)}`, foldText(`z${'\u0301'.repeat(5_000)}o`)],
    ['all scripts at once', 'ab аб αβ אב 王小 김철 やま', 'ab аб αβ אב 王大 김영 やま'],
    ['nothing', '', ' '],
  ])('survives %s', (_what, a, b) => {
    expect(comparePersonNames(a, b).score).toBeLessThanOrEqual(1);
    expect(comparePersonNames(a, b)).toEqual(comparePersonNames(b, a));
  });
});

/** Names without the words after which order counts. */
function leadingNone(names: typeof words): typeof words {
  return names.map((found) =>
    found.map((text) => (text === 'maria' || childWords.has(text) ? 'xerxes' : text)),
  );
}

function nested(letter: string): string {
  return Array.from({ length: 20 }, (_, index) => letter.repeat(index + 1)).join(' ');
}

/** Every word that an explanation can hold. */
const sayings = [
  'same words one word in common no another differs an initial contradicts a of each have counterpart the other',
  'spelled differently short form given name stands for joined or parted middle is missing names are family',
  'parent child double other way round or patronymic repeated generation Jr III particle title only agree written script syllables by scheme',
  '',
]
  .flatMap((text) => text.split(' '))
  .concat('');
