import { commonWord } from '../match/compare/business/common-word.ts';
import { cleanPersonName } from './clean-person-name.ts';
import type { Cleaned } from './cleaned.ts';

/**
 * The names of persons that a cleaned business name may be, for sole traders are often entered as companies: `Odette Farrowgate e.K.`,
 * `Odette Farrowgate Trading`, `Odette Farrowgate t/a Larch Lanterns`. It is one where two to four words of letters are left without its legal
 * form, the words for a sole trader and the common words of businesses; with and without words for trades, since `Baker` is both.
 * Empty for most firms.
 */
export function personsBehindBusiness(cleanedName: string): Cleaned[] {
  const words = beforeTradingName(cleanedName.split(' ')).filter((word) => !soleTrader.has(word));
  const own = words.filter((word) => !isOfKind(word, commonKinds));
  const names = [own, own.filter((word) => !isOfKind(word, tradeKinds))]
    .map(withoutAnd)
    .filter(isShapedLikePerson);
  return [...new Set(names.map((parts) => parts.join(' ')))].map(cleanPersonName);
}

/** Words for one who trades alone, by that name or a legal form's, as folded. */
const soleTrader: ReadonlySet<string> = new Set(
  (
    'sole trader proprietor proprietorship ek ekfm ekfr einzelunternehmen einzelunternehmer inhaber inhaberin inh autonomo autonoma ' +
    'empresario empresaria individual individuel individuelle individuale autoentrepreneur ditta eenmanszaak ip ип фоп fop ' +
    'индивидуальный предприниматель individualny predprinimatel mei'
  ).split(' '),
);

/** What stands before `t/a`, `trading as` or `dba`; the whole where none is there. */
function beforeTradingName(words: readonly string[]): readonly string[] {
  const at = words.findIndex(
    (word, index) =>
      word === 'dba' ||
      word === 'ta' ||
      (word === 't' && words[index + 1] === 'a') ||
      (word === 'trading' && words[index + 1] === 'as') ||
      (word === 'd' && words[index + 1] === 'b' && words[index + 2] === 'a'),
  );
  return at > 0 ? words.slice(0, at) : words;
}

const commonKinds: ReadonlySet<string> = new Set(['legal', 'generic']);
const tradeKinds: ReadonlySet<string> = new Set(['role', 'trade']);

function isOfKind(word: string, kinds: ReadonlySet<string>): boolean {
  return kinds.has(commonWord(word)?.kind ?? '');
}

/** Of `Farrowgate & Sons` the first word alone is left. */
function withoutAnd(words: readonly string[]): readonly string[] {
  return words.at(-1) === 'and' ? words.slice(0, -1) : words;
}

/** Two to four words of letters, of which two are more than initials. */
function isShapedLikePerson(words: readonly string[]): boolean {
  return (
    words.length >= 2 &&
    words.length <= 4 &&
    words.every((word) => /^[\p{L}\p{M}]+$/u.test(word)) &&
    words.filter((word) => word.length > 1).length >= 2
  );
}
