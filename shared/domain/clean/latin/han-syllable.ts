import { hanReadings, hanSyllables } from './han-readings.ts';

const first = 0x4e00;
const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const digitValue: ReadonlyMap<string, number> = new Map(Array.from(digits, (digit, value) => [digit, value]));

/** The most usual Mandarin reading of a Han character, without tone; the character itself where there is none. */
export function hanSyllable(sign: string): string {
  const at = ((sign.codePointAt(0) ?? 0) - first) * 2;
  const high = digitValue.get(hanReadings[at] ?? '');
  const low = digitValue.get(hanReadings[at + 1] ?? '');
  if (high === undefined || low === undefined) return sign;
  return hanSyllables[high * 64 + low] || sign;
}
