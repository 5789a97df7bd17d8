import { isCommonName } from '../common-name-words.ts';
import { isKnownName } from '../known-names.ts';
import { nameClassOf } from '../name-variants.ts';
import { placeOf } from './place-words.ts';

/** Whether a Latin word is known as a person's name or a place. */
export function isName(word: string): boolean {
  return (
    isKnownName(word) || isCommonName(word) || nameClassOf(word) !== undefined || placeOf(word) !== undefined
  );
}
