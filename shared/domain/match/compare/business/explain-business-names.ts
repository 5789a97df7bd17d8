import type { Alignment, Pairing } from './align-names.ts';
import type { NameWord } from './read-business-name.ts';

/** What makes two business names alike and unlike, most telling first, in words and without any value of either. */
export function explainBusinessNames(alignment: Alignment): string {
  const said = [...against(alignment), ...alike(alignment)];
  return said.length > 0 ? said.join('; ') : 'the same words, differently ordered or repeated';
}

function alike({ pairings }: Alignment): string[] {
  const said: (string | false)[] = [
    pairings.some(holdsOwn) &&
      pairings.every((pairing) => isEqual(pairing) || !holdsOwn(pairing)) &&
      'the same distinctive words',
    pairings.some(({ how }) => how === 'joined') && 'words joined or parted',
    pairings.some(({ how }) => how === 'spelling') && 'a word spelled differently',
    pairings.some((pairing) => pairing.how === 'meaning' && !isNumber(pairing)) &&
      'a word abbreviated or translated',
    pairings.some((pairing) => pairing.how === 'meaning' && isNumber(pairing)) &&
      'a number written another way',
    pairings.some(({ how }) => how === 'part') && 'a word that is part of a longer one',
    pairings.some(({ how }) => how === 'acronym') && 'an acronym of the other name’s words',
    pairings.some(({ how }) => how === 'initial') && 'a single letter that may stand for a word',
  ];
  return said.filter((text) => text !== false);
}

function against({ pairings, onlyApplied, onlyFlagged }: Alignment): string[] {
  if (pairings.length === 0) return ['no word in common'];
  const said: (string | false)[] = [
    !pairings.some(holdsOwn) && 'only common words agree',
    numbers(onlyApplied) && numbers(onlyFlagged) && 'the numbers differ',
    numbers(onlyApplied) !== numbers(onlyFlagged) && 'a number stands on one side only',
    ...unmatched(onlyApplied, onlyFlagged),
  ];
  return said.filter((text) => text !== false);
}

function unmatched(a: readonly NameWord[], b: readonly NameWord[]): (string | false)[] {
  const [ownA, ownB] = [a.some(isOwn), b.some(isOwn)];
  if (ownA && ownB) return ['distinctive words differ on both sides'];
  return [
    (ownA || ownB) && 'a distinctive word stands on one side only',
    (a.some(isCommon) || b.some(isCommon)) && 'common words differ',
    [...a, ...b].some(({ kind }) => kind === 'legal') && 'the legal form differs',
  ];
}

const isOwn = ({ kind }: NameWord) => kind === 'own';
const isCommon = ({ kind }: NameWord) =>
  kind === 'generic' || kind === 'role' || kind === 'trade' || kind === 'place';
const isEqual = ({ how }: Pairing) => how === 'same';
const holdsOwn = ({ applied, flagged }: Pairing) => applied.some(isOwn) || flagged.some(isOwn);
const isNumber = ({ applied }: Pairing) => numbers(applied);

function numbers(words: readonly NameWord[]): boolean {
  return words.some(({ kind }) => kind === 'number');
}
