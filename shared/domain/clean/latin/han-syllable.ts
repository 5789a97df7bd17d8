import { once } from '../../once.ts';
import { hanDigits, hanReadings, hanSyllables } from './han-readings.ts';

const first = 0x4e00;
const last = 0x9fff;

/** The most usual Mandarin reading of a Han character, without tone; the character itself where there is none, as of those that are no names’. */
export function hanSyllable(sign: string): string {
  const code = sign.codePointAt(0) ?? 0;
  return (code >= first && code <= last && syllables()[numbers()[code - first] ?? 0]) || sign;
}

const syllables = once(() => ['', ...hanSyllables.split(' ')]);

/** The number of its syllable, from 1, for each character from U+4E00 on; 0 of those that have none. */
const numbers = once(() => {
  const values = new Uint8Array(128);
  for (let value = 0; value < hanDigits.length; value += 1) values[hanDigits.charCodeAt(value)] = value;
  const skips = hanDigits.length - 3;
  const singles = skips - 4;
  const found = new Uint16Array(last - first + 1);
  for (let at = 0, sign = 0; at < hanReadings.length; at += 1) {
    const digit = values[hanReadings.charCodeAt(at)] ?? 0;
    if (digit >= skips) sign += digit - skips + 1;
    else if (digit < singles) found[sign++] = digit + 1;
    else {
      at += 1;
      const second = values[hanReadings.charCodeAt(at)] ?? 0;
      found[sign++] = singles + (digit - singles) * hanDigits.length + second + 1;
    }
  }
  return found;
});
