import { simplifiedHan } from '../simplified-han.ts';
import type { ReadingScheme } from './reading-schemes.ts';

/** A text with each Han character as a word of its own, in its commonest reading; null where one has none, or where there are none. */
export function syllablesOf(text: string, { readings }: Pick<ReadingScheme, 'readings'>): string | null {
  if (!han.test(text)) return null;
  let read = '';
  for (const sign of simplifiedHan(text)) {
    const isHan = han.test(sign);
    const reading = isHan ? readings(sign)[0] : sign;
    if (reading === undefined) return null;
    read += isHan ? ` ${reading} ` : sign;
  }
  return read.replace(/ +/g, ' ').trim();
}

const han = /\p{sc=Han}/u;
