import { compoundSurnames, surnameReadings } from './han-surnames.ts';
import { hanSyllable } from './han-syllable.ts';

/**
 * A run of Han in Pinyin without tones. Two to four characters that begin with a surname are a person's name:
 * surname, then the given name as one word (`wang xiaoming`). Others are read two characters to a word, which most
 * words of modern Chinese are. Characters past the Unified Ideographs of Unicode 1.1 and its additions stay as they are.
 */
export function latinHan(run: string): string {
  const signs = Array.from(run);
  const surname = surnameOf(signs);
  if (surname) return `${surname.reading} ${signs.slice(surname.length).map(hanSyllable).join('')}`;
  const alone = signs.length === 1 ? surnameReadings().get(run) : undefined;
  if (alone) return alone;
  const words: string[] = [];
  for (let at = 0; at < signs.length; at += 2)
    words.push(
      signs
        .slice(at, at + 2)
        .map(hanSyllable)
        .join(''),
    );
  return words.join(' ');
}

function surnameOf(signs: readonly string[]): { readonly reading: string; readonly length: number } | null {
  if (signs.length < 2 || signs.length > 4) return null;
  const compound = compoundSurnames().get(signs.slice(0, 2).join(''));
  if (compound && signs.length > 2) return { reading: compound, length: 2 };
  const single = surnameReadings().get(signs[0] ?? '');
  return single && signs.length < 4 ? { reading: single, length: 1 } : null;
}
