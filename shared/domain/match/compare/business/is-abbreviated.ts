import type { NameWord } from './read-business-name.ts';

/**
 * Whether an unknown short word may be a common word cut short (`hosp` for `hospital`, `fin`) or contracted to letters of
 * it in order, first and last among them (`natl`, `govt`).
 */
export function isAbbreviated(short: NameWord, common: NameWord): boolean {
  const [a, b] = [short.latin, common.latin];
  if (short.kind !== 'own' || !isCommon(common) || !short.ascii) return false;
  if (a.length < 3 || a.length > 5 || b.length < a.length + 2 || a[0] !== b[0]) return false;
  return b.startsWith(a) || (b.length >= 7 && a.at(-1) === b.at(-1) && isWithin(a, b));
}

const isCommon = ({ kind }: NameWord) => kind === 'generic' || kind === 'role' || kind === 'trade';

function isWithin(short: string, long: string): boolean {
  let at = 0;
  for (const letter of long) if (letter === short[at]) at += 1;
  return at === short.length;
}
