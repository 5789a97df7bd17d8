import { asciiDigits } from './ascii-digits.ts';
import { stripInvisible } from './strip-invisible.ts';

/**
 * An identifying number as its letters and digits alone: NFKC, upper case, digits in ASCII, every separator dropped
 * but `kept`, one character that the number's issuer uses as a letter.
 */
export function compact(text: string, kept = ''): string {
  const visible = asciiDigits(stripInvisible(text.normalize('NFKC')));
  return visible
    .toUpperCase()
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]/gu, (separator) => (separator === kept ? separator : ''));
}
