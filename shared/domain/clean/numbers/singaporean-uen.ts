import { weightedSum } from '../checksums.ts';

/**
 * True where the check letter of a Singaporean unique entity number is right: of businesses (8 digits), of local companies
 * (year and 5 digits), of others (`T08LL1234`). ACRA publishes the shapes; the check is the one every
 * implementation uses.
 */
export function isSingaporeanUen(value: string): boolean {
  const body = value.slice(0, -1);
  const check = value.at(-1);
  if (/^[0-9]{8}$/.test(body))
    return 'XMKECAWLJDB'[weightedSum(body, [10, 4, 9, 3, 8, 2, 7, 1]) % 11] === check;
  if (/^[0-9]{9}$/.test(body))
    return 'ZKCMDNERGWH'[weightedSum(body, [10, 8, 6, 4, 9, 7, 5, 3, 1]) % 11] === check;
  const weights = [4, 3, 5, 3, 10, 2, 2, 5, 7];
  const sum = Array.from(
    body,
    (character, index) => others.indexOf(character) * (weights[index] ?? 0),
  ).reduce((a, b) => a + b, 0);
  return others[(((sum - 5) % 11) + 11) % 11] === check;
}

const others = 'ABCDEFGHJKLMNPQRSTUVWX0123456789';
