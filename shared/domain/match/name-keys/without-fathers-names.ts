import { wordKindOf } from '../compare/word-kinds.ts';

/**
 * A person's Latin name without fathers' names, which are usually left out abroad; null where it has none, or no two words besides.
 * Made to say null quickly: it is asked of every name on a page that is read.
 */
export function withoutFathersNames(latin: string): string | null {
  if (!endsLikeOne(latin)) return null;
  const left = latin.split(' ').filter((word) => wordKindOf(word) !== 'patronymic');
  const without = left.join(' ');
  return left.length > 1 && without !== latin ? without : null;
}

/** Whether some word ends in ch as sons of somebody do, in na as daughters do, or as either does in Turkic languages. */
function endsLikeOne(latin: string): boolean {
  for (let after = latin.indexOf(' '); after >= 0; after = latin.indexOf(' ', after + 1))
    if (endsLike(latin, after)) return true;
  return endsLike(latin, latin.length);
}

function endsLike(latin: string, after: number): boolean {
  const before = latin.charCodeAt(after - 2);
  const last = latin.charCodeAt(after - 1);
  if (last === letterH) return before === letterC;
  if (last === letterA) return before === letterN;
  return before === letterZ || before === letterL;
}

const [letterH, letterC, letterA, letterN, letterZ, letterL] = Array.from('hcanzl', (letter) =>
  letter.charCodeAt(0),
);
