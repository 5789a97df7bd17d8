import { foldText } from '../../clean/fold-text.ts';
import { latinForm } from '../../clean/latin-form.ts';

/**
 * Letters and digits of a text in Latin spelling, with `ae`, `oe` and `ue` read as `a`, `o` and `u`: German and Nordic
 * names are put into domains either way (`mueller`, `muller`). Only to be compared with what was read likewise. At most 128.
 */
export function onlyLetters(text: string): string {
  const plain = isPlain.test(text) ? text : latinForm(foldText(text)).replace(others, '');
  return plain.replace(umlauts, '$1').slice(0, mostLetters);
}

const isPlain = /^[a-z0-9]*$/;
const others = /[^\p{L}\p{N}]+/gu;
const umlauts = /([aou])e/g;
const mostLetters = 128;
