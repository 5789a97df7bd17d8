import { isCommonName } from '../common-name-words.ts';
import { isKnownName } from '../known-names.ts';
import { nameClassOf } from '../name-variants.ts';
import { fullNamesOf } from '../nicknames.ts';
import { placeOf } from './place-words.ts';

/** Whether a Latin word is known as a person's name or a place. */
export function isName(word: string): boolean {
  if (isKnownName(word) || isCommonName(word) || placeOf(word) !== undefined) return true;
  return nameClassOf(word) !== undefined || fullNamesOf(word).length > 0;
}
