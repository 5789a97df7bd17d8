import { once } from '../../once.ts';
import { hanDigits, hanReadings, hanSyllables } from './han-readings.ts';

const first = 0x4e00;
const last = 0x9fff;

/** The most usual Mandarin reading of a Han character, without tone; the character itself where there is none. */
export function hanSyllable(sign: string): string {
  const code = sign.codePointAt(0) ?? 0;
  return (code >= first && code <= last && syllables()[numbers()[code - first] ?? 0]) || sign;
}

const syllables = once(() => hanSyllables.split(' '));

/** The number of its syllable for each character from U+4E00 on. */
const numbers = once(() => {
  const values = new Uint8Array(128);
  for (let value = 0; value < hanDigits.length; value += 1) values[hanDigits.charCodeAt(value)] = value;
  const singles = hanDigits.length - 4;
  const found = new Uint16Array(last - first + 1);
  for (let at = 0, sign = 0; at < hanReadings.length; at += 1, sign += 1) {
    const digit = values[hanReadings.charCodeAt(at)] ?? 0;
    if (digit < singles) found[sign] = digit;
    else {
      at += 1;
      const second = values[hanReadings.charCodeAt(at)] ?? 0;
      found[sign] = singles + (digit - singles) * hanDigits.length + second;
    }
  }
  return found;
});
